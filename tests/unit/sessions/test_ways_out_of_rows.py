"""What is a way out of a conflict and what is none, and what a solver may not move, on plain rows."""

import datetime as dt
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from apps.conferences.models import Conference
from apps.sessions.conflicts import Kind, find
from apps.sessions.conflicts.rows import Asked, Rules, Side
from apps.sessions.conflicts.steps import Doing, Step
from apps.sessions.conflicts.ways_out import brought_by, ways_out
from apps.sessions.proposals.posing import pose
from tests.support.rows_of_conflicts import ANN, CONFERENCE, DAY, FAR, HALL, at, programme_of, room, row, someone

TWO = {HALL: room(), FAR: room()}
WORKS = {"roles": [(ANN, "interpreter")], "seats": ()}
GONE, GONE_TOO, BUSY, FREE = (UUID(int=number) for number in range(20, 24))


@pytest.fixture(autouse=True)
def now(monkeypatch):
    """What the clock says: a month before the conference, or what a test says."""

    def now(moment):
        monkeypatch.setattr(timezone, "now", lambda: moment)

    now(at("09:00") - dt.timedelta(days=30))
    return now


def steps(*rows, **values) -> list[Step]:
    """The ways out of the only conflict."""
    programme = programme_of(*rows, **values)
    (conflict,) = find(programme)
    return [way.step for way in ways_out(programme, conflict)]


def brought(moved, start, end, *others, to=HALL, **values) -> list[Kind]:
    """What comes of a session that is moved."""
    programme = programme_of(moved, *others, **values)
    assert find(programme) == []
    step = Step(Doing.MOVE, moved.pk, starts=at(start), ends=at(end), room=to)
    return [conflict.kind for conflict in brought_by(programme, step)]


def test_where_the_conflict_stays_there_is_no_way_out():
    """Another room is as closed as the one it is in; another time is open."""
    rules = Rules(dt.time(9), dt.time(18))
    (step,) = steps(row("20:00", "21:00"), rooms=TWO, rules=rules)
    assert (step.starts, step.room) == (at("17:00"), HALL)


def test_neither_a_break_nor_what_is_fixed_is_moved():
    pause = row("09:30", "09:45", format="break", room=None, seats=())
    assert steps(row("09:00", "10:00", pinned=True), pause) == []
    assert len(steps(row("09:00", "10:00"), pause)) == 1


def test_nothing_is_moved_into_the_past(now):
    rows = row("09:00", "10:00"), row("09:30", "10:30", room=FAR)
    now(at("14:05"))
    assert {step.starts for step in steps(*rows, rooms=TWO)} == {at("14:15")}
    now(at("18:00"))
    assert steps(*rows, rooms=TWO) == []


def test_the_own_day_comes_before_another():
    conference = Conference(id=CONFERENCE.pk, time_zone="UTC", mode="in_person", starts_on=DAY - dt.timedelta(days=1))
    conference.ends_on = DAY
    found = steps(row("09:00", "10:00"), row("09:30", "10:30", room=FAR), rooms=TWO, conference=conference)
    assert {step.starts.date() for step in found} == {DAY}


def test_a_room_that_just_holds_them_comes_before_a_larger_one():
    rooms = {HALL: room(90), FAR: room(10)}
    assert [step.room for step in steps(row("09:00", "10:00", room=None), rooms=rooms)] == [FAR, HALL]


def test_what_an_interpreter_does_all_day_is_held_against_a_move():
    day = [row("09:00", "10:00", **WORKS), row("10:00", "11:00", **WORKS)]
    rules = {"people": {ANN: someone()}, "delegations": [], "rules": Rules(interpreter_stretch=120)}
    assert brought(row("15:00", "16:00", **WORKS), "11:00", "12:00", *day, **rules) == [Kind.LONG_STRETCH]
    assert brought(row("15:00", "16:00", **WORKS), "12:00", "13:00", *day, **rules) == []


def test_an_order_is_held_against_a_move_to_another_part_of_the_day():
    asked = Asked(uuid4(), "order", Side(None, None, None, "bilateral"), Side(None, None, None, "plenary"))
    first, second = row("09:00", "10:00", format="bilateral"), row("12:00", "13:00")
    assert brought(first, "15:00", "16:00", second, requirements=[asked]) == [Kind.OUT_OF_ORDER]
    assert brought(second, "15:00", "16:00", first, requirements=[asked]) == []


def test_the_way_between_buildings_is_held_against_a_move():
    rules = {"rooms": {HALL: room(building="Castle"), FAR: room(building="Tower")}, "rules": Rules(travel_minutes=15)}
    assert brought(row("15:00", "16:00", room=FAR), "10:10", "11:00", row("09:00", "10:00"), to=FAR, **rules) == [
        Kind.TOO_FAR
    ]


def test_who_stands_in_comes_and_is_free():
    people = {
        GONE: someone("declined", name="Gone Example"),
        GONE_TOO: someone("declined", name="Able Example"),
        BUSY: someone(name="Busy Example"),
        FREE: someone(name="Free Example"),
    }
    programme = programme_of(
        row("09:00", "10:00", roles=[(GONE, "chair")]),
        row("12:00", "13:00", roles=[(GONE_TOO, "chair")]),
        row("09:00", "10:00", roles=[(BUSY, "chair")], seats=(), room=FAR),
        row("15:00", "16:00", roles=[(FREE, "chair")]),
        people=people, rooms=TWO,
    )  # fmt: skip
    conflict = next(each for each in find(programme) if each.about[:1] == (GONE,))
    found = [(way.step.doing, way.step.other) for way in ways_out(programme, conflict)]
    assert found == [(Doing.REPLACE, FREE), (Doing.RELEASE, None)]


def test_what_has_begun_or_is_fixed_stays_where_it_is(now):
    rows = row("09:00", "10:00"), row("10:00", "11:00", pinned=True), row("11:00", "12:00"), row()
    now(at("09:30"))
    posed = pose(programme_of(*rows), limit=1, burden={}, workers=1)
    assert [task.fixed for task in posed.problem.tasks] == [True, True, False, False]
