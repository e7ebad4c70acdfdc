"""Tables with one column for the whole name: the same table with the names split, to be looked over."""

import csv
import io
import re
from collections.abc import Mapping
from typing import NamedTuple

from apps.core.tables.assigning import ColumnsOpen
from apps.core.tables.pasted import delimiter_of, read_table
from apps.delegates.people_table.assigning import assign
from apps.delegates.people_table.columns import PEOPLE

EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u3005]")
ADDED = ["family_name", "given_name", "native_name", "name_order"]
HEADINGS = {
    True: ["family name", "given name", "native name", "name order"],
    False: ["姓", "名", "漢字氏名", "姓名の順"],
}
FAMILY_FIRST = {True: "family first", False: "姓名"}


class Split(NamedTuple):
    family: str
    given: str = ""
    native: str = ""
    family_first: bool = False


def split_name(name: str) -> Split:
    """A whole name, its blanks folded, as its parts.

    In East Asian script the family name comes first; a name without a blank is not guessed at, all of it is the family
    name. In Latin script a comma or capitals mark the family name ("EXAMPLE One"), else it is the last word.
    """
    words = name.split()
    if EAST_ASIAN.search(name):
        return Split(words[0], " ".join(words[1:]), " ".join(words), family_first=True)
    if name.count(",") == 1:
        family, given = (part.strip() for part in name.split(","))
        return Split(family, given) if family else Split(given)
    if 0 < (first := _capitals(words)) < len(words):
        return Split(" ".join(words[:first]), " ".join(words[first:]), family_first=True)
    last = _capitals(words[::-1])
    count = last if 0 < last < len(words) else 1
    return Split(" ".join(words[-count:]), " ".join(words[:-count]))


def _capitals(words: list[str]) -> int:
    """How many words from the beginning on stand in capitals; an initial is none of them."""
    count = 0
    while count < len(words) and words[count].isupper() and sum(map(str.isalpha, words[count])) > 1:
        count += 1
    return count


def split_whole_names(text: str, said: Mapping[str, str] | None = None) -> str:
    """The table with family and given name in columns of their own, where one column holds the whole name.

    `said` are columns as somebody has said them (`assigning.assign`). Any other table comes back as it is. Refused
    (field "table") when it cannot be read.
    """
    table = read_table(text, PEOPLE)
    try:
        assignment = assign(table.header, table.rows, said)
    except ColumnsOpen as unsaid:
        assignment = unsaid.assignment
    place = assignment.place_of("whole_name")
    if place is None:
        return text
    english = assignment.headings[place].isascii()
    beside = {column.field for column in assignment.found if column}
    names = [split_name(row[place] if place < len(row) else "") for row in table.rows]
    cells = [[n.family, n.given, n.native, FAMILY_FIRST[english] if n.family_first else ""] for n in names]
    wanted = [
        index
        for index, field in enumerate(ADDED)
        if field not in beside and (field in ADDED[:2] or any(row[index] for row in cells))
    ]
    added = [[row[index] for index in wanted] for row in [HEADINGS[english], *cells]]
    rows = zip([assignment.headings, *table.rows], added, strict=True)
    return _written(text, [*table.above, *(_put(row, place, more) for row, more in rows)])


def _put(row: list[str], place: int, cells: list[str]) -> list[str]:
    padded = row + [""] * (place + 1 - len(row))
    return [*padded[:place], *cells, *padded[place + 1 :]]


def _written(text: str, rows: list[list[str]]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter_of(text, PEOPLE), lineterminator="\n").writerows(rows)
    return buffer.getvalue()
