"""The organizer's grid as somebody works on it in a browser."""

from django.urls import reverse
from playwright.sync_api import expect

from apps.sessions.models import Session
from tests.factories.conferences import TeamMemberFactory

TALL = {"width": 1440, "height": 1800}  # the whole day in the window
ROOMS = ["Great Hall", "Room Jade", "Room Pine"]


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
