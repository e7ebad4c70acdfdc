"""A programme as light rows.

150 sessions as model instances with their ranges and rooms cost 9 ms of processor time before anything is shown; as
rows 3. Moments come as numbers, since Django reads timestamps in Python.
"""

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import FloatField, Func, QuerySet, TextField
from django.db.models.functions import Cast

from apps.conferences.models import Conference
from apps.sessions.choices import SessionStatus
from apps.sessions.models import Session

BLOCK = ""  # as format: no session, but a block that stands for closed ones (`closed_blocks`), which has no page


class Seconds(Func):
    """A moment as seconds since 1970, exact to the microsecond."""

    template = "extract(epoch from %(expressions)s)::float8"
    output_field = FloatField()


class ProgrammeRow(NamedTuple):
    """What the line of a session is made of."""

    pk: UUID
    titles: dict[str, str]
    format: str
    visibility: str
    status: str
    room_names: dict[str, str] | None
    starts: dt.datetime
    ends: dt.datetime
    phase_id: UUID | None = None
    track_id: UUID | None = None

    @property
    def is_block(self) -> bool:
        return self.format == BLOCK

    @classmethod
    def of(cls, sitting: Session) -> "ProgrammeRow":
        """The row of an instance that has a time. No query where its room is loaded."""
        return cls(*(getattr(sitting, name) for name in cls._fields))


class WholeSitting(NamedTuple):
    """All that the page of a session shows, or what it has to ask for. `reader_registered` is not asked of the public
    and of the team."""

    row: ProgrammeRow
    descriptions: dict[str, str]
    attribution: str
    question_texts: list[dict[str, str]]
    question_sets: list[dict[str, Any]]  # as `programme.questions` reads them
    has_notes: bool  # or somebody who is to write them
    agenda: list[dict[str, Any]]  # as `programme.agenda` reads it
    directions: list[list[str]]  # from which language into which it is interpreted
    has_links: bool  # for anybody, at any time
    has_materials: bool  # likewise
    can_sign_up: bool  # now, as a guest
    reader_speaks: bool  # has a role in it, other than to interpret
    reader_registered: bool


class CalendarRow(NamedTuple):
    """What programs are told of a session."""

    pk: UUID
    titles: dict[str, str]
    format: str
    visibility: str
    status: str
    room_names: dict[str, str] | None
    descriptions: dict[str, str]
    sequence: int
    ics_uid: str
    room_id: UUID | None
    conference: Conference
    starts: dt.datetime
    ends: dt.datetime
    created_at: dt.datetime
    updated_at: dt.datetime
    room_updated_at: dt.datetime | None

    @property
    def is_block(self) -> bool:
        return self.format == BLOCK

    @property
    def is_off(self) -> bool:
        """Cancelled, by itself or with its edition."""
        return self.status == SessionStatus.CANCELLED or self.conference.is_called_off


TITLES, ROOM = Cast("titles", TextField()), Cast("room__names", TextField())
LINE: list[Any] = ["pk", TITLES, "format", "visibility", "status", ROOM]
STRAND: list[Any] = ["phase_id", "track_id"]
TIMES: list[Any] = [Seconds("during__startswith"), Seconds("during__endswith")]
CALENDAR_COLUMNS: list[Any] = [*LINE, "descriptions", "sequence", "ics_uid", "room_id", "conference_id"]
STAMPS: list[Any] = [*TIMES, Seconds("created_at"), Seconds("updated_at"), Seconds("room__updated_at")]


def programme_rows(sittings: QuerySet) -> list[ProgrammeRow]:
    """These sessions, which have a time, in one query."""
    return [line_of(*row) for row in sittings.values_list(*LINE, *TIMES, *STRAND)]


def lines_with(sittings: QuerySet, *columns: Any) -> QuerySet:
    """These sessions, which have a time, and what stands beside them; `programme_rows_with` reads it."""
    return sittings.values_list(*LINE, *TIMES, *STRAND, *columns)


def programme_rows_with(rows: Iterable[Sequence[Any]], count: int) -> tuple[list[ProgrammeRow], list[Any]]:
    """The sessions, and of each of the `count` columns the value that it has beside any of them; None where there is
    no session."""
    found = list(rows)
    return [line_of(*row[:10]) for row in found], _beside(row[10:] for row in found) or [None] * count


def _beside(rows: Iterable[Sequence[Any]]) -> list[Any]:
    return [next((value for value in column if value is not None), None) for column in zip(*rows, strict=True)]


def whole_lines(sittings: QuerySet, columns: dict[str, Any]) -> QuerySet:
    """These sessions, which have a time, for `whole_row`; `columns` are all of `WholeSitting` that need more than the
    row itself."""
    more = [columns[name] for name in WholeSitting._fields[3:]]
    return sittings.values_list(*LINE, *TIMES, *STRAND, "descriptions", "attribution", *more)


def whole_row(rows: Iterable[Sequence[Any]]) -> WholeSitting | None:
    """The only one of them."""
    for row in rows:
        return WholeSitting(line_of(*row[:10]), *row[10:])
    return None


def calendar_rows(sittings: QuerySet, conference: Conference | None = None) -> list[CalendarRow]:
    """These sessions, which have a time, in one query; in two when their `conference` (with its forum) is not given."""
    rows = list(sittings.values_list(*CALENDAR_COLUMNS, *STAMPS))
    if conference is None:
        loaded = Conference.objects.select_related("forum").in_bulk({row[10] for row in rows})
    else:
        loaded = {conference.pk: conference}
    return [calendar_row(row[:11], row[11:], loaded) for row in rows]


def calendar_rows_with(sittings: QuerySet, conference: Conference, column: Any) -> tuple[list[CalendarRow], Any]:
    """These sessions of the conference, and the value that a column has beside any of them; one query."""
    rows = list(sittings.values_list(*CALENDAR_COLUMNS, *STAMPS, column))
    (value,) = _beside(row[-1:] for row in rows) or [None]
    return [calendar_row(row[:11], row[11:-1], {conference.pk: conference}) for row in rows], value


def calendar_row(values: tuple, stamps: tuple, loaded: dict[UUID, Conference]) -> CalendarRow:
    pk, titles, format, visibility, status, room, *told, conference_id = values
    line = pk, parsed(titles), format, visibility, status, parsed(room)
    return CalendarRow._make([*line, *told, loaded[conference_id], *map(moment, stamps)])


def line_of(
    pk: UUID,
    titles: str,
    format: str,
    visibility: str,
    status: str,
    room: str | None,
    starts: float,
    ends: float,
    phase_id: UUID | None,
    track_id: UUID | None,
) -> ProgrammeRow:
    texts: Any = parsed(titles)
    place = parsed(room), moment(starts), moment(ends)
    return ProgrammeRow(pk, texts, format, visibility, status, *place, phase_id, track_id)


@lru_cache(maxsize=2048)
def parsed(texts: str | None) -> dict[str, str] | None:
    """Titles and names per language, which come again with every reader. Nobody may change what this returns."""
    return json.loads(texts) if texts else None


def moment(seconds: float | None) -> Any:
    return None if seconds is None else dt.datetime.fromtimestamp(seconds, dt.UTC)
