"""The organizer's grid in a real browser: by two at once, on a phone."""

import time

import pytest

from apps.sessions.models import Assignment, ProgrammeRules, Requirement, Session
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import PersonFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, times
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
    assert not row.get_by_role("button", name="Later", exact=True).is_visible()
    row.get_by_role("button", name="What to do: Talks").click()
    row.get_by_role("button", name="Later", exact=True).click()
    heard(page, "09:05–10:05")
    row.get_by_text("09:05–10:05").wait_for()
    row.get_by_role("button", name="Other room…").click()
    panel = page.locator("#side-panel")
    panel.get_by_label("Room", exact=True).select_option(label="Room Pine")
    axe(page)
    assert_fits(page)
    panel.get_by_role("button", name="Save").click()
    heard(page, "“Talks” is changed.")
    assert stands("Talks") == (*times("09:05", "10:05"), "Room Pine")
    row.get_by_role("button", name="Cancel it").click()
    heard(page, "“Talks” is cancelled.")
    page.get_by_role("button", name="Undo").click()
    heard(page, "Undone: cancellation of Talks")
    row.get_by_role("button", name="Later", exact=True).wait_for()
    axe(page)
    assert_fits(page)


class Finger:
    """One finger on the screen of a page, by the protocol of the browser: Playwright itself can only tap."""

    def __init__(self, page):
        self.protocol = page.context.new_cdp_session(page)

    def tell(self, kind, *points):
        at = [{"x": x, "y": y} for x, y in points]
        self.protocol.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

    def slide(self, start, end, steps=6):
        for step in range(1, steps + 1):
            self.tell("touchMove", tuple(a + (b - a) * step / steps for a, b in zip(start, end, strict=True)))


@pytest.mark.parametrize("viewport", [{"width": 1024, "height": 768}, PHONE], ids=["tablet", "phone"])
def test_a_long_press_picks_up_and_a_quick_finger_scrolls(pages, conference, viewport):
    jade = conference.rooms.get(names__en="Room Jade")
    SessionFactory(conference=conference, titles={"en": "Talks"}, room=jade, at=times("09:00", "10:00"))
    page = open_desk(pages, conference, viewport=viewport, has_touch=True)
    if viewport == PHONE:
        page.get_by_role("button", name="Grid", exact=True).tap()
    middle = "slot => slot.scrollIntoView({block: 'center'})"
    slot(page, "Talks").evaluate(middle)
    finger, start = Finger(page), grabbed(page, "Talks")
    finger.tell("touchStart", start)
    page.locator(".slot.held").wait_for()
    scrolled, end = page.evaluate("scrollY"), point(page, "Room Jade", "11:00")
    finger.slide(start, (start[0], end[1] + 1))
    finger.tell("touchEnd")
    heard(page, "11:00–12:00")
    assert (stands("Talks"), page.evaluate("scrollY")) == ((*times("11:00", "12:00"), "Room Jade"), scrolled)
    x, y = grabbed(page, "Talks")
    finger.tell("touchStart", (x, y + 40))
    finger.slide((x, y + 40), (x, y - 60))
    finger.tell("touchEnd")
    page.wait_for_function("before => scrollY > before + 20", arg=scrolled)
    assert (page.locator(".slot.held").count(), stands("Talks")[0]) == (0, times("11:00", "12:00")[0])
    slot(page, "Talks").evaluate(middle)
    slot(page, "Talks").tap()
    page.locator("#side-panel").get_by_role("button", name="Save").wait_for()
    assert_fits(page)


def test_ways_out_by_other_people_and_by_a_new_meeting_are_undone_and_done_again(pages, conference):
    first, second = (
        ParticipationFactory(
            conference=conference, entity=EntityFactory(forum=conference.forum, default_names={"en": name})
        )
        for name in ("Exampleland", "Sampleland")
    )
    Requirement.objects.create(conference=conference, kind="meet", first_delegation=first, second_delegation=second)
    ProgrammeRules.objects.create(conference=conference, interpreter_pause=30)
    one, other = (PersonFactory(forum=conference.forum, given_name=name) for name in ("One", "Other"))
    rooms = list(conference.rooms.order_by("id"))
    for title, start, end, person in [
        ("Talks", "09:00", "10:00", one), ("Panel", "10:10", "11:00", one), ("Last", "20:00", "21:00", other),
    ]:  # fmt: skip
        sitting = SessionFactory(
            conference=conference, titles={"en": title}, room=rooms[0], at=times(start, end), open=True
        )
        AssignmentFactory(sitting=sitting, person=person, role="interpreter")

    def interpreters():
        return list(Assignment.objects.order_by("sitting__during").values_list("person__given_name", flat=True))

    page = open_desk(pages, conference)
    page.get_by_role("button", name="Let Other Example be interpreter in “Panel”").click()
    heard(page, "Other Example is now interpreter in “Panel” instead of One Example.")
    assert interpreters() == ["One", "Other", "Other"]
    page.keyboard.press("z")
    heard(page, "Undone: change of Panel")
    assert interpreters() == ["One", "One", "Other"]
    page.keyboard.press("Shift+Z")
    heard(page, "Done again: change of Panel")
    assert interpreters() == ["One", "Other", "Other"]
    page.get_by_role("button", name="Add a bilateral of Exampleland and Sampleland").click()
    heard(page, "“Exampleland – Sampleland” is now on")
    page.keyboard.press("z")
    heard(page, "Undone: adding of Exampleland – Sampleland")
    assert not Session.objects.filter(format="bilateral").exists()
    page.get_by_role("button", name="Do again").click()
    heard(page, "Done again: adding of Exampleland – Sampleland")
    assert set(Session.objects.get(format="bilateral").delegations.all()) == {first, second}
    page.get_by_role("button", name="Undo").click()
    heard(page, "Undone: adding of Exampleland – Sampleland")
