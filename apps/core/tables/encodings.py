"""In which encoding a file of text is written: by its marks, else by what its words would be in each of them.

Nothing is guessed: where more than one reading makes sense, somebody is asked (`EncodingOpen`).
"""

import codecs
import contextlib
import re
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.guards.plain_text import cleaned
from apps.core.lazy import Words
from apps.core.tables.headings import Vocabulary
from apps.core.tables.plausible import LOOKED_AT, foreign_words, languages_needed, makes_sense

# In the order in which they are offered. The names are those of Python's codecs.
ENCODINGS: dict[str, Words] = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16 (LE)",
    "utf-16-be": "UTF-16 (BE)",
    "cp932": _("Japanese (Shift-JIS)"),
    "euc_jp": _("Japanese (EUC-JP)"),
    "cp949": _("Korean (EUC-KR)"),
    "gb18030": _("Chinese, simplified (GB18030)"),
    "big5": _("Chinese, traditional (Big5)"),
    "cp1252": _("Western European (Windows-1252)"),
    "cp1250": _("Central European (Windows-1250)"),
    "cp1251": _("Cyrillic (Windows-1251)"),
    "cp1253": _("Greek (Windows-1253)"),
    "cp1254": _("Turkish (Windows-1254)"),
    "cp1255": _("Hebrew (Windows-1255)"),
    "cp1256": _("Arabic (Windows-1256)"),
    "cp1257": _("Baltic (Windows-1257)"),
    "cp1258": _("Vietnamese (Windows-1258)"),
    "koi8_r": _("Cyrillic (KOI8-R)"),
    "mac_roman": _("Western European (Mac)"),
    "cp850": _("Western European (DOS)"),
}
MARKS = {
    codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF32_LE: "utf-32-le", codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be",
}  # fmt: skip
UNICODE = {"utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "iso2022_jp"}
WIDE = ("utf-16-le", "utf-16-be")
ORDINARY = "\t\n\r,;@. "
OFFERED = 6
HEAD, MOST_CELLS = 15, 1_000  # lines in which there may be headings, and cells of them
BREAKS_IN_CELLS = str.maketrans({"\x0b": " ", "\x0c": " "})


@dataclass(frozen=True)
class Decoded:
    """A text and its encoding; `is_sure`: the file says so itself."""

    text: str
    encoding: str
    is_sure: bool = False


@dataclass(frozen=True)
class Reading:
    """What a file would say in one encoding: how many of its words make no sense, how many languages they are from."""

    encoding: str
    text: str
    senseless: int
    languages: int
    headings: int

    @property
    def sample(self) -> str:
        """Some of the words by which one sees whether it is right."""
        return " · ".join(foreign_words(self.text)[:6])


class EncodingOpen(Refused):
    """More than one encoding makes sense of the file; `readings` are what it would say in each, the likeliest first."""

    def __init__(self, readings: list[Reading]):
        self.readings = readings
        message = _("The file does not say how its letters are encoded. In which of these are the names right?")
        super().__init__(message, field="encoding", code="encoding_open")


def decode(data: bytes, known: Vocabulary, encoding: str = "") -> Decoded:
    """The text of a file, in `encoding` if somebody has chosen one; headings that are `known` tell the right one.

    Refused (field "file") when it is no text, or none in that encoding; EncodingOpen where somebody has to choose.
    """
    if encoding:
        with contextlib.suppress(UnicodeDecodeError):
            return Decoded(_tidy(data.decode(encoding)), encoding)
        message = _("The file is not written in the encoding %(encoding)s. Choose another.")
        raise Refused(message % {"encoding": ENCODINGS[encoding]}, field="encoding", code="encoding")
    for mark, name in MARKS.items():
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name)
    if 0 in data:
        return _wide(data)
    with contextlib.suppress(UnicodeDecodeError):
        text = data.decode("iso2022_jp" if b"\x1b$" in data else "utf-8")
        return Decoded(_tidy(text), "utf-8", is_sure=True)
    return _by_sense(data, known)


def _decoded(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(_tidy(data.decode(encoding)), encoding, is_sure=True)
    except UnicodeDecodeError:
        raise _no_text() from None


def _wide(data: bytes) -> Decoded:
    """UTF-16 without a mark: the order of bytes in which there are line ends, commas and the like."""
    found: dict[str, str] = {}
    for encoding in WIDE:
        with contextlib.suppress(UnicodeDecodeError):
            text = data.decode(encoding)
            if "\0" not in text and any(each in text for each in "\t\n\r,;") and makes_sense_of_all(text):
                found[encoding] = text
    if not found:
        raise _no_text()
    best = max(found, key=lambda name: sum(map(found[name].count, ORDINARY)))
    return Decoded(_tidy(found[best]), best, is_sure=True)


def makes_sense_of_all(text: str) -> bool:
    return all(each.isprintable() or each in "\t\n\r\u3000\u00a0\ufeff" for each in text)


def _by_sense(data: bytes, known: Vocabulary) -> Decoded:
    readings = sorted(_readings(data, known), key=lambda each: (-each.headings, each.senseless, each.languages))
    if not readings:
        raise _no_text()
    best = readings[0]
    rivals = [each for each in readings[1:] if not _is_beaten(each, best)]
    if not rivals and best.senseless * 4 <= len(foreign_words(best.text)):
        return Decoded(_tidy(best.text), best.encoding)
    if best.senseless and not best.headings:
        rivals = readings[1:]
    raise EncodingOpen([best, *rivals][:OFFERED])


def _is_beaten(rival: Reading, best: Reading) -> bool:
    """Headings that are known settle it; so do words without sense, and words of fewer languages."""
    if best.headings != rival.headings:
        return True
    if best.senseless != rival.senseless:
        return best.senseless == 0 or rival.senseless > 2 * best.senseless + 1
    return best.senseless == 0 and best.languages < rival.languages


def _readings(data: bytes, known: Vocabulary) -> list[Reading]:
    """One of each text: encodings that differ in letters which the file does not have say the same."""
    found: dict[str, Reading] = {}
    for encoding in ENCODINGS:
        if encoding in UNICODE:
            continue
        with contextlib.suppress(UnicodeDecodeError):
            text = data.decode(encoding)
            reading = _weighed(encoding, text, known)
            if text not in found or reading.senseless < found[text].senseless:
                found[text] = reading
    return list(found.values())


def _weighed(encoding: str, text: str, known: Vocabulary) -> Reading:
    words = foreign_words(text)
    sound = [word for word in words if makes_sense(word, encoding)]
    cells = re.split('[\t\n,;"]', "\n".join(text[:LOOKED_AT].split("\n")[:HEAD]))[:MOST_CELLS]
    headings = len({cell for cell in cells if len(cell) < 80 and not cell.isascii() and known.is_heading(cell)})
    return Reading(encoding, text, len(words) - len(sound), languages_needed(sound, encoding), headings)


def _tidy(text: str) -> str:
    """Line ends as everywhere, whatever system wrote them; nothing that cannot be kept or seen."""
    return cleaned(text.translate(BREAKS_IN_CELLS)).replace("\r\n", "\n").replace("\r", "\n")


def _no_text() -> Refused:
    message = _("The file is no text that can be read. Save it as .xlsx or as CSV (UTF-8) and try again.")
    return Refused(message, field="file", code="encoding")
