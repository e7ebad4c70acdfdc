"""Faces for the scripts that forums write, and which letters none of them has.

Nobody can say beforehand what a machine's faces hold, so the typesetter itself is asked: it refuses an accessible PDF
with a letter that it cannot show. What it said of a letter is kept as long as the process lives.
"""

import functools
import importlib.util
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import noto_cjk

from apps.core.guards import letters

CJK_FOLDER = Path("/usr/share/fonts/opentype/noto")  # Debian's fonts-noto-cjk holds the same faces as the wheel
WHEELS = [f"fontpkg_noto_sans_{script}" for script in ("arabic", "devanagari", "khmer", "thai")]
# Debian's fonts-noto-core: Mongolian script, Tibetan, Lao, Georgian, signs and many more. Without it they are boxes.
CORE_FOLDER = Path("/usr/share/fonts/truetype/noto")
CORE_FACES = "Noto*-Regular.ttf"

# Letters that the faces built into typst and those for East Asia have: nobody has to be asked about them.
USUAL = re.compile(
    "[\\s -~\u00a1-\u00ac\u00ae-\u017f\u0391-\u03a1\u03a3-\u03c9\u0401\u0410-\u044f\u0451\u04ae\u04af\u04e8\u04e9"
    "\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u3001-\u3003\u3008-\u3011\u3041-\u3096\u30a1-\u30fe"
    "\u4e00-\u9fa5\uac00-\ud7a3\uff01-\uff5e]+"
)
JOINER = "\u200d"
SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u200d]")
PROBE = b"""#set document(title: "letters")
#for letter in json(bytes(sys.inputs.letters)) { par(letter) }
"""
_known: dict[str, bool] = {}


def typesetter() -> Any:
    """The library: seven megabytes, which only a process pays that sets a page."""
    return importlib.import_module("typst")


@functools.cache
def fonts() -> Any:
    """The faces of the wheels, else of the system's folders, beside those built into typst."""
    return typesetter().Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders())


@functools.cache
def folders() -> list[str]:
    """Where the faces lie on this machine."""
    return [str(path) for path in _paths()]


def _paths() -> Iterator[Path]:
    try:
        yield noto_cjk.otc_path("sans").parent
    except noto_cjk.FontNotInstalled:
        yield CJK_FOLDER
    for wheel in WHEELS:
        found = importlib.util.find_spec(wheel)
        if found and found.submodule_search_locations:
            yield Path(found.submodule_search_locations[0]) / "files"
    if any(CORE_FOLDER.glob(CORE_FACES)):
        yield CORE_FOLDER


def in_letters(text: str) -> Iterator[str]:
    """A text letter by letter, each with the signs that are written on it or joined to it."""
    letter = ""
    for sign in text:
        follows = unicodedata.category(sign)[0] == "M" or sign == JOINER or letter.endswith(JOINER)
        if letter and not (follows or "\U0001f3fb" <= sign <= "\U0001f3ff"):
            yield letter
            letter = ""
        letter += sign
    if letter:
        yield letter


def in_print(text: str) -> Iterator[tuple[str, str]]:
    """A text as it can be printed: pairs of words and the letter after them that cannot be, or "". Ligatures and other
    shapes of letters are printed as the letters they stand for.
    """
    text = letters.readable(text)
    unusual = [letter for letter in in_letters(text) if not USUAL.fullmatch(letter)]
    instead = {letter: _instead(letter) for letter in _without(unusual)}
    words = ""
    for letter in in_letters(text) if instead else [text]:
        said = instead.get(letter, letter)
        if said is None:
            yield words, letter
            words = ""
        else:
            words += said
    yield words, ""


class Boxed(NamedTuple):
    """A letter that a PDF shows as a box with its code, and where it stands."""

    letter: str
    code: str
    name: str
    places: list[str]


def boxed(texts: Iterable[tuple[str, str]]) -> list[Boxed]:
    """The letters without a face in texts, each given with the name of its place."""
    places: dict[str, dict[str, None]] = {}
    for place, text in texts:
        for _words, letter in in_print(text):
            if letter:
                places.setdefault(letter, {})[place] = None
    return [Boxed(letter, code(letter), name(letter), list(found)) for letter, found in places.items()]


def code(letter: str) -> str:
    """U+1F54A; of several signs each."""
    return " ".join(f"U+{ord(sign):04X}" for sign in SELECTORS.sub("", letter) or letter)


def name(letter: str) -> str:
    """What Unicode calls it; "" for a letter of private use."""
    return unicodedata.name((SELECTORS.sub("", letter) or letter)[0], "")


def _instead(letter: str) -> str | None:
    """The same letter in a form that the faces have, None without one."""
    plain = SELECTORS.sub("", letter)
    for form in (plain, unicodedata.normalize("NFKC", plain)):
        if form != letter and not _without([form]):
            return form
    return None


def _without(wanted: Sequence[str]) -> list[str]:
    """Those among these letters for which there is no face."""
    asked = [letter for letter in dict.fromkeys(wanted) if letter not in _known]
    if asked:
        private = [
            letter for letter in asked if letters.PRIVATE.search(letter)
        ]  # a face may have it, and mean anything
        missing = {*private, *_refused([letter for letter in asked if letter not in private])}
        _known.update({letter: letter not in missing for letter in asked})
    return [letter for letter in dict.fromkeys(wanted) if not _known[letter]]


def _refused(asked: Sequence[str]) -> list[str]:
    """Found by halves, since the typesetter does not say which one it was."""
    if not asked or _can_be_set(asked):
        return []
    if len(asked) == 1:
        return list(asked)
    middle = len(asked) // 2
    return [*_refused(asked[:middle]), *_refused(asked[middle:])]


def _can_be_set(asked: Sequence[str]) -> bool:
    inputs = {"letters": json.dumps(list(asked))}
    try:
        typesetter().compile(PROBE, sys_inputs=inputs, font_paths=fonts(), pdf_standards="ua-1")
    except typesetter().TypstError:
        return False
    return True
