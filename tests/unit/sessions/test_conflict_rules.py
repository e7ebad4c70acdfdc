"""Where the rules of conflicts begin and end, on plain rows: what just holds is none, one step further is one."""

import datetime as dt
from uuid import uuid4

import pytest

from apps.sessions.conflicts import Kind
from apps.sessions.conflicts.rows import Asked, Rules, Side, Terms
from tests.support.rows_of_conflicts import ANN, FAR, HALL, A, B, delegation, kinds, room, row, someone

MEMBERS = {uuid4(): someone(of=A) for _ in range(2)}
SPEAKER = {ANN: someone(of=A)}
INTERPRETER = {"people": {ANN: someone()}, "delegations": []}
WORKS = {"roles": [(ANN, "interpreter")], "seats": ()}
TWO_HALLS = {HALL: room(building="Castle"), FAR: room(building="Tower")}
OF_NO_BUILDING = {HALL: room(building="Castle"), FAR: room()}
BOTH = {"first": Side(A, None, None, ""), "second": Side(B, None, None, "")}
MEET = Asked(uuid4(), "meet", **BOTH)
ORDER = Asked(uuid4(), "order", Side(None, None, None, "bilateral"), Side(None, None, None, "plenary"))
DELEGATIONS = [delegation(), delegation(B)]


@pytest.mark.parametrize(
    ("rows", "values", "expected"),
    [
        # a room, one after the other and at once
        ([row("09:00", "10:00", seats=()), row("10:00", "11:00", seats=())], {}, []),
        ([row("09:00", "10:01", seats=()), row("10:00", "11:00", seats=())], {}, [Kind.ROOM_TWICE]),
        # a delegation that has withdrawn is nowhere
        ([row("09:00", "10:00"), row("09:00", "10:00", room=FAR)],
         {"delegations": [delegation(status="withdrawn")], "rooms": {HALL: room(), FAR: room()}}, []),
        ([row("09:00", "10:00"), row("09:00", "10:00", room=FAR)],
         {"rooms": {HALL: room(), FAR: room()}}, [Kind.DELEGATION_TWICE]),
        # as many as have to be there, and one too few
        ([row("09:00", "10:00")], {"people": MEMBERS, "terms": {A: Terms(2, "")}}, []),
        ([row("09:00", "10:00")], {"people": MEMBERS, "terms": {A: Terms(3, "")}}, [Kind.BELOW_MINIMUM]),
        # whoever sits with their delegation takes one seat; a speaker who comes alone one more
        ([row("09:00", "10:00", roles=[(ANN, "speaker")])], {"people": SPEAKER, "rooms": {HALL: room(1)}}, []),
        ([row("09:00", "10:00", roles=[(ANN, "speaker")])],
         {"people": {ANN: someone(), **MEMBERS}, "rooms": {HALL: room(2)}}, [Kind.TOO_SMALL]),
        # a stretch and a pause as long as they may be, and a minute more or less
        ([row("09:00", "10:00", **WORKS)], {**INTERPRETER, "rules": Rules(interpreter_stretch=60)}, []),
        ([row("09:00", "10:01", **WORKS)], {**INTERPRETER, "rules": Rules(interpreter_stretch=60)},
         [Kind.LONG_STRETCH]),
        ([row("09:00", "10:00", **WORKS), row("10:15", "11:00", **WORKS)],
         {**INTERPRETER, "rules": Rules(interpreter_pause=15)}, []),
        ([row("09:00", "10:00", **WORKS), row("10:14", "11:00", **WORKS)],
         {**INTERPRETER, "rules": Rules(interpreter_pause=15)}, [Kind.NO_PAUSE]),
        # hours, over midnight too
        ([row("09:00", "18:00")], {"rules": Rules(dt.time(9), dt.time(18))}, []),
        ([row("17:00", "25:00")], {"rules": Rules(dt.time(9), dt.time(18))}, [Kind.CLOSED_THEN]),
        ([row("08:59", "18:00")], {"rules": Rules(dt.time(9), dt.time(18))}, [Kind.CLOSED_THEN]),
        # the way to another building; nobody knows how far it is to a room of none
        ([row("09:00", "10:00"), row("10:15", "11:00", room=FAR)],
         {"rooms": TWO_HALLS, "rules": Rules(travel_minutes=15)}, []),
        ([row("09:00", "10:00"), row("10:14", "11:00", room=FAR)],
         {"rooms": TWO_HALLS, "rules": Rules(travel_minutes=15)}, [Kind.TOO_FAR]),
        ([row("09:00", "10:00"), row("10:00", "11:00", room=FAR)],
         {"rooms": OF_NO_BUILDING, "rules": Rules(travel_minutes=15)}, []),
        # a meeting takes place at a time
        ([row("09:00", "10:00", format="bilateral", seats=(A, B))],
         {"requirements": [MEET], "delegations": DELEGATIONS}, []),
        ([row(format="bilateral", seats=(A, B))],
         {"requirements": [MEET], "delegations": DELEGATIONS}, [Kind.NOT_MEETING]),
        # over before the next begins, not only begun
        ([row("09:00", "10:00", format="bilateral"), row("10:00", "11:00", seats=())],
         {"requirements": [ORDER]}, []),
        ([row("09:00", "10:01", format="bilateral"), row("10:00", "11:00", seats=(), room=FAR)],
         {"requirements": [ORDER], "rooms": {HALL: room(), FAR: room()}}, [Kind.OUT_OF_ORDER]),
    ],
)  # fmt: skip
def test_where_a_rule_begins(rows, values, expected):
    assert kinds(*rows, **values) == expected
