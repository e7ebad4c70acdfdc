"""A programme that is worked out by the real solver, checked by the rules of conflicts, and taken."""

import datetime as dt
from itertools import chain, repeat

import pytest
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.sessions import services
from apps.sessions.choices import ProposalState
from apps.sessions.conflicts import scan
from apps.sessions.conflicts.loading import load
from apps.sessions.models import DelegationTerms, ProgrammeRules, Proposal, Requirement, Session
from apps.sessions.proposals import running
from apps.sessions.proposals.burden import burden_of
from apps.sessions.proposals.checking import faults
from apps.sessions.proposals.posing import pose
from apps.sessions.proposals.reading import is_stale, reasons_of
from apps.sessions.proposals.running import claim, lines
from apps.sessions.tasks import work_out_proposals
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import SessionDelegationFactory, SessionFactory, times
from tests.support.programmes_to_solve import programme_to_solve

pytestmark = pytest.mark.django_db


@pytest.fixture
def small(conference, named):
    """Two rooms for one morning, a lunch, a bilateral without a time, two sessions of one delegation at once."""
    ProgrammeRules.objects.create(conference=conference, opens=dt.time(9), closes=dt.time(13))
    rooms = [RoomFactory(conference=conference, names={"en": name}) for name in ("Jade", "Pine")]
    delegation = named("Exampleland")
    made = {
        title: SessionFactory(
            conference=conference, titles={"en": title}, at=at and times(*at), room=room, visibility="participants"
        )
        for title, at, room in [
            ("A", ("09:00", "10:00"), rooms[0]), ("B", ("09:30", "10:30"), rooms[1]), ("C", None, None),
        ]
    }  # fmt: skip
    SessionFactory(conference=conference, at=times("10:00", "12:00"), format="break", visibility="participants")
    for sitting in made.values():
        SessionDelegationFactory(sitting=sitting, participation=delegation)
    conference.ends_on = conference.starts_on
    conference.save()
    return made


def worked_out(conference) -> Proposal:
    proposal = services.propose_programme(conference, limit=10, by=UserFactory())
    assert work_out_proposals() == 1
    proposal.refresh_from_db()
    return proposal


def test_a_proposal_is_made_and_taken_in_parts(conference, small):
    services.unschedule_sitting(small["B"], by=UserFactory())
    services.pin_sitting(small["A"], by=UserFactory())
    Session.objects.filter(pk=small["B"].pk).update(format="bilateral")
    SessionFactory(conference=ConferenceFactory(forum=conference.forum), at=times("09:00", "13:00"))
    conference.ends_on = conference.starts_on + dt.timedelta(days=1)
    conference.save()
    proposal = worked_out(conference)
    larger = 2 * 2  # both rooms have more seats than are needed
    assert (proposal.state, proposal.objective, proposal.bound) == (ProposalState.FOUND, larger, larger)
    moved = {move["sitting"]: move for move in proposal.moves}
    assert set(moved) == {str(small[name].pk) for name in "BC"}
    services.take_moves(proposal, {small["B"].pk}, by=UserFactory())
    taken = Session.objects.get(pk=small["B"].pk)
    assert taken.starts.isoformat() == moved[str(taken.pk)]["to"]["start"]
    assert Session.objects.get(pk=small["C"].pk).during is None
    services.take_moves(proposal, {small[name].pk for name in "ABC"}, by=UserFactory())
    assert scan(conference) == []
    with pytest.raises(Refused) as refused:
        services.take_moves(proposal, {small["B"].pk}, by=UserFactory())
    assert refused.value.code == "none_chosen"


def test_what_changed_since_is_told_and_nothing_is_moved(conference, small):
    conference.ends_on = conference.starts_on + dt.timedelta(days=2)
    conference.save()
    proposal = worked_out(conference)
    assert len(proposal.moves) >= 2
    services.cancel_sitting(small["C"], by=UserFactory())
    before = dict(Session.objects.values_list("pk", "during"))
    with pytest.raises(Refused) as refused:
        services.take_moves(proposal, {sitting.pk for sitting in small.values()}, by=UserFactory())
    assert refused.value.code == "stale"
    assert refused.value.message == "Nothing was moved: since the proposal was made, somebody has changed “C”."
    assert dict(Session.objects.values_list("pk", "during")) == before


