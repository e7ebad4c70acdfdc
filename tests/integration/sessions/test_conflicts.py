import datetime as dt

import pytest

from apps.sessions import conflicts
from apps.sessions.conflicts import Kind
from tests.factories.conferences import ConferenceFactory, RoomFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory, PersonFactory
from tests.factories.delegations import EntityFactory, EntityNameFactory, ParticipationFactory
from tests.factories.sessions import DAY, AssignmentFactory, SessionDelegationFactory, SessionFactory, times

pytestmark = pytest.mark.django_db


@pytest.fixture
def make(conference):
    """A session with a time and a room of its own."""

    def make(title, start, end, day=DAY, **values):
        values.setdefault("room", RoomFactory(conference=conference))
        return SessionFactory(conference=conference, titles={"en": title}, at=times(start, end, day=day), **values)

    return make


@pytest.fixture
def delegation(conference):
    entity = EntityFactory(forum=conference.forum)
    EntityNameFactory(entity=entity, conference=conference, display="Exampleland")
    return ParticipationFactory(conference=conference, entity=entity)


def found(conference) -> list[tuple[Kind, str]]:
    return [(conflict.kind, conflict.sentence) for conflict in conflicts.scan(conference)]


def test_a_sound_programme_has_none(conference, make):
    make("Morning", "09:00", "12:00")
    make("Lunch", "12:00", "13:00", format="break", room=None)
    make("Afternoon", "13:00", "15:00")
    SessionFactory(conference=conference)
    assert found(conference) == []


def test_other_conferences_and_cancelled_sessions_do_not_count(conference, make):
    SessionFactory(at=times("09:00", "10:00"))
    make("Gone", "09:00", "10:00", room=None, cancelled=True)
    assert found(conference) == []


def test_a_session_without_a_room(conference, make):
    sitting = make("Talks", "09:00", "10:00", room=None)
    (conflict,) = conflicts.scan(conference)
    assert (conflict.kind, conflict.sentence) == (Kind.NO_ROOM, "“Talks” has a time but no room.")
    assert [planned.pk for planned in conflict.sittings] == [sitting.pk]


def test_an_online_conference_needs_no_rooms(conference, make):
    conference.mode = "online"
    make("Talks", "09:00", "10:00", room=None)
    assert found(conference) == []


def test_a_session_outside_the_days(conference, make):
    make("Early", "23:00", "23:59", day=dt.date(2027, 9, 8))
    make("In time", "00:00", "01:00")
    assert found(conference) == [
        (Kind.OUTSIDE_DAYS, "“Early” is on 8 September 2027, outside the days of the conference.")
    ]


def test_somebody_in_a_role_who_declined(conference, make):
    sitting = make("Talks", "09:00", "10:00")
    gone = DelegateFactory(conference=conference, declined=True, person__given_name="Delegate One")
    AssignmentFactory(sitting=sitting, person=gone.person)
    AssignmentFactory(sitting=sitting, person=DelegateFactory(conference=conference, registered=True).person)
    DelegateFactory(conference=ConferenceFactory(forum=conference.forum), person=gone.person, registered=True)
    assert found(conference) == [
        (Kind.SPEAKER_GONE, "Delegate One Example (speaker in “Talks”) is not coming to the conference.")
    ]


def test_who_declined_another_edition_may_come_to_this_one(conference, make):
    person = PersonFactory(forum=conference.forum)
    DelegateFactory(conference=ConferenceFactory(forum=conference.forum), person=person, declined=True)
    AssignmentFactory(sitting=make("Talks", "09:00", "10:00"), person=person)
    assert found(conference) == []


def test_a_session_during_a_break(conference, make):
    make("Talks", "11:30", "12:30")
    make("Lunch", "12:00", "13:00", format="break", room=None)
    make("Tea", "12:15", "12:20", format="break", room=None)
    assert [sentence for _kind, sentence in found(conference)] == [
        "“Talks” goes on during “Lunch”.",
        "“Talks” goes on during “Tea”.",
    ]


def test_a_delegation_in_two_sessions_has_one_head(conference, make, delegation):
    for title, start, end in [("First", "09:00", "10:30"), ("Second", "10:00", "11:00"), ("Third", "10:30", "11:00")]:
        SessionDelegationFactory(sitting=make(title, start, end), participation=delegation)
    assert [sentence for _kind, sentence in found(conference)] == [
        "The head of Exampleland belongs in “First” and in “Second” at the same time.",
        "The head of Exampleland belongs in “Second” and in “Third” at the same time.",
    ]


def test_working_groups_are_for_the_other_members(conference, make, delegation):
    SessionDelegationFactory(sitting=make("Plenary", "09:00", "10:00"), participation=delegation)
    group = make("Group", "09:00", "10:00", format="working_group")
    SessionDelegationFactory(sitting=group, participation=delegation)
    assert found(conference) == []
    head = CredentialFactory(participation=delegation)
    AssignmentFactory(sitting=group, person=head.person, role="chair")
    assert [kind for kind, _sentence in found(conference)] == [Kind.HEAD_TWICE]


@pytest.mark.parametrize("rows", [1, 3])
def test_three_queries_for_any_number(conference, make, delegation, rows, django_assert_num_queries):
    for number in range(rows):
        sitting = make(f"Session {number}", "09:00", "10:00")
        SessionDelegationFactory(sitting=sitting, participation=delegation)
        AssignmentFactory(sitting=sitting)
    with django_assert_num_queries(3):
        conflicts.scan(conference)
