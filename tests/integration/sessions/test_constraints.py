"""What PostgreSQL itself refuses, whatever code asks for it."""

import pytest
from django.db import IntegrityError, connection
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from apps.sessions.models import Assignment, Session
from tests.factories.conferences import GuidingQuestionFactory, RoomFactory
from tests.factories.delegates import PersonFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import (
    AssignmentFactory,
    SessionDelegationFactory,
    SessionFactory,
    SessionQuestionFactory,
    times,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def room(conference):
    return RoomFactory(conference=conference)


def refused_by(constraint: str):
    return pytest.raises(IntegrityError, match=constraint)


def set_times(sitting, start, end):
    Session.objects.filter(pk=sitting.pk).update(during=DateTimeTZRange(*times(start, end)))


@pytest.mark.parametrize(
    ("start", "end"), [("14:30", "15:00"), ("13:00", "14:01"), ("15:29", "16:00"), ("13:00", "17:00")]
)
def test_a_room_holds_one_session_at_a_time(conference, room, start, end):
    SessionFactory(conference=conference, room=room, at=times("14:00", "15:30"))
    with refused_by("forum_sessions_room_once"):
        SessionFactory(conference=conference, room=room, at=times(start, end))


@pytest.mark.parametrize(("start", "end"), [("13:00", "14:00"), ("15:30", "16:00")])
def test_sessions_may_touch(conference, room, start, end):
    SessionFactory(conference=conference, room=room, at=times("14:00", "15:30"))
    assert SessionFactory(conference=conference, room=room, at=times(start, end)).pk


def test_a_cancelled_session_leaves_the_room(conference, room):
    SessionFactory(conference=conference, room=room, at=times("14:00", "15:30"), cancelled=True)
    assert SessionFactory(conference=conference, room=room, at=times("14:00", "15:30")).pk


def test_a_restored_session_needs_its_room_again(conference, room):
    cancelled = SessionFactory(conference=conference, room=room, at=times("14:00", "15:30"), cancelled=True)
    SessionFactory(conference=conference, room=room, at=times("14:00", "15:30"))
    with refused_by("forum_sessions_room_once"):
        Session.objects.filter(pk=cancelled.pk).update(status="scheduled")


def test_a_person_is_in_one_session_at_a_time(conference):
    first, second = (SessionFactory(conference=conference, at=times("14:00", "15:30")) for _ in range(2))
    speaker = AssignmentFactory(sitting=first)
    with refused_by("forum_sessions_person_once"):
        AssignmentFactory(sitting=second, person=speaker.person)


def test_one_person_may_have_two_roles_in_a_session(conference):
    sitting = SessionFactory(conference=conference, at=times("14:00", "15:30"))
    speaker = AssignmentFactory(sitting=sitting)
    assert AssignmentFactory(sitting=sitting, person=speaker.person, role="chair").pk
    with refused_by("forum_sessions_assignment_once"):
        AssignmentFactory(sitting=sitting, person=speaker.person, role="chair")


def test_people_are_taken_along_by_a_move(conference):
    first = SessionFactory(conference=conference, at=times("14:00", "15:30"))
    second = SessionFactory(conference=conference, at=times("16:00", "17:00"))
    speaker = AssignmentFactory(sitting=first)
    AssignmentFactory(sitting=second, person=speaker.person)
    set_times(first, "10:00", "11:00")
    speaker.refresh_from_db()
    assert speaker.busy == DateTimeTZRange(*times("10:00", "11:00"))
    with refused_by("forum_sessions_person_once"):
        set_times(second, "10:30", "11:30")


def test_people_of_a_session_without_a_time_are_seen_when_it_gets_one(conference):
    first = SessionFactory(conference=conference, at=times("14:00", "15:30"))
    without = SessionFactory(conference=conference)
    speaker = AssignmentFactory(sitting=first)
    AssignmentFactory(sitting=without, person=speaker.person)
    with refused_by("forum_sessions_person_once"):
        set_times(without, "15:00", "16:00")


def test_people_of_a_cancelled_session_are_free_and_needed_again_when_it_is_restored(conference):
    cancelled = SessionFactory(conference=conference, at=times("14:00", "15:30"), cancelled=True)
    speaker = AssignmentFactory(sitting=cancelled)
    AssignmentFactory(sitting=SessionFactory(conference=conference, at=times("14:00", "15:00")), person=speaker.person)
    with refused_by("forum_sessions_person_once"):
        Session.objects.filter(pk=cancelled.pk).update(status="scheduled")


def test_nobody_can_write_another_time_for_a_person(conference):
    speaker = AssignmentFactory(sitting=SessionFactory(conference=conference, at=times("14:00", "15:30")))
    with refused_by("forum_sessions_assignment_follows"):
        Assignment.objects.filter(pk=speaker.pk).update(busy=DateTimeTZRange(*times("10:00", "11:00")))


@pytest.mark.parametrize(
    "during", ["empty", "[2027-09-09,)", "(,2027-09-09)", "[2027-09-09,2027-09-10]", "(2027-09-09,2027-09-10)"]
)
def test_a_time_has_a_start_and_an_end(during):
    sitting = SessionFactory()
    with refused_by("forum_sessions_session_during"), connection.cursor() as cursor:
        cursor.execute("UPDATE forum_sessions_session SET during = %s WHERE id = %s", [during, sitting.pk])


def test_only_visibilities_with_a_meaning_for_sessions(conference):
    with refused_by("forum_sessions_session_visibility"):
        SessionFactory(conference=conference, visibility="delegation")


def test_rooms_of_another_conference_are_refused(conference):
    with refused_by("another conference"):
        SessionFactory(conference=conference, room=RoomFactory())


def test_a_session_cannot_be_given_a_foreign_room_later(conference):
    sitting, foreign = SessionFactory(conference=conference), RoomFactory()
    with refused_by("another conference"):
        Session.objects.filter(pk=sitting.pk).update(room=foreign)


def test_delegations_of_another_conference_are_refused():
    with refused_by("another conference"):
        SessionDelegationFactory(participation=ParticipationFactory())


def test_questions_of_another_conference_are_refused():
    with refused_by("another conference"):
        SessionQuestionFactory(question=GuidingQuestionFactory())


def test_people_of_another_forum_are_refused():
    with refused_by("another conference"):
        AssignmentFactory(person=PersonFactory())
