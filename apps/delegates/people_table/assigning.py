"""Which column of a table is which: as somebody said on the preview, else by headings and what stands under them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.lazy import Words
from apps.delegates.people_table.columns import BY_FIELD, COLUMNS, WHOLE_NAME, Column, exactly, in_part, key

UNUSED, OPEN = "", "?"
# Headings of a native name that are those of the whole name where the table has no other.
WHOLE_IN_ITS_SCRIPT = {"氏名", "名前", "お名前", "漢字氏名", "氏名漢字", "姓名", "성명", "이름"}
FORMS_OF_ADDRESS = {
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lady", "lord", "he", "hrh",
    "hon", "thehon", "honourable", "honorable", "excellency", "hisexcellency", "herexcellency",
    "ambassador", "amb", "rev", "fr", "ing", "mag", "dipling", "mme", "mlle", "m", "me", "herr", "frau",
    "señor", "señora", "sr", "sra", "srta", "don", "doña", "dott", "dottssa", "氏", "様", "博士", "教授", "先生",
    "殿", "大使", "閣下", "님", "박사", "교수", "女士", "г", "гжа",
}  # fmt: skip


@dataclass(frozen=True)
class Assignment:
    """Of each column of the table, in its order: what it holds (None: not used), and which are still to be said."""

    headings: list[str]  # each once, also where the table has none
    found: list[Column | None]
    samples: list[str]  # what stands first under each
    open: set[int] = field(default_factory=set)
    remarks: list[Words] = field(default_factory=list)

    @property
    def fields(self) -> list[str]:
        """As the preview offers them and the form sends them back."""
        return [OPEN if place in self.open else column.field if column else UNUSED for place, column in self._places]

    @property
    def unused(self) -> list[str]:
        left = [place for place, column in self._places if column is None and place not in self.open]
        return [self.headings[place] for place in left if self.samples[place]]

    @property
    def _places(self) -> list[tuple[int, Column | None]]:
        return list(enumerate(self.found))

    def place_of(self, name: str) -> int | None:
        return next((place for place, column in self._places if column and column.field == name), None)


class ColumnsOpen(Refused):
    """The table cannot be read before somebody has said what its columns hold."""

    def __init__(self, message: Words, assignment: Assignment, code: str):
        self.assignment = assignment
        super().__init__(message, field="table", code=code)


def assign(header: Sequence[str], rows: Sequence[Sequence[str]], said: Mapping[str, str] | None = None) -> Assignment:
    """What each column holds. `said` maps headings to fields ("" for a column that is not used).

    ColumnsOpen (field "table") naming every required column that is missing, a column that stands twice, or one of
    which nobody can know what it holds.
    """
    said, names = said or {}, _names(header)
    found: list[Column | None] = [BY_FIELD.get(said.get(name, "")) for name in names]
    free = [place for place, name in enumerate(names) if name not in said]
    _by(exactly, header, found, free)
    columns = [_cells(rows, place) for place in range(len(header))]
    _prefer_filled(found, free, columns)
    _by(in_part, header, found, [place for place in free if found[place] is None], once=True)
    _find_whole_name(header, found, free)
    assignment = Assignment(names, found, [cells[0] if cells else "" for cells in columns])
    for place in free:
        if (column := found[place]) and column.field == "honorific":
            _weigh_title(assignment, place, columns[place])
    assignment.open.update(place for place, name in enumerate(names) if said.get(name) == OPEN)
    _check(assignment)
    return assignment


def _names(header: Sequence[str]) -> list[str]:
    """The headings, each with a name of its own."""
    names: list[str] = []
    for number, heading in enumerate(header, start=1):
        name = heading or str(_("column %(number)s") % {"number": number})
        again = sum(other == name or other.startswith(f"{name} (") for other in names)
        names.append(f"{name} ({again + 1})" if name in names else name)
    return names


def _by(
    name: Callable[[str], Column | None],
    header: Sequence[str],
    found: list[Column | None],
    places: list[int],
    *,
    once: bool = False,
) -> None:
    """Fill in what headings name; with `once` only columns that none has yet."""
    for place in places:
        column = name(header[place])
        if not (once and column in found):
            found[place] = column


def _prefer_filled(found: list[Column | None], free: list[int], columns: list[list[str]]) -> None:
    """Of two columns of one name of which one is empty, the other is meant."""
    for place in free:
        twins = [other for other, column in enumerate(found) if column and column == found[place] and other != place]
        if not columns[place] and any(columns[other] for other in twins):
            found[place] = None


def _find_whole_name(header: Sequence[str], found: list[Column | None], free: list[int]) -> None:
    """A column "name" is the whole name where there is no family name, and the family name beside a given name."""
    fields = [column.field if column else "" for column in found]
    whole = next((place for place in free if fields[place] == "whole_name"), None)
    if "family_name" in fields:
        if whole is not None:
            found[whole] = None
        return
    if "whole_name" in fields and whole is None:  # somebody said so
        return
    if whole is None:
        whole = next((place for place in free if key(header[place]) in WHOLE_IN_ITS_SCRIPT), None)
    if whole is not None:
        found[whole] = BY_FIELD["family_name"] if "given_name" in fields else WHOLE_NAME


def _weigh_title(assignment: Assignment, place: int, cells: list[str]) -> None:
    """A column "Title" holds forms of address (Dr, H.E.) or job titles: what stands under it decides, or somebody."""
    if key(assignment.headings[place]) not in ("title", "titel", "prefix"):
        return
    forms = sum(_is_form_of_address(cell) for cell in cells)
    if forms == len(cells):
        return
    if forms == 0 and assignment.place_of("position") is None:
        assignment.found[place] = BY_FIELD["position"]
        message = _("The column “%(heading)s” holds job titles and is taken as such.")
        assignment.remarks.append(message % {"heading": assignment.headings[place]})
    else:
        assignment.found[place] = None
        assignment.open.add(place)


def _is_form_of_address(cell: str) -> bool:
    words = [key(word) for word in re.split(r"[\s/,&]+|(?<=\w)\.(?=\w{2})", cell)]
    return all(word in FORMS_OF_ADDRESS for word in words if word)


def _cells(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    return [row[place] for row in rows if place < len(row) and row[place]]


def _check(assignment: Assignment) -> None:
    found = assignment.found
    named = [column for column in found if column]
    missing = [
        column.label
        for column in COLUMNS
        if column.required and column not in named and not (column.field == "family_name" and WHOLE_NAME in named)
    ]
    if missing:
        lacking = _("The table has no column “%(columns)s”. The first line has to name the columns; found: %(found)s.")
        names = {"columns": "”, “".join(str(label) for label in missing), "found": ", ".join(assignment.headings)}
        raise ColumnsOpen(lacking % names, assignment, "missing_column")
    for column in named:
        if named.count(column) > 1:
            twice = _("The column “%(column)s” stands twice in the table.") % {"column": column.label}
            raise ColumnsOpen(twice, assignment, "column_twice")
    if assignment.open:
        headings = ", ".join(assignment.headings[place] for place in sorted(assignment.open))
        message = _("Say under “What the columns hold” what is in these: %(headings)s.") % {"headings": headings}
        raise ColumnsOpen(message, assignment, "column_open")
