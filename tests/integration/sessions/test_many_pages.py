"""The pages of many sessions: what is confirmed was seen, is whole, and is the same however one came to the button."""

import re
import uuid

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from apps.core.models import Typed
from apps.sessions.drafts.table.reading import read_sessions
from apps.sessions.models import Session
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.sessions import SessionFactory, times

pytestmark = pytest.mark.django_db
ONE = "title\tformat\tday\tstart\tend\troom\nOpening\tceremony\t2027-09-09\t09:00\t09:30\tHall\n"


@pytest.fixture
def hall(conference):
    return RoomFactory(conference=conference, names={"en": "Hall"})


@pytest.fixture
def page(desk, conference):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name="paste", **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


def seen(text, conference, organizer) -> str:
    return read_sessions(text, conference, by=organizer).fingerprint


def test_what_is_not_ready_is_not_confirmed_though_it_was_seen(desk, page, conference, organizer):
    asks_for_a_room = ONE.replace("Hall", "A room that is not known")
    confirm = {"table": asks_for_a_room, "seen": seen(asks_for_a_room, conference, organizer), "confirm": "1"}
    answer = desk.post(page(), confirm, follow=True)
    assert "Something has changed since this was shown" in answer.text
    assert not Session.objects.exists()


def test_opening_an_address_confirms_nothing(desk, page, conference, organizer, hall):
    """A row made by hand, as if the last button had been kept; it is not."""
    desk.post(page(), {"table": ONE, "seen": "another", "confirm": "1"})
    kept = Typed.objects.get()
    assert "confirm" not in kept.data["posted"]
    kept.data["posted"] |= {"seen": [seen(ONE, conference, organizer)], "confirm": ["1"]}
    kept.save()
    found = desk.get(f"{page()}?shown={kept.pk}")
    assert (found.status_code, "Add 1 session" in found.text) == (200, True)
    assert not Session.objects.exists()


def test_of_a_session_that_is_not_there_nothing_is_kept(desk, page):
    assert desk.post(page("duplicate", sitting_id=uuid.uuid4()), {"days": ["2027-09-10"]}).status_code == 404
    assert not Typed.objects.exists()


KOREAN = "title,format,day\n김나라 박두리,plenary,2027-09-09\n".encode("cp949")


@pytest.mark.parametrize(
    ("sent", "asked"),
    [
        ({"table": "Alpha\tBeta\nOpening\t2027-09-09\n", "confirm": "1"}, "What the columns hold"),
        ({"file": SimpleUploadedFile("s.csv", KOREAN)}, "In which of these are the names right?"),
    ],
    ids=["columns", "encoding"],
)
def test_what_is_asked_about_a_table_has_an_address(desk, page, sent, asked):
    answer = desk.post(page(), sent)
    assert answer.status_code == 302
    assert asked in desk.get(answer.url).text
    assert not Session.objects.exists()


def test_why_the_last_button_was_refused_is_said_on_the_preview(desk, page):
    answer = desk.post(page("day"), {"confirm": "1"})
    assert answer.status_code == 302
    assert "This field is required." in map(str, get_messages(answer.wsgi_request))


@pytest.mark.parametrize("name", ["day", "day-template", "earlier-edition", "duplicate"])
def test_what_is_in_the_way_is_told_at_its_row_before_anything_is_written(
    desk, page, conference, organizer, hall, name
):
    """The room is taken in the morning of the second day, for which each of them makes a session."""
    second = times("09:00", "09:30")[0].date().replace(day=10)
    SessionFactory(conference=conference, room=hall, at=times("08:00", "20:00", day=second))
    source = conference if name in ("day", "duplicate") else ConferenceFactory(forum=conference.forum)
    if source != conference:
        TeamMemberFactory(conference=source, user=organizer)
    there = hall if source == conference else RoomFactory(conference=source, names=hall.names)
    sitting = SessionFactory(conference=source, room=there, at=times("09:00", "09:30"))
    sent = {
        "day": lambda: {"day": "2027-09-09", "what": "copy", "days": ["2027-09-10"]},
        "day-template": lambda: {"template": "opening", "days": ["2027-09-10"], "main": hall.pk},
        "earlier-edition": lambda: {"first_day": "2027-09-10", "formats": [sitting.format]},
        "duplicate": lambda: {"days": ["2027-09-10"], "start": "09:00", "room": hall.pk},
    }[name]()
    address = page(name, **({"sitting_id": sitting.pk} if name == "duplicate" else {}))
    found = desk.get(desk.post(address, sent).url)
    errors = [draft.errors for draft in found.context["proposal"].drafts if draft.errors]
    assert re.search("Hall", str(errors)), found.context["form"].errors


def test_a_session_without_a_time_keeps_its_room_where_no_other_is_said(desk, page, conference, hall):
    sitting = SessionFactory(conference=conference, room=hall, during=None)
    other = RoomFactory(conference=conference)
    for said, room in (("", hall), (other.pk, other)):
        answer = desk.post(page("duplicate", sitting_id=sitting.pk), {"room": said})
        (draft,) = desk.get(answer.url).context["proposal"].drafts
        assert (draft.room, draft.times) == (room, None)
