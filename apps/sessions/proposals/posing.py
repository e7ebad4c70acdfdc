import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone

from apps.core.clocks.times import zone
from apps.sessions.choices import Format, RequirementKind
from apps.sessions.conflicts.delegations import fewest, needed_heads
from apps.sessions.conflicts.nights import zones_of
from apps.sessions.conflicts.places import hours_of, in_the_room
from apps.sessions.conflicts.requirements import chooses
from apps.sessions.conflicts.rows import Planned, Programme
from apps.sessions.conflicts.slots import USUAL_LENGTH, day_window
from apps.sessions.programme.days import conference_days
from apps.sessions.solver.problem import Place, Problem, Room, Span, Task

MINUTE = dt.timedelta(minutes=1)


@dataclass
class Posed:
    """A problem, and what its numbers stand for."""

    problem: Problem
    sittings: list[Planned]  # by the place of their task
    rooms: list[UUID]
    origin: dt.datetime

    def moment(self, minute: int) -> dt.datetime:
        return self.origin + minute * MINUTE

    def as_placed(self, placed: Mapping[str, Sequence[Any]]) -> list[Planned]:
        """Sessions as the solver places them; those it does not speak of stay."""
        found = []
        for number, sitting in enumerate(self.sittings):
            if told := placed.get(str(number)):
                start, length = self.moment(told[0]), self.problem.tasks[number].length * MINUTE
                room = None if told[1] is None else self.rooms[told[1]]
                sitting = sitting._replace(starts=start, ends=start + length, room_id=room)
            found.append(sitting)
        return found


def pose(programme: Programme, *, limit: int, burden: Mapping[UUID, int], workers: int) -> Posed:
    """`burden` are the minutes at night that each delegation has had this year already."""
    days, tz = conference_days(programme.conference), programme.zone
    origin = midnight(days[0], tz)
    sittings = [each for each in programme.sittings if not each.is_break]
    numbers = Numbers()
    heads = needed_heads(programme, programme.sittings)
    remote = {pk: name for pk, name in zones_of(programme).items() if pk in programme.there}
    rooms = [] if programme.is_online and not programme.rooms else list(programme.rooms)
    tasks = [task_of(programme, each, heads[each.pk], remote, rooms, origin, numbers) for each in sittings]
    rules = programme.rules
    problem = Problem(
        tasks=tasks,
        rooms=[
            Room(
                programme.rooms[pk].seats,
                programme.rooms[pk].building,
                [hours_on(programme, day, pk, origin) for day in days],
            )
            for pk in rooms
        ],
        windows=[hours_on(programme, day, None, origin) for day in days],
        days=[minutes(origin, midnight(day, tz), midnight(day + dt.timedelta(1), tz)) for day in days],
        breaks=[minutes(origin, *each.span) for each in programme.sittings if each.is_break and each.starts],
        capacity={numbers[pk]: (len(programme.members.get(pk, ())), fewest(programme, pk)) for pk in programme.names},
        nights={numbers[pk]: nights_of(programme, zone(name), days, origin) for pk, name in remote.items()},
        burden={numbers[pk]: burden.get(pk, 0) for pk in remote},
        orders=list(orders_of(programme, sittings)),
        pause=rules.interpreter_pause or (1 if rules.interpreter_stretch else 0),
        travel=rules.travel_minutes or 0,
        limit=limit,
        workers=workers,
    )
    return Posed(problem, sittings, rooms, origin)


class Numbers(dict[UUID, int]):
    """Each id gets the next number."""

    def __missing__(self, key: UUID) -> int:
        self[key] = len(self)
        return self[key]


def task_of(
    programme: Programme,
    sitting: Planned,
    heads: Iterable[UUID],
    remote: Mapping[UUID, str],
    rooms: Sequence[UUID],
    origin: dt.datetime,
    numbers: Numbers,
) -> Task:
    start, end = sitting.span if sitting.starts else (origin, origin + USUAL_LENGTH)
    room = rooms.index(sitting.room_id) if sitting.room_id in rooms else None
    begun = bool(sitting.starts) and start <= timezone.now()
    seated = [pk for pk in sitting.delegation_ids if pk in programme.names]
    return Task(
        length=minutes(start, end)[0],
        size=in_the_room(programme, sitting),
        now=Place(minutes(origin, start)[0], room) if sitting.starts else None,
        fixed=bool(sitting.starts) and (sitting.pinned or begun),
        people=[numbers[pk] for pk in dict.fromkeys(sitting.person_ids)],
        heads=[numbers[pk] for pk in heads] if not sitting.is_break else [],
        whole=[numbers[pk] for pk in programme.whole(sitting)],
        parts=[numbers[pk] for pk in seated] if sitting.format == Format.WORKING_GROUP else [],
        interpreters=[numbers[pk] for pk in dict.fromkeys(sitting.interpreters)],
        remote=[numbers[pk] for pk in seated if pk in remote],
    )


def midnight(day: dt.date, tz: dt.tzinfo) -> dt.datetime:
    return dt.datetime.combine(day, dt.time.min, tzinfo=tz).astimezone(dt.UTC)


def minutes(origin: dt.datetime, *moments: dt.datetime) -> Any:
    return tuple(int((moment - origin) / MINUTE) for moment in moments)


def hours_on(programme: Programme, day: dt.date, room: UUID | None, origin: dt.datetime) -> Span:
    """When a room (or, without one, the venue) can be used on that day."""
    first, last = day_window(programme, day)
    opens, closes = hours_of(programme, room)
    at = [
        dt.datetime.combine(day, clock, tzinfo=programme.zone) if clock else usual
        for clock, usual in ((opens, first), (closes, last))
    ]
    span: Span = minutes(origin, *at)
    return span


def nights_of(programme: Programme, tz: dt.tzinfo, days: Sequence[dt.date], origin: dt.datetime) -> list[Span]:
    begins, ends = programme.rules.night_from, programme.rules.night_until
    over = dt.timedelta(days=0 if begins < ends else 1)
    found = []
    for number in range(-2, (days[-1] - days[0]).days + 3):
        day = days[0] + dt.timedelta(number)
        span = (dt.datetime.combine(day, begins, tzinfo=tz), dt.datetime.combine(day + over, ends, tzinfo=tz))
        found.append(minutes(origin, *span))
    return found


def orders_of(programme: Programme, sittings: Sequence[Planned]) -> Iterable[tuple[list[int], list[int]]]:
    for asked in programme.requirements:
        if asked.kind == RequirementKind.ORDER:
            first, second = (
                [number for number, each in enumerate(sittings) if chooses(side, each)]
                for side in (asked.first, asked.second)
            )
            yield first, second
