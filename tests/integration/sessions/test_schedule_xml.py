"""The public programme in the XML of conference schedules, read back by a parser."""

import datetime as dt
import re
import uuid
from xml.etree import ElementTree

import pytest
from django.urls import reverse

from apps.sessions import services
from apps.sessions.calendars.schedule_xml import LARGEST
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, RegistrationFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, times

pytestmark = pytest.mark.django_db
HOSTILE = "]]> <script>alert(1)</script> &amp; \"quoted\" 'too'\x07\x0b\ufffe\r\n<event/>"
CLEANED = "]]> <script>alert(1)</script> &amp; \"quoted\" 'too'\n<event/>"


@pytest.fixture
def sitting(conference):
    room = RoomFactory(conference=conference, names={"en": "Room Jade", "ja": "翡翠の間"})
    titles = {"en": "Rules for a crowded sea", "ja": "混み合う海のルール"}
    at = times("14:00", "15:30")
    return SessionFactory(
        conference=conference, room=room, at=at, titles=titles, descriptions={"en": "In short."}, public=True
    )


def url_of(conference) -> str:
    kwargs = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse("sessions:schedule-xml", kwargs=kwargs)


@pytest.fixture
def read(client, conference):
    """The parsed file of this conference."""

    def read(prefix: str = "/en/") -> ElementTree.Element:
        response = client.get(url_of(conference).replace("/en/", prefix))
        assert response.status_code == 200
        assert response["Content-Type"] == "application/xml; charset=utf-8"
        return ElementTree.fromstring(response.content)

    return read


def fields(element: ElementTree.Element) -> dict[str, str]:
    return {child.tag: child.text or "" for child in element}


def titles(root: ElementTree.Element) -> list[str]:
    return [event.findtext("title") for event in root.iter("event")]


def test_an_event_as_a_program_reads_it(read, conference, sitting):
    (event,) = read().iter("event")
    number = str(sitting.pk.int & LARGEST)
    assert event.attrib == {"guid": str(sitting.pk), "id": number}
    assert fields(event) == {
        "date": "2027-09-09T14:00:00+09:00",
        "start": "14:00",
        "duration": "01:30",
        "room": "Room Jade",
        "slug": f"{conference.forum.slug}-{conference.slug}-{number}",
        "url": f"http://127.0.0.1:8000/en/{conference.forum.slug}/{conference.slug}/programme/{sitting.pk}",
        "title": "Rules for a crowded sea",
        "subtitle": "",
        "track": "",
        "type": "public session",
        "language": "en",
        "abstract": "In short.",
        "description": "",
        "persons": "",
    }


def test_the_head_of_a_schedule(read, conference, sitting):
    root = read()
    assert [child.tag for child in root] == ["generator", "version", "conference", "day", "day"]
    assert_valid(root)
    assert root.findtext("version") == max(sitting.updated_at, conference.updated_at).isoformat()
    assert fields(root.find("conference")) == {
        "acronym": f"{conference.forum.slug}-{conference.slug}",
        "title": conference.titles["en"],
        "start": "2027-09-09",
        "end": "2027-09-10",
        "days": "2",
        "timeslot_duration": "00:05",
        "base_url": f"http://127.0.0.1:8000/en/{conference.forum.slug}/{conference.slug}/programme",
        "time_zone_name": "Asia/Tokyo",
    }


UUID = re.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d)")
OF_EVENT = {
    "date": MOMENT,
    "start": re.compile("[0-2][0-9]:[0-5][0-9]"),
    "duration": re.compile("[0-9]{1,2}:[0-9]{2}"),
    "slug": re.compile(r"[a-z0-9_]{4,}-[a-z0-9\-_]{4,}"),
    "url": re.compile("https?://.*"),
}


def assert_valid(root: ElementTree.Element) -> None:
    """What the schema of the format asks beyond the names of elements (c3voc, as pretalx tests against it)."""
    assert [child.tag for child in root][:3] == ["generator", "version", "conference"]
    assert re.fullmatch("[a-z0-9_-]{4,}", root.findtext("conference/acronym"))
    days = root.findall("day")
    assert len(days) >= 1
    assert [day.get("index") for day in days] == [str(n + 1) for n in range(len(days))]
    for day in days:
        assert dt.date.fromisoformat(day.get("date"))
        assert MOMENT.fullmatch(day.get("start"))
        assert MOMENT.fullmatch(day.get("end"))
    assert all(room.get("name") for room in root.findall("day/room"))
    for event in root.iter("event"):
        assert UUID.fullmatch(event.get("guid"))
        assert int(event.get("id")) > 0
        for name, pattern in OF_EVENT.items():
            assert pattern.fullmatch(event.findtext(name)), name
        for name in ("room", "title", "subtitle", "type", "abstract", "track"):
            assert event.find(name) is not None


