"""What differs between two wordings, word by word; in East Asian scripts letter by letter."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from apps.statements.paragraphs.tokens import WORDS

TOKENS = re.compile(rf"{WORDS.pattern}|\s+|.", re.DOTALL)
KEPT, REMOVED, ADDED = "", "removed", "added"


@dataclass(frozen=True)
class Run:
    change: str
    text: str


def redline(before: str, after: str) -> list[Run]:
    """The runs of both in order. Without those added it reads `before`, without those removed `after`, exactly."""
    return list(_runs(TOKENS.findall(before), TOKENS.findall(after)))


def _runs(old: list[str], new: list[str]) -> Iterator[Run]:
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Run(KEPT, "".join(old[i1:i2]))
            continue
        if i1 < i2:
            yield Run(REMOVED, "".join(old[i1:i2]))
        if j1 < j2:
            yield Run(ADDED, "".join(new[j1:j2]))
