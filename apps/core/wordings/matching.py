"""What two sequences have in common, as difflib finds it, in a fraction of its time for long ones of few signs."""

import difflib
from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from functools import cached_property

# In a long Japanese paragraph a letter stands in hundreds of places, a dozen of them in a row in one or two. Whatever
# is as long in common begins with such a row; only where nothing is are shorter ones looked for.
ROWS = (12, 4, 1)
SHORT = 1000  # signs; below, rows cost more than they save
FEW = 16  # places that are looked through faster than the first of them is found


class Matcher(difflib.SequenceMatcher):
    """The same matches as `difflib.SequenceMatcher(isjunk, a, b, autojunk=False)`, one for one."""

    a: Sequence[Hashable]
    b: Sequence[Hashable]
    bjunk: set[Hashable]  # of difflib, which its types leave out

    def __init__(
        self,
        a: Sequence[Hashable],
        b: Sequence[Hashable],
        isjunk: Callable[[str], bool] | None = None,
        *,
        short: int = SHORT,
    ):
        super().__init__(isjunk, a, b, autojunk=False)
        self._rows: dict[int, _Rows] = {}
        self.is_short = max(len(a), len(b)) < short

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> difflib.Match:
        if self.is_short:
            return super().find_longest_match(alo, ahi, blo, bhi)
        ahi, bhi = len(self.a) if ahi is None else ahi, len(self.b) if bhi is None else bhi
        found = (alo, blo, 0)
        for size in ROWS:
            if size <= min(ahi - alo, bhi - blo):
                found = self._in_rows(size).longest(alo, ahi, blo, bhi)
                if found[2]:
                    break
        return self._with_junk(*found, alo, ahi, blo, bhi)

    def _in_rows(self, size: int) -> "_Rows":
        if size not in self._rows:
            self._rows[size] = _Rows(self.a, self.b, size, self.bjunk)
        return self._rows[size]

    def _with_junk(self, i: int, j: int, size: int, alo: int, ahi: int, blo: int, bhi: int) -> difflib.Match:
        """What matches around it and begins no match by itself."""
        a, b, junk = self.a, self.b, self.bjunk
        while i > alo and j > blo and b[j - 1] in junk and a[i - 1] == b[j - 1]:
            i, j, size = i - 1, j - 1, size + 1
        while i + size < ahi and j + size < bhi and b[j + size] in junk and a[i + size] == b[j + size]:
            size += 1
        return difflib.Match(i, j, size)


class _Rows:
    """Both sequences by `size` signs in a row; none that has junk in it."""

    def __init__(self, a: Sequence[Hashable], b: Sequence[Hashable], size: int, junk: set):
        self.size, self.a, self.b, self.junk = size, a, b, junk

    @cached_property
    def firsts(self) -> list[Hashable]:
        return _in_a_row(self.a, self.size)

    @cached_property
    def places(self) -> dict[Hashable, list[int]]:
        found: dict[Hashable, list[int]] = {}
        junk = [at for at, sign in enumerate(self.b[: self.size - 1]) if sign in self.junk]
        after_junk = junk[-1] + 1 if junk else 0  # what begins before this has junk in it
        for j, row in enumerate(_in_a_row(self.b, self.size)):
            if self.junk and self.b[j + self.size - 1] in self.junk:
                after_junk = j + self.size
            if j >= after_junk:
                found.setdefault(row, []).append(j)
        return found

    def longest(self, alo: int, ahi: int, blo: int, bhi: int) -> tuple[int, int, int]:
        """Of the longest the first in `a`, then in `b`; (alo, blo, 0) without one of this size."""
        firsts, places, end = self.firsts, self.places, bhi - self.size + 1
        best_i, best_j, best = alo, blo, 0
        lengths: dict[int, int] = {}
        for i in range(alo, ahi - self.size + 1):
            longer: dict[int, int] = {}
            there = places.get(firsts[i], ())
            for at in range(bisect_left(there, blo) if len(there) > FEW else 0, len(there)):
                j = there[at]
                if j >= end:
                    break
                if j >= blo:
                    length = longer[j] = lengths.get(j - 1, 0) + 1
                    if length > best:
                        best_i, best_j, best = i - length + 1, j - length + 1, length
            lengths = longer
        return best_i, best_j, best + self.size - 1 if best else 0


def _in_a_row(signs: Sequence[Hashable], size: int) -> list[Hashable]:
    return list(signs) if size == 1 else list(zip(*(signs[at:] for at in range(size)), strict=False))