def test_a_programme_without_a_public_session_names_the_days(read, conference):
    root = read()
    assert_valid(root)
    assert [day.attrib for day in root.findall("day")] == [
        {
            "index": "1",
            "date": "2027-09-09",
            "start": "2027-09-09T00:00:00+09:00",
            "end": "2027-09-10T00:00:00+09:00",
        },
        {
            "index": "2",
            "date": "2027-09-10",
            "start": "2027-09-10T00:00:00+09:00",
            "end": "2027-09-11T00:00:00+09:00",
        },
    ]


def test_every_day_of_the_conference_and_every_other_with_a_session_is_named(read, conference, sitting):
    early = times("09:00", "10:00", day=dt.date(2027, 9, 7))
    SessionFactory(conference=conference, at=early, public=True)
    root = read()
    assert_valid(root)
    assert [day.get("date") for day in root.findall("day")] == ["2027-09-07", "2027-09-09", "2027-09-10"]


def test_an_empty_day_of_change_is_as_long_as_it_is(client):
    day = dt.date(2027, 11, 7)
    conference = ConferenceFactory(time_zone="America/New_York", starts_on=day, ends_on=day)
    (told,) = ElementTree.fromstring(client.get(url_of(conference)).content).findall("day")
    assert (told.get("start"), told.get("end")) == ("2027-11-07T00:00:00-04:00", "2027-11-08T00:00:00-05:00")


@pytest.mark.parametrize(("forum", "edition"), [("apc", "2027"), ("a", "b"), ("ub-dialogue", "1")])
def test_short_addresses_make_valid_names(client, forum, edition):
    conference = ConferenceFactory(forum__slug=forum, slug=edition)
    SessionFactory(conference=conference, at=times("09:00", "10:00"), public=True)
    assert_valid(ElementTree.fromstring(client.get(url_of(conference)).content))


def test_days_and_rooms_hold_their_sessions(read, conference, sitting):
    morning = times("00:30", "09:00", day=dt.date(2027, 9, 10))
    night, brief = (times("23:00", "23:30")[0], morning[0]), (morning[1], morning[1] + dt.timedelta(minutes=5))
    SessionFactory(conference=conference, room=sitting.room, at=night, titles={"en": "Late"}, public=True)
    SessionFactory(conference=conference, at=brief, titles={"en": "Roomless"}, public=True)
    first, second = read().findall("day")
    assert first.attrib == {
        "index": "1",
        "date": "2027-09-09",
        "start": "2027-09-09T14:00:00+09:00",
        "end": "2027-09-10T00:30:00+09:00",
    }
    assert [room.attrib for room in first] == [{"name": "Room Jade", "guid": str(sitting.room_id)}]
    assert titles(first) == ["Rules for a crowded sea", "Late"]
    assert (second.get("index"), [room.attrib for room in second]) == ("2", [{"name": "Elsewhere"}])
    assert titles(second) == ["Roomless"]


def test_it_speaks_the_language_of_its_address(read, sitting):
    (event,) = read("/ja/").iter("event")
    told = fields(event)
    assert (told["title"], told["room"], told["language"]) == ("混み合う海のルール", "翡翠の間", "ja")
    assert told["abstract"] == "In short."


def test_hostile_texts_are_text(read, conference):
    room = RoomFactory(conference=conference, names={"en": HOSTILE})
    at = times("09:00", "10:00")
    hostile = {"en": HOSTILE}
    SessionFactory(conference=conference, room=room, at=at, titles=hostile, descriptions=hostile, public=True)
    root = read()
    (event,) = root.iter("event")
    assert (event.findtext("title"), event.findtext("abstract"), event.findtext("room")) == (CLEANED,) * 3
    assert root.find("day/room").get("name") == CLEANED


def test_only_public_sessions_with_a_time_that_take_place(read, conference, sitting):
    for place in (ConferenceFactory(forum=conference.forum), ConferenceFactory()):
        SessionFactory(conference=place, at=times("09:00", "10:00"), titles={"en": "Elsewhere"}, public=True)
    for number, visibility in enumerate(["participants", "session", "secretariat"]):
        at = times(f"1{number}:00", f"1{number}:30")
        SessionFactory(conference=conference, at=at, visibility=visibility, titles={"en": "Closed"})
    SessionFactory(conference=conference, titles={"en": "Timeless"}, public=True)
    SessionFactory(conference=conference, at=times("17:00", "18:00"), cancelled=True, public=True)
    assert titles(read()) == ["Rules for a crowded sea"]


def test_nobody_gets_more_by_signing_in(client, conference, sitting):
    SessionFactory(conference=conference, at=times("09:00", "10:00"))
    before = client.get(url_of(conference)).content
    client.force_login(TeamMemberFactory(conference=conference).user)
    assert client.get(url_of(conference)).content == before


