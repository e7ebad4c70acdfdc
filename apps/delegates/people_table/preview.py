"""The rows of a table as the preview shows them: what was typed, how it was read, what is wrong and what is asked."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from apps.core.lazy import Words
from apps.delegates.models import Person
from apps.delegates.people_table.columns import PEOPLE
from apps.delegates.people_table.people_file import PeopleFile
from apps.delegates.people_table.rows import SOMEBODY_ELSE, PersonRow
from apps.delegates.person_columns import NAME, WORK

# What belongs together stands in one cell, so that fourteen columns are four.
GROUPS: list[tuple[Words, tuple[str, ...]]] = [
    (_("Person"), (*NAME, "honorific")),
    (_("Email"), ("email", "language", "languages", "time_zone")),
    (_("Delegation"), ("delegation", "roles")),
    (_("Work"), WORK),
]


@dataclass(frozen=True)
class Part:
    """One cell of the table. `read`: what is taken in, where that is something else than what was typed."""

    field: str
    label: Words
    typed: str
    read: str
    error: str


@dataclass(frozen=True)
class Shown:
    row: PersonRow
    groups: list[tuple[Words, list[Part]]]

    @property
    def taken_for(self) -> Person | None:
        """Whose record it is, where a name or an address says so; while that is asked, the question names them."""
        return None if self.row.is_open or self.row.answer == SOMEBODY_ELSE else self.row.known

    @property
    def looks_like(self) -> str:
        row = self.row
        if row.errors:
            return "mistake"
        return "asked" if row.is_open else "beyond" if row.is_beyond else row.outcome


def preview_of(people: PeopleFile) -> list[Shown]:
    used = [column.field for column in people.assignment.found if column]
    return [
        Shown(row, [(label, list(_parts(row, people, used, fields))) for label, fields in _groups(people, used)])
        for row in people.rows
    ]


def headings_of(people: PeopleFile) -> list[Words]:
    used = [column.field for column in people.assignment.found if column]
    return [label for label, _fields in _groups(people, used)]


def _groups(people: PeopleFile, used: list[str]) -> list[tuple[Words, tuple[str, ...]]]:
    """Those of which the table has a column, or in which something is wrong."""
    shown = {*used, *(name for row in people.rows for name in row.errors)}
    return [(label, fields) for label, fields in GROUPS if shown & set(fields)]


def _parts(row: PersonRow, people: PeopleFile, used: list[str], fields: tuple[str, ...]) -> Iterator[Part]:
    for name in fields:
        typed, error = row.cells.get(name, ""), row.errors.get(name, "")
        if typed or error:
            read = "" if error else _read(row, people, name)
            yield Part(name, PEOPLE.by_field[name].label, typed, read if read != typed else "", error)


def _read(row: PersonRow, people: PeopleFile, name: str) -> str:
    if name == "delegation":
        found = row.participation
        return people.delegation_names.get(found, "") if found else ""
    if name == "email":
        return str(row.person.get("email", ""))
    return ""