def test_sessions_that_change_places_are_taken_together(conference, small):
    a, b = small["A"], small["B"]
    services.move_sitting(b, times=times("09:00", "10:00"), room=b.room, by=UserFactory())
    b.refresh_from_db()

    def place(sitting, room):
        return {"start": sitting.starts.isoformat(), "end": sitting.ends.isoformat(), "room": str(room.pk)}

    moves = [
        {"sitting": str(each.pk), "from": place(each, each.room), "to": place(each, other.room)}
        for each, other in [(a, b), (b, a)]
    ]
    proposal = Proposal.objects.create(conference=conference, state=ProposalState.FOUND, moves=moves)
    with pytest.raises(Refused) as refused:
        services.take_moves(proposal, {a.pk}, by=UserFactory())
    assert refused.value.code == "room_taken"
    assert services.take_moves(proposal, {a.pk, b.pk}, by=UserFactory()) == 2
    rooms = dict(Session.objects.filter(pk__in=[a.pk, b.pk]).values_list("pk", "room"))
    assert rooms == {a.pk: b.room_id, b.pk: a.room_id}


def test_what_cannot_stand_together_is_said_in_words(conference, small):
    """Three hours for one delegation, of which two are a break: the morning is too short for three sessions."""
    small["C"].during = None
    Requirement.objects.create(conference=conference, kind="order", first_format="break", second_format="plenary")
    proposal = worked_out(conference)
    assert proposal.state == ProposalState.IMPOSSIBLE
    families, about = reasons_of(proposal)
    assert families == [
        "a delegation with its head is in one place, and has only so many people",
        "the hours of the venue",
        "nothing goes on during breaks",
    ]
    assert about == "“A”, “B” and “C”"


def test_one_at_a_time_and_again_when_a_worker_is_silent(conference, small):
    first = services.propose_programme(conference, limit=10, by=UserFactory())
    with pytest.raises(Refused) as refused:
        services.propose_programme(conference, limit=10, by=UserFactory())
    assert refused.value.code == "under_way"
    other = Proposal.objects.create(conference=ConferenceFactory())
    assert claim() == first
    assert claim() is None
    Proposal.objects.filter(pk=first.pk).update(beat_at=timezone.now() - dt.timedelta(minutes=2))
    assert claim() == first
    services.stop_proposal(first, by=UserFactory())
    services.stop_proposal(other, by=UserFactory())
    assert set(Proposal.objects.values_list("state", "stop_asked")) == {("running", True), ("stopped", False)}


def test_one_that_cannot_be_posed_ends_and_keeps_nobody_waiting(conference, small):
    """Its edition has lost its days since: taken up again and again, it would come before every other for ever."""
    first = services.propose_programme(conference, limit=10, by=UserFactory())
    other = Proposal.objects.create(conference=ConferenceFactory())
    type(conference).objects.filter(pk=conference.pk).update(starts_on=None, ends_on=None)
    with pytest.raises(IndexError):
        work_out_proposals()
    first.refresh_from_db()
    assert (first.state, first.beat_at) == (ProposalState.FAILED, None)
    assert claim() == other


def test_one_that_was_stopped_and_whose_worker_died_is_over(conference, small):
    first = services.propose_programme(conference, limit=10, by=UserFactory())
    claim()
    services.stop_proposal(first, by=UserFactory())
    Proposal.objects.update(beat_at=timezone.now() - dt.timedelta(minutes=2))
    assert claim() is None
    assert Proposal.objects.get().state == ProposalState.STOPPED


def test_a_stop_ends_the_solver(conference, small):
    proposal = services.propose_programme(conference, limit=300, by=UserFactory())
    claim()
    services.stop_proposal(proposal, by=UserFactory())
    posed = pose(programme_to_solve(30, 3, 2, 60), limit=300, burden={}, workers=1)
    assert list(lines(posed, proposal.pk, 300))[-1] == {"stopped": True}


@pytest.fixture
def solver(monkeypatch):
    """Tells what a test says instead of the real one, and nothing new for ever after."""

    def solver(*told):
        monkeypatch.setattr(running, "solved", lambda problem: (each for each in chain(told, repeat({"seconds": 1.0}))))

    return solver


@pytest.fixture
def running_one(conference, small):
    services.unschedule_sitting(small["B"], by=UserFactory())
    proposal = Proposal.objects.create(conference=conference, state=ProposalState.RUNNING, limit=1)
    titles = [each.titles["en"] for each in pose(load(conference), limit=1, burden={}, workers=1).sittings]
    return proposal, {name: str(titles.index(name)) for name in "ABC"}


def placed(**places):
    return {"placed": places, "objective": 3, "bound": 2, "seconds": 1.0}


