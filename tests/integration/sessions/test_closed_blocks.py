"""Sessions that a reader may not know of: absent, or a block of time without a word, in every format."""

import json
from xml.etree import ElementTree as ET

import pytest
from django.urls import reverse
from icalendar import Calendar

from apps.sessions import services
from apps.sessions.calendars.links import calendar_link
from apps.sessions.models import ReleasedSession, Session, ToldBlock
from apps.sessions.programme.closed_blocks import closed_blocks_of
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import EntityFactory, EntityNameFactory, ParticipationFactory
from tests.factories.sessions import (
    AgendaItemFactory,
    AssignmentFactory,
    SessionDelegationFactory,
    SessionFactory,
    moment,
    times,
)

pytestmark = pytest.mark.django_db
# Whatever belongs to a closed session: its title, description, room, delegation, people, agenda, format.
SECRET = ("Qatbird", "Wrenroom", "Ternland", "Swiftperson", "Kiteagenda", "Larkwords", "ilateral")
FORMATS = ("programme", "programme-ics", "schedule-json", "schedule-xml")


def edition(**values):
    values = {"closed_sessions": "opaque", "list_public": True, "attribution": "on_the_record"} | values
    return ConferenceFactory(venues={"en": "Example House"}, **values)


def closed(conference, start, end, **values):
    """With everything that must not come out."""
    room = values.pop("room", None) or RoomFactory(conference=conference, names={"en": "Wrenroom"})
    words = {"titles": {"en": "Qatbird"}, "descriptions": {"en": "Larkwords"}, "format": "bilateral"}
    at = times(start, end, **({"day": values.pop("day")} if "day" in values else {}))
    sitting = SessionFactory(conference=conference, at=at, room=room, **(words | values))
    entity = EntityFactory(forum=conference.forum)
    EntityNameFactory(entity=entity, conference=conference, display="Ternland")
    seat = ParticipationFactory(conference=conference, entity=entity)
    SessionDelegationFactory(sitting=sitting, participation=seat)
    person = PersonFactory(forum=conference.forum, family_name="Swiftperson")
    AssignmentFactory(sitting=sitting, person=person)
    AgendaItemFactory(sitting=sitting, titles={"en": "Kiteagenda"})
    return sitting


def url_of(conference, name="programme"):
    kwargs = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse(f"sessions:{name}", kwargs=kwargs)


def outputs(client, conference):
    """What anybody reads of the programme, by format."""
    found = {}
    for name in FORMATS:
        response = client.get(url_of(conference, name))
        assert response.status_code == 200
        found[name] = response.content.decode().replace("\r\n ", "")
    return found


def spans(ics) -> list:
    return [(each.start, each.end) for each in Calendar.from_ical(ics).events if each["SUMMARY"] == "Closed session"]


def test_absent_is_usual_and_leaves_no_trace(client):
    conference = edition(closed_sessions="absent")
    SessionFactory(conference=conference, at=times("09:00", "10:00"), public=True)
    before = outputs(client, conference)
    sitting = closed(conference, "14:00", "15:30")
    after = outputs(client, conference)
    assert after == before  # to the byte: not even that something was changed
    assert ConferenceFactory().closed_sessions == "absent"
    for word in (*SECRET, "Closed session", str(sitting.pk), "14:00", "T140000"):
        assert not any(word in text for text in after.values()), word


@pytest.mark.parametrize("visibility", ["participants", "session"])
def test_opaque_is_a_block_with_its_time_and_nothing_else(client, visibility):
    conference = edition()
    SessionFactory(conference=conference, at=times("09:00", "10:00"), public=True, titles={"en": "Opening"})
    sitting = closed(conference, "14:00", "15:30", visibility=visibility)
    found = outputs(client, conference)
    for name, text in found.items():
        assert text.count("Closed session") == 1, name
        for word in (*SECRET, str(sitting.pk), sitting.ics_uid, sitting.pk.hex):
            assert word not in text, (name, word)
    assert "14:00–15:30" in found["programme"]


def test_a_block_as_an_event(client):
    conference = edition()
    closed(conference, "14:00", "15:30")
    (event,) = Calendar.from_ical(client.get(url_of(conference, "programme-ics")).content).events
    assert (event.start, event.end) == times("14:00", "15:30")
    assert set(event) == {
        "UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "CREATED", "DTSTART", "DTEND", "SUMMARY", "STATUS", "CLASS",
        "TRANSP",
    }  # fmt: skip
    assert (event["CLASS"], event["TRANSP"], event["STATUS"]) == ("PRIVATE", "OPAQUE", "CONFIRMED")


def test_a_block_as_json_and_xml(client):
    conference = edition()
    closed(conference, "14:00", "15:30")
    (row,) = json.loads(client.get(url_of(conference, "schedule-json")).content)["sessions"]
    assert (row["titles"]["en"], row["titles"]["ja"]) == ("Closed session", "非公開セッション")
    assert (row["descriptions"], row["format"], row["room"], row["status"]) == ({}, "", None, "scheduled")
    assert (row["start"], row["end"]) == ("2027-09-09T14:00:00+09:00", "2027-09-09T15:30:00+09:00")
    assert row["url"].endswith("/programme")
    root = ET.fromstring(client.get(url_of(conference, "schedule-xml")).content)
    (event,) = root.iter("event")
    assert event.get("guid") == row["id"]
    told = {each.tag: each.text for each in event if each.text}
    assert set(told) == {"date", "start", "duration", "room", "slug", "url", "title", "language"}
    assert (told["room"], told["start"], told["duration"]) == ("Elsewhere", "14:00", "01:30")


