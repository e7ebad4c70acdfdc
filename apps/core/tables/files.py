"""What a file that somebody chose is: text in some encoding, a workbook, or something to be saved in another way."""

import io
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.lazy import Words
from apps.core.tables import workbook
from apps.core.tables.encodings import decode
from apps.core.tables.headings import Vocabulary

MAX_BYTES = 1_000_000
ZIP, OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
SAVE_AS = _("Open it in your spreadsheet program, save it as .xlsx or as CSV (UTF-8), and choose that file.")
STARTS: list[tuple[bytes, Words]] = [
    (OLD_OFFICE, _("This is a workbook of the old kind (.xls), or one with a password.")),
    (b"%PDF", _("This is a PDF, which holds no table that could be read.")),
    (b"{\\rtf", _("This is a document of a word processor, not a table.")),
    (b"\x89PNG", _("This is a picture.")),
    (b"\xff\xd8\xff", _("This is a picture.")),
    (b"GIF8", _("This is a picture.")),
]
MARKUP: list[tuple[bytes, Words]] = [
    (b"<html", _("This is a web page that is only called a workbook.")),
    (b"<!doctype html", _("This is a web page that is only called a workbook.")),
    (b"<table", _("This is a web page that is only called a workbook.")),
    (b"<meta", _("This is a web page that is only called a workbook.")),
    (b"<?xml", _("This is an XML file, not a table of rows and columns.")),
    (b"<", _("This is a file of markup, not a table of rows and columns.")),
    (b"mime-version:", _("This is a saved web page.")),
]


@dataclass(frozen=True)
class FileText:
    """The table of a file as text. `encoding`: the one it was read in, where the file itself does not say so."""

    text: str
    encoding: str = ""
    remark: Words = ""


def text_of(data: bytes, known: Vocabulary, encoding: str = "") -> FileText:
    """The table in a file: text, or the sheet of a workbook whose headings are `known`.

    Refused (field "file") with a sentence how to save what cannot be read; EncodingOpen where somebody has to choose.
    """
    if len(data) > MAX_BYTES:
        raise Refused(_("The file is larger than one megabyte."), field="file", code="too_large")
    if data.startswith(ZIP):
        found = workbook.read(io.BytesIO(data), known)
        return FileText(found.text, remark=found.remark)
    _refuse_other_kinds(data)
    decoded = decode(data, known, encoding)
    return FileText(decoded.text, "" if decoded.is_sure else decoded.encoding)


def _refuse_other_kinds(data: bytes) -> None:
    start = data[:1000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    kinds = [sentence for mark, sentence in STARTS if data.startswith(mark)]
    kinds += [sentence for mark, sentence in MARKUP if start.startswith(mark)]
    if kinds:
        raise Refused(_("%(what)s %(how)s") % {"what": kinds[0], "how": SAVE_AS}, field="file", code="other_kind")
