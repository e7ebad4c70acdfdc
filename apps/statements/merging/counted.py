"""Numbers in a merge: where they follow from the rule they are nobody's change."""

import uuid
from collections.abc import Mapping, Sequence

from apps.statements.log.snapshots import Row
from apps.statements.merging.under import level_of
from apps.statements.paragraphs.blocks import Block
from apps.statements.paragraphs.counting import Line, by_rule, is_by_rule


def are_by_rule(base: Mapping[uuid.UUID, Row], theirs: Mapping[uuid.UUID, Row], mine: Sequence[Block]) -> bool:
    """Whether a text was numbered by the rule, they left it so, and I typed no number that is not the rule's."""
    if not (is_by_rule(_lines(base)) and is_by_rule(_lines(theirs))):
        return False
    given = by_rule([Line(each.kind, each.level, each.number, each.uid is None) for each in mine])
    was = [base[each.uid]["number"] if each.uid and each.uid in base else "" for each in mine]
    return all(block.number in pair for block, pair in zip(mine, zip(given, was, strict=True), strict=True))


def _lines(rows: Mapping[uuid.UUID, Row]) -> list[Line]:
    return [Line(row["kind"], level_of(row), row["number"]) for row in rows.values()]
