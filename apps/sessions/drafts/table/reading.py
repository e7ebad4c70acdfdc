"""A table of sessions read against one conference: what each row would be, and what is wrong in which cell."""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.core.clocks.venue_time import span
from apps.core.exceptions import Refused
from apps.core.guards.plain_text import validate_line
from apps.core.tables.assigning import Assignment, by_headings, check
from apps.core.tables.headings import key
from apps.core.tables.pasted import PastedTable, read_table, repeats
from apps.sessions.choices import Role
from apps.sessions.drafts.clashing import tell_clashes
from apps.sessions.drafts.draft import MOST, Draft, Proposal, language_of
from apps.sessions.drafts.table import times, words
from apps.sessions.drafts.table.columns import BARE, SESSIONS
from apps.sessions.drafts.table.lookup import People, Rooms, Seats
from apps.sessions.programme.days import conference_days

CREATE = "new"  # said of a room that is not known
LONGEST_TITLE, LONGEST_TEXT = 200, 4000


@dataclass(kw_only=True)
class SessionTable(Proposal):
    """`unknown_rooms`: the names of rooms that are not known, by the key under which the answer comes back."""

    assignment: Assignment
    unknown_rooms: dict[str, str] = field(default_factory=dict)


def room_key(name: str) -> str:
    return hashlib.sha256(key(name).encode()).hexdigest()[:16]


def read_sessions(
    text: str,
    conference: Conference,
    *,
    by: User,
    columns: Mapping[str, str] | None = None,
    rooms: Mapping[str, str] | None = None,
) -> SessionTable:
    """Read a pasted or decoded table.

    `columns` says what columns hold, by heading; `rooms` what is meant by a room that is not known, by `room_key`:
    CREATE, or the id of another. Refused (field "table") where the table as a whole cannot be read; ColumnsOpen where
    its columns are to be said.
    """
    table = read_table(text, SESSIONS)
    if len(table.rows) > MOST:
        message = _("The table has %(count)s rows; at most %(limit)s can be taken in at once.")
        raise Refused(message % {"count": len(table.rows), "limit": MOST}, field="table", code="too_many")
    assignment, _free = by_headings(table.header, table.rows, SESSIONS, columns or {})
    titles = [each for each in SESSIONS.columns if each.field == "titles"]
    named = [each.field.partition(":")[0] for each in assignment.found if each]
    check(assignment, missing=[] if "titles" in named else titles)
    reader = Reader(conference, by, rooms or {})
    found = SessionTable(drafts=[], assignment=assignment)
    if table.above:
        above = "; ".join(" ".join(filter(None, cells))[:80] for cells in table.above[:5])
        found.remarks.append(_("Skipped above the headings: %(lines)s.") % {"lines": above})
    for index in range(len(table.rows)):
        if draft := _draft(table, index, assignment, found):
            reader.read(draft)
            found.drafts.append(draft)
    if not found.drafts:
        raise Refused(_("There is a header line but no row under it."), field="table", code="header_only")
    found.unknown_rooms = reader.unknown_rooms
    tell_clashes(conference, found.drafts, by=by)
    return found


def _draft(table: PastedTable, index: int, assignment: Assignment, found: SessionTable) -> Draft | None:
    cells = table.rows[index]
    line = {"line": table.lines[index], "cells": " ".join(filter(None, cells))[:80]}
    if repeats(cells, table.header):
        found.remarks.append(_("Line %(line)s is skipped: it repeats the headings.") % line)
        return None
    read = {column.field: cell for column, cell in zip(assignment.found, cells, strict=False) if column is not None}
    if not any(read.values()):
        found.remarks.append(_("Line %(line)s is skipped, as it names no session: “%(cells)s”.") % line)
        return None
    draft = Draft(table.lines[index], cells=read)
    if any(cells[len(assignment.found) :]):
        draft.errors["titles"] = _("This row has more cells than the header.")
    return draft


