import datetime as dt

import pytest

from apps.sessions import conflicts, services
from apps.sessions.choices import Format
from apps.sessions.conflicts import Kind
from apps.sessions.models import Session
from apps.sessions.sitting_plan import SittingPlan
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory, PersonFactory
from tests.factories.delegations import EntityFactory, EntityNameFactory, ParticipationFactory
from tests.factories.sessions import DAY, AssignmentFactory, SessionDelegationFactory, SessionFactory, times

pytestmark = pytest.mark.django_db


@pytest.fixture
def make(conference):
    """A session with a time and a room of its own."""

    def make(title, start, end, day=DAY, **values):
        values = {"room": RoomFactory(conference=conference), "visibility": "participants"} | values
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


def test_a_delegation_sits_as_a_whole_in_one_session(conference, make, delegation):
    for title, start, end in [("First", "09:00", "10:30"), ("Second", "10:00", "11:00"), ("Third", "10:30", "11:00")]:
        SessionDelegationFactory(sitting=make(title, start, end), participation=delegation)
    assert [sentence for _kind, sentence in found(conference)] == [
        "“First” and “Second” both take the whole delegation of Exampleland at one time.",
        "“Second” and “Third” both take the whole delegation of Exampleland at one time.",
    ]


def test_a_head_with_a_role_elsewhere_is_in_two_places(conference, make, delegation):
    SessionDelegationFactory(sitting=make("Plenary", "09:00", "10:00"), participation=delegation)
    panel = make("Panel", "09:30", "10:30")
    AssignmentFactory(sitting=panel, person=CredentialFactory(participation=delegation).person)
    assert found(conference) == [
        (Kind.HEAD_TWICE, "The head of Exampleland belongs in “Plenary” and in “Panel” at the same time.")
    ]


def test_working_groups_are_for_the_other_members(conference, make, delegation):
    for _person in range(2):
        DelegateFactory(conference=conference, participation=delegation, registered=True)
    SessionDelegationFactory(sitting=make("Plenary", "09:00", "10:00"), participation=delegation)
    group = make("Group", "09:00", "10:00", format="working_group")
    SessionDelegationFactory(sitting=group, participation=delegation)
    assert found(conference) == []
    head = CredentialFactory(participation=delegation)
    AssignmentFactory(sitting=group, person=head.person, role="chair")
    assert [kind for kind, _sentence in found(conference)] == [Kind.HEAD_TWICE]


@pytest.mark.parametrize(("people", "kinds"), [(0, [Kind.TOO_FEW] * 2), (2, [Kind.TOO_FEW]), (3, [])])
def test_a_delegation_divides_itself_as_far_as_it_has_people(conference, make, delegation, people, kinds):
    for _person in range(people):
        DelegateFactory(conference=conference, participation=delegation, invited=True)
    DelegateFactory(conference=conference, participation=delegation, declined=True)
    for title, start in [("First", "09:00"), ("Second", "09:10"), ("Third", "09:20")]:
        group = make(title, start, "10:00", format="working_group")
        SessionDelegationFactory(sitting=group, participation=delegation)
    told = found(conference)
    assert [kind for kind, _sentence in told] == kinds
    if told:
        assert told[-1][1] == ("Exampleland has fewer people than sessions at one time: “First”, “Second”, “Third”.")


@pytest.mark.parametrize("format", [each for each in Format if each != Format.PUBLIC])
def test_by_its_format_no_session_is_left_to_nobody_without_a_word(conference, format):
    """Added as an organizer adds it, with nothing but a title, a time and a room."""
    plan = SittingPlan(
        titles={"en": "Excursion"},
        format=format,
        times=times("09:00", "10:00"),
        room=RoomFactory(conference=conference),
    )
    sitting = services.add_sitting(conference, plan, by=UserFactory())
    person = DelegateFactory(conference=conference, registered=True).person
    seen = Session.objects.visible_to_people([person.pk]).filter(pk=sitting.pk).exists()
    told = [kind for kind, _sentence in found(conference)]
    assert told == ([] if seen else [Kind.NOBODY_SEES])
    assert seen == (format in (Format.OTHER, Format.BREAK, Format.CEREMONY))


def test_a_session_that_nobody_can_see(conference, make, delegation):
    sitting = make("Talks", "09:00", "10:00", visibility="session")
    sentence = "Nobody outside the team can see “Talks”: no delegation and no person takes part in it."
    assert found(conference) == [(Kind.NOBODY_SEES, sentence)]
    gone = DelegateFactory(conference=conference, declined=True)
    AssignmentFactory(sitting=sitting, person=gone.person)
    assert [kind for kind, _sentence in found(conference)] == [Kind.NOBODY_SEES, Kind.SPEAKER_GONE]
    absent = ParticipationFactory(conference=conference, status="declined")
    SessionDelegationFactory(sitting=sitting, participation=absent)
    assert Kind.NOBODY_SEES in [kind for kind, _sentence in found(conference)]
    SessionDelegationFactory(sitting=sitting, participation=delegation)
    assert [kind for kind, _sentence in found(conference)] == [Kind.SPEAKER_GONE]


@pytest.mark.parametrize("visibility", ["secretariat", "participants", "public"])
def test_what_is_meant_for_others_is_no_point(conference, make, visibility):
    make("Talks", "09:00", "10:00", visibility=visibility)
    assert found(conference) == []


def test_somebody_in_a_role_can_see_it(conference, make):
    AssignmentFactory(sitting=make("Talks", "09:00", "10:00", visibility="session"))
    assert found(conference) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_four_queries_for_any_number(conference, make, delegation, rows, django_assert_num_queries):
    for number in range(rows + 1):
        group = make(f"Group {number}", "09:00", "10:00", format="working_group")
        SessionDelegationFactory(sitting=group, participation=delegation)
        AssignmentFactory(sitting=group)
    with django_assert_num_queries(4):
        assert len(conflicts.scan(conference)) == rows
