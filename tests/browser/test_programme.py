"""The pages of the programme in a real browser: accessible, nothing cut off, in both schemes and both sizes."""

import pytest
from django.urls import reverse

from apps.sessions.models import RoomTerms
from tests.support.browser import DESK, LOOKS, PHONE, assert_sound
from tests.support.programme import small_programme

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PANEL = "Public panel: what fishermen expect"


@pytest.fixture
def programme():
    return small_programme()


def address(programme, name, **kwargs):
    conference = programme.conference
    return reverse(
        f"sessions:{name}", kwargs={"forum_slug": conference.forum.slug, "conference_slug": conference.slug} | kwargs
    )


def look_at(pages, url, name, user=None):
    page = pages.open(viewport=PHONE, user=user)
    assert page.goto(url).status == 200
    assert_sound(page, LOOKS, picture=name)
    return page


def test_the_public_programme(pages, programme):
    url = address(programme, "programme")
    page = look_at(pages, url, "programme")
    assert page.locator(".sitting .when").first.bounding_box()["height"] < 24, "a time is not broken"
    look_at(pages, f"{url}?zone=America/New_York&by=room", "programme-rooms")
    look_at(pages, url.replace("/en/", "/ja/") + "?zone=Europe/Berlin", "programme-ja")


def test_the_programme_of_a_participant(pages, programme):
    look_at(pages, address(programme, "programme"), "programme-mine", user=programme.participant)


def test_a_session(pages, programme):
    url = address(programme, "sitting", sitting_id=programme.sittings[PANEL].pk)
    look_at(pages, f"{url}?zone=America/New_York", "sitting")


def test_the_desk(pages, programme):
    look_at(pages, address(programme, "desk"), "desk", user=programme.organizer)
    look_at(pages, address(programme, "desk") + "?day=2027-09-10", "desk-second-day", user=programme.organizer)


def test_hours_pauses_and_buildings(pages, programme):
    """What nobody has filled in is folded, and what is wrong is unfolded."""
    room = programme.conference.rooms.first()
    RoomTerms.objects.create(room=room, building="North")
    page = pages.open(viewport=PHONE, user=programme.organizer)
    page.goto(address(programme, "rules"))
    rooms, delegations = page.locator("details.terms").all()
    assert ("1 of 3 filled in" in rooms.inner_text(), delegations.get_by_role("textbox").count()) == (
        True,
        0,
    )
    delegations.locator("summary").click()
    assert page.evaluate("document.documentElement.scrollHeight") < 2000
    assert_sound(page, LOOKS, picture="rules")
    page.get_by_label("Exampleland: time zone").fill("Nowhere")
    page.get_by_role("button", name="Save").click()
    page.get_by_label("Exampleland: time zone").wait_for()
    assert_sound(page)


def test_every_piece_of_the_picture_stands_where_it_says(pages, programme):
    """The style element of the page passes its own Content-Security-Policy."""
    page = pages.open(viewport=DESK, user=programme.organizer)
    page.goto(address(programme, "desk"))
    placed = page.locator(".day-grid [data-row]").evaluate_all(
        """(all) => all.map((each) => [each.dataset.row, getComputedStyle(each).gridRowStart])"""
    )
    assert len(placed) > 10
    assert [row for said, row in placed if said != row] == []
    slots = page.locator(".day-grid .slot:not(.across)").evaluate_all(
        """(all) => all.map((each) => {
             const { gridColumnStart: column, gridRowEnd: end } = getComputedStyle(each);
             return [[each.dataset.column, `span ${each.dataset.rows}`], [column, end]];
           })"""
    )
    assert len(slots) > 3
    assert [found for said, found in slots if said != found] == []


def test_a_session_at_the_desk(pages, programme):
    url = address(programme, "desk-sitting", sitting_id=programme.sittings[PANEL].pk)
    look_at(pages, url, "desk-sitting", user=programme.organizer)


def test_the_form_with_a_refusal(pages, programme):
    """Typed by hand: nothing is lost, and the sentence stands beside the room."""
    page = pages.open(user=programme.organizer, viewport=PHONE)
    page.goto(address(programme, "add") + "?day=2027-09-09")
    page.get_by_label("English").first.fill("Evening talks")
    page.get_by_label("Starts").fill("17:00")
    page.get_by_label("Ends", exact=True).fill("18:00")
    page.get_by_label("Room").select_option(label="Great Hall")
    page.get_by_role("button", name="Save", exact=True).click()
    assert page.locator("#id_room_error").inner_text() == (
        "Great Hall is taken by “Public panel: what fishermen expect” from 16:00 to 17:40."
    )
    assert page.get_by_label("English").first.input_value() == "Evening talks"
    assert page.get_by_label("Starts").input_value() == "17:00"
    assert_sound(page, {name: LOOKS[name] for name in ("phone-light", "desk-light")}, picture="form-refused")


@pytest.mark.parametrize("viewport", [PHONE, DESK])
def test_the_first_screen_of_the_form_holds_title_time_room_and_format(pages, axe, programme, viewport):
    page = pages.open(viewport=viewport, user=programme.organizer)
    page.goto(address(programme, "add"))
    for name in ("titles_en", "day", "start", "end", "format", "room"):
        box = page.locator(f"[name={name}]").bounding_box()
        assert box["y"] + box["height"] <= viewport["height"], name
    assert page.evaluate("document.documentElement.scrollHeight") < 2000
    axe(page)


def test_the_sentence_follows_what_is_chosen(pages, programme):
    page = pages.open(user=programme.organizer, java_script_enabled=False)
    page.goto(address(programme, "add"))
    summary = page.locator(".who-knows > summary")
    assert "people in its roles" in summary.inner_text()
    page.select_option("[name=format]", "other")
    assert summary.inner_text().count("registered for the conference") == 1
    assert "people in its roles" not in summary.inner_text()
    summary.click()
    page.check("[name=visibility][value=secretariat]")
    assert "chair only, not even those" in summary.inner_text()
