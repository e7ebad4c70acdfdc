"""Several sessions put into their places at once: all of them or none, each as it was seen."""

from functools import partial

import pytest

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import version_of
from apps.sessions.models import ReleasedSession, Session, Withdrawal
from apps.sessions.services import arrange_sittings, move_sitting, take_back_sitting
from apps.sessions.sitting_plan import Place
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, times
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def rooms(conference):
    return [RoomFactory(conference=conference, names={"en": name}) for name in ("Room Jade", "Room Pine")]


def day_of(conference, room, count=3, **values):
    """One after the other from 9:00, an hour each, without a pause."""
    hours = [(f"{9 + n:02}:00", f"{10 + n:02}:00") for n in range(count)]
    titles = [{"en": f"Talk {n + 1}"} for n in range(count)]
    return [
        SessionFactory(conference=conference, room=room, at=times(*at), titles=title, **values)
        for at, title in zip(hours, titles, strict=True)
    ]


def place(sitting, start=None, end=None, room=None, *, seen=True):
    at = times(start, end) if start else None
    return Place(sitting.pk, at, room.pk if room else None, version_of(sitting) if seen else None)


def where(conference):
    found = Session.objects.of(conference).in_order().select_related("room")
    return [(str(s), f"{s.starts:%H:%M}" if s.starts else None, str(s.room) if s.room else None) for s in found]


def refused(*args, **kwargs):
    with pytest.raises(Refused) as caught:
        arrange_sittings(*args, **kwargs)
    return caught.value.code, str(caught.value)


def test_a_day_is_shifted_with_one_person_in_all_of_it(conference, organizer, rooms):
    """Each stands for a moment where the next still is, and so does its chair."""
    talks = day_of(conference, rooms[0])
    chair = AssignmentFactory(sitting=talks[0], role="chair").person
    for talk in talks[1:]:
        AssignmentFactory(sitting=talk, person=chair, role="chair")
    other = day_of(ConferenceFactory(forum=conference.forum), None, 1)[0]
    later = [("09:30", "10:30"), ("10:30", "11:30"), ("11:30", "12:30")]
    places = [place(talk, *at, rooms[0]) for talk, at in zip(talks, later, strict=True)]
    assert arrange_sittings(conference, places, by=organizer) == talks
    # UTC, nine hours behind the venue
    assert where(conference) == [
        ("Talk 1", "00:30", "Room Jade"), ("Talk 2", "01:30", "Room Jade"), ("Talk 3", "02:30", "Room Jade"),
    ]  # fmt: skip
    assert [row.sequence for row in ReleasedSession.objects.of(conference)] == [1, 1, 1]
    assert Entry.objects.filter(verb="session.moved", actor=organizer).count() == 3
    assert (ReleasedSession.objects.get(pk=other.pk).sequence, Withdrawal.objects.count()) == (0, 0)


def test_two_change_places(conference, organizer, rooms):
    first, second = day_of(conference, rooms[0], 2)
    AssignmentFactory(sitting=second, person=AssignmentFactory(sitting=first).person)
    places = [place(first, "10:00", "11:00", rooms[0]), place(second, "09:00", "10:00", rooms[0])]
    arrange_sittings(conference, places, by=organizer)
    assert [title for title, _start, _room in where(conference)] == ["Talk 2", "Talk 1"]


def test_one_that_cannot_come_along_keeps_all_of_them(conference, organizer, rooms):
    talks = day_of(conference, rooms[0], 2)
    SessionFactory(conference=conference, room=rooms[0], at=times("11:30", "12:30"), titles={"en": "Lunch talk"})
    before = where(conference)
    places = [place(talks[0], "10:00", "11:00", rooms[0]), place(talks[1], "11:00", "12:00", rooms[0])]
    sentence = "“Talk 2” cannot come along. Room Jade is taken by “Lunch talk” from 11:30 to 12:30."
    assert refused(conference, places, by=organizer) == ("room_taken", sentence)
    assert where(conference) == before
    assert not Entry.objects.filter(verb="session.moved").exists()


def test_a_person_who_would_be_in_two_places_is_named(conference, organizer, rooms):
    talks = day_of(conference, rooms[0], 2)
    person = AssignmentFactory(sitting=talks[1], person__given_name="Delegate One").person
    panel = SessionFactory(conference=conference, at=times("11:30", "12:30"), titles={"en": "Panel"})
    AssignmentFactory(sitting=panel, person=person)
    places = [place(talks[0], "10:00", "11:00", rooms[0]), place(talks[1], "11:00", "12:00", rooms[1])]
    sentence = "“Talk 2” cannot come along. Delegate One Example is in “Panel” from 11:30 to 12:30 (speaker)."
    assert refused(conference, places, by=organizer) == ("person_busy", sentence)
    places = [place(talks[0], "11:15", "12:15", rooms[0]), place(panel, "11:15", "12:15", rooms[0])]
    sentence = "“Talk 1” and “Panel” would be in Room Jade at the same time."
    assert refused(conference, places, by=organizer) == ("room_taken", sentence)
    AssignmentFactory(sitting=talks[0], person=person)
    places = [place(talks[0], "11:15", "12:15", rooms[0]), place(panel, "11:15", "12:15", rooms[1])]
    sentence = "Delegate One Example would be in “Talk 1” and in “Panel” at the same time."
    assert refused(conference, places, by=organizer) == ("person_busy", sentence)