def test_what_was_found_until_the_stop_is_kept_and_only_if_it_holds(small, running_one, solver):
    proposal, number = running_one
    Proposal.objects.filter(pk=proposal.pk).update(stop_asked=True)
    solver(placed(**{number["A"]: [540, 1], number["B"]: [720, 0]}))
    running.work_out(proposal)
    proposal.refresh_from_db()
    assert (proposal.state, proposal.objective) == (ProposalState.FOUND, 3)
    assert {move["sitting"] for move in proposal.moves} == {str(small[name].pk) for name in "AB"}, "A: the room alone"
    Proposal.objects.filter(pk=proposal.pk).update(state=ProposalState.RUNNING)
    solver(placed(**{number["A"]: [540, 1], number["B"]: [540, 1]}))
    running.work_out(proposal)
    proposal.refresh_from_db()
    assert proposal.state == ProposalState.FAILED


def test_a_solver_that_never_ends_is_left(running_one, conference, solver):
    proposal, _number = running_one
    solver()
    posed = pose(load(conference), limit=1, burden={}, workers=1)
    assert list(lines(posed, proposal.pk, 0))[-1] == {"stopped": True}


def test_the_reasons_name_the_requirement_that_cannot_be_kept(conference):
    for first in ("break", "bilateral"):
        Requirement.objects.create(conference=conference, kind="order", first_format=first, second_format="plenary")
    proposal = Proposal(conference=conference, reasons={"families": ["order:1"]})
    asked = load(conference).requirements[1]
    assert asked.first.format in reasons_of(proposal)[0][0].lower()


def test_what_stands_elsewhere_by_now_is_not_as_it_was_found(small):
    found = {"from": running.place(small["A"])}
    assert not is_stale(small["A"], found)
    for change in ({"room": small["B"].room}, {"during": small["B"].during}, {"status": "cancelled"}):
        other = Session.objects.get(pk=small["A"].pk)
        for name, value in change.items():
            setattr(other, name, value)
        assert is_stale(other, found)


def test_the_result_holds_and_the_check_would_tell(conference):
    """The check asks the rules of conflicts: with two sessions laid upon each other it says so."""
    programme = programme_to_solve(24, 3, 2, 60)
    posed = pose(programme, limit=8, burden={}, workers=2)
    proposal = Proposal.objects.create(conference=conference, state=ProposalState.RUNNING)
    found = [told["placed"] for told in lines(posed, proposal.pk, 60) if "placed" in told]
    placed = posed.as_placed(found[-1])
    assert all(sitting.starts for sitting in placed)
    assert faults(programme, placed, set()) == []
    upon = [placed[0]._replace(starts=placed[1].starts, ends=placed[1].ends, room_id=placed[1].room_id), *placed[1:]]
    assert faults(programme, upon, set()) != []


def test_whoever_was_up_at_night_this_year_is_spared(conference, named):
    """A call can only be at night for one of the two: 21:00 or 22:00 in Tokyo, 8 or 9 in the evening in New York."""
    conference.mode, conference.ends_on = "online", conference.starts_on
    conference.save()
    east, west = named("Eastland"), named("Westland")
    call = SessionFactory(conference=conference, at=times("12:00", "13:00"), visibility="participants")
    for delegation, zone in [(east, "Asia/Tokyo"), (west, "America/New_York")]:
        DelegationTerms.objects.create(participation=delegation, time_zone=zone)
        SessionDelegationFactory(sitting=call, participation=delegation)
    ProgrammeRules.objects.create(conference=conference, opens=dt.time(2), closes=dt.time(13))
    earlier = ConferenceFactory(forum=conference.forum, mode="online")
    before = SessionFactory(conference=earlier, at=times("12:00", "15:00", day=dt.date(2027, 5, 1)))
    again = ParticipationFactory(conference=earlier, entity=west.entity)
    SessionDelegationFactory(sitting=before, participation=again)
    SessionDelegationFactory(sitting=before, participation=ParticipationFactory(conference=earlier))
    for mode, day, values in [
        ("online", dt.date(2026, 5, 1), {}),  # more than a year ago
        ("online", dt.date(2027, 10, 1), {}),  # to come
        ("online", dt.date(2027, 5, 2), {"cancelled": True}),
        ("in_person", dt.date(2027, 5, 3), {}),
    ]:
        other = ConferenceFactory(forum=conference.forum, mode=mode)
        call = SessionFactory(conference=other, at=times("12:00", "15:00", day=day), **values)
        SessionDelegationFactory(sitting=call, participation=ParticipationFactory(conference=other, entity=west.entity))
    call = conference.sittings.get()
    assert burden_of(load(conference)) == {west.pk: 180}
    assert [conflict.kind for conflict in scan(conference)] == ["at_night"]
    proposal = worked_out(conference)
    services.take_moves(proposal, {call.pk}, by=UserFactory())
    assert scan(conference) == []
