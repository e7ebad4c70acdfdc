"""Paragraphs under paragraphs, up to four levels: their order and levels say the tree, and so do their parents.

Level 1 stands under nothing. What stands under a paragraph follows it at once: a subtree is a run of paragraphs.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

K = TypeVar("K")

DEEPEST = 4


def levels(rows: Iterable[tuple[K, K | None]]) -> list[int]:
    """Of paragraphs in their order, each with the one it stands under."""
    found: dict[K, int] = {}
    for key, parent in rows:
        found[key] = found.get(parent, 0) + 1 if parent is not None else 1
    return list(found.values())


def parents(keys: Sequence[K], levels: Sequence[int]) -> list[K | None]:
    """The paragraph each stands under: the last one before it that is a level higher."""
    path: list[K] = []
    found: list[K | None] = []
    for key, level in zip(keys, levels, strict=True):
        del path[level - 1 :]
        found.append(path[-1] if path else None)
        path.append(key)
    return found


def end_of(levels: Sequence[int], at: int) -> int:
    """Where the paragraphs under the one at this place end: the place of the next one that is none of them."""
    return next((place for place in range(at + 1, len(levels)) if levels[place] <= levels[at]), len(levels))


def height_of(levels: Sequence[int], at: int) -> int:
    """How many levels the paragraph at this place spans with those under it."""
    return max(levels[at : end_of(levels, at)]) - levels[at] + 1


def broken_at(levels: Sequence[int]) -> int | None:
    """The first place that has nothing to stand under, or is too deep; None for a tree."""
    before = 0
    for place, level in enumerate(levels):
        if not 1 <= level <= min(before + 1, DEEPEST):
            return place
        before = level
    return None


def settled(levels: Iterable[int]) -> list[int]:
    """The same as far as it is a tree; what would hang in the air is as high as it can be, with all under it."""
    path: list[tuple[int, int]] = []  # level as given, and as it is
    found: list[int] = []
    for level in levels:
        while path and path[-1][0] >= level:
            path.pop()
        found.append(min((path[-1][1] if path else 0) + 1, DEEPEST))
        path.append((level, found[-1]))
    return found


def shifted(levels: Sequence[int], at: int, by: int) -> list[int] | None:
    """The levels once the paragraph at this place, with what is under it, stands deeper or higher; None: it cannot."""
    end = end_of(levels, at)
    found = [*levels[:at], *(level + by for level in levels[at:end]), *levels[end:]]
    return found if broken_at(found) is None else None


def upwards(levels: Sequence[int], at: int) -> list[int] | None:
    """The places in their new order once it stands, with what is under it, before its sibling; None for the first."""
    before = next((place for place in range(at - 1, -1, -1) if levels[place] <= levels[at]), None)
    if before is None or levels[before] != levels[at]:
        return None
    end = end_of(levels, at)
    return [*range(before), *range(at, end), *range(before, at), *range(end, len(levels))]


def downwards(levels: Sequence[int], at: int) -> list[int] | None:
    """The same behind its next sibling; None for the last."""
    after = end_of(levels, at)
    return upwards(levels, after) if after < len(levels) and levels[after] == levels[at] else None


def level_behind(levels: Sequence[int], at: int) -> int:
    """Of a new paragraph behind the one at this place (-1: before all): it takes nothing from what it stands under."""
    below = levels[at + 1] if at + 1 < len(levels) else 1
    return max(levels[at], below) if at >= 0 else 1


def joined(levels: Sequence[int], at: int) -> list[int]:
    """The levels once the next paragraph is part of the one at this place: what stood under it stands under this."""
    below = shifted(levels, at + 1, levels[at] - levels[at + 1]) or levels
    return settled([*below[: at + 1], *below[at + 2 :]])


class Steps(NamedTuple):
    """Whether the paragraph at a place can go before its sibling, behind it, under it; and out, a level higher."""

    up: bool
    down: bool
    under: bool
    over: bool


def steps(levels: Sequence[int]) -> list[Steps]:
    """What `upwards`, `downwards` and `shifted` can do at every place, in one pass."""
    path: list[int] = []  # places: the last of each level
    has_before, has_after, deepest = [False] * len(levels), [False] * len(levels), list(levels)
    for at, level in enumerate(levels):
        if len(path) >= level:
            has_before[at] = has_after[path[level - 1]] = True
        del path[level - 1 :]
        path.append(at)
        for above in path:
            deepest[above] = max(deepest[above], level)
    return [
        Steps(has_before[at], has_after[at], has_before[at] and deepest[at] < DEEPEST, level > 1)
        for at, level in enumerate(levels)
    ]


def in_places(levels: Sequence[int], typed: Sequence[int]) -> tuple[list[int], list[int]]:
    """The places in their new order and the levels there, for the place (from 1) that was typed beside each.

    One that moves stands just before the one whose place it takes, or just behind it when it moves down; what is under
    it goes along, and it never tears others from what they stand under.
    """
    moving = [at for at, place in enumerate(typed) if place != at + 1]
    taken: dict[int, int] = {}  # by place, the one it goes along with
    for at in moving:
        taken |= {under: at for under in range(at + 1, end_of(levels, at)) if under not in moving}
    heads = sorted((at for at in range(len(levels)) if at not in taken), key=lambda at: _wanted(typed[at], at + 1))
    order = [each for head in heads for each in (head, *(under for under, at in taken.items() if at == head))]
    for at in moving:
        order = _past_branches(order, [at, *(under for under, head in taken.items() if head == at)], levels)
    return order, settled(levels[at] for at in order)


def _wanted(typed: int, place: int) -> float:
    return typed + (0.0 if typed == place else (-0.5 if typed < place else 0.5))


def _past_branches(order: list[int], branch: list[int], levels: Sequence[int]) -> list[int]:
    """Behind what stands deeper than it: that belongs to what is before."""
    rest = [each for each in order if each not in branch]
    place = order.index(branch[0])
    while place < len(rest) and levels[rest[place]] > levels[branch[0]]:
        place += 1
    return [*rest[:place], *branch, *rest[place:]]
