"""Calendars as calendar programs read them (parsed back with icalendar), and JSON."""

import datetime as dt
import json
import zoneinfo
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils.translation import override
from icalendar import Calendar

from apps.sessions import services
from apps.sessions.calendars.links import calendar_link
from apps.sessions.models import Session
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.sessions import SessionFactory, moment, times

pytestmark = pytest.mark.django_db
HOSTILE = "Peace; war, and \\ back\r\nBEGIN:VEVENT\nSUMMARY:false\x07 <script>alert(1)</script>"


@pytest.fixture
def conference():
    return ConferenceFactory(venues={"en": "Example House"}, places={"en": "Tokyo", "ja": "東京"})


@pytest.fixture
def sitting(conference):
    room = RoomFactory(conference=conference, names={"en": "Room Jade", "ja": "翡翠の間"})
    titles = {"en": "Rules for a crowded sea", "ja": "混み合う海のルール"}
    return SessionFactory(conference=conference, room=room, at=times("14:00", "15:30"), titles=titles, public=True)


def url_of(conference, name="programme-ics"):
    kwargs = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse(f"sessions:{name}", kwargs=kwargs)


def read(client, url) -> Calendar:
    response = client.get(url)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert max(map(len, response.content.split(b"\r\n"))) <= 75
    assert response.content.count(b"\n") == response.content.count(b"\r\n")
    return Calendar.from_ical(response.content)


def events(calendar: Calendar) -> list:
    return [dict(event) | {"_start": event.start, "_end": event.end} for event in calendar.events]


def test_a_session_as_a_calendar_program_reads_it(client, conference, sitting):
    calendar = read(client, url_of(conference))
    (event,) = calendar.events
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == (sitting.ics_uid, 0, "CONFIRMED")
    assert (event.start, event.end) == times("14:00", "15:30")
    assert event.start.tzinfo == zoneinfo.ZoneInfo("Asia/Tokyo")
    assert event["SUMMARY"] == "Rules for a crowded sea"
    assert event["LOCATION"] == "Room Jade, Example House, Tokyo"
    assert event["LAST-MODIFIED"].dt == event["DTSTAMP"].dt == sitting.updated_at.replace(microsecond=0)
    assert event["URL"].endswith(f"/programme/{sitting.pk}")
    assert event["URL"].startswith("http://127.0.0.1:8000/en/")


def test_the_page_offers_to_subscribe_and_to_download(client, conference, sitting):
    """`webcal` makes a calendar program ask for the address again; a file would be copied once."""
    page, path = client.get(url_of(conference, "programme")).text, url_of(conference)
    assert f'href="webcal://127.0.0.1:8000{path}">Subscribe in my calendar<' in page
    assert f'href="{path}">Download (.ics)<' in page


def test_the_head_of_a_calendar(client, conference, sitting):
    calendar = read(client, url_of(conference))
    assert calendar["PRODID"] == "-//Communique//Programme 1//EN"
    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")
    assert calendar["X-WR-CALNAME"] == calendar["NAME"] == conference.titles["en"]
    assert calendar["REFRESH-INTERVAL"].dt == dt.timedelta(hours=1)


def test_every_zone_is_defined_in_the_calendar(client, conference, sitting):
    calendar = read(client, url_of(conference))
    assert [zone["TZID"] for zone in calendar.timezones] == ["Asia/Tokyo"]
    assert calendar.get_missing_tzids() == set()


@pytest.mark.parametrize(
    ("day", "offset"), [(dt.date(2027, 11, 6), -4), (dt.date(2027, 11, 8), -5), (dt.date(2027, 3, 14), -4)]
)
def test_both_sides_of_a_change_of_clocks(client, day, offset):
    conference = ConferenceFactory(time_zone="America/New_York")
    at = times("09:00", "10:00", day=day, tz="America/New_York")
    SessionFactory(conference=conference, at=at, public=True)
    (event,) = read(client, url_of(conference)).events
    assert event.start.utcoffset() == dt.timedelta(hours=offset)
    assert (event.start, event.end) == at
    assert event["DTSTART"].to_ical() == f"{day:%Y%m%d}T090000".encode()


