"""Tables as people have them: pasted from a spreadsheet, or saved as CSV in one of several encodings."""

import codecs
import contextlib
import csv
import io
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused

DELIMITERS = "\t;,"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MAX_BYTES = 1_000_000


@dataclass(frozen=True)
class PastedTable:
    """A header and its rows; `lines` are the line numbers of the rows in the text, as a person counts."""

    header: list[str]
    rows: list[list[str]]
    lines: list[int]


def decode(data: bytes) -> str:
    """The text of a file in UTF-8 (with or without mark), UTF-16 or Shift-JIS as Windows writes it (cp932).

    Refused (field "file") when it is none of them, or larger than a megabyte.
    """
    if len(data) > MAX_BYTES:
        raise Refused(_("The file is larger than one megabyte."), field="file", code="too_large")
    for encoding in _candidates(data):
        with contextlib.suppress(UnicodeDecodeError):
            if "\0" not in (text := data.decode(encoding)):
                return text
    message = _("The file is neither UTF-8, UTF-16 nor Shift-JIS text. Save it as CSV (UTF-8) and try again.")
    raise Refused(message, field="file", code="encoding")


def _candidates(data: bytes) -> list[str]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ["utf-16"]
    if data[:400].count(0) > len(data[:400]) // 4:  # Latin letters in UTF-16: every other byte is zero
        return ["utf-16-le" if data[1:2] == b"\0" else "utf-16-be"]
    return ["utf-8-sig", "cp932"] if 0 not in data else []


def read_table(text: str) -> PastedTable:
    """Split a pasted or decoded table. The delimiter is the one the header uses most: tab, semicolon or comma.

    Refused (field "table") when it is empty, has a header only, or when a quotation mark is not closed.
    """
    text = text.lstrip("\ufeff").replace("\x00", "")
    if not text.strip():
        raise Refused(_("Paste a table, or choose a file."), field="table", code="empty")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    records: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for record in reader:
            if any(cell.strip() for cell in record):
                records.append((begins, [_clean(cell) for cell in record]))
            begins = reader.line_num + 1
    except csv.Error:
        message = _("Line %(line)s cannot be read: a quotation mark is opened and not closed there.")
        raise Refused(message % {"line": begins}, field="table", code="quotes") from None
    if len(records) < 2:
        raise Refused(_("There is a header line but no row under it."), field="table", code="header_only")
    header = records[0][1]
    return PastedTable(header, [row for _line, row in records[1:]], [line for line, _row in records[1:]])


def delimiter_of(text: str) -> str:
    """What the first line that is not empty uses most."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=first.count)


def _clean(cell: str) -> str:
    """Blanks of any script folded to one; the apostrophe that makes a formula harmless taken off again."""
    cell = " ".join(cell.split())
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_STARTS else cell


def write_csv(rows: list[list[str]]) -> bytes:
    """CSV that spreadsheets open rightly: UTF-8 with its mark, formulas made harmless by a leading apostrophe."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows([[harmless(cell) for cell in row] for row in rows])
    return codecs.BOM_UTF8 + buffer.getvalue().encode()


def harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
