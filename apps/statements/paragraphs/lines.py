"""The lines of a pasted text: which of them end a paragraph, which were divided, which stand on the edge of a page."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from apps.core.guards.letters import readable
from apps.statements.paragraphs.numbering import SIGN, Mark, marks
from apps.statements.paragraphs.remarks import HYPHEN, Remark

WIDE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
# Marks of direction and of nothing; joiners (U+200C, U+200D) are part of how words are written.
INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
)
SOFT_ENDS = re.compile("[\x0b\u2028]")  # a new line within a paragraph
SOFT_HYPHEN = "\u00ad"
HYPHENS = "-‐"
ENDINGS = ".,;:!?。、；：！？，．…”\"'’)）」』"
SENTENCE_ENDS = ".;:!?。；：！？．…”\"'’)）」』"
SLACK = 0.8  # of the longest line: what would have fitted into it was ended on purpose
MOSTLY = 0.8
LONGEST_ALONE = 16  # letters of a mark on a line of its own
INDENT = re.compile(r"\u3000|\t| {3}")
NARROWEST = 35  # letters in a line of a page: shorter ones were not broken by its width
SHORT = 80
LONGEST_WORD = 60
DIVIDED = re.compile(rf"([^\W\d_]+)[{HYPHENS}]$")
WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
COUNT = r"\d{1,4}(?:\s*(?:of|/|von|de|di|из|sur)\s*\d{1,4})?"
PAGE_WORD = r"(?:page|p a g e|p\.|seite|pagina|página|стр\.?|страница|хуудас)"
CJK_PAGE = (
    r"(?:第\s*)?\d{1,4}\s*(?:页|頁|ページ|쪽|면)(?:\s*[/,，、]?\s*(?:共|全|총)?\s*\d{1,4}\s*(?:页|頁|ページ|쪽|면))?"
)
EDGE = re.compile(
    rf"(?:.{{0,60}}[\s–—|·•-]+)?{PAGE_WORD}\s*{COUNT}|{PAGE_WORD}\s*{COUNT}\s*[–—|·-].{{0,60}}"
    rf"|(?:.{{0,60}}[\s–—|·-]+)?{CJK_PAGE}|[-–—]\s*(?:\d{{1,4}}|[ivxl]{{1,7}})\s*[-–—]|\d{{1,4}}\s*(?:/|of|von|de|di|из|sur)\s*\d{{1,4}}"
    rf"|\d{{1,4}}\s*[|｜]\s*{PAGE_WORD}|\d{{1,3}}",
    re.IGNORECASE,
)
FOOTNOTE = re.compile(r"(?:\[(?:\d{1,2}|\*+)\]|[¹²³⁰-⁹]{1,2})\s*(?=\S)")


@dataclass(frozen=True)
class Line:
    """`fresh`: a blank line, or nothing, stands before it. `edge`: the head or foot of a page. `indented`: it begins
    further in.
    """

    text: str
    fresh: bool
    marks: tuple[Mark, ...]
    edge: bool = False
    indented: bool = False

    @property
    def is_footnote(self) -> bool:
        return FOOTNOTE.match(self.text) is not None

    @property
    def begins_small(self) -> bool:
        return self.text[:1].islower() and not self.marks


def lines_of(pasted: str) -> list[Line]:
    """What stands on each line, without blank ones; letters as everybody writes them."""
    text = SOFT_ENDS.sub(" ", unicodedata.normalize("NFC", readable(INVISIBLE.sub("", pasted))))
    given = _with_their_marks(text.splitlines())
    repeated = _repeated([line.strip() for line in given])
    found, fresh = [], True
    for raw in given:
        line = raw.strip()
        if line:
            read = tuple(marks(line))
            is_number = any(mark.family != SIGN and not mark.weak for mark in read)
            edge = (EDGE.fullmatch(line) is not None and not is_number) or line in repeated
            found.append(Line(line, fresh, read, edge, INDENT.match(raw) is not None))
        fresh = not line
    return found


def _with_their_marks(given: Sequence[str]) -> list[str]:
    """A number or bullet that stands alone on its line belongs to the next one, as PDFs and tables have it."""
    found: list[str] = []
    alone = ""
    for line in given:
        if alone and line.strip():
            found.append(f"{alone} {line.strip()}")
            alone = ""
        elif not alone and len(bare := line.strip()) <= LONGEST_ALONE and _is_mark(bare):
            alone = bare
        else:
            found.append(line)
    return [*found, alone] if alone else found


def _is_mark(bare: str) -> bool:
    return bool(bare) and any(mark.end == len(bare) + 1 for mark in marks(f"{bare} x"))


def _repeated(raw: Sequence[str]) -> set[str]:
    """Short lines that come again, with another number or without any, and once in the middle of a sentence: what is
    printed on every page.
    """
    full = [line for line in raw if line]
    shapes = Counter(_shape(line) for line in full if _may_repeat(line))
    amid = {_shape(line) for before, line in zip(full, full[1:], strict=False) if not ends_clause(before)}
    return {line for line in full if _may_repeat(line) and shapes[_shape(line)] > 1 and _shape(line) in amid}


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _may_repeat(line: str) -> bool:
    is_words = any(each.isalnum() for each in line)  # and no line to sign on
    return is_words and 12 <= len(line) <= SHORT and line[-1] not in ENDINGS and not marks(line)


def ends_clause(line: str) -> bool:
    return line[-1:] in ENDINGS


def ends_sentence(line: str) -> bool:
    return line[-1:] in SENTENCE_ENDS


class Breaks:
    """Which line ends of a text were meant, where no blank line and no number says so."""

    def __init__(self, lines: Sequence[Line]):
        own = [line for line in lines if not line.edge]
        self.widest = max((len(line.text) for line in own), default=0)
        pairs = [(a, b) for a, b in zip(own, own[1:], strict=False) if not b.fresh and not b.marks]
        meant = [self._may_end(a, b) for a, b in pairs]
        prose = [line.indented for line in own if not line.marks]
        self.by_indent = any(prose) and not all(prose)
        self.one_line_each = len(meant) > 1 and sum(meant) >= MOSTLY * len(meant)

    def is_meant(self, before: Line, after: Line) -> bool:
        """The paragraph ends with `before`."""
        if self.by_indent and after.indented:
            return True
        is_narrow = self.widest < NARROWEST and not WIDE.match(after.text)
        has_room = is_narrow or self.had_room(before, after)
        return self._may_end(before, after) and (self.one_line_each or has_room)

    def _may_end(self, before: Line, after: Line) -> bool:
        return ends_clause(before.text) and not (after.text[:1].islower() or after.text[:1].isdigit())

    def had_room(self, before: Line, after: Line) -> bool:
        """What `after` begins with would have fitted into the line before it."""
        if WIDE.match(after.text):
            return len(before.text) + 2 <= SLACK * self.widest
        word = after.text.split()[0]
        return len(before.text) + 1 + len(word) <= SLACK * self.widest


def vocabulary(lines: Sequence[Line]) -> set[str]:
    """The words that a text shows whole, in small letters."""
    return {
        word.group().replace("‐", "-").casefold()
        for line in lines
        for word in WORD.finditer(line.text)
        if not (word.end() == len(line.text) - 1 and line.text[-1] in HYPHENS)
    }


def joined(lines: Sequence[str], known: Collection[str] = ()) -> tuple[str, list[Remark]]:
    """Broken lines as one; no blank is put between two East Asian letters.

    A word divided by a hyphen is put together where the text shows it whole; elsewhere the hyphen stays, with a remark.
    """
    text, remarks = lines[0], []
    for line in lines[1:]:
        if text.endswith(SOFT_HYPHEN):
            text = text[:-1] + line
            continue
        first, second = DIVIDED.search(text[-LONGEST_WORD:]), re.match(r"[^\W\d_]+", line)
        if first and second:
            whole, divided = first[1] + second[0], f"{first[1]}-{second[0]}"
            if whole.casefold() in known:
                text = text[:-1] + line
                continue
            if second[0][0].islower() and divided.casefold() not in known:
                remarks.append(Remark(HYPHEN, divided[:60]))
            text += line
            continue
        text += ("" if WIDE.match(text[-1]) and WIDE.match(line[0]) else " ") + line
    return text.replace(SOFT_HYPHEN, ""), remarks
