"""Tables as people have them: pasted from a spreadsheet, or out of a file; split into cells, the headings found."""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.guards.plain_text import one_line
from apps.core.tables.headings import Vocabulary

DELIMITERS = "\t;,|"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
HEAD = 15  # lines among which the headings are looked for
SEPARATOR_LINE = re.compile(r"[ \t]*\"?sep=(.)\"?[ \t;,]*(?:\n|$)", re.IGNORECASE)
# A cell that was put into quotation marks because of what is in it; any other keeps its marks.
QUOTED = re.compile(r'"((?:[^"\t]|"")*)"(?=\t|\n|$)')
ALL_QUOTED = re.compile(r'(?:"(?:[^"]|"")*")?(?:\t(?:"(?:[^"]|"")*")?)*')
BARE = re.compile(r"[^\t\n]*")


@dataclass(frozen=True)
class PastedTable:
    """A header and its rows; `lines` are the line numbers of the rows in the text, as a person counts.

    `above` are the lines of a title that stand over the headings. A table without headings has an empty header.
    """

    header: list[str]
    rows: list[list[str]]
    lines: list[int]
    above: list[list[str]] = field(default_factory=list)


def read_table(text: str, known: Vocabulary) -> PastedTable:
    """Split a pasted or decoded table, by the delimiter with which most headings are `known`.

    Refused (field "table") when it is empty, has a header only, or when a quotation mark is not closed.
    """
    text = text.lstrip("\ufeff").replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise Refused(_("Paste a table, or choose a file."), field="table", code="empty")
    records = [(line, cells) for line, cells in _records(text, delimiter_of(text, known)) if any(cells)]
    if not records:
        raise Refused(_("Paste a table, or choose a file."), field="table", code="empty")
    place = _place_of_headings([cells for _line, cells in records], known)
    if place is None and known.is_row(records[0][1]):
        rows, header, above = records, [""] * max(len(cells) for _line, cells in records), records[:0]
    else:
        place = place or 0
        rows, header, above = records[place + 1 :], records[place][1], records[:place]
    if not rows:
        raise Refused(_("There is a header line but no row under it."), field="table", code="header_only")
    lines, cells = [line for line, _cells in rows], [row for _line, row in rows]
    return PastedTable(header, cells, lines, [row for _line, row in above])


def delimiter_of(text: str, known: Vocabulary) -> str:
    """As a first line "sep=;" says; else that with which most headings are known, or which the first line uses most."""
    if found := SEPARATOR_LINE.match(text):
        return found[1]
    first = [line for line in text.splitlines() if line.strip()][:HEAD]
    return max(DELIMITERS, key=lambda each: (_known(first, each, known), first[0].count(each) if first else 0))


def _known(lines: Sequence[str], delimiter: str, known: Vocabulary) -> int:
    return max((len(_fields(line.split(delimiter), known)) for line in lines), default=0)


def _fields(cells: Sequence[str], known: Vocabulary) -> set[str]:
    columns = [known.exactly(cell) or known.in_part(cell) for cell in map(str.strip, cells) if len(cell) < 80]
    return {column.field for column in columns if column}


def _place_of_headings(records: list[list[str]], known: Vocabulary) -> int | None:
    """The first line that names two columns or more, one of them telling."""
    for place, cells in enumerate(records[:HEAD]):
        fields = _fields(cells, known)
        if len(fields) > 1 and fields & known.telling and not known.is_row(cells):
            return place
    return None


def has_headings(records: list[list[str]], known: Vocabulary) -> bool:
    """Whether there are headings of this kind of table among the first lines."""
    return _place_of_headings(records, known) is not None


def repeats(cells: Sequence[str], header: Sequence[str]) -> bool:
    """Whether a row is the headings once more, as at the top of a printed page."""
    return list(cells[: len(header)]) == list(header[: len(cells)]) and any(header)


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """(line on which it begins, its cells) of each record."""
    skipped = 1 if SEPARATOR_LINE.match(text) else 0
    text = text.partition("\n")[2] if skipped else text
    first = next((line for line in text.split("\n") if line.strip()), "")
    quoted_throughout = '"' in first and ALL_QUOTED.fullmatch(first)
    split = _split_tabs(text) if delimiter == "\t" and not quoted_throughout else _split_quoted(text, delimiter)
    for line, cells in split:
        yield line + skipped, [_clean(cell) for cell in cells]


def _split_quoted(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for record in reader:
            yield begins, record
            begins = reader.line_num + 1
    except csv.Error:
        message = _("Line %(line)s cannot be read: a quotation mark is opened and not closed there.")
        raise Refused(message % {"line": begins}, field="table", code="quotes") from None


def _split_tabs(text: str) -> Iterator[tuple[int, list[str]]]:
    """Cells between tabs, as a spreadsheet copies them: quoted only where they hold a line end or a mark."""
    at, line, begins, cells = 0, 1, 1, []
    while at <= len(text):
        quoted = QUOTED.match(text, at) if text.startswith('"', at) else None
        if quoted and ("\n" in quoted[1] or '"' in quoted[1] or not quoted[1]):
            cell, at = quoted[1].replace('""', '"'), quoted.end()
            line += cell.count("\n")
        else:
            bare = BARE.match(text, at)
            cell, at = (bare[0], bare.end()) if bare else ("", at)
        cells.append(cell)
        if not text.startswith("\t", at):
            yield begins, cells
            line += 1
            begins, cells = line, []
        at += 1


def _clean(cell: str) -> str:
    """Blanks of any script folded to one, nothing invisible; the apostrophe that disarms a formula taken off again."""
    cell = " ".join(one_line(cell).split())
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_STARTS else cell


def write_csv(rows: list[list[str]]) -> bytes:
    """CSV that spreadsheets open rightly: UTF-8 with its mark, formulas made harmless by a leading apostrophe."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows([[harmless(cell) for cell in row] for row in rows])
    return codecs.BOM_UTF8 + buffer.getvalue().encode()


def harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
