"""Numbers that count up: which mark at the beginning of a line begins a paragraph, and which is a wrapped line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from apps.statements.paragraphs.lines import Line, ends_clause, ends_sentence
from apps.statements.paragraphs.numbering import CAPITAL, LABELS, NUMBER, SIGN, Mark
from apps.statements.paragraphs.remarks import DOUBLED, ORDER, RESTART, WRAPPED, Remark

NAME = re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,2}")


@dataclass
class Found:
    """What a line begins with: a mark, or none of those it could be read as."""

    mark: Mark | None = None
    nested: bool = False
    level: int = 1
    remarks: list[Remark] = field(default_factory=list)


class Series:
    """Reads the lines of one text in their order; `open` are the marks counted last, outermost first."""

    def __init__(self, lines: Sequence[Line]):
        self.lines = lines
        self.open: list[Mark] = []
        self.counted: dict[str, int] = {}  # of each style, how far
        self.is_headed = False
        self.last = {(mark.style, mark.value): at for at, line in enumerate(lines) for mark in line.marks}

    def under_a_heading(self) -> None:
        """Numbers begin again, and that is no guess; the first paragraph under an article often has none."""
        self.open, self.is_headed = [], True

    def read(self, at: int, before: str, *, under_a_title: bool = False) -> Found:
        """The mark of the line at this place; `before` is what the paragraph ends with so far, "" for none."""
        line = self.lines[at]
        if not line.marks:
            return Found()
        apart = line.fresh or not before
        if line.marks[0].style in LABELS:
            return self._labelled(line, apart or ends_clause(before))
        way = self._next(at, apart or ends_clause(before)) or self._first(at, apart or ends_clause(before))
        if way is None:
            way = self._out_of_order(at, apart or ends_sentence(before))
        if way is None:
            strong = next((mark for mark in line.marks if not mark.weak and mark.family != SIGN), None)
            return Found(remarks=[Remark(WRAPPED, line.text[: strong.end].strip())] if strong else [])
        if under_a_title:
            way.remarks = [each for each in way.remarks if each.code != RESTART]
        return way

    def _labelled(self, line: Line, ended: bool) -> Found:
        """PP 3, OP 4 bis: what it is stands on it. In the middle of a sentence it is spoken of."""
        mark = line.marks[0]
        words = line.text[: mark.end].strip()
        if not ended and not line.text[mark.end].isupper():
            return Found(remarks=[Remark(WRAPPED, words)])
        last = next((each for each in self.open if each.style == mark.style), None)
        found = self._take(mark, 0)
        if last and not mark.suffix and mark.value != last.value + 1:
            found.remarks.append(Remark(DOUBLED if mark.value == last.value else ORDER, words))
        return found

    def _next(self, at: int, ended: bool) -> Found | None:
        for depth in range(len(self.open) - 1, -1, -1):
            last = self.open[depth]
            for mark in self.lines[at].marks:
                if mark.suffix or mark.style != last.style or mark.value != last.value + 1:
                    continue
                if not ended and self._comes(mark.style, mark.value, at):
                    return None
                return self._take(mark, depth)
        return None

    def _first(self, at: int, ended: bool) -> Found | None:
        for mark in self.lines[at].marks:
            if mark.family == SIGN:
                is_under = any(each.family == NUMBER for each in self.open)
                level = self._numbered_above() + 2 if is_under else 1
                return Found(mark, True, level) if self._is_list(at, ended) else None
            if mark.value != 1 or mark.suffix:
                continue
            known = [depth for depth, each in enumerate(self.open) if each.style == mark.style]
            is_below = bool(self.open) and mark.style == f"{self.open[-1].printed}.n"  # 2.1 under 2.
            goes_on = is_below or self._comes(mark.style, 2, at)
            if (mark.weak and not goes_on) or not (ended or goes_on):
                continue
            if known:
                found = self._take(mark, known[0])
                found.remarks.append(Remark(RESTART))
                return found
            return self._take(mark, len(self.open))
        return None

    def _is_list(self, at: int, ended: bool) -> bool:
        """A bullet; a dash or a star is one only in a list, since prose has dashes too."""
        line = self.lines[at]
        if line.text[0] not in "-–—−*" or "\t" in line.text[: line.marks[0].end]:
            return True
        beside = [*self.lines[max(at - 1, 0) : at], *self.lines[at + 1 : at + 2]]
        return ended or any(each.marks and each.marks[0].family == SIGN for each in beside)

    def _out_of_order(self, at: int, ended: bool) -> Found | None:
        """Doubled, skipped, or the beginning of an extract: taken, and said."""
        if not ended:
            return None
        for mark in self.lines[at].marks:
            if mark.family == SIGN or (mark.weak and not self._comes(mark.style, mark.value + 1, at)):
                continue
            if mark.family == CAPITAL and mark.weak and self._sign(at):
                continue
            depth = next((depth for depth, each in enumerate(self.open) if each.style == mark.style), None)
            words = self.lines[at].text[: mark.end].strip()
            if depth is None:
                is_second = self.is_headed and not self.open and mark.value == 2
                is_expected = is_second or self.goes_on(mark)
                found = self._take(mark, len(self.open))
                found.remarks += [] if is_expected else [Remark(ORDER, words)]
                return found
            expected = self.open[depth].value + 1
            if mark.value > expected and not self.lines[at].fresh and self._comes(mark.style, expected, at):
                continue
            is_twice = mark.value == self.open[depth].value
            found = self._take(mark, depth)
            found.remarks.append(Remark(DOUBLED if is_twice else ORDER, words))
            return found
        return None

    def goes_on(self, mark: Mark) -> bool:
        """A number that counts on from those under an earlier heading."""
        return mark.family == NUMBER and 1 < mark.value == self.counted.get(mark.style, 0) + 1

    def _sign(self, at: int) -> bool:
        """J. Example, and K. Example below: names one under the other, no list that begins in the middle."""
        beside = [each for each in (at - 1, at + 1) if 0 <= each < len(self.lines)]
        return _is_signer(self.lines[at]) and any(_is_signer(self.lines[each]) for each in beside)

    def _take(self, mark: Mark, depth: int) -> Found:
        del self.open[depth:]
        self.open.append(mark)
        self.counted[mark.style] = mark.value
        above = self._numbered_above()
        return Found(mark, above > 0, 1 + above)

    def _numbered_above(self) -> int:
        """How many numbers stand over the mark that was counted last; titles (A., I.) over the first are none."""
        first = next((place for place, each in enumerate(self.open[:-1]) if each.family == NUMBER), len(self.open) - 1)
        return len(self.open) - 1 - first

    def _comes(self, style: str, value: int, after: int) -> bool:
        return self.last.get((style, value), -1) > after


def _is_signer(line: Line) -> bool:
    return any(mark.family == CAPITAL and mark.weak and NAME.fullmatch(line.text[mark.end :]) for mark in line.marks)
