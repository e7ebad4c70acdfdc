"""A table of people read against one conference: who is new, who is known, and what is wrong in which cell."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.core.email_addresses import tidy, validate_letters
from apps.core.exceptions import Refused
from apps.core.guards.plain_text import validate_line
from apps.core.guards.readable_names import readable_name
from apps.core.lazy import Words
from apps.core.tables.assigning import Assignment
from apps.core.tables.cells import parts
from apps.core.tables.pasted import PastedTable, read_table, repeats
from apps.delegates.choices import DelegateRole
from apps.delegates.models import Person
from apps.delegates.people_table import words
from apps.delegates.people_table.assigning import assign
from apps.delegates.people_table.columns import PEOPLE
from apps.delegates.people_table.delegations import Delegations
from apps.delegates.people_table.known import find_known, find_repeated
from apps.delegates.people_table.rows import HERE, PersonRow
from apps.delegates.person_columns import CALLED, EVERYTHING
from apps.delegates.seats import people_on, sits
from apps.delegations.models import Participation

MAX_ROWS = 500
ABOVE, OUTSIDE = "above", "outside"  # what an empty cell of the delegation means
TOTALS = re.compile(
    r"(?:grand |(?:sub|sous)-? ?)?totals?\b|合計|総計|小計|計$|합계|총계|소계|合计|总计|小计|итого|всего|нийт|summe\b|"
    r"gesamt\b|insgesamt|suma\b",
    re.IGNORECASE,
)
NAMED = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Said:
    """What was said on the preview: of columns by their heading, of empty delegations, of people by `asked`."""

    columns: Mapping[str, str] = field(default_factory=dict)
    fill: str = ""
    same: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PeopleFile:
    assignment: Assignment
    rows: list[PersonRow]
    remarks: list[Words]  # what was passed over, what was taken for what
    without_delegation: list[int] = field(default_factory=list)  # lines of which nobody has said what that means
    beyond_seats: dict[Participation, int] = field(default_factory=dict)  # the people there would be
    delegation_names: dict[Participation, str] = field(default_factory=dict)

    @property
    def unused(self) -> list[str]:
        return self.assignment.unused

    @property
    def faulty(self) -> list[PersonRow]:
        return [row for row in self.rows if row.errors]

    @property
    def open(self) -> list[PersonRow]:
        return [row for row in self.rows if row.is_open]

    @property
    def to_add(self) -> list[PersonRow]:
        return [row for row in self.rows if row.outcome != HERE and not row.errors and not row.is_open]

    @property
    def here(self) -> list[PersonRow]:
        return [row for row in self.rows if row.outcome == HERE and not row.errors and not row.is_open]

    @property
    def is_ready(self) -> bool:
        """Nothing is wrong, nothing is asked, and there is somebody to add."""
        return bool(self.to_add) and not (self.faulty or self.open or self.without_delegation)


def read_people(text: str, conference: Conference, *, by: User | None = None, said: Said | None = None) -> PeopleFile:
    """Read a pasted or decoded table for `by`, who is told of people by name as far as they may read them.

    Refused (field "table") where the table as a whole cannot be read; ColumnsOpen where its columns are to be said.
    """
    said = said or Said()
    table = read_table(text, PEOPLE)
    if len(table.rows) > MAX_ROWS:
        message = _("The table has %(count)s rows; at most %(limit)s can be taken in at once.")
        raise Refused(message % {"count": len(table.rows), "limit": MAX_ROWS}, field="table", code="too_many")
    assignment = assign(table.header, table.rows, said.columns)
    remarks = list(assignment.remarks)
    if table.above:
        remarks.append(_("Skipped above the headings: %(lines)s.") % {"lines": _shortly(table.above)})
    found = [_cells(table, index, assignment) for index in range(len(table.rows))]
    delegations = Delegations(conference)
    kept = _people_among(found, table, delegations, remarks)
    if not kept:
        raise Refused(_("There is a header line but no row under it."), field="table", code="header_only")
    unsaid = _fill_down(kept, said.fill, delegations)
    for row in kept:
        _read_row(row, delegations)
    find_repeated(kept)
    find_known(kept, conference, by, said.same)
    return PeopleFile(assignment, kept, remarks, unsaid, _find_beyond(kept), delegations.shown)


def _shortly(above: list[list[str]]) -> str:
    return "; ".join(" ".join(filter(None, cells))[:80] for cells in above[:5])


def _cells(table: PastedTable, index: int, assignment: Assignment) -> PersonRow:
    cells = table.rows[index]
    read = {column.field: cell for column, cell in zip(assignment.found, cells, strict=False) if column is not None}
    row = PersonRow(table.lines[index], read)
    if len(cells) > len(assignment.found) and any(cells[len(assignment.found) :]):
        row.errors["family_name"] = _("This row has more cells than the header.")
    row.all_cells = cells
    return row


def _people_among(
    found: list[PersonRow], table: PastedTable, delegations: Delegations, remarks: list[Words]
) -> list[PersonRow]:
    """The rows that name somebody. A delegation on a line of its own stands over those that follow."""
    kept, above = [], ""
    for row in found:
        if _is_no_person(row, table, remarks):
            continue
        filled = [cell for cell in row.all_cells if cell]
        if len(filled) == 1 and delegations.known_as(filled[0]):
            above = filled[0]
            told = {"line": row.line, "cells": above[:80]}
            remarks.append(_("Line %(line)s is skipped, as it only names a delegation: “%(cells)s”.") % told)
            continue
        row.above, above = above, ""
        kept.append(row)
    return kept


def _is_no_person(row: PersonRow, table: PastedTable, remarks: list[Words]) -> bool:
    """The headings once more, a total, a number without anybody: passed over with a remark."""
    filled = [cell for cell in row.all_cells if cell]
    line = {"line": row.line, "cells": " ".join(filled)[:80]}
    if repeats(row.all_cells, table.header):
        remarks.append(_("Line %(line)s is skipped: it repeats the headings.") % line)
    elif not any(row.cells.values()) and not row.errors:
        remarks.append(_("Line %(line)s is skipped, as it names nobody: “%(cells)s”.") % line)
    elif TOTALS.match(filled[0]) and not row.cells.get("email") and not NAMED.search(row.cells.get("given_name", "")):
        remarks.append(_("Line %(line)s is skipped, as it is a total: “%(cells)s”.") % line)
    else:
        return False
    return True


def _fill_down(rows: list[PersonRow], fill: str, delegations: Delegations) -> list[int]:
    """Delegations out of merged cells: a row without one under a row that has one. The lines that are still open."""
    above, unsaid = "", []
    for row in rows:
        cell = row.cells.get("delegation", "")
        above = row.above or above
        is_ditto = bool(above) and words.repeats_the_cell_above(cell) and not delegations.known_as(cell)
        if not is_ditto and (cell or not above):
            above = cell
        elif is_ditto or fill == ABOVE:
            row.cells["delegation"] = above
            row.remarks.append(_("The delegation is that of the row above."))
        elif fill != OUTSIDE and not _is_outside(row):
            unsaid.append(row.line)
    return unsaid


def _is_outside(row: PersonRow) -> bool:
    """Resource persons usually stand outside delegations."""
    try:
        return words.roles(row.cells.get("roles", "")) == [DelegateRole.RESOURCE_PERSON]
    except ValidationError:
        return False


def _name(text: str) -> str:
    validate_line(text)
    return readable_name(text)


READERS: dict[str, Callable[[str], Any]] = {
    **dict.fromkeys(CALLED, _name),
    "native_language": words.name_language,
    "name_order": words.name_order,
    "language": words.language_of_mail,
    "languages": words.languages,
}


def _read_row(row: PersonRow, delegations: Delegations) -> None:
    cells = row.cells
    readers = {**READERS, "email": _address}
    for name in EVERYTHING:
        if name in cells:
            _try(row, name, lambda name=name: row.person.__setitem__(name, readers.get(name, _line)(cells[name])))
    if len(parts(cells.get("language", ""))) > 1 and "language" in row.person:
        row.person.setdefault("languages", words.languages(cells["language"]))
    _try(row, "delegation", lambda: setattr(row, "participation", delegations.find(cells.get("delegation", ""))))
    _try(row, "roles", lambda: setattr(row, "roles", words.roles(cells.get("roles", ""))))
    if words.is_head(cells.get("roles", "")):
        row.remarks.append(_("A head of delegation is named on the page of delegations; here this is a delegate."))
    _check_as_person(row)


def _line(text: str) -> str:
    validate_line(text)
    return text


def _address(text: str) -> str:
    """Looked at before it is made tidy: wide letters become plain ones, letters that look alike may not."""
    validate_letters(text)
    return tidy(text)


def _try(row: PersonRow, name: str, read: Callable[..., Any]) -> None:
    try:
        read()
    except ValidationError as error:
        row.errors.setdefault(name, " ".join(error.messages))


def _check_as_person(row: PersonRow) -> None:
    """The model's own rules: lengths, a family name, an address that is one, a zone that exists."""
    try:
        Person(**row.person).clean_fields(exclude=["forum", "user"])
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            row.errors.setdefault(name, " ".join(messages))


def _find_beyond(rows: list[PersonRow]) -> dict[Participation, int]:
    """Mark the rows that go beyond the seats of their delegation; say how many people there would be. One query."""
    coming = [row for row in rows if row.outcome != HERE and not row.errors and sits(row.roles)]
    delegations = {row.participation.pk: row.participation for row in coming if row.participation}
    people = dict.fromkeys(delegations, 0) | people_on(delegations)
    for row in coming:
        if row.participation and row.participation.seats is not None:
            people[row.participation.pk] += 1
            row.is_beyond = people[row.participation.pk] > row.participation.seats
    return {row.participation: people[row.participation.pk] for row in coming if row.participation and row.is_beyond}
