"""Which column of a table is which: as somebody said on the preview, else by its heading."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.lazy import Words
from apps.core.tables.headings import Column, Vocabulary

UNUSED, OPEN = "", "?"


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


def by_headings(
    header: Sequence[str], rows: Sequence[Sequence[str]], known: Vocabulary, said: Mapping[str, str]
) -> tuple[Assignment, list[int]]:
    """What each column holds by its heading, and the places of those of which nobody has said it.

    `said` maps headings to fields ("" for a column that is not used).
    """
    names = _names(header)
    found: list[Column | None] = [known.by_field.get(said.get(name, "")) for name in names]
    free = [place for place, name in enumerate(names) if name not in said]
    _by(known.exactly, header, found, free)
    columns = [cells_of(rows, place) for place in range(len(header))]
    _prefer_filled(found, free, columns)
    _by(known.in_part, header, found, [place for place in free if found[place] is None], once=True)
    asked = {place for place, name in enumerate(names) if said.get(name) == OPEN}
    return Assignment(names, found, [cells[0] if cells else "" for cells in columns], asked), free


def cells_of(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    """What stands in a column, without the empty cells."""
    return [row[place] for row in rows if place < len(row) and row[place]]


def check(assignment: Assignment, missing: Sequence[Column]) -> None:
    """ColumnsOpen (field "table") naming every column that is `missing`, one that stands twice, or those still open."""
    if missing:
        lacking = _("The table has no column “%(columns)s”. The first line has to name the columns; found: %(found)s.")
        names = {"columns": "”, “".join(str(each.label) for each in missing), "found": ", ".join(assignment.headings)}
        raise ColumnsOpen(lacking % names, assignment, "missing_column")
    named = [column for column in assignment.found if column]
    for column in named:
        if named.count(column) > 1:
            twice = _("The column “%(column)s” stands twice in the table.") % {"column": column.label}
            raise ColumnsOpen(twice, assignment, "column_twice")
    if assignment.open:
        headings = ", ".join(assignment.headings[place] for place in sorted(assignment.open))
        message = _("Say under “What the columns hold” what is in these: %(headings)s.") % {"headings": headings}
        raise ColumnsOpen(message, assignment, "column_open")


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
