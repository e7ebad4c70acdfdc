"""A day as a picture: rooms as columns, five minutes a row."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.conferences.models import Room
from apps.core.languages import pick
from apps.sessions.choices import Format
from apps.sessions.models import Session
from apps.sessions.programme.timetable import Line

STEP = dt.timedelta(minutes=5)
HOUR = dt.timedelta(hours=1)
LONGEST = dt.timedelta(hours=30)  # a day that runs past midnight
MOST_COLUMNS = 24
FIRST_ROW, FIRST_COLUMN = 2, 2  # after the names of the rooms, after the hours
SHORT = 6  # rows in which only one line of text fits


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
    sittings: Sequence[Session], lines: Sequence[Line], rooms: Sequence[Room], tz: str, clashing: Collection[UUID]
) -> Grid | None:
    """The picture of one day's planned sessions; None for a day without any, or with more rooms than fit.

    `lines` belong to `sittings` one by one. Sessions without a room stand in columns of their own beside the rooms; a
    break without one goes across all of them.
    """
    planned = [(s, line) for s, line in zip(sittings, lines, strict=True) if line.state != "off"]
    if not planned:
        return None
    lanes = lanes_of([s for s, _line in planned if s.room_id is None and s.format != Format.BREAK])
    columns: dict[UUID | None, int] = {room.pk: FIRST_COLUMN + number for number, room in enumerate(rooms)}
    free = FIRST_COLUMN + len(rooms)
    extra = max(lanes.values(), default=-1) + 1
    if len(rooms) + extra > MOST_COLUMNS:
        return None
    first = min(s.starts for s, _line in planned).astimezone(ZoneInfo(tz)).replace(minute=0, second=0, microsecond=0)
    last = min(max(s.ends for s, _line in planned), first.astimezone(dt.UTC) + LONGEST)
    grid = Grid(columns=[(columns[room.pk], pick(room.names, get_language())) for room in rooms])
    grid.columns += [(free + number, _("No room yet")) for number in range(extra)]
    grid.hours = list(hours_between(first, last))
    for sitting, line in planned:
        column = columns.get(sitting.room_id, free + lanes.get(sitting.pk, 0))
        grid.blocks.append(block(sitting, line, column, first, last, sitting.pk in clashing))
    return grid


def block(sitting: Session, line: Line, column: int, first: dt.datetime, last: dt.datetime, clashing: bool) -> Block:
    start = first.astimezone(dt.UTC)
    row = round((sitting.starts - start) / STEP)
    rows = max(1, round((min(sitting.ends, last) - start) / STEP) - row)
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
    """Every full hour with its row and what the clocks show; on a day of change they jump or repeat."""
    moment = first.astimezone(dt.UTC)
    while moment <= last:
        yield FIRST_ROW + round((moment - first.astimezone(dt.UTC)) / STEP), f"{moment.astimezone(first.tzinfo):%H:%M}"
        moment += HOUR
