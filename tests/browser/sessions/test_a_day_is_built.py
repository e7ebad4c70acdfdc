"""A day of fifteen sessions in a real browser, once by pointer and once by keyboard: built, a conflict met, its way out
taken, undone and done again, released."""

import pytest

from apps.sessions.models import ReleasedSession, Session
from tests.factories.conferences import ConferenceFactory, RoomFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.factories.sessions import SessionDelegationFactory, SessionFactory, times
from tests.support.desk_grid import ROOMS, TALL, drag, grabbed, heard, open_desk, point, slot, stands

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
OUT = "Move “Talks two” to 15:00"  # after Talks one


@pytest.fixture
def conference(db):
    """Nothing is on it yet; two sessions of one delegation wait in the tray."""
    made = ConferenceFactory(programme_mode="released")
    for name in ROOMS:
        RoomFactory(conference=made, names={"en": name})
    entity = EntityFactory(forum=made.forum, default_names={"en": "Exampleland"})
    delegation = ParticipationFactory(conference=made, entity=entity)
    for title in ("Talks one", "Talks two"):
        sitting = SessionFactory(conference=made, titles={"en": title}, open=True)
        SessionDelegationFactory(sitting=sitting, participation=delegation)
    return made


@pytest.fixture
def loaded(pages, conference):
    """The desk, and the addresses of every page that was loaded since."""
    page, loads = open_desk(pages, conference, viewport=TALL), []
    page.on("load", lambda _page: loads.append(page.url))
    return page, loads


def typed(page, title):
    page.locator("#side-panel [name=titles_en]").wait_for()
    page.keyboard.type(title)
    page.keyboard.press("Enter")
    heard(page, f"“{title}” is added")


def conflict(page):
    """The one that is met, in the list beside the grid."""
    return page.locator("#conflicts li").filter(has_text="both take the whole delegation of Exampleland")


def release(page, press):
    """From the note on the page, which counts along. Each page is there as a whole before the next is asked for."""
    page.get_by_text("15 changes are not released yet").wait_for()
    with page.expect_event("load"):
        press(page.get_by_role("link", name="See and release"))
    with page.expect_event("load"):
        press(page.get_by_role("button", name="Release these 15 changes"))
    page.get_by_role("alert").or_(page.get_by_role("status")).first.wait_for()
    return ReleasedSession.objects.timed().count()


def test_by_pointer(loaded):
    page, loads = loaded
    for number in range(13):  # drawn on free space: times and room are filled in
        room, hour = ROOMS[number % 3], 9 + number // 3
        drag(page, point(page, room, f"{hour:02}:00"), point(page, room, f"{hour:02}:50"))
        typed(page, f"Drawn {number}")
    assert stands("Drawn 4") == (*times("10:00", "10:55"), "Room Jade")
    drag(page, grabbed(page, "Talks one"), point(page, "Great Hall", "14:00"))
    heard(page, "Talks one: ")
    drag(page, grabbed(page, "Talks two"), point(page, "Room Jade", "14:00"))
    heard(page, "Talks two: ")
    conflict(page).wait_for()
    assert Session.objects.timed().count() == 15
    conflict(page).get_by_text(OUT).click()
    heard(page, "“Talks two” is now on 9 Sept, 15:00 in Room Jade.")
    assert stands("Talks two") == (*times("15:00", "16:00"), "Room Jade")
    page.get_by_role("button", name="Undo").click()
    heard(page, "Undone: move of Talks two")
    conflict(page).get_by_text(OUT).wait_for()
    page.get_by_role("button", name="Do again").click()
    heard(page, "Done again: move of Talks two")
    conflict(page).wait_for(state="hidden")
    drag(page, grabbed(page, "Drawn 0", low=True), point(page, "Great Hall", "09:30"))
    heard(page, "09:00–09:30")
    assert loads == []
    assert release(page, lambda button: button.click()) == 15
    assert len(loads) == 2


def test_by_keyboard(axe, loaded):
    page, loads = loaded
    press = page.keyboard.press
    page.locator("#day-grid").focus()
    for number in range(13):  # one after the other in a room, then in the next
        press("n")
        typed(page, f"Typed {number}")
    assert stands("Typed 0") == (*times("09:00", "10:00"), "Great Hall")
    for title, right in [("Talks one", 1), ("Talks two", 2)]:
        slot(page, title).focus()
        for key in ["Enter", "ArrowDown", *["ArrowRight"] * right, "Enter"]:
            press(key)
        heard(page, f"{title}: ")
    conflict(page).wait_for()
    assert Session.objects.timed().count() == 15
    began = Session.objects.get(titles__en="Talks two").starts
    axe(page)
    conflict(page).get_by_role("button").first.focus()
    press("Enter")
    heard(page, "is now on 9 Sept")
    assert Session.objects.get(titles__en="Talks two").starts != began
    press("z")  # the session that was moved has the focus
    heard(page, "Undone: move of Talks two")
    assert Session.objects.get(titles__en="Talks two").starts == began
    press("Shift+Z")
    heard(page, "Done again: move of Talks two")
    assert loads == []

    def entered(button):
        button.focus()
        press("Enter")

    assert release(page, entered) == 15
    assert len(loads) == 2