def test_off_the_timetable_is_told_to_calendars_and_a_move_is_not(conference, organizer, rooms):
    (talk,) = day_of(conference, rooms[0], 1, public=True)
    arrange_sittings(conference, [place(talk, "15:00", "16:00", rooms[1])], by=organizer)
    assert Withdrawal.objects.count() == 0
    talk.refresh_from_db()
    arrange_sittings(conference, [place(talk)], by=organizer)
    assert [(row.former_id, row.person, row.sequence) for row in Withdrawal.objects.all()] == [(talk.pk, None, 2)]
    assert where(conference) == [("Talk 1", None, None)]
    talk.refresh_from_db()
    arrange_sittings(conference, [place(talk, "09:00", "10:00", rooms[0])], by=organizer)
    assert Withdrawal.objects.count() == 0


def test_what_was_changed_meanwhile_is_told_and_not_overwritten(conference, organizer, rooms):
    talks = day_of(conference, rooms[0], 2)
    places = [place(talks[0], "15:00", "16:00", rooms[0]), place(talks[1], "16:00", "17:00", rooms[0])]
    other = TeamMemberFactory(conference=conference, user__name="Organizer Two Example").user
    move_sitting(talks[1], times=times("18:00", "19:00"), room=rooms[1], by=other)
    code, sentence = refused(conference, places, by=organizer)
    assert code == "changed_meanwhile"
    assert sentence.startswith("Organizer Two Example changed time and room meanwhile (")
    assert sentence.endswith("Your change was not made: look at it as it is now.")
    assert where(conference) == [("Talk 1", "00:00", "Room Jade"), ("Talk 2", "09:00", "Room Pine")]


@pytest.mark.parametrize(("values", "code"), [({"cancelled": True}, "cancelled"), ({}, "foreign_row")])
def test_what_cannot_be_moved(conference, organizer, rooms, values, code):
    (talk,) = day_of(conference, rooms[0], 1, **values)
    room = rooms[1] if values else RoomFactory(conference=ConferenceFactory(forum=conference.forum))
    assert refused(conference, [place(talk, "15:00", "16:00", room)], by=organizer)[0] == code
    stranger = SessionFactory(conference=ConferenceFactory(forum=conference.forum), at=times("09:00", "10:00"))
    assert refused(conference, [place(stranger, "15:00", "16:00")], by=organizer)[0] == "removed"
    stranger.refresh_from_db()
    assert stranger.starts == times("09:00", "10:00")[0]


def test_an_addition_is_taken_back_unless_it_was_changed(conference, organizer, rooms):
    (talk,) = day_of(conference, rooms[0], 1, public=True)
    seen = version_of(talk)
    move_sitting(talk, times=times("11:00", "12:00"), room=rooms[0], by=organizer)
    with pytest.raises(Refused) as caught:
        take_back_sitting(talk, by=organizer, version=seen)
    assert caught.value.code == "changed_meanwhile"
    talk.refresh_from_db()
    take_back_sitting(talk, by=organizer, version=version_of(talk))
    assert not Session.objects.exists()
    assert [row.former_id for row in Withdrawal.objects.all()] == [talk.pk]


@pytest.mark.django_db(transaction=True)
def test_two_organizers_move_one_session_at_the_same_moment():
    conference = ConferenceFactory()
    people = [TeamMemberFactory(conference=conference, user__name=f"Organizer {n} Example").user for n in (1, 2)]
    (talk,) = day_of(conference, None, 1)
    hours = [("14:00", "15:00"), ("16:00", "17:00")]

    def move(by, at):
        arrange_sittings(conference, [place(talk, *at)], by=by)
        return str(by)

    answers = at_once(*(partial(move, *pair) for pair in zip(people, hours, strict=True)))
    winner = next(answer for answer in answers if answer != "changed_meanwhile")
    assert sorted(answers) == sorted([winner, "changed_meanwhile"])
    talk.refresh_from_db()
    assert talk.starts == times(*hours[[str(who) for who in people].index(winner)])[0]
    assert ReleasedSession.objects.get(pk=talk.pk).sequence == 1


@pytest.mark.django_db(transaction=True)
def test_two_shifts_of_different_halves_of_a_day_end_well():
    """Each fits only while the other has not happened, or both do: never a mixture, never a deadlock."""
    conference = ConferenceFactory()
    organizer = TeamMemberFactory(conference=conference).user
    room = RoomFactory(conference=conference)
    first, second = day_of(conference, room, 2)

    def shift(talk, *at):
        arrange_sittings(conference, [place(talk, *at, room)], by=organizer)
        return "done"

    answers = at_once(partial(shift, first, "12:00", "13:00"), partial(shift, second, "12:30", "13:30"))
    assert sorted(answers) == ["done", "room_taken"]
