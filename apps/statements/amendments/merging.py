"""How two changes of the same words go together. A clean merge is a proposal: its sponsor confirms it, or not."""

import difflib
from collections.abc import Sequence

from apps.core.wordings.matching import Matcher
from apps.core.wordings.redline import TOKENS
from apps.statements.choices import Rebased
from apps.statements.record.canonical import normalise


def rebase(base: str, now: str, wanted: str) -> tuple[Rebased, str]:
    """What becomes of an amendment that makes `wanted` of `base`, once the text says `now`.

    "" under a conflict; two changes of which nothing is left are one, too.
    """
    base, now, wanted = normalise(base), normalise(now), normalise(wanted)
    if now == base:
        return Rebased.UNCHANGED, wanted
    if now == wanted:
        return Rebased.IN_TEXT, wanted
    merged = normalise("".join(merge(TOKENS.findall(base), TOKENS.findall(now), TOKENS.findall(wanted)) or []))
    return (Rebased.CLEAN, merged) if merged else (Rebased.CONFLICT, "")


def merge(base: Sequence[str], left: Sequence[str], right: Sequence[str]) -> list[str] | None:
    """Both changes of `base` in one; None where they change the same or adjacent tokens in different ways."""
    found: list[str] = []
    b = x = y = 0
    for start, end, left_start, right_start in _in_both(base, left, right):
        parts = base[b:start], left[x:left_start], right[y:right_start]
        chosen = _one_of(*parts)
        if chosen is None:
            return None
        found += [*chosen, *base[start:end]]
        length = end - start
        b, x, y = end, left_start + length, right_start + length
    return found


def _one_of(base: Sequence[str], left: Sequence[str], right: Sequence[str]) -> Sequence[str] | None:
    if left in (right, base):
        return right
    return left if right == base else None


def _in_both(base: Sequence[str], left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Stretches of `base` that stand in both others: from, to, and where they begin there; an empty one at the end."""
    one, other = _matches(base, left), _matches(base, right)
    found, i, j = [], 0, 0
    while i < len(one) and j < len(other):
        a, b = one[i], other[j]
        start, end = max(a.a, b.a), min(a.a + a.size, b.a + b.size)
        if start < end:
            found.append((start, end, a.b + start - a.a, b.b + start - b.a))
        if a.a + a.size < b.a + b.size:
            i += 1
        else:
            j += 1
    return [*found, (len(base), len(base), len(left), len(right))]


def _matches(base: Sequence[str], other: Sequence[str]) -> list[difflib.Match]:
    return Matcher(base, other).get_matching_blocks()
