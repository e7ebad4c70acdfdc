"""Blocks of closed sessions as events: what one reader's calendars were told of them, and what has to be told now.

A block is worked out for each reader whenever it is asked for, and has no identity by itself. An event needs one: what
has moved must be told under the same UID, with the next SEQUENCE, and what is gone as cancelled. So what was told is
kept (`ToldBlock`), and followed up when it is asked for again; SEQUENCE thereby counts exactly what this reader saw.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from copy import copy
from typing import Any, NamedTuple
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import OuterRef

from apps.conferences.models import Conference
from apps.core.choices import Visibility
from apps.core.rows.beside import Whole
from apps.delegates.models import Person
from apps.sessions.choices import SessionStatus
from apps.sessions.models import ToldBlock
from apps.sessions.programme.closed_blocks import Block, in_every_language
from apps.sessions.programme.rows import BLOCK, CalendarRow, Seconds, moment

COLUMNS = (
    "id",
    "ics_uid",
    "sequence",
    "is_off",
    Seconds("during__startswith"),
    Seconds("during__endswith"),
    Seconds("told_at"),
    Seconds("created_at"),
    "sitting_ids",
)


class Followed(NamedTuple):
    """What calendars are told from now on, and what of it is not written yet."""

    rows: list[ToldBlock]
    new: list[ToldBlock]
    changed: list[ToldBlock]


def told_column() -> Whole:
    """What the public was told, beside the edition in a query of editions; `read_told` reads it."""
    rows = ToldBlock.objects.filter(conference=OuterRef("pk"), person=None)
    return Whole(rows.current(), *COLUMNS)


def read_told(rows: Iterable[Sequence[Any]], conference: Conference) -> list[ToldBlock]:
    found = []
    for pk, uid, sequence, is_off, starts, ends, told, created, sittings in rows:
        known = {"ics_uid": uid, "sequence": sequence, "is_off": is_off, "told_at": moment(told)}
        known |= {"during": DateTimeTZRange(moment(starts), moment(ends)), "created_at": moment(created)}
        known["sitting_ids"] = [UUID(each) for each in sittings]
        found.append(ToldBlock(pk=UUID(pk), conference=conference, **known))
    return found


def followed(
    told: Sequence[ToldBlock], blocks: Sequence[Block], at: dt.datetime, person: Person | None = None
) -> Followed:
    """From what a reader was `told` to what they have now; of the reader's blocks in all their editions."""
    now, found = _matched(told, blocks), Followed([], [], [])
    for row in told:
        after = _after(row, now.get(row.pk), at)
        found.rows.append(after)
        if after is not row:
            found.changed.append(after)
    for block in blocks:
        if block not in now.values():
            during, sittings = DateTimeTZRange(block.starts, block.ends), sorted(block.sittings)
            new = ToldBlock(conference=block.conference, person=person, during=during, told_at=at, sitting_ids=sittings)
            found.rows.append(new)
            found.new.append(new)
    return found


def _after(row: ToldBlock, block: Block | None, at: dt.datetime) -> ToldBlock:
    """The row itself where nothing is different; other sessions at the same time are written, and not told."""
    if block is None:
        during, sittings = row.during, row.sitting_ids
    else:
        during, sittings = DateTimeTZRange(block.starts, block.ends), sorted(block.sittings)
    is_told = (row.starts, row.ends, row.is_off) == (during.lower, during.upper, block is None)
    if is_told and sittings == row.sitting_ids:
        return row
    after = copy(row)
    after.during, after.sitting_ids, after.is_off = during, sittings, block is None
    if not is_told:
        after.sequence, after.told_at = row.sequence + 1, at
    return after


def _matched(told: Sequence[ToldBlock], blocks: Sequence[Block]) -> dict[UUID, Block]:
    """Which block a row stands for now: the one with most of its sessions, else one at the very same time."""
    pairs = []
    for order, row in enumerate(told):
        for place, block in enumerate(blocks):
            shared = len(block.sittings.intersection(row.sitting_ids))
            is_there = not row.is_off and row.conference_id == block.conference.pk
            is_same_time = is_there and (row.starts, row.ends) == (block.starts, block.ends)
            if shared or is_same_time:
                pairs.append((-shared, row.is_off, not is_same_time, order, place))
    found: dict[UUID, Block] = {}
    taken: set[int] = set()
    for *_rank, order, place in sorted(pairs):
        if told[order].pk not in found and place not in taken:
            found[told[order].pk] = blocks[place]
            taken.add(place)
    return found


def events_of(told: Iterable[ToldBlock]) -> list[CalendarRow]:
    """Those that are there, as events without a word."""
    titles = in_every_language()
    return [
        CalendarRow(
            UUID(row.ics_uid), titles, BLOCK, Visibility.SESSION, SessionStatus.SCHEDULED, None,
            descriptions={}, sequence=row.sequence, ics_uid=row.ics_uid, room_id=None, conference=row.conference,
            starts=row.starts, ends=row.ends, created_at=row.created_at, updated_at=row.told_at, room_updated_at=None,
        )
        for row in told
        if not row.is_off
    ]  # fmt: skip
