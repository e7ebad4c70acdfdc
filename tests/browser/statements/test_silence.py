"""The silence procedure: the chair starts it by keyboard, a head breaks it from a telephone."""

import datetime as dt

import pytest

from apps.core.clocks.database_clock import database_now
from apps.core.clocks.times import zone
from apps.statements.models import SilenceProcedure, SilenceReply, Statement
from tests.factories.conferences import TeamMemberFactory
from tests.factories.silence import account_of, broken, silent_conference, speaking, under_silence
from tests.factories.statements import parties_of, tabled
from tests.support.browser import PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def desk(statement, page=""):
    conference = statement.conference
    return f"/en/texts/{conference.forum.slug}/{conference.slug}/{statement.pk}/{page}"


def own(statement, page=""):
    conference = statement.conference
    return f"/en/delegation/{conference.forum.slug}/{conference.slug}/texts/{statement.pk}/{page}"


def press(page, selector):
    page.focus(selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def type_into(page, selector, text):
    page.focus(selector)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def test_the_chair_starts_it_by_keyboard(pages):
    statement = tabled(silent_conference())
    person = speaking(parties_of(statement)[2]).person
    person.time_zone = "America/New_York"
    person.save()
    chair = TeamMemberFactory(conference=statement.conference, role="chair").user
    page = pages.open(user=chair)
    page.goto(desk(statement))
    press(page, "main a.button:has-text('Start the silence procedure')")
    assert_sound(page, picture="silence-start")
    night = dt.datetime.combine((database_now() + dt.timedelta(days=5)).date(), dt.time(5), dt.UTC)
    local = night.astimezone(zone(statement.conference.time_zone))
    type_into(page, "[name=day]", local.date().isoformat())
    page.fill("[name=day]", local.date().isoformat())
    page.fill("[name=at]", f"{local:%H:%M}")
    type_into(page, "[name=chair]", "Chair Example")
    press(page, "main form button")
    assert "nobody may have objected" in page.inner_text("main")
    page.focus("[name=nobody_objected]")
    page.keyboard.press("Space")
    press(page, "main form button")
    assert "This is at night for" in page.inner_text("main")
    assert "New York time" in page.inner_text("main")
    assert_sound(page, picture="silence-night")
    type_into(page, "[name=night_reason]", "The summit ends that day.")
    press(page, "main form button")
    said = page.inner_text("main")
    assert "Under silence until" in said
    assert said.lower().count("queued") == 3
    assert "The summit ends that day." in said
    assert SilenceProcedure.objects.get().deadline == night
    assert_sound(page, picture="silence-notices")
    page.goto(desk(statement, "silence/contested/"))
    assert_sound(page, picture="silence-contested")
    page.goto(desk(statement, f"silence/notices/{SilenceProcedure.objects.get().notices.first().pk}/"))
    assert_sound(page, picture="silence-hand-over")


def test_a_head_breaks_it_from_a_telephone(pages):
    statement, _procedure = under_silence()
    user = account_of(parties_of(statement)[0])
    user.time_zone = "America/New_York"
    user.save()
    page = pages.open(user=user, viewport=PHONE, java_script_enabled=False)
    page.goto(own(statement))
    said = page.inner_text("#silence")
    assert "2 days, 23 hours left" in said
    assert "New York time" in said
    box = page.locator("#silence a.button").bounding_box()
    assert (box["height"] >= 44, box["width"] > 250) == (True, True)
    page.click("#silence a.button")
    page.check("[name=kind][value=amendment]")
    page.fill("[name=text]", "For “2027” read “2028”.")
    page.click("main form button")
    assert "Tick this to confirm." in page.inner_text("main")
    assert Statement.objects.get().state == "silence"
    page.check("[name=confirmed]")
    page.click("main form button")
    assert "The silence is broken by your amendment." in page.inner_text("body")
    assert SilenceReply.objects.get().text == "For “2027” read “2028”."
    assert Statement.objects.get().state == "negotiating"


def test_every_page_is_sound(pages):
    statement, _procedure = under_silence()
    entry = parties_of(statement)[0]
    page = pages.open(user=account_of(entry), viewport=PHONE)
    page.goto(own(statement))
    assert_sound(page, picture="silence-own")
    page.goto(own(statement, "break/"))
    assert_sound(page, picture="silence-break")
    page.goto(own(statement, "break/").replace("/en/", "/ja/"))
    assert_sound(page, picture="silence-break-ja")
    page.goto(own(statement).replace("/en/", "/ja/"))
    assert_sound(page, picture="silence-own-ja")
    broken(entry)
    page.goto(own(statement, "break/"))
    assert "The silence was broken." in page.inner_text("main")
    assert_sound(page, picture="silence-over")
    chair = pages.open(user=TeamMemberFactory(conference=statement.conference, role="chair").user)
    chair.goto(desk(statement, "silence/"))
    assert_sound(chair, picture="silence-broken")
    chair.goto(desk(statement, "silence/").replace("/en/", "/ja/"))
    assert_sound(chair, picture="silence-broken-ja")
    other, _started = under_silence(statement.conference)
    chair.goto(desk(other))
    assert_sound(chair, picture="silence-text")
