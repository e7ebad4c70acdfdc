"""What differs between two wordings, word by word; in East Asian scripts letter by letter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from apps.core.wordings.matching import Matcher
from apps.core.wordings.tokens import WORDS

TOKENS = re.compile(rf"{WORDS.pattern}|\s+|.", re.DOTALL)
KEPT, REMOVED, ADDED = "", "removed", "added"
SCRAP = 3  # letters; fewer left standing between two changes are part of one change to a reader


@dataclass(frozen=True)
class Run:
    change: str
    text: str


def redline(before: str, after: str) -> list[Run]:
    """The runs of both in order. Without those added it reads `before`, without those removed `after`, exactly."""
    return list(_runs(TOKENS.findall(before), TOKENS.findall(after)))


def _runs(old: list[str], new: list[str]) -> Iterator[Run]:
    for changed, left, right in _blocks(old, new):
        if not changed:
            yield Run(KEPT, left)
            continue
        if left:
            yield Run(REMOVED, left)
        if right:
            yield Run(ADDED, right)


def _blocks(old: list[str], new: list[str]) -> list[tuple[bool, str, str]]:
    """(whether it changed, before, after) in order; changes with next to nothing between them are one."""
    found: list[tuple[bool, str, str]] = []
    for tag, i1, i2, j1, j2 in Matcher(old, new, str.isspace).get_opcodes():
        block = (tag != "equal", "".join(old[i1:i2]), "".join(new[j1:j2]))
        if block[0] and len(found) > 1 and _is_scrap(found[-1]) and _both_ways(found[-2], block):
            _changed, left, right = found[-2]
            scrap = found[-1][1]
            found[-2:] = [(True, left + scrap + block[1], right + scrap + block[2])]
        else:
            found.append(block)
    return found


def _is_scrap(block: tuple[bool, str, str]) -> bool:
    changed, text, _same = block
    return not changed and len(text.strip()) < SCRAP


def _both_ways(*blocks: tuple[bool, str, str]) -> bool:
    """Words gave way to others: what only came, or only went, is shown by itself."""
    return all(left and right for _changed, left, right in blocks)