@pytest.fixture
def panel(conference, sitting):
    """One in the session agreed to the name, one to the institution, one to nothing; an interpreter agreed to all."""
    people = [
        ("full_name", "speaker"),
        ("institution", "speaker"),
        ("not_listed", "chair"),
        ("full_name", "interpreter"),
    ]
    for number, (consent, role) in enumerate(people):
        person = {"person__given_name": f"Number {number}", "person__affiliation": f"Institute {number}"}
        delegate = DelegateFactory(conference=conference, registered=True, **person)
        RegistrationFactory(delegate=delegate, naming_consent=consent)
        AssignmentFactory(sitting=sitting, person=delegate.person, role=role, order=number)
    return sitting


def persons(root: ElementTree.Element) -> list[str]:
    return [person.text for person in root.iter("person")]


def test_nobody_is_named_where_the_list_is_not_public(read, panel):
    assert persons(read()) == []


def test_people_are_named_as_they_agreed(read, conference, panel):
    conference.list_public = True
    conference.save()
    (first, second) = persons(read())
    assert (first.startswith("Number 0 "), second) == (True, "Institute 1")


def test_a_consent_withdrawn_leaves_no_copy_valid(client, read, conference, panel):
    conference.list_public = True
    conference.save()
    tag = client.get(url_of(conference))["ETag"]
    assert client.get(url_of(conference), headers={"if-none-match": tag}).status_code == 304
    registration = panel.assignments.get(order=0).person.delegations.get().registration
    registration.naming_consent = "not_listed"
    registration.save()
    assert client.get(url_of(conference), headers={"if-none-match": tag}).status_code == 200
    assert persons(read()) == ["Institute 1"]


def test_one_person_in_two_roles_is_named_once(read, conference, panel):
    conference.list_public = True
    conference.save()
    AssignmentFactory(sitting=panel, person=panel.assignments.get(order=0).person, role="moderator", order=9)
    assert len(persons(read())) == 2


def test_a_session_that_moves_makes_a_new_version(client, read, sitting):
    before = read().findtext("version")
    services.cancel_sitting(sitting, by=UserFactory())
    root = read()
    assert (titles(root), root.findtext("version") > before) == ([], True)


def test_numbers_stay_apart_where_identifiers_end_alike(read, conference, sitting):
    other = uuid.UUID(int=sitting.pk.int ^ (1 << 100))
    SessionFactory(pk=other, conference=conference, at=times("17:00", "18:00"), public=True)
    numbers = [int(event.get("id")) for event in read().iter("event")]
    assert numbers == [sitting.pk.int & LARGEST, (sitting.pk.int & LARGEST) + 1]


@pytest.mark.parametrize(("day", "offset"), [(dt.date(2027, 11, 6), "-04:00"), (dt.date(2027, 11, 8), "-05:00")])
def test_both_sides_of_a_change_of_clocks(client, day, offset):
    conference = ConferenceFactory(time_zone="America/New_York")
    at = times("09:00", "10:00", day=day, tz="America/New_York")
    SessionFactory(conference=conference, at=at, public=True)
    (event,) = ElementTree.fromstring(client.get(url_of(conference)).content).iter("event")
    assert event.findtext("date") == f"{day}T09:00:00{offset}"


def test_an_empty_programme_is_still_a_schedule(client):
    conference = ConferenceFactory(starts_on=None, ends_on=None)
    root = ElementTree.fromstring(client.get(url_of(conference)).content)
    assert [child.tag for child in root] == ["generator", "version", "conference"]
    assert (root.find("conference/start"), root.find("conference/days")) == (None, None)


def test_an_edition_without_dates_names_the_days_of_its_sessions(client):
    """Also of one that is cancelled; not of one that is closed, whose day would tell of it."""
    conference = ConferenceFactory(starts_on=None, ends_on=None)
    at = {day: times("09:00", "10:00", day=dt.date(2027, 9, day)) for day in (9, 10, 11)}
    SessionFactory(conference=conference, at=at[9], visibility="participants")
    SessionFactory(conference=conference, at=at[10], public=True, status="cancelled")
    root = ElementTree.fromstring(client.get(url_of(conference)).content)
    assert_valid(root)
    assert [day.get("date") for day in root.findall("day")] == ["2027-09-10"]
    assert titles(root) == []
    SessionFactory(conference=conference, at=at[11], public=True)
    root = ElementTree.fromstring(client.get(url_of(conference)).content)
    assert [day.get("date") for day in root.findall("day")] == ["2027-09-10", "2027-09-11"]
    assert (root.findtext("conference/start"), root.findtext("conference/days")) == ("2027-09-10", "2")


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_the_schedule(client, conference, rows, django_assert_num_queries):
    conference.list_public = True
    conference.save()
    for number in range(rows):
        room = RoomFactory(conference=conference)
        at = times(f"1{number}:00", f"1{number}:30")
        sitting = SessionFactory(conference=conference, at=at, room=room, public=True)
        delegate = DelegateFactory(conference=conference, registered=True)
        RegistrationFactory(delegate=delegate, naming_consent="full_name")
        AssignmentFactory(sitting=sitting, person=delegate.person)
    with django_assert_num_queries(2):
        root = ElementTree.fromstring(client.get(url_of(conference)).content)
    assert len(persons(root)) == rows
