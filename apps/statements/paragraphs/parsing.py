"""Pasted text to paragraphs, as a person would read it; what is guessed is said beside the paragraph.

A blank line separates; so does a number that follows the one before it (`series`), in any script (`numbering`), and the
end of a line where the text shows that it was meant (`lines`). `# ` marks a heading, and so does a short line that ends
without punctuation. Nothing is left out: what looks like the foot of a page is a paragraph that is marked `out`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from apps.core.guards.letters import PRIVATE, readable
from apps.documents.choices import ParagraphKind
from apps.statements.paragraphs import heads, remarks, tree
from apps.statements.paragraphs.lines import INVISIBLE, WIDE, Breaks, Line, ends_sentence, lines_of, vocabulary
from apps.statements.paragraphs.lines import joined as joined_lines
from apps.statements.paragraphs.numbering import CAPITAL, NUMBER, PREAMBULAR, ROMAN_CAPITAL, SIGN, Mark
from apps.statements.paragraphs.remarks import Remark
from apps.statements.paragraphs.series import Series
from apps.statements.record.canonical import normalise

REFERENCE = re.compile(r"(?<=[^\s(（\[])\[\d{1,2}\]")
MOST = 12  # remarks about one paragraph: whoever has read so many sees what it is like
TITLED = {CAPITAL, ROMAN_CAPITAL}


@dataclass(frozen=True)
class Parsed:
    """`remarks` say what was guessed about it; `out`: it looks like no part of the text. `level` 2 is (a) under 1."""

    kind: str
    number: str
    text: str
    remarks: tuple[Remark, ...] = field(default=(), compare=False)
    out: bool = field(default=False, compare=False)
    level: int = 1


@dataclass
class Piece:
    """A paragraph while its lines are gathered. `kind` "" is found out from what stands around it. `goes_on`: it has a
    number that is not the first of its series.
    """

    lines: list[str]
    kind: str = ""
    number: str = ""
    fresh: bool = False
    out: bool = False
    is_list: bool = False
    is_part: bool = False
    is_under_a_part: bool = False
    level: int = 1
    goes_on: bool = False
    remarks: list[Remark] = field(default_factory=list)
    text: str = ""

    @property
    def may_be_a_title(self) -> bool:
        alone = not (self.kind or self.number or self.out) and self.fresh and len(self.lines) == 1
        return alone and heads.looks_like_a_title(self.text or self.lines[0])


def parse(pasted: str) -> list[Parsed]:
    """The paragraphs of a pasted text, normalised. An empty text gives none."""
    lines = lines_of(pasted)
    known = vocabulary(lines)
    pieces = Cutting(lines).pieces
    for piece in pieces:
        text, guesses = joined_lines(piece.lines, known)
        piece.text = normalise(readable(text))
        piece.remarks += [*guesses, *_of_the_letters(piece.text)]
    kept = [piece for piece in pieces if piece.text]
    for piece, kind in zip(kept, _kinds(kept), strict=True):
        if kind == ParagraphKind.HEADING and not piece.kind:
            piece.remarks.append(Remark(remarks.HEADING))
        piece.kind = str(kind)
    return [
        Parsed(each.kind, each.number, each.text, tuple(dict.fromkeys(each.remarks))[:MOST], each.out, level)
        for each, level in zip(kept, _levels(kept), strict=True)
    ]


class Cutting:
    """Goes through the lines once; `pieces` are the paragraphs in their order."""

    def __init__(self, lines: Sequence[Line]):
        self.lines = lines
        self.breaks = Breaks(lines)
        self.series = Series(lines)
        self.last_number = max((at for at, line in enumerate(lines) if _is_numbered(line)), default=-1)
        self.pieces: list[Piece] = []
        self.edges: list[Piece] = []
        self.current: Piece | None = None
        self.is_signed = self.is_over_the_page = False
        for at, line in enumerate(lines):
            self._read(at, line)
        self._close()

    def _read(self, at: int, line: Line) -> None:
        if line.edge:
            self.edges.append(Piece([line.text], out=True, remarks=[Remark(remarks.FOOTER)]))
            self.is_over_the_page = True
            return
        if line.is_footnote:
            self._begin(Piece([line.text], ParagraphKind.CLOSING, remarks=[Remark(remarks.FOOTNOTE)]))
        elif not (self._signature(at, line) or self._heading(at, line) or self._numbered(at, line)):
            self._prose(at, line)
        self.is_over_the_page = False

    def _signature(self, at: int, line: Line) -> bool:
        begins = at > self.last_number and (line.fresh or self._ended()) and heads.signs_off(line.text)
        self.is_signed = self.is_signed or (begins and bool(self.pieces or self.current))
        if self.is_signed:
            self._begin(Piece([line.text], ParagraphKind.CLOSING, remarks=[Remark(remarks.CLOSING)]))
        return self.is_signed

    def _heading(self, at: int, line: Line) -> bool:
        if marked := heads.MARKED.match(line.text):
            self._begin(Piece([line.text[marked.end() :]], ParagraphKind.HEADING))
            self.series.under_a_heading()
            return True
        later = self.lines[at + 1] if at + 1 < len(self.lines) else None
        stands_alone = heads.is_bare(line.text) and not (later and later.begins_small)
        found = heads.part(line.text) if line.fresh or self._ended() or stands_alone else None
        if found is None:
            return False
        if self.current and self.current.is_under_a_part:  # a chapter's title, with its first article below
            self.current.fresh = True
        head, words = found
        self._begin(Piece([head], ParagraphKind.HEADING, fresh=line.fresh, is_part=True))
        self.series.under_a_heading()
        if words:
            self._begin(Piece([words]))
        return True

    def _numbered(self, at: int, line: Line) -> bool:
        before = "" if self.current is None or self.current.kind else self.current.lines[-1]
        title = self.current is not None and self.current.may_be_a_title
        found = self.series.read(at, before, under_a_title=title)
        if found.mark is None:
            if self.current and not line.fresh:
                self.current.remarks += found.remarks
            return False
        if self._is_over_others(at, line, found.mark):
            self._begin(Piece([line.text], ParagraphKind.HEADING, remarks=[Remark(remarks.HEADING)]))
            return True
        number = found.mark.number(nested=found.nested)
        is_list = found.mark.family == SIGN or found.nested
        words = line.text[found.mark.end :]
        kind = ParagraphKind.PREAMBLE if found.mark.family == PREAMBULAR else ""
        piece = Piece([words], kind, number, line.fresh, is_list=is_list, remarks=found.remarks)
        piece.level, piece.goes_on = found.level, found.mark.value > 1
        self._begin(piece)
        return True

    def _is_over_others(self, at: int, line: Line, mark: Mark) -> bool:
        """A. Security at sea, with paragraphs under it that are numbered anew, or on from those above."""
        later = next((each for each in self.lines[at + 1 :] if not each.edge), None)
        below = [each for each in later.marks if each.style != mark.style] if later else []
        has_others = any(each.value == 1 or self.series.goes_on(each) for each in below)
        is_over = mark.family in TITLED or mark.style.startswith("一")
        return is_over and has_others and heads.looks_like_a_title(line.text)

    def _prose(self, at: int, line: Line) -> None:
        if self.current is None:
            self._begin(Piece([line.text], fresh=line.fresh, remarks=self._small(line)))
        elif self.is_over_the_page and self._goes_on(line):
            self.current.lines.append(line.text)
            self.current.remarks.append(Remark(remarks.GOES_ON))
        elif line.fresh:
            self._begin(Piece([line.text], fresh=True, remarks=self._small(line)))
        elif self.current.kind == ParagraphKind.HEADING:
            self._begin(Piece([line.text], is_under_a_part=heads.is_bare(self.current.lines[0])))
        elif self._is_title_of_a_part(at, line):
            self.current.fresh = True
            self._begin(Piece([line.text], fresh=True))
        elif self._is_meant_to_begin(at, line):
            self._begin(Piece([line.text], fresh=True, remarks=[Remark(remarks.LINE_END)]))
        else:
            self.current.lines.append(line.text)

    def _is_title_of_a_part(self, at: int, line: Line) -> bool:
        """Article 1, then Purpose, then what it says."""
        current, before = self.current, self.lines[at - 1]
        alone = current is not None and current.is_under_a_part and len(current.lines) == 1
        is_title = heads.looks_like_a_title(before.text) and not line.begins_small
        return alone and is_title and self.breaks.had_room(before, line)

    def _is_meant_to_begin(self, at: int, line: Line) -> bool:
        before = next(each for each in reversed(self.lines[:at]) if not each.edge)
        ends_a_list = self.current is not None and self.current.is_list and not line.begins_small
        return self.breaks.is_meant(before, line) or (ends_a_list and before.text[-1] in ".。．")

    def _goes_on(self, line: Line) -> bool:
        words = self.current.lines[-1] if self.current else ""
        return not ends_sentence(words) and (line.begins_small or WIDE.match(line.text) is not None)

    def _small(self, line: Line) -> list[Remark]:
        before = self.current or (self.pieces[-1] if self.pieces else None)
        return [Remark(remarks.SMALL)] if line.begins_small and before else []

    def _ended(self) -> bool:
        """What stands before ends where it stands: a clause, a heading, or nothing at all."""
        if self.current is None or self.current.kind:
            return True
        return self.current.lines[-1][-1:] in heads.ENDINGS

    def _begin(self, piece: Piece) -> None:
        self._close()
        self.current = piece

    def _close(self) -> None:
        """Edges of pages stand behind the paragraph that goes on over them."""
        self.pieces += [*([self.current] if self.current else []), *self.edges]
        self.current, self.edges = None, []


def _is_numbered(line: Line) -> bool:
    return any(mark.family == NUMBER and not mark.weak for mark in line.marks)


def _of_the_letters(text: str) -> list[Remark]:
    marks = [Remark(remarks.FOOTNOTE_MARK, each) for each in dict.fromkeys(REFERENCE.findall(text))]
    return marks + [Remark(remarks.LETTER, each) for each in dict.fromkeys(PRIVATE.findall(text))]


def _kinds(pieces: Sequence[Piece]) -> list[str]:
    """Prose without a number: preamble before the first number, closing after the last, else operative; where there are
    articles, preamble before the first of them, and operative after it.

    A title has something under it that does not go on with it; what stands last of all is a signature, not a title.
    """
    parts = [at for at, each in enumerate(pieces) if each.is_part]
    numbered = [*parts[:1], len(pieces)] if parts else [at for at, each in enumerate(pieces) if each.number]
    tail = len(pieces)
    while tail and (pieces[tail - 1].may_be_a_title or pieces[tail - 1].out or pieces[tail - 1].kind == "closing"):
        tail -= 1
    kinds: list[str] = []
    for at, each in enumerate(pieces):
        if each.kind:
            kinds.append(each.kind)
        elif each.number:
            kinds.append(ParagraphKind.OPERATIVE)
        elif each.may_be_a_title and _is_title(pieces, at, tail if numbered else len(pieces)):
            kinds.append(ParagraphKind.HEADING)
        elif not numbered or numbered[0] < at < numbered[-1]:
            kinds.append(ParagraphKind.OPERATIVE)
        else:
            kinds.append(ParagraphKind.PREAMBLE if at < numbered[0] else ParagraphKind.CLOSING)
    return kinds


def _levels(pieces: Sequence[Piece]) -> list[int]:
    """What has no number and stands amid a series belongs to it; what is no part of the text tears nothing apart."""
    after = Piece([])
    for each in reversed(pieces):
        amid = not each.number and each.kind != ParagraphKind.HEADING and after.goes_on
        if amid or each.out:
            each.level, each.goes_on = after.level, after.goes_on
        after = each
    return tree.settled(each.level for each in pieces)


def _is_title(pieces: Sequence[Piece], at: int, tail: int) -> bool:
    below = next((each for each in pieces[at + 1 :] if not each.out), None)
    if below is None or at >= tail or below.kind == ParagraphKind.CLOSING:
        return False
    return not below.text[:1].islower() and not (below.is_list and not below.fresh)


def paragraphs_in(typed: str) -> list[str]:
    """What stands between blank lines, each as one paragraph; what was typed without any is one."""
    lines = unicodedata.normalize("NFC", readable(INVISIBLE.sub("", typed))).splitlines()
    groups = [list(group) for full, group in groupby(lines, key=lambda line: bool(line.strip())) if full]
    found = [normalise(joined_lines([line.strip() for line in group])[0]) for group in groups]
    return [text for text in found if text]


def joined(texts: Sequence[str]) -> str:
    """Several texts as one; no blank is put between two East Asian letters."""
    return joined_lines([text for text in texts if text] or [""])[0]


def label(number: str) -> str:
    """A number as printed: "1." for 1, "(a)" for (a)."""
    return f"{number}." if number.isdigit() else number