def test_blocks_that_overlap_or_touch_are_one_so_that_nobody_counts_them(client):
    conference = edition()
    for start, end in (("09:00", "10:00"), ("09:30", "11:00"), ("11:00", "12:00"), ("09:10", "09:20")):
        closed(conference, start, end)
    closed(conference, "13:00", "14:00")
    ics = client.get(url_of(conference, "programme-ics")).content
    assert spans(ics) == [times("09:00", "12:00"), times("13:00", "14:00")]
    assert {event["SEQUENCE"] for event in Calendar.from_ical(ics).events} == {0}  # however many there are


def test_what_is_no_closed_session_is_no_block(client):
    conference = edition()
    closed(conference, "09:00", "10:00", format="break", visibility="participants")
    closed(conference, "10:30", "11:00", visibility="secretariat")
    closed(conference, "12:00", "13:00", cancelled=True)
    SessionFactory(conference=conference, titles={"en": "Without a time"})
    closed(edition(), "14:00", "15:00")  # of another conference
    assert spans(client.get(url_of(conference, "programme-ics")).content) == []
    assert "Closed session" not in outputs(client, conference)["programme"]


def test_a_cancelled_edition_has_no_blocks(client):
    conference = edition(status="cancelled", status_notes={"en": "Because."})
    closed(conference, "14:00", "15:30")
    assert spans(client.get(url_of(conference, "programme-ics")).content) == []


def test_who_may_know_of_a_session_reads_it_and_only_the_rest_as_a_block(client):
    conference = edition()
    own, other = closed(conference, "09:00", "11:00"), closed(conference, "10:00", "12:00", titles={"en": "Other"})
    user = UserFactory()
    person = PersonFactory(forum=conference.forum, user=user, email=user.email)
    participation = own.session_delegations.get().participation
    DelegateFactory(conference=conference, person=person, participation=participation, status="registered")
    ics = client.get(calendar_link(person)).content
    calendar = Calendar.from_ical(ics)
    assert [event["UID"] for event in calendar.events if event["SUMMARY"] == "Qatbird"] == [own.ics_uid]
    assert spans(ics) == [times("10:00", "12:00")]
    assert b"Other" not in ics
    assert other.ics_uid.encode() not in ics
    client.force_login(user)
    page = client.get(url_of(conference)).content.decode()
    assert "Qatbird" in page
    assert page.count("Closed session") == 1
    assert "Other" not in page
    mine = client.get(reverse("site:me")).content.decode()
    assert mine.count("Closed session") == 1
    assert mine.count("Qatbird") == 1
    assert mine.index("Qatbird") < mine.index("Closed session")
    assert "Other" not in mine
    assert str(other.pk) not in mine


def test_the_team_reads_its_sessions_and_the_public_view_as_others_do(client):
    conference = edition()
    closed(conference, "14:00", "15:30")
    client.force_login(TeamMemberFactory(conference=conference).user)
    assert "Closed session" not in client.get(url_of(conference)).content.decode()
    page = client.get(url_of(conference) + "?as=public").content.decode()
    assert "Closed session" in page
    assert "Qatbird" not in page


def test_the_block_follows_the_release_and_keeps_its_identity(client):
    conference = edition(releases=True)
    by = TeamMemberFactory(conference=conference).user
    sitting = closed(conference, "14:00", "15:30")
    url = url_of(conference, "programme-ics")
    assert spans(client.get(url).content) == []
    services.release_programme(conference, by=by)
    first = client.get(url)
    (was,) = Calendar.from_ical(first.content).events
    services.move_sitting(Session.objects.get(pk=sitting.pk), times=times("16:00", "17:00"), room=None, by=by)
    same = client.get(url)
    assert (same.content, same["ETag"]) == (first.content, first["ETag"])
    services.release_programme(conference, by=by)
    then = client.get(url)
    (now,) = Calendar.from_ical(then.content).events
    assert then["ETag"] != first["ETag"]
    assert (now.start, now["UID"], now["SEQUENCE"]) == (moment("16:00"), was["UID"], was["SEQUENCE"] + 1)
    assert now["DTSTAMP"].dt == ToldBlock.objects.get().told_at.replace(microsecond=0)


def test_other_words_of_a_closed_session_do_not_show(client):
    conference = edition()
    sitting = closed(conference, "14:00", "15:30")
    before = outputs(client, conference)
    Session.objects.filter(pk=sitting.pk).update(titles={"en": "Anew"}, room=None, attribution="off_the_record")
    assert ReleasedSession.objects.get(pk=sitting.pk).titles == {"en": "Anew"}
    assert outputs(client, conference) == before


def test_a_session_that_goes_takes_its_block_along(client):
    conference = edition()
    sitting = closed(conference, "14:00", "15:30")
    assert "Closed session" in outputs(client, conference)["programme"]
    Session.objects.get(pk=sitting.pk).delete()
    assert [name for name, text in outputs(client, conference).items() if "Closed session" in text] == []


def test_nothing_is_asked_where_they_are_absent(django_assert_num_queries):
    conference = edition(closed_sessions="absent")
    person = PersonFactory(forum=conference.forum)
    with django_assert_num_queries(0):
        assert closed_blocks_of([person.pk], {conference.pk: conference}) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_the_queries_of_the_programme(client, rows, django_assert_num_queries):
    conference = edition()
    for n in range(rows):
        closed(conference, f"{9 + 2 * n:02}:00", f"{10 + 2 * n:02}:00")
    for name in FORMATS:
        client.get(url_of(conference, name))
        with django_assert_num_queries(2):
            page = client.get(url_of(conference, name)).content.decode()
        assert "Closed session" in page
