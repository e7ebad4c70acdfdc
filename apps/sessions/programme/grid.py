"""A day as a picture: rooms as columns, five minutes a row."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.conferences.models import Room
from apps.core.languages import pick
from apps.sessions.choices import Format
from apps.sessions.models import Session
from apps.sessions.programme.hours import Hours
from apps.sessions.programme.timetable import Line

STEP = dt.timedelta(minutes=5)
HOUR = dt.timedelta(hours=1)
LONGEST = dt.timedelta(hours=30)  # a day that runs past midnight
MOST_COLUMNS = 24
FIRST_ROW, FIRST_COLUMN = 2, 2  # after the names of the rooms, after the hours
SHORT = 6  # rows in which only one line of text fits


class Axis(NamedTuple):
    """What a day's picture reaches from, a full hour on the clocks of the venue, and to (UTC)."""

    first: dt.datetime
    last: dt.datetime

    @property
    def start(self) -> dt.datetime:
        return self.first.astimezone(dt.UTC)

    def row_of(self, moment: dt.datetime) -> int:
        return round((moment - self.start) / STEP)

    @property
    def hours(self) -> list[tuple[int, str]]:
        return list(hours_between(self.first, self.last))


class WorkedOn(NamedTuple):
    """A day that is worked on, and the hours that are there also where nothing stands yet."""

    day: dt.date
    hours: Hours

    def reach(self, zone: ZoneInfo) -> tuple[dt.datetime, dt.datetime]:
        opens, closes = (dt.datetime.combine(self.day, dt.time()) + each for each in self.hours)
        return opens.replace(tzinfo=zone).astimezone(dt.UTC), closes.replace(tzinfo=zone).astimezone(dt.UTC)


@dataclass(slots=True)
class Block:
    line: Line
    column: int
    row: int
    rows: int
    classes: str


@dataclass(slots=True)
class Grid:
    columns: list[tuple[int, str]] = field(default_factory=list)
    hours: list[tuple[int, str]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    @property
    def numbers(self) -> list[tuple[str, int]]:
        """Every number that a data attribute of the picture holds, once: [("column", 2), …]."""
        found = {("columns", len(self.columns))}
        found |= {("column", column) for column, _name in self.columns}
        found |= {("row", row) for row, _clock in self.hours}
        for block in self.blocks:
            found |= {("column", block.column), ("row", block.row), ("rows", block.rows)}
        return sorted(found)


def grid_of(
    sittings: Sequence[Session],
    lines: Sequence[Line],
    rooms: Sequence[Room],
    tz: str,
    clashing: Collection[UUID],
    *,
    worked_on: WorkedOn | None = None,
) -> Grid | None:
    """The picture of one day's planned sessions; None for a day without any, or with more rooms than fit.

    `lines` belong to `sittings` one by one. Sessions without a room stand in columns of their own beside the rooms; a
    break without one goes across all of them. On a day that is `worked_on` its hours are there, and a column without a
    room, also where nothing stands yet.
    """
    planned = [(s, line) for s, line in zip(sittings, lines, strict=True) if line.state != "off"]
    if not planned and worked_on is None:
        return None
    lanes = lanes_of([s for s, _line in planned if s.room_id is None and s.format != Format.BREAK])
    columns: dict[UUID | None, int] = {room.pk: FIRST_COLUMN + number for number, room in enumerate(rooms)}
    free = FIRST_COLUMN + len(rooms)
    extra = max(max(lanes.values(), default=-1) + 1, 0 if worked_on is None else 1)
    if len(rooms) + extra > MOST_COLUMNS:
        return None
    axis = axis_of([s for s, _line in planned], tz, worked_on)
    grid = Grid(columns=[(columns[room.pk], pick(room.names, get_language())) for room in rooms])
    grid.columns += [(free + number, _("No room yet")) for number in range(extra)]
    grid.hours = [(FIRST_ROW + row, clock) for row, clock in axis.hours]
    for sitting, line in planned:
        column = columns.get(sitting.room_id, free + lanes.get(sitting.pk, 0))
        grid.blocks.append(block(sitting, line, column, axis, sitting.pk in clashing))
    return grid


def axis_of(planned: Sequence[Session], tz: str, worked_on: WorkedOn | None = None) -> Axis:
    """The hours that hold these sessions; of a day that is `worked_on` its hours too."""
    zone = ZoneInfo(tz)
    opens = [s.starts for s in planned]
    ends = [s.ends for s in planned]
    if worked_on is not None:
        first_hour, last_hour = worked_on.reach(zone)
        opens.append(first_hour)
        ends.append(last_hour)
    first = min(opens).astimezone(zone).replace(minute=0, second=0, microsecond=0)
    return Axis(first, min(max(ends), first.astimezone(dt.UTC) + LONGEST))


def block(sitting: Session, line: Line, column: int, axis: Axis, clashing: bool) -> Block:
    row = axis.row_of(sitting.starts)
    rows = max(1, axis.row_of(min(sitting.ends, axis.last)) - row)
    marks = {line.state, "clash" if clashing else "", "short" if rows <= SHORT else ""}
    if sitting.room_id is None and sitting.format == Format.BREAK:
        marks.add("across")
    return Block(line, column, FIRST_ROW + row, rows, " ".join(sorted(filter(None, marks))))


def lanes_of(sittings: Sequence[Session]) -> dict:
    """Sessions without a room side by side where they overlap: {id: lane}, as few lanes as it takes."""
    ends: list[dt.datetime] = []
    lanes = {}
    for sitting in sittings:
        lane = next((n for n, end in enumerate(ends) if end <= sitting.starts), len(ends))
        ends[lane : lane + 1] = [sitting.ends]
        lanes[sitting.pk] = lane
    return lanes


def hours_between(first: dt.datetime, last: dt.datetime) -> Iterator[tuple[int, str]]:
    """Every full hour with its step from `first` and what the clocks show; on a day of change they jump or repeat."""
    moment = first.astimezone(dt.UTC)
    while moment <= last:
        yield round((moment - first.astimezone(dt.UTC)) / STEP), f"{moment.astimezone(first.tzinfo):%H:%M}"
        moment += HOUR