def test_a_defined_zone_says_what_the_database_says(client):
    """Programs without a zone database go by the VTIMEZONE alone."""
    conference = ConferenceFactory(time_zone="America/New_York")
    for day in (dt.date(2027, 3, 13), dt.date(2027, 3, 15), dt.date(2027, 11, 8)):
        at = times("09:00", "10:00", day=day, tz="America/New_York")
        SessionFactory(conference=conference, at=at, public=True)
    calendar = read(client, url_of(conference))
    zone = calendar.timezones[0].to_tz(lookup_tzid=False)
    assert len(calendar.events) == 3
    for event in calendar.events:
        assert event.start.replace(tzinfo=zone).utcoffset() == event.start.utcoffset()


@pytest.mark.parametrize(("utc", "minutes"), [("05:30", 30), ("06:30", 30), ("05:45", 30), ("05:30", 120)])
def test_a_time_that_the_clocks_show_twice_stays_the_moment_it_was(client, utc, minutes):
    conference = ConferenceFactory(time_zone="America/New_York")
    start = dt.datetime.fromisoformat(f"2027-11-07 {utc}+00:00")
    at = (start, start + dt.timedelta(minutes=minutes))
    sitting = SessionFactory(conference=conference, at=at, public=True)
    for url in (url_of(conference), f"{url_of(conference, 'programme')}/{sitting.pk}.ics"):
        (event,) = read(client, url).events
        assert (event.start.astimezone(dt.UTC), event.end.astimezone(dt.UTC)) == at


def test_utc_needs_no_definition(client):
    conference = ConferenceFactory(time_zone="UTC")
    SessionFactory(conference=conference, at=times("09:00", "10:00", tz="UTC"), public=True)
    calendar = read(client, url_of(conference))
    assert calendar.timezones == []
    assert calendar.events[0]["DTSTART"].to_ical() == b"20270909T090000Z"


def test_hostile_and_japanese_texts_stay_texts(client, conference, sitting):
    Session.objects.filter(pk=sitting.pk).update(titles={"en": HOSTILE}, descriptions={"en": "海" * 200 + ";,\\n"})
    (event,) = read(client, url_of(conference)).events
    assert event["SUMMARY"] == ("Peace; war, and \\ back\nBEGIN:VEVENT\nSUMMARY:false  <script>alert(1)</script>")
    assert event["DESCRIPTION"] == "海" * 200 + ";,\\n"


def test_the_language_is_that_of_the_address(client, conference, sitting):
    (event,) = read(client, url_of(conference).replace("/en/", "/ja/")).events
    assert (event["SUMMARY"], event["LOCATION"]) == ("混み合う海のルール", "翡翠の間, Example House, 東京")
    assert "/ja/" in event["URL"]


def test_moved_and_cancelled_sessions_are_told(client, conference, sitting):
    organizer = TeamMemberFactory(conference=conference).user
    services.move_sitting(sitting, times=times("16:00", "17:00"), room=sitting.room, by=organizer)
    services.cancel_sitting(sitting, by=organizer)
    (event,) = read(client, url_of(conference)).events
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == (sitting.ics_uid, 2, "CANCELLED")
    assert event.start == moment("16:00")


def test_sessions_without_a_time_are_left_out(client, conference, sitting):
    SessionFactory(conference=conference, public=True)
    assert len(read(client, url_of(conference)).events) == 1


def test_an_empty_calendar_is_a_calendar(client, conference):
    calendar = read(client, url_of(conference))
    assert calendar.events == []


