"""Alternatives of one paragraph as a rolling text reads: what they share stands once, what differs in brackets."""

from collections.abc import Sequence
from dataclasses import dataclass
from os.path import commonprefix

from apps.core.wordings.redline import TOKENS


@dataclass(frozen=True)
class Bracketed:
    """`before` [ each of `within` ] `after`: with what is within put between, every alternative reads as it is."""

    before: str
    within: Sequence[str]
    after: str


def bracketed(texts: Sequence[str]) -> Bracketed:
    """What alternatives have in common at both ends, by whole words; an empty one is "no text" and shares nothing."""
    rows = [TOKENS.findall(text) for text in texts]
    if not rows or not all(rows):
        return Bracketed("", list(texts), "")
    before = commonprefix(rows)
    rest = [row[len(before) :] for row in rows]
    after = commonprefix([row[::-1] for row in rest])[::-1]
    within = [row[: len(row) - len(after)] for row in rest]
    return Bracketed("".join(before), ["".join(row) for row in within], "".join(after))


def in_brackets(found: Bracketed) -> str:
    """The same as one line: "agree to [meet] / [talk] again"; no text is "[ ]"."""
    return found.before + " / ".join(f"[{text.strip() or ' '}]" for text in found.within) + found.after
