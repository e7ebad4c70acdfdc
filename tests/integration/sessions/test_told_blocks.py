"""Blocks of closed sessions in calendars: each reader is told, under one UID, what becomes of theirs, and no more."""

import datetime as dt

import pytest
from django.urls import reverse
from icalendar import Calendar

from apps.sessions import services
from apps.sessions.calendars.links import calendar_link
from apps.sessions.models import ReleasedSession, Session, ToldBlock
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, times
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return ConferenceFactory(closed_sessions="opaque")


@pytest.fixture
def by(conference):
    return TeamMemberFactory(conference=conference).user


@pytest.fixture
def person(conference):
    return DelegateFactory(conference=conference, registered=True).person


@pytest.fixture(params=["public", "person"])
def ask(request, client, conference, person):
    """`ask()` is what a calendar of the public, or of a delegate, reads: (UID, start, end, SEQUENCE, STATUS)."""
    url = calendar_link(person) if request.param == "person" else public(conference)

    def told():
        first, again = client.get(url), client.get(url)
        assert (first.content, first["ETag"]) == (again.content, again["ETag"])
        return events(first)

    return told


def public(conference):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse("sessions:programme-ics", kwargs=place)


def events(response):
    rows = Calendar.from_ical(response.content).events
    assert {row["SUMMARY"] for row in rows} <= {"Closed session", "No longer on the programme"}
    return sorted(
        (f"{row['DTSTART'].dt:%H:%M}", f"{row['DTEND'].dt:%H:%M}", row["SEQUENCE"], row["STATUS"], row["UID"])
        for row in rows
    )


def closed(conference, start, end, **values):
    return SessionFactory(conference=conference, at=times(start, end), **values)


def move(sitting, start, end, by):
    services.move_sitting(Session.objects.get(pk=sitting.pk), times=times(start, end), room=None, by=by)


def test_what_moves_is_told_again_and_what_goes_as_cancelled(conference, by, ask):
    sitting = closed(conference, "14:00", "15:00")
    [(*first, uid)] = ask()
    assert first == ["14:00", "15:00", 0, "CONFIRMED"]
    move(sitting, "16:00", "17:00", by)
    assert ask() == [("16:00", "17:00", 1, "CONFIRMED", uid)]
    services.cancel_sitting(Session.objects.get(pk=sitting.pk), by=by)
    assert ask() == [("16:00", "17:00", 2, "CANCELLED", uid)]
    services.restore_sitting(Session.objects.get(pk=sitting.pk), by=by)
    assert ask() == [("16:00", "17:00", 3, "CONFIRMED", uid)]
    Session.objects.get(pk=sitting.pk).delete()
    assert ask() == [("16:00", "17:00", 4, "CANCELLED", uid)]


def test_what_changes_without_moving_a_block_is_told_to_nobody(conference, by, ask):
    sitting = closed(conference, "14:00", "16:00")
    before = ask()
    inner = closed(conference, "14:30", "15:00")
    assert ask() == before, "nobody counts them"
    Session.objects.filter(pk=sitting.pk).update(titles={"en": "Anew"}, format="bilateral")
    inner.delete()
    assert ask() == before
    other = closed(conference, "14:00", "16:00")
    assert ask() == before
    Session.objects.get(pk=sitting.pk).delete()
    assert ask() == before, "another session at the same time is the same block"
    move(other, "14:00", "15:00", by)
    assert [row[1:4] for row in ask()] == [("15:00", 1, "CONFIRMED")]


def test_blocks_that_become_one_and_one_that_becomes_two(conference, by, ask):
    early, late = closed(conference, "09:00", "10:00"), closed(conference, "11:00", "12:00")
    [(*_, one), (*_, two)] = ask()
    between = closed(conference, "10:00", "11:00")
    assert ask() == [("09:00", "12:00", 1, "CONFIRMED", one), ("11:00", "12:00", 1, "CANCELLED", two)]
    between.delete()
    assert ask() == [("09:00", "10:00", 2, "CONFIRMED", one), ("11:00", "12:00", 2, "CONFIRMED", two)]
    assert ToldBlock.objects.filter(sitting_ids__contains=[early.pk]).get().ics_uid == one
    assert ToldBlock.objects.filter(sitting_ids__contains=[late.pk]).get().ics_uid == two


