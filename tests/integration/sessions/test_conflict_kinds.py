"""Conflicts by what a programme has to keep to: hours, seats, pauses, ways, nights, requirements."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from apps.core.exceptions import Refused
from apps.sessions import services
from apps.sessions.conflicts import Kind, Severity, find, scan
from apps.sessions.conflicts.loading import load
from apps.sessions.models import DelegationTerms, ProgrammeRules, Requirement, RoomTerms
from apps.sessions.requirement_plan import RulesPlan
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import DAY, AssignmentFactory, SessionFactory, times

pytestmark = pytest.mark.django_db
NEXT_DAY = DAY + dt.timedelta(days=1)


def told(conference) -> list[tuple[Kind, str]]:
    return [(conflict.kind, conflict.sentence) for conflict in scan(conference)]


@pytest.fixture
def rules(conference):
    ProgrammeRules.objects.create(conference=ConferenceFactory(forum=conference.forum), opens=dt.time(23))

    def rules(**values):
        ProgrammeRules.objects.create(conference=conference, **values)

    return rules


def test_a_room_with_too_few_seats(conference, planned, named):
    delegation = named("Exampleland")
    for status in ("registered", "registered", "invited", "declined"):
        DelegateFactory(conference=conference, participation=delegation, **{status: True})
    DelegateFactory(conference=conference, participation=delegation, registered=True, mode="online")
    small = RoomFactory(conference=conference, names={"en": "Room Jade"}, capacity=3)
    sitting = planned("Talks", "09:00", "10:00", delegation, room=small)
    assert told(conference) == []
    AssignmentFactory(sitting=sitting)
    assert told(conference) == [(Kind.TOO_SMALL, "“Talks” brings 4 people; Room Jade has 3 seats.")]
    sitting.format = "working_group"
    sitting.save()
    assert told(conference) == []


def test_the_hours_of_the_venue_and_of_a_room(conference, planned, rules):
    rules(opens=dt.time(9), closes=dt.time(18))
    late = RoomFactory(conference=conference, names={"en": "Bar"})
    RoomTerms.objects.create(room=late, closes=dt.time(23))
    early = planned("Early", "08:45", "09:30")
    planned("Day", "09:00", "18:00")
    planned("Evening", "19:00", "22:00", room=late)
    planned("Night", "22:30", "23:30", room=late)
    assert told(conference) == [
        (Kind.CLOSED_THEN, f"“Early” goes on while {early.room} is closed. It is open from 09:00 to 18:00."),
        (Kind.CLOSED_THEN, "“Night” goes on while Bar is closed. It is open from 09:00 to 23:00."),
    ]  # fmt: skip


def test_interpreters_have_pauses_and_an_end(conference, planned, rules):
    rules(interpreter_pause=15, interpreter_stretch=120)
    person = PersonFactory(forum=conference.forum, given_name="Interpreter")
    for title, start, end in [("A", "09:00", "10:00"), ("B", "10:10", "11:30"), ("C", "11:45", "12:15")]:
        AssignmentFactory(sitting=planned(title, start, end), person=person, role="interpreter")
    speaker = PersonFactory(forum=conference.forum)
    for title, start, end in [("D", "14:00", "16:00"), ("E", "16:00", "18:00")]:
        AssignmentFactory(sitting=planned(title, start, end), person=speaker, role="speaker")
    assert told(conference) == [
        (Kind.NO_PAUSE, "Interpreter Example interprets “A” and then “B” without a pause of 15 minutes."),
        (
            Kind.LONG_STRETCH,
            "Interpreter Example interprets for 150 minutes at a stretch, more than 120: “A” and “B”.",
        ),
    ]


def test_the_way_between_two_buildings(conference, planned, named, rules):
    rules(travel_minutes=20)
    delegation = named("Exampleland")
    rooms = [RoomFactory(conference=conference) for _ in range(3)]
    for room, building in zip(rooms, ["North", "South", "South"], strict=True):
        RoomTerms.objects.create(room=room, building=building)
    planned("A", "09:00", "10:00", delegation, room=rooms[0])
    planned("B", "10:15", "11:00", delegation, room=rooms[1])
    planned("C", "11:00", "12:00", delegation, room=rooms[2])
    planned("D", "12:20", "13:00", delegation, room=rooms[0])
    assert told(conference) == [
        (
            Kind.TOO_FAR,
            "From “A” (North) to “B” (South) there are less than the 20 minutes that the way takes: Exampleland.",
        )
    ]


def test_a_delegation_below_its_minimum(conference, planned, named):
    delegation = named("Exampleland")
    for _person in range(3):
        DelegateFactory(conference=conference, participation=delegation, registered=True)
    DelegationTerms.objects.create(participation=delegation, minimum=2)
    planned("Group", "09:00", "10:00", delegation, format="working_group")
    assert told(conference) == []
    planned("Other", "09:00", "10:00", delegation, format="working_group")
    assert [kind for kind, _sentence in told(conference)] == [Kind.TOO_FEW]
    DelegationTerms.objects.update(minimum=4)
    below = (Kind.BELOW_MINIMUM, "Exampleland has 3 people for “Group”, where 4 have to be.")
    assert below in told(conference)


@pytest.mark.parametrize(
    ("mode", "attends", "kinds"),
    [("online", "in_person", [Kind.AT_NIGHT]), ("hybrid", "online", [Kind.AT_NIGHT]), ("hybrid", "in_person", []),
     ("in_person", "online", [])],
)  # fmt: skip
def test_night_for_those_who_are_online(conference, planned, named, mode, attends, kinds):
    conference.mode = mode
    delegation = named("Exampleland")
    DelegateFactory(conference=conference, participation=delegation, registered=True, mode=attends)
    DelegationTerms.objects.create(participation=delegation, time_zone="America/New_York")
    planned("Call", "14:00", "15:00", delegation)
    planned("Morning call", "21:00", "22:00", delegation)
    found = told(conference)
    assert [kind for kind, _sentence in found] == kinds
    if kinds:
        assert found[0][1] == "“Call” is at night for Exampleland (01:00–02:00)."


def test_two_sides_that_never_sit_in_one_room(conference, planned, named):
    first, second = named("Exampleland"), named("Sampleland")
    person = DelegateFactory(conference=conference, participation=second, registered=True).person
    Requirement.objects.create(conference=conference, kind="apart", first_delegation=first, second_person=person)
    planned("Apart", "09:00", "10:00", first)
    planned("Group", "09:00", "10:00", second, format="working_group")
    assert told(conference) == []
    planned("Together", "11:00", "12:00", first, second)
    assert told(conference) == [
        (Kind.IN_ONE_ROOM, f"“Together” brings Exampleland and {person} into one room, which must not be.")
    ]


def test_two_sides_that_must_meet(conference, planned, named):
    first, second = named("Exampleland"), named("Sampleland")
    Requirement.objects.create(conference=conference, kind="meet", first_delegation=first, second_delegation=second)
    planned("Plenary", "09:00", "10:00", first, second)
    SessionFactory(conference=conference, format="bilateral")
    (conflict,) = scan(conference)
    sentence = "Exampleland and Sampleland must meet, and no bilateral or trilateral brings them together."
    assert (conflict.kind, conflict.sentence, conflict.sittings) == (Kind.NOT_MEETING, sentence, ())
    row = services.accept_conflict(conference, conflict.fingerprint, "They met last week.", by=UserFactory())
    assert (row.sitting_ids, scan(conference)) == ([], [])
    services.withdraw_acceptance(conference, row.pk, by=UserFactory())
    planned("Bilateral", "11:00", "12:00", first, second, format="bilateral")
    assert told(conference) == []


def test_what_comes_first(conference, planned):
    Requirement.objects.create(
        conference=conference, kind="order", first_format="bilateral", second_sitting=planned("End", "10:00", "11:00")
    )
    planned("In time", "09:00", "10:00", format="bilateral")
    planned("Late", "10:30", "11:30", format="bilateral")
    assert told(conference) == [
        (Kind.OUT_OF_ORDER, "“End” begins before this is over, against what is required: “Late”.")
    ]


def test_what_the_database_refuses_is_impossible_where_it_is_only_thought_of(conference, planned):
    first, second = planned("A", "09:00", "10:00"), planned("B", "09:30", "10:30")
    AssignmentFactory(sitting=first, person__given_name="One")
    programme = load(conference)
    a, b = programme.sittings
    found = find(programme, [a, b._replace(room_id=a.room_id, person_ids=a.person_ids, roles=a.roles)])
    assert [(each.kind, each.severity) for each in found] == [
        (Kind.ROOM_TWICE, Severity.HARD), (Kind.PERSON_TWICE, Severity.HARD)
    ]  # fmt: skip
    assert found[1].sentence == "One Example would be in “A” and in “B” at the same time."
    assert second.room_id != first.room_id


@pytest.mark.parametrize(
    "sides",
    [
        {"kind": "apart", "first_delegation": True},
        {"kind": "apart", "first_delegation": True, "second_delegation": True, "second_format": "plenary"},
        {"kind": "order", "first_format": "plenary", "second_delegation": True},
    ],
)
def test_the_database_takes_one_of_each_side(conference, sides):
    rows = {
        name: ParticipationFactory(conference=conference) if value is True else value for name, value in sides.items()
    }
    with pytest.raises(IntegrityError, match="requirement_sides"), transaction.atomic():
        Requirement.objects.create(conference=conference, **rows)


def test_nothing_of_another_edition_is_required(conference):
    own, foreign = ParticipationFactory(conference=conference), ParticipationFactory()
    with pytest.raises(Refused) as refused:
        services.add_requirement(conference, "meet", by=UserFactory(), first_delegation=own, second_delegation=foreign)
    assert refused.value.code == "foreign_row"
    with pytest.raises(IntegrityError, match="another conference"), transaction.atomic():
        Requirement.objects.create(conference=conference, kind="meet", first_delegation=own, second_delegation=foreign)
    with pytest.raises(Refused) as refused:
        services.add_requirement(conference, "meet", by=UserFactory(), first_delegation=own, second_delegation=own)
    assert refused.value.code == "same_sides"


def test_terms_of_nothing_are_no_rows(conference):
    room, delegation = RoomFactory(conference=conference), ParticipationFactory(conference=conference)

    def plan(building, minimum):
        return RulesPlan({"opens": dt.time(9)}, {room: {"building": building}}, {delegation: {"minimum": minimum}})

    services.set_rules(conference, plan("North", 2), by=UserFactory())
    assert (RoomTerms.objects.get().building, DelegationTerms.objects.get().minimum) == ("North", 2)
    services.set_rules(conference, plan("", None), by=UserFactory())
    assert (RoomTerms.objects.count(), DelegationTerms.objects.count(), ProgrammeRules.objects.count()) == (0, 0, 1)
    foreign = RulesPlan({}, {RoomFactory(): {"building": "North"}})
    with pytest.raises(Refused):
        services.set_rules(conference, foreign, by=UserFactory())


def test_an_accepted_conflict_comes_back_when_it_changes(conference, planned, named):
    delegation = named("Exampleland")
    first = planned("A", "09:00", "10:00", delegation)
    planned("B", "09:30", "10:30", delegation)
    (conflict,) = scan(conference)
    services.accept_conflict(conference, conflict.fingerprint, "The ambassador goes to both.", by=UserFactory())
    assert scan(conference) == []
    assert scan(ConferenceFactory(forum=conference.forum)) == []
    services.move_sitting(first, times=times("09:15", "10:15"), room=first.room, by=UserFactory())
    assert [each.kind for each in scan(conference)] == [Kind.DELEGATION_TWICE]
    with pytest.raises(Refused) as refused:
        services.accept_conflict(conference, conflict.fingerprint, "Again.", by=UserFactory())
    assert refused.value.code == "changed"
