"""A workbook (.xlsx) as text with tabs: the first sheet that holds a table of the kind that is read."""

import csv
import datetime as dt
import io
import itertools
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, BinaryIO

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.lazy import Words
from apps.core.tables.headings import Vocabulary
from apps.core.tables.pasted import has_headings

# A file of a megabyte can be unpacked into a thousand. Nothing is unpacked before these have been looked at, and what
# a part says of its size is as much of it as is ever read.
MAX_UNPACKED = 15_000_000
MAX_PARTS = 2_000
MAX_ROWS, MAX_COLUMNS, MAX_SHEETS = 3_000, 60, 30
MAX_CELL = 2_000
CONTENTS = "[Content_Types].xml"


@dataclass(frozen=True)
class Sheet:
    text: str
    remark: Words = ""


def read(file: BinaryIO, known: Vocabulary) -> Sheet:
    """The table of the sheet with headings that are `known`, else of the first that holds anything.

    Refused (field "file") for another kind of file, one that is broken, holds nothing, or unpacks into too much.
    """
    _check_parts(file)
    try:
        book = _library().load_workbook(file, read_only=True, data_only=True, keep_links=False)
        visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        sheets = [(str(sheet.title), _rows(sheet)) for sheet in visible[:MAX_SHEETS]]
    except Exception as error:  # whatever a broken file does inside the library is the file's affair
        raise _broken() from error
    filled = [(title, rows) for title, rows in sheets if rows]
    if not filled:
        raise Refused(_("The workbook holds no rows."), field="file", code="empty")
    title, rows = next((each for each in filled if has_headings(each[1], known)), filled[0])
    remark: Words = ""
    if len(filled) > 1:
        others = ", ".join(name for name, _rows in filled if name != title)
        message = _("The sheet “%(title)s” of the workbook was read, and these were not: %(others)s.")
        remark = message % {"title": title, "others": others}
    return Sheet(_written(rows), remark)


def _library() -> Any:
    """With the numbers that it loads seventeen megabytes: only a process that reads a workbook pays for them."""
    return import_module("openpyxl")


def _check_parts(file: BinaryIO) -> None:
    try:
        with zipfile.ZipFile(file) as parts:
            listed = parts.infolist()
            names = {part.filename for part in listed}
            if len(listed) > MAX_PARTS or sum(part.file_size for part in listed) > MAX_UNPACKED:
                raise Refused(_("The workbook is too large when it is unpacked."), field="file", code="too_large")
            if CONTENTS not in names or not any(name.startswith("xl/") for name in names):
                raise _other_kind()
            for part in listed:
                if b"<!DOCTYPE" in parts.read(part).replace(b"\0", b""):
                    raise _broken()  # no spreadsheet program declares entities; they could be made to grow
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise _broken() from error


def _rows(sheet: Any) -> list[list[str]]:
    """The filled part of a sheet, what a cell shows as far as the file knows it."""
    sheet.reset_dimensions()  # what a file says of its own size may be anything
    read = sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True)
    rows = [[_cell(value) for value in row] for row in itertools.islice(read, MAX_ROWS)]
    width = max((place + 1 for row in rows for place, cell in enumerate(row) if cell), default=0)
    return [(row + [""] * width)[:width] for row in rows] if width else []


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    return " ".join(str(value).split())[:MAX_CELL]


def _written(rows: Iterable[Iterable[str]]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter="\t", lineterminator="\n").writerows(rows)
    return buffer.getvalue()


def _broken() -> Refused:
    message = _("The workbook cannot be opened: it is damaged. Save it once more, or as CSV (UTF-8), and try again.")
    return Refused(message, field="file", code="broken")


def _other_kind() -> Refused:
    message = _("This is not an .xlsx workbook. Save it as .xlsx or as CSV (UTF-8) and try again.")
    return Refused(message, field="file", code="other_kind")