def test_the_edition_decides_otherwise(conference, ask):
    closed(conference, "14:00", "15:00")
    [(*_, uid)] = ask()
    conference.closed_sessions = "absent"
    conference.save()
    assert ask() == [("14:00", "15:00", 1, "CANCELLED", uid)]


def test_in_an_edition_that_never_shows_them_nothing_is_kept(conference, ask):
    conference.closed_sessions = "absent"
    conference.save()
    closed(conference, "14:00", "15:00")
    assert (ask(), ToldBlock.objects.count()) == ([], 0)


def test_whoever_comes_to_know_of_a_session_has_its_block_no_longer(client, conference, person):
    sitting = closed(conference, "14:00", "15:00")
    own, anybody = calendar_link(person), public(conference)
    [(*_, uid)], before = events(client.get(own)), events(client.get(anybody))
    assert uid != before[0][-1], "two readers, two blocks"
    AssignmentFactory(sitting=sitting, person=person)
    rows = {row["UID"]: row for row in Calendar.from_ical(client.get(own).content).events}
    assert set(rows) == {uid, sitting.ics_uid}
    assert (rows[uid]["STATUS"], rows[uid]["SEQUENCE"], rows[sitting.ics_uid]["STATUS"]) == (
        "CANCELLED",
        1,
        "CONFIRMED",
    )
    assert events(client.get(anybody)) == before


def test_a_draft_tells_nothing_and_forgets_nothing(client, conference, person):
    closed(conference, "14:00", "15:00")
    before = events(client.get(calendar_link(person)))
    for status, told in (("draft", []), ("announced", before)):
        conference.status = status
        conference.save()
        assert events(client.get(calendar_link(person))) == told


def test_what_is_long_past_is_told_no_more(client, conference, person):
    closed(conference, "14:00", "15:00")
    client.get(calendar_link(person))
    long_ago = dt.datetime(2020, 1, 1, 12, tzinfo=dt.UTC)
    ToldBlock.objects.update(is_off=True, during=(long_ago, long_ago + dt.timedelta(hours=1)), sitting_ids=[])
    assert [row[2:4] for row in events(client.get(calendar_link(person)))] == [(0, "CONFIRMED")]


def test_programs_get_it_under_the_same_name(client, conference, by):
    sitting = closed(conference, "14:00", "15:00")
    url = public(conference)
    [(*_, uid)] = events(client.get(url))
    (row,) = client.get(url.replace("programme.ics", "schedule.json")).json()["sessions"]
    assert row["id"] == uid
    sitting.delete()
    assert client.get(url.replace("programme.ics", "schedule.json")).json()["sessions"] == []


def test_no_session_can_be_told_from_it(client, conference, person):
    sitting = closed(conference, "14:00", "15:00", titles={"en": "Qatbird"})
    for url in (public(conference), calendar_link(person)):
        for step in (lambda: None, lambda: ReleasedSession.objects.all().delete()):
            step()
            text = client.get(url).content.decode().replace("\r\n ", "")
            for word in (str(sitting.pk), sitting.pk.hex, sitting.ics_uid, "Qatbird"):
                assert word not in text


@pytest.mark.django_db(transaction=True)
def test_two_who_ask_at_once_are_told_the_same(conference, person):
    closed(conference, "14:00", "15:00")
    told = at_once(*[lambda: [row.ics_uid for row in services.tell_person(person)]] * 4)
    assert len({tuple(each) for each in told}) == 1
    assert ToldBlock.objects.count() == 1