class Reader:
    """Reads the cells of one draft after another; a day that is left out is that of the row above."""

    def __init__(self, conference: Conference, by: User, said: Mapping[str, str]):
        self.conference, self.said = conference, said
        self.rooms = Rooms(conference.rooms.all())
        self.people = People(conference, by=by)
        self.seats = Seats(conference)
        self.days = conference_days(conference)
        self.above: dt.date | None = None
        self.unknown_rooms: dict[str, str] = {}

    def read(self, draft: Draft) -> None:
        cells = draft.cells
        draft.titles = self.texts(draft, "titles", LONGEST_TITLE)
        draft.descriptions = self.texts(draft, "descriptions", LONGEST_TEXT)
        if not draft.titles:
            draft.errors.setdefault("titles", _("A session has a title."))
        if typed := cells.get("format"):
            attempt(draft, "format", lambda: setattr(draft, "format", words.format_of(typed)))
        if open_to := cells.get("visibility"):
            attempt(draft, "visibility", lambda: setattr(draft, "visibility", words.visibility_of(open_to)))
        self.times(draft)
        if name := cells.get("room"):
            attempt(draft, "room", lambda: self.room(draft, name))
        if seats := cells.get("delegations"):
            attempt(draft, "delegations", lambda: setattr(draft, "delegations", self.seats.all_of(seats)))
        for role in Role:
            if who := cells.get(str(role)):
                attempt(draft, str(role), lambda who=who, role=role: self.cast(draft, who, role))

    def texts(self, draft: Draft, name: str, limit: int) -> dict[str, str]:
        """A text per language, from the columns of that name; one without a language is read by its script."""
        found: dict[str, str] = {}
        for column, text in draft.cells.items():
            base, _colon, code = column.partition(":")
            if base != name or not text:
                continue
            attempt(draft, column, lambda text=text: validate_line(text))
            if len(text) > limit:
                message = _("At most %(limit)s letters, and this has %(length)s.")
                draft.errors.setdefault(column, message % {"limit": limit, "length": len(text)})
            found[code or (language_of(text, self.conference) if column in BARE else "en")] = text
        return found

    def times(self, draft: Draft) -> None:
        cells = draft.cells
        start, end, length = (cells.get(name, "") for name in ("start", "end", "length"))
        day = self.day(draft, bool(start))
        if not start:
            if end:
                draft.errors.setdefault("start", _("Give the start."))
            return
        if day is None and "day" not in draft.errors:
            draft.errors["day"] = _("Give the day.")
        attempt(draft, "start", lambda: self.clocks(draft, day, start, end, length))

    def day(self, draft: Draft, is_timed: bool) -> dt.date | None:
        typed = draft.cells.get("day", "")
        if not typed:
            if is_timed and self.above and "day" in draft.cells:
                draft.remarks.append(_("The day is that of the row above."))
            return self.above or (self.days[0] if len(self.days) == 1 else None)
        self.above = self.read_day(draft, typed)
        return self.above

    def read_day(self, draft: Draft, typed: str) -> dt.date | None:
        try:
            day = times.day_of(typed, self.days)
        except ValidationError as error:
            draft.errors.setdefault("day", " ".join(error.messages))
            return None
        if self.days and day not in self.days:
            draft.remarks.append(_("This is none of the days of the conference."))
        return day

    def clocks(self, draft: Draft, day: dt.date | None, start: str, end: str, length: str) -> None:
        first, last = times.clocks_of(start)
        if last is None and end:
            last = self.number(draft, "end", lambda: times.clock_of(end))
        elif last is None and length:
            minutes = self.number(draft, "length", lambda: times.length_of(length))
            last = None if minutes is None else first + minutes
        elif last is None:
            draft.errors.setdefault("end", _("Give the end, or the length."))
        if day is None or last is None or draft.errors.keys() & {"day", "start", "end", "length"}:
            return
        days, minutes_of_day = divmod(last, times.MIDNIGHT)
        ends_on = day + dt.timedelta(days=days) if days else None
        try:
            draft.times = span(day, _clock(first), _clock(minutes_of_day), self.conference.time_zone, end_day=ends_on)
        except Refused as refused:
            name = "length" if length and not end and refused.field != "start" else refused.field or "start"
            draft.errors.setdefault("end" if name == "end_day" else name, str(refused))

    def number(self, draft: Draft, name: str, read: Callable[[], int]) -> int | None:
        try:
            return read()
        except ValidationError as error:
            draft.errors.setdefault(name, " ".join(error.messages))
            return None

    def room(self, draft: Draft, name: str) -> None:
        draft.room = self.rooms.find(name)
        if draft.room is not None:
            return
        asked = room_key(name)
        self.unknown_rooms.setdefault(asked, name)
        answer = self.said.get(asked, "")
        draft.room = next((room for room in self.rooms.rooms if str(room.pk) == answer), None)
        if answer == CREATE:
            draft.new_room = name
        elif draft.room is None:
            message = _("Room “%(room)s” is not known: say above whether it is to be created, or which one is meant.")
            raise ValidationError(message % {"room": name})

    def cast(self, draft: Draft, who: str, role: Role) -> None:
        draft.people += [(person, str(role)) for person in self.people.all_of(who)]


def attempt(draft: Draft, name: str, read: Callable[..., Any]) -> None:
    """What a cell does not hold stands beside it."""
    try:
        read()
    except ValidationError as error:
        draft.errors.setdefault(name, " ".join(error.messages))


def _clock(minutes: int) -> dt.time:
    return dt.time(*divmod(minutes % times.MIDNIGHT, 60))
