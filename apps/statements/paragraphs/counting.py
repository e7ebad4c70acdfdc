"""Numbers by the rule: 1, 2, 3 …, under them (a), (i), (1) by level; other kinds and closing words have none."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from apps.documents.choices import ParagraphKind
from apps.statements.models import ParagraphText
from apps.statements.paragraphs.blocks import Block
from apps.statements.paragraphs.numbering import in_letters, in_roman
from apps.statements.paragraphs.tree import end_of

SHAPES = (str, lambda value: f"({in_letters(value)})", lambda value: f"({in_roman(value)})", "({})".format)


class Line(NamedTuple):
    """`is_new`: it has no number because nobody has given it one yet."""

    kind: str
    level: int
    number: str = ""
    is_new: bool = False


def by_rule(lines: Sequence[Line]) -> list[str]:
    """The number of each. A sub-paragraph without a number, last behind numbered ones, is the closing words of them."""
    levels = [each.level for each in lines]
    counts = [0] * len(SHAPES)
    found = []
    for at, line in enumerate(lines):
        counts[line.level :] = [0] * (len(SHAPES) - line.level)
        if line.kind != ParagraphKind.OPERATIVE or (counts[line.level - 1] and _closes(lines, levels, at)):
            found.append("")
            continue
        counts[line.level - 1] += 1
        found.append(SHAPES[line.level - 1](counts[line.level - 1]))
    return found


def _closes(lines: Sequence[Line], levels: Sequence[int], at: int) -> bool:
    end = end_of(levels, at)
    is_last = end == len(levels) or levels[end] < levels[at]
    return levels[at] > 1 and is_last and not lines[at].number and not lines[at].is_new


def is_by_rule(lines: Sequence[Line]) -> bool:
    """Whether a text that has numbers has those of the rule."""
    numbers = [each.number for each in lines]
    return any(numbers) and numbers == by_rule(lines)


def numbered(blocks: Sequence[Block]) -> list[Block]:
    """With the numbers that the rule gives them."""
    lines = [Line(each.kind, each.level, each.number, each.uid is None) for each in blocks]
    return [replace(each, number=number) for each, number in zip(blocks, by_rule(lines), strict=True)]


def counted_on(rows: Sequence[ParagraphText], blocks: Sequence[Block]) -> list[Block]:
    """What is to take the place of `rows`: a text that is numbered by the rule still is, unless a number was typed
    that is not the rule's; one with numbers of its own keeps them.
    """
    own = {row.paragraph_id: row.number for row in rows}
    if not is_by_rule([Line(row.kind, row.level, row.number) for row in rows]):
        return list(blocks)
    found = numbered(blocks)
    for typed, given in zip(blocks, found, strict=True):
        expected = {own[typed.uid], given.number} if typed.uid in own else {"", given.number}
        if typed.number not in expected:
            return list(blocks)
    return found
