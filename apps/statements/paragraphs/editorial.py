"""What an editorial corrigendum may change in the words of an agreed text, and what is a change of substance.

The rule, told in docs/record-format.md: no word comes or goes, and each stays but for a slip of the pen. It can be
checked by anybody; who approves a corrigendum answers for what a rule cannot see.
"""

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import NamedTuple

from apps.statements.paragraphs.protected import CHANGED_ALONE, JOINED, KEPT_WORDS

SLIPS = 2  # letters in which a word may differ, and never more than a third of it
SHARE = 3
EAST_ASIAN = r"\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
INSIDE = r"'’\-\u2010\u2011\u00ad"  # between the letters of one word
FIGURE = re.compile(r"[+\-−±]?\d+(?:[.,:/\-–]\d+)*|[%‰°§$€£¥₩₮₽+±×=<>]")
PIECE = re.compile(rf"({FIGURE.pattern})|([{EAST_ASIAN}]+)|[^\W\d_](?:[{INSIDE}]?[^\W\d_])*")  # figure, run, or word
HANGUL = re.compile(r"[\uac00-\ud7a3]")


class Change(NamedTuple):
    """A change of substance: what stood there and what would; empty where a word comes or goes."""

    old: str
    new: str


def substance(old: str, new: str, names: Collection[str] = ()) -> Change | None:
    """The first change of substance between two wordings; None where all that differs is editorial.

    `names` of parties, as they are written, stay as they are. Letter case, punctuation and blanks are free.
    """
    for name in sorted({_plain(name) for name in names if name}, key=len, reverse=True):
        if _plain(old).count(name) != _plain(new).count(name):
            return Change(name if name in _plain(old) else "", name if name in _plain(new) else "")
    left, right = _pieces(old), _pieces(new)
    if len(left) == len(right) and not (wrong := _first(zip(left, right, strict=True))):
        return None
    if len(left) == len(right) and _kinds(left) == _kinds(right):
        return wrong
    return _aligned(left, right)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _pieces(text: str) -> list[str]:
    """Figures, words without what stands inside them, and East Asian letters up to the next word, in order."""
    found: list[str] = []
    was_run = False
    for match in PIECE.finditer(unicodedata.normalize("NFC", text).replace("\u00ad", "")):
        figure, run = match.groups()
        is_run = run is not None
        piece = match[0] if figure else re.sub(f"[{INSIDE}]", "", match[0]).casefold()
        if is_run and was_run and found:
            found[-1] += piece if _touches(text, match) else f"\n{piece}"
        else:
            found.append(piece)
        was_run = is_run
    return found


def _touches(text: str, match: re.Match[str]) -> bool:
    return match.start() > 0 and text[match.start() - 1].isspace()


def _kinds(pieces: list[str]) -> list[str]:
    return ["figure" if FIGURE.fullmatch(each) else "run" if _is_east_asian(each) else "word" for each in pieces]


def _is_east_asian(piece: str) -> bool:
    return re.match(f"[{EAST_ASIAN}]", piece) is not None


def _first(pairs: Iterator[tuple[str, str]]) -> Change | None:
    return next((Change(*_shown(old, new)) for old, new in pairs if not _is_slip(old, new)), None)


def _shown(old: str, new: str) -> tuple[str, str]:
    """Of a run of East Asian letters what differs in it, else both."""
    if not (_is_east_asian(old) and _is_east_asian(new)):
        return old, new
    left, right = old.replace("\n", ""), new.replace("\n", "")
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            return left[i1:i2], right[j1:j2]
    return left, right


def _aligned(left: list[str], right: list[str]) -> Change | None:
    """Words may be joined or parted by a blank, as long as their letters stay and none is a word that counts."""
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        old, new = left[i1:i2], right[j1:j2]
        if old and len(old) == len(new):
            if wrong := _first(zip(old, new, strict=True)):
                return wrong
        elif "".join(old) != "".join(new) or any(FIGURE.fullmatch(each) or each in KEPT_WORDS for each in [*old, *new]):
            return Change(" ".join(old).replace("\n", ""), " ".join(new).replace("\n", ""))
    return None


def _is_slip(old: str, new: str) -> bool:
    if old == new:
        return True
    if FIGURE.fullmatch(old) or FIGURE.fullmatch(new) or old in KEPT_WORDS or new in KEPT_WORDS:
        return False
    if _is_east_asian(old) or _is_east_asian(new):
        return _is_one_letter_a_run(old, new)
    allowed = min(SLIPS, len(old) // SHARE)
    if HANGUL.search(old + new):
        return len(old) == len(new) > 1 and len(list(_replaced(old, new))) == 1
    return old[0] == new[0] and 0 < _distance(old, new) <= allowed


def _is_one_letter_a_run(old: str, new: str) -> bool:
    """One letter for one, once between two marks of punctuation, and none that counts, says no, or is a figure."""
    letters, others = old.replace("\n", ""), new.replace("\n", "")
    if len(letters) != len(others):
        return False
    run, changed = 0, []
    place = 0
    for letter in old:
        if letter == "\n":
            run += 1
            continue
        if letter != others[place]:
            if letter in CHANGED_ALONE or others[place] in CHANGED_ALONE:
                return False
            changed.append(run)
        place += 1
    return len(changed) == len(set(changed)) and not _joins(letters, others)


def _joins(old: str, new: str) -> bool:
    """An expression that counts came or went by the letter."""
    return any(old.count(each) != new.count(each) for each in JOINED)


def _replaced(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Pairs of syllables that differ; three times the same where one of them counts."""
    for left, right in zip(old, new, strict=True):
        if left != right:
            yield left, right
            if left in CHANGED_ALONE or right in CHANGED_ALONE:
                yield left, right


def _distance(old: str, new: str) -> int:
    """Letters put in, taken out, replaced, or changed places with the next one."""
    rows = [list(range(len(new) + 1))]
    for i, left in enumerate(old, start=1):
        row = [i]
        for j, right in enumerate(new, start=1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (left != right))
            if i > 1 and j > 1 and left == new[j - 2] and right == old[i - 2]:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
