"""The organizer's grid in a real browser: by pointer, by keyboard, by two at once, on a phone."""

import time

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from apps.sessions.models import Session
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import PersonFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, moment, times
from tests.support.browser import PHONE, assert_fits

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TALL = {"width": 1440, "height": 1800}  # the whole day in the window
ROOMS = ["Great Hall", "Room Jade", "Room Pine"]


@pytest.fixture
def conference(db):
    made = ConferenceFactory()
    for name in ROOMS:
        RoomFactory(conference=made, names={"en": name})
    return made


def open_desk(pages, conference, user=None, **options):
    page = pages.open(user=user or TeamMemberFactory(conference=conference).user, **options)
    page.goto(
        reverse("sessions:desk", kwargs={"forum_slug": conference.forum.slug, "conference_slug": conference.slug})
    )
    page.locator("[data-live]").wait_for()
    return page


def slot(page, title):
    return page.locator(".slot[data-id]").filter(has=page.get_by_text(title, exact=True))


def point(page, room, clock):
    """Where on the screen that room is at that time."""
    hours = page.locator("#day-grid .hour").all_inner_texts()
    lines = page.locator("#day-grid .hour-line")
    at = hours.index(f"{clock[:2]}:00")
    top, below = (lines.nth(number).bounding_box()["y"] for number in (at, at + 1))
    column = page.locator("#day-grid .room").nth(ROOMS.index(room)).bounding_box()
    return column["x"] + 70, top + (below - top) * int(clock[3:]) / 60 + 2


def drag(page, start, end):
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(start[0] + 5, start[1] + 5)
    page.mouse.move(*end, steps=4)
    page.mouse.up()


def grabbed(page, title, *, low=False):
    """A point at the head of a session, or on its lower edge."""
    box = slot(page, title).bounding_box()
    return box["x"] + 70, box["y"] + (box["height"] - 2 if low else 3)


def heard(page, text):
    expect(page.locator("#grid-said")).to_contain_text(text, timeout=10_000)


def stands(title):
    sitting = Session.objects.select_related("room").get(titles__en=title)
    return sitting.starts, sitting.ends, str(sitting.room)


def test_a_day_of_fifteen_is_built_by_pointer_and_by_keyboard(pages, axe, conference):
    person = PersonFactory(forum=conference.forum, given_name="Delegate One")
    for title in ("Waiting one", "Waiting two"):
        AssignmentFactory(sitting=SessionFactory(conference=conference, titles={"en": title}), person=person)
    page, loads = open_desk(pages, conference, viewport=TALL), []
    page.on("load", lambda _page: loads.append(page.url))
    began = time.monotonic()
    for number in range(6):  # drawn on free space: times and room are filled in
        room, start = ROOMS[number % 3], f"{9 + 2 * (number // 3):02}:00"
        drag(page, point(page, room, start), point(page, room, f"{start[:2]}:50"))
        page.locator("#side-panel [name=titles_en]").wait_for()
        page.keyboard.type(f"Drawn {number}")
        page.keyboard.press("Enter")
        heard(page, f"Drawn {number} is added")
    assert stands("Drawn 4") == (*times("11:00", "11:55"), "Room Jade")
    for number in range(7):  # one after the other in the room of the last one
        page.keyboard.press("n")
        page.locator("#side-panel [name=titles_en]").wait_for()
        page.keyboard.type(f"Typed {number}")
        page.keyboard.press("Enter")
        heard(page, f"Typed {number} is added")
    assert stands("Typed 0") == (*times("11:55", "12:55"), "Room Pine")
    drag(page, grabbed(page, "Waiting one"), point(page, "Great Hall", "14:00"))
    heard(page, "Waiting one: ")
    drag(page, grabbed(page, "Waiting two"), point(page, "Room Jade", "14:30"))  # where its speaker is elsewhere
    heard(page, "Delegate One Example is in “Waiting one” from 14:00 to 15:00 (speaker).")
    assert Session.objects.get(titles__en="Waiting two").during is None
    slot(page, "Waiting two").focus()
    for key in ["Enter", "ArrowDown", "ArrowRight", *["Control+ArrowDown"] * 5, "ArrowDown", "Shift+ArrowUp", "Enter"]:
        page.keyboard.press(key)
    heard(page, "Waiting two: Thu 9 Sept, 15:00–15:55, Room Jade.")
    drag(page, grabbed(page, "Drawn 0", low=True), point(page, "Great Hall", "10:30"))
    heard(page, "09:00–10:30")
    assert Session.objects.of(conference).timed().count() == 15
    page.keyboard.press("z")
    heard(page, "Undone: move of Drawn 0")
    assert stands("Drawn 0") == (*times("09:00", "09:55"), "Great Hall")
    page.keyboard.press("Shift+Z")
    heard(page, "Done again: move of Drawn 0")
    assert stands("Drawn 0") == (*times("09:00", "10:30"), "Great Hall")
    page.locator("#shift summary").click()
    page.locator("#shift [name=from]").fill("14:00")
    page.locator("#shift").get_by_role("button", name="Shift").click()
    heard(page, "sessions are moved")
    assert stands("Waiting one")[0] == moment("14:15")
    page.keyboard.press("e")
    assert time.monotonic() - began < 180
    assert len(loads) <= 1
    axe(page)


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
