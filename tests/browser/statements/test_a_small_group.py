"""Two paragraphs go to a small group and come back as alternatives; the room chooses, all by keyboard."""

import pytest

from apps.statements.models import BracketGroup, Referral, Statement
from tests.browser.statements.test_decisions import press
from tests.browser.statements.test_negotiating import at, chair_of, text_of_four
from tests.factories.amendments import opened, voice
from tests.support.browser import PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RETURNED = "Agree to meet again before the end of the year."


def tick(page, selector, nth=0):
    page.focus(f"{selector} >> nth={nth}")
    page.keyboard.press("Space")


def type_into(page, selector, words):
    page.focus(selector)
    page.keyboard.press("Control+A")
    page.keyboard.type(words)


def words(statement):
    return [row.text for row in Statement.objects.get(pk=statement.pk).revision.texts.order_by("order")]


def test_a_referral_and_back(pages, axe):
    statement = text_of_four()
    opened(statement, 3, "Agree to meet again soon.", party=1)
    before = words(statement)
    desk = pages.open(user=chair_of(statement))
    desk.goto(at(statement, "referrals"))
    press(desk, "main a.button:has-text('Refer paragraphs')")
    for place in (2, 3):
        tick(desk, "[name=paragraphs]", place)
    for party in (0, 3):
        tick(desk, "[name=members]", party)
    press(desk, "main form button:has-text('Refer')")
    assert "Name who leads the group." in desk.inner_text("main")
    assert desk.locator("[name=paragraphs]:checked").count() == 2, "nothing that was chosen is lost"
    type_into(desk, "[name=facilitator]", "Facilitator Example")
    assert_sound(desk, picture="refer")
    press(desk, "main form button:has-text('Refer')")
    assert "at work" in desk.inner_text("main")
    assert_sound(desk, picture="referrals")

    member = pages.open(user=voice(statement, 1).credential.person.user, viewport=PHONE)
    member.goto(at(statement, own=True))
    assert "Facilitator Example" in member.inner_text("main")

    press(desk, "main article a:has-text('Group 1')")
    third = Referral.objects.get().paragraphs[0]
    type_into(desk, f"[name='text-{third}']", RETURNED)
    assert_sound(desk, picture="referral")
    press(desk, "main form button:has-text('Report back')")
    assert words(statement) == before, "nothing goes into the text by itself"
    group = BracketGroup.objects.get()
    assert [each.origin for each in group.alternatives.order_by("number")] == ["original", "referral"]

    desk.goto(at(statement, "brackets", group.number))
    desk.focus("[name=chosen] >> nth=0")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Space")
    press(desk, "button[value=choose]")
    assert words(statement) == [*before[:2], RETURNED, before[3]]
    assert statement.amendments.get().state == "stale", "its sponsor confirms it on the words that stand now"
    desk.goto(at(statement, "referrals"))
    assert "back" in desk.inner_text("main article")
