"""Programmes in memory, all invented, for the solver: nobody has a place yet, and everything could have one."""

import datetime as dt
import random
import uuid
from dataclasses import replace
from uuid import UUID

from apps.conferences.models import Conference
from apps.delegates.people_list.heads import DelegationWithHead, Head
from apps.delegations.names import DisplayName
from apps.sessions.choices import Format, Role
from apps.sessions.conflicts.rows import Planned, Programme, RoomFacts, Rules, Someone, Terms

FIRST = dt.date(2027, 9, 9)
FORMATS = [Format.PLENARY, *[Format.BILATERAL] * 5, *[Format.TRILATERAL] * 2, *[Format.WORKING_GROUP] * 3, Format.OTHER]


def programme_to_solve(sessions: int, rooms: int, days: int, people: int, seed: int = 1) -> Programme:
    """As large as asked for: delegations of about nine, two interpreters a bilateral, a lunch each day."""
    draw = random.Random(seed)
    ids = iter(UUID(int=draw.getrandbits(128), version=4) for _ in range(100_000))
    conference = Conference(
        id=next(ids), time_zone="Asia/Tokyo", mode="in_person", working_languages=["en"],
        starts_on=FIRST, ends_on=FIRST + dt.timedelta(days - 1),
    )  # fmt: skip
    delegations, someone = delegations_of(people, ids)
    interpreters = [next(ids) for _ in range(max(6, sessions // 8))]
    known = someone | {pk: Someone(f"Interpreter {n}", "", None, None, None) for n, pk in enumerate(interpreters)}
    halls = {
        next(ids): RoomFacts({"en": f"Room {n}"}, people + 20 if n == 0 else 60, "", None, None) for n in range(rooms)
    }
    programme = Programme(
        conference, [], delegations, known, Rules(dt.time(9), dt.time(19), interpreter_pause=15), halls
    )
    lunches = [lunch(next(ids), FIRST + dt.timedelta(n)) for n in range(days)]
    rows = [row(draw, next(ids), number, delegations, list(someone), interpreters) for number in range(sessions)]
    return replace(programme, sittings=[*lunches, *rows])


def delegations_of(people: int, ids) -> tuple[list[DelegationWithHead], dict[UUID, Someone]]:
    rows, someone = [], {}
    for number in range(max(3, people // 9)):
        pk, head = next(ids), next(ids)
        name = DisplayName(display=f"Example {number}", sort_key=f"{number:03}")
        rows.append(DelegationWithHead(pk, name, number, "confirmed", 9, Head(head, f"Head {number}", "Example", "")))
        someone[head] = Someone(f"Head {number} Example", "", "registered", "in_person", pk)
    for number in range(people - len(rows)):
        own = rows[number % len(rows)].pk
        someone[next(ids)] = Someone(f"Delegate {number} Example", "", "registered", "in_person", own)
    return rows, someone


def row(draw, pk, number, delegations, people, interpreters) -> Planned:
    format = FORMATS[number % len(FORMATS)]
    count = {Format.BILATERAL: 2, Format.TRILATERAL: 3, Format.WORKING_GROUP: 5, Format.PLENARY: len(delegations)}
    seated = draw.sample([each.pk for each in delegations], count.get(format, 0))
    cast = [(draw.choice(people), Role.SPEAKER)] if format in (Format.OTHER, Format.WORKING_GROUP) else []
    cast += [(each, Role.INTERPRETER) for each in draw.sample(interpreters, 1)] if format != Format.OTHER else []
    titles = {"en": f"Session {number}"}
    persons, roles = [each for each, _role in cast], [role.value for _each, role in cast]
    return Planned(
        pk, titles, format, "session", None, None, None, False, dt.datetime.min, seated, persons, roles
    )  # fmt: skip


def lunch(pk: uuid.UUID, day: dt.date) -> Planned:
    start, end = (dt.datetime.combine(day, dt.time(hour), tzinfo=dt.UTC) for hour in (3, 4))  # noon in Tokyo
    return Planned(pk, {"en": "Lunch"}, Format.BREAK, "public", None, start, end, False, dt.datetime.min, [], [], [])


def terms(programme: Programme, zones: dict[int, str]) -> dict[UUID, Terms]:
    """The clocks on which some of the delegations live, by their place."""
    return {programme.delegations[number].pk: Terms(None, zone) for number, zone in zones.items()}
