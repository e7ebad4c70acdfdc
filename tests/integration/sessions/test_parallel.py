"""Many people at the same moment, on connections of their own: one succeeds, everybody else is told what happened."""

from functools import partial

import pytest

from apps.sessions import services
from apps.sessions.models import Assignment, Session
from apps.sessions.sitting_plan import SittingPlan
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import PersonFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import AssignmentFactory, GuestFactory, SessionFactory, SignUpFactory, times
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_fifty_bookings_of_one_room():
    conference = ConferenceFactory()
    organizer = TeamMemberFactory(conference=conference).user
    room = RoomFactory(conference=conference, names={"en": "Room Jade"})

    def book(number):
        asked = SittingPlan(
            titles={"en": f"Session {number}"}, format="plenary", times=times("14:00", "15:30"), room=room
        )
        return services.add_sitting(conference, asked, by=organizer)

    answers = at_once(*(partial(book, number) for number in range(50)), told=str)
    booked = Session.objects.get()
    sentence = f"Room Jade is taken by “{booked}” from 14:00 to 15:30."
    assert sorted(map(str, answers)) == sorted([str(booked)] + [sentence] * 49)


def test_fifty_moves_into_one_room():
    conference = ConferenceFactory()
    organizer = TeamMemberFactory(conference=conference).user
    room = RoomFactory(conference=conference, names={"en": "Room Jade"})
    sittings = [SessionFactory(conference=conference) for _ in range(50)]

    def move(sitting):
        return services.move_sitting(sitting, times=times("14:00", "15:30"), room=room, by=organizer)

    answers = at_once(*(partial(move, sitting) for sitting in sittings), told=str)
    moved = Session.objects.get(room=room)
    sentence = f"Room Jade is taken by “{moved}” from 14:00 to 15:30."
    assert sorted(map(str, answers)) == sorted([str(moved)] + [sentence] * 49)


def test_two_organizers_give_one_person_two_places():
    conference = ConferenceFactory()
    organizers = [TeamMemberFactory(conference=conference).user for _ in range(2)]
    sittings = [SessionFactory(conference=conference, at=times("14:00", "15:30")) for _ in range(2)]
    person = PersonFactory(forum=conference.forum, given_name="Delegate One")

    def assign(sitting, organizer):
        services.assign_person(sitting, person, "speaker", by=organizer)
        return "assigned"

    pairs = zip(sittings, organizers, strict=True)
    answers = at_once(*(partial(assign, *pair) for pair in pairs), told=str)
    place = Assignment.objects.select_related("sitting").get().sitting
    sentence = f"Delegate One Example is in “{place}” from 14:00 to 15:30 (speaker)."
    assert sorted(answers) == sorted(["assigned", sentence])


def test_a_move_and_a_role_that_exclude_each_other():
    conference = ConferenceFactory()
    organizer = TeamMemberFactory(conference=conference).user
    fixed = SessionFactory(conference=conference, at=times("14:00", "15:30"))
    moving = SessionFactory(conference=conference, at=times("10:00", "11:00"))
    person = AssignmentFactory(sitting=moving).person

    def move():
        services.move_sitting(moving, times=times("15:00", "16:00"), room=None, by=organizer)
        return "done"

    def assign():
        services.assign_person(fixed, person, "chair", by=organizer)
        return "done"

    answers = at_once(move, assign)
    assert sorted(answer == "done" for answer in answers) == [False, True]


def test_forty_guests_for_five_places():
    """As many get a place as there are, and the rest wait in the order in which they were confirmed."""
    offered = SignUpFactory(sitting__at=times("14:00", "15:30"), places=5)
    guests = [GuestFactory(sign_up=offered) for _ in range(40)]
    turns = at_once(*(partial(lambda guest: services.confirm_place(guest).turn, guest) for guest in guests))
    assert sorted(turns) == list(range(1, 41))
    seats = list(offered.guests.order_by("turn").values_list("turn", "seat"))
    assert seats[:5] == [(number, number) for number in range(1, 6)]
    assert seats[5:] == [(number, None) for number in range(6, 41)]


def test_two_acceptances_for_the_last_room():
    """Both meetings are agreed; one gets the room, the other waits for the organizers. None is placed twice."""
    conference = ConferenceFactory()
    RoomFactory(conference=conference)
    delegations = [ParticipationFactory(conference=conference) for _ in range(4)]
    at = times("14:00", "15:00")
    parties = []
    for asking, asked in (delegations[:2], delegations[2:]):
        request = services.ask_for_meeting(asking, [asked], subject="Fishing", times=[at], by=None)
        parties.append((request.parties.get(), request.times.get()))
    calls = [partial(services.accept_meeting, *pair, by=None) for pair in parties]
    answers = at_once(*calls, *calls, told=lambda refused: refused.code)
    assert sorted(getattr(each, "status", each) for each in answers) == ["agreed", "ended", "ended", "placed"]
    assert Session.objects.count() == 1


@pytest.mark.parametrize("role", ["speaker", "interpreter"])
def test_fifty_sessions_at_one_time_ask_for_one_person(role):
    conference = ConferenceFactory()
    organizer = TeamMemberFactory(conference=conference).user
    sittings = [SessionFactory(conference=conference, at=times("14:00", "15:30")) for _ in range(50)]
    person = PersonFactory(forum=conference.forum)

    def assign(sitting):
        services.assign_person(sitting, person, role, by=organizer)
        return "assigned"

    answers = at_once(*(partial(assign, sitting) for sitting in sittings))
    assert sorted(answers) == ["assigned"] + ["person_busy"] * 49
    assert Assignment.objects.count() == 1