def test_nothing_new_is_not_written_again(client, conference, sitting):
    first = client.get(url_of(conference))
    again = client.get(url_of(conference), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    room = sitting.room
    room.names = {"en": "Room Pine"}
    room.save()
    assert client.get(url_of(conference), headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_the_same_programme_gives_the_same_bytes(client, conference, sitting):
    assert client.get(url_of(conference)).content == client.get(url_of(conference)).content


def test_one_session_to_put_into_a_calendar(client, conference, sitting):
    SessionFactory(conference=conference, at=times("09:00", "10:00"), public=True)
    url = f"{url_of(conference, 'programme')}/{sitting.pk}.ics"
    assert [event["UID"] for event in read(client, url).events] == [sitting.ics_uid]
    start = f"{sitting.starts.astimezone(ZoneInfo(conference.time_zone)):%Y-%m-%d-%H%M}"
    name = f"{conference.forum.slug}-{conference.slug}-{start}.ics"
    assert client.get(url)["Content-Disposition"] == f'inline; filename="{name}"'


def test_a_private_calendar_spans_the_editions_of_a_forum(client, conference, sitting):
    earlier = ConferenceFactory(forum=conference.forum, time_zone="Asia/Kathmandu")
    at = times("09:00", "10:00", day=dt.date(2026, 9, 9), tz="Asia/Kathmandu")
    talks = SessionFactory(conference=earlier, at=at, visibility="participants")
    person = DelegateFactory(conference=conference, registered=True).person
    DelegateFactory(conference=earlier, person=person, registered=True)
    calendar = read(client, calendar_link(person))
    assert [event["UID"] for event in calendar.events] == [talks.ics_uid, sitting.ics_uid]
    assert [event["CLASS"] for event in calendar.events] == ["CONFIDENTIAL", "PUBLIC"]
    assert sorted(zone["TZID"] for zone in calendar.timezones) == ["Asia/Kathmandu", "Asia/Tokyo"]
    assert calendar.events[0].start == at[0]


def test_a_private_calendar_is_no_cache_of_others(client, conference):
    response = client.get(calendar_link(PersonFactory(forum=conference.forum)))
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_private_address_speaks_the_language_of_the_page_it_stands_on(conference, language):
    with override(language):
        link = calendar_link(PersonFactory(forum=conference.forum, language="ko"))
    assert link.startswith(f"http://127.0.0.1:8000/{language}/me/calendar/")


def test_altered_and_foreign_addresses_open_nothing(client, conference):
    mine, other = (calendar_link(PersonFactory(forum=conference.forum)) for _ in range(2))
    token = mine.rsplit("/", 1)[1].removesuffix(".ics")
    person, version, key, signature = token.split(".")
    stranger = other.rsplit("/", 1)[1].split(".")[0]
    for altered in (
        f"{stranger}.{version}.{key}.{signature}",
        f"{person}.2.{key}.{signature}",
        f"{person}.{version}.2.{signature}",
        f"{person}.{signature}",
        "x",
        "ü",
    ):
        assert client.get(mine.replace(token, altered)).status_code == 404


def test_a_renewed_address_ends_the_old_one(client, conference):
    person = PersonFactory(forum=conference.forum)
    old = calendar_link(person)
    services.renew_calendar_link(person, by=UserFactory())
    assert client.get(old).status_code == 404
    assert client.get(calendar_link(person)).status_code == 200


def test_the_json_of_a_programme(client, conference, sitting):
    response = client.get(url_of(conference, "schedule-json"))
    assert response["Content-Type"] == "application/json"
    told = json.loads(response.content)
    assert told["conference"]["time_zone"] == "Asia/Tokyo"
    assert told["sessions"] == [
        {
            "id": str(sitting.pk),
            "titles": sitting.titles,
            "descriptions": {},
            "format": "public",
            "status": "scheduled",
            "start": "2027-09-09T14:00:00+09:00",
            "end": "2027-09-09T15:30:00+09:00",
            "room": sitting.room.names,
            "url": f"{told['conference']['url']}/{sitting.pk}",
            "updated_at": sitting.updated_at.isoformat(),
        }
    ]


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("programme-ics", 2), ("schedule-json", 2)])
def test_queries_of_public_calendars(client, conference, rows, name, queries, django_assert_num_queries):
    for number in range(rows):
        room = RoomFactory(conference=conference)
        SessionFactory(conference=conference, at=times(f"1{number}:00", f"1{number}:30"), room=room, public=True)
    with django_assert_num_queries(queries):
        answer = client.get(url_of(conference, name))
    assert answer.status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_a_private_calendar(client, conference, rows, django_assert_num_queries):
    person = DelegateFactory(conference=conference, registered=True).person
    for number in range(rows):
        room = RoomFactory(conference=conference)
        SessionFactory(conference=conference, at=times(f"1{number}:00", f"1{number}:30"), room=room, open=True)
    url = calendar_link(person)
    with django_assert_num_queries(6):
        assert len(Calendar.from_ical(client.get(url).content).events) == rows
