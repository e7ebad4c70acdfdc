"""The organizer's grid in a real browser: by two at once, on a phone."""

import time

import pytest

from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.sessions import SessionFactory, times
from tests.support.browser import PHONE, assert_fits
from tests.support.desk_grid import ROOMS, TALL, drag, grabbed, heard, open_desk, point, slot, stands

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def conference(db):
    made = ConferenceFactory()
    for name in ROOMS:
        RoomFactory(conference=made, names={"en": name})
    return made


def test_two_organizers_see_each_other(pages, conference):
    jade = conference.rooms.get(names__en="Room Jade")
    SessionFactory(conference=conference, titles={"en": "Talks"}, room=jade, at=times("09:00", "10:00"))
    SessionFactory(conference=conference, titles={"en": "Panel"}, room=jade, at=times("14:00", "15:00"))
    first = TeamMemberFactory(conference=conference, user__name="Organizer One Example").user
    one, other = (open_desk(pages, conference, user, viewport=TALL) for user in (first, None))
    slot(other, "Talks").focus()
    other.keyboard.press("Enter")
    drag(one, grabbed(one, "Panel"), point(one, "Great Hall", "16:00"))
    began = time.monotonic()
    heard(other, "Somebody else changed Panel: Thu 9 Sept, 16:00–17:00, Great Hall.")
    assert time.monotonic() - began < 5  # a second where the machine has nothing else to do
    drag(one, grabbed(one, "Talks"), point(one, "Room Pine", "11:00"))
    heard(other, "Somebody else changed Talks")
    other.keyboard.press("ArrowDown")
    other.keyboard.press("Enter")
    heard(other, "Organizer One Example changed time and room meanwhile")
    assert stands("Talks") == (*times("11:00", "12:00"), "Room Pine")
    assert "11:00–12:00" in slot(other, "Talks").inner_text()
    one.keyboard.press("z")
    heard(one, "Undone: move of Talks")
    assert stands("Talks") == (*times("09:00", "10:00"), "Room Jade")


def test_the_day_on_a_phone_has_the_same_verbs(pages, axe, conference):
    jade = conference.rooms.get(names__en="Room Jade")
    SessionFactory(conference=conference, titles={"en": "Talks"}, room=jade, at=times("09:00", "10:00"))
    page = open_desk(pages, conference, viewport=PHONE)
    row = page.locator(".day-list tbody tr")
    row.get_by_role("button", name="Later", exact=True).click()
    heard(page, "09:05–10:05")
    row.get_by_text("09:05–10:05").wait_for()
    row.get_by_role("button", name="Other room…").click()
    panel = page.locator("#side-panel")
    panel.get_by_label("Room", exact=True).select_option(label="Room Pine")
    axe(page)
    assert_fits(page)
    panel.get_by_role("button", name="Save").click()
    heard(page, "Talks is changed.")
    assert stands("Talks") == (*times("09:05", "10:05"), "Room Pine")
    row.get_by_role("button", name="Cancel it").click()
    heard(page, "Talks is cancelled.")
    page.get_by_role("button", name="Undo").click()
    heard(page, "Undone: cancellation of Talks")
    row.get_by_role("button", name="Later", exact=True).wait_for()
    axe(page)
    assert_fits(page)
