"""What agreed amendments do to the paragraphs of a text: whatever stands under a paragraph goes with it."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.statements.paragraphs import tree
from apps.statements.paragraphs.blocks import Block


def branch_of(blocks: Sequence[Block], uid: UUID | None) -> slice:
    """The places of a paragraph and of all that stand under it; none where it does not stand there."""
    at = next((at for at, each in enumerate(blocks) if each.uid == uid), len(blocks))
    return slice(at, tree.end_of([each.level for each in blocks], at)) if at < len(blocks) else slice(at, at)


def without(blocks: Sequence[Block], uid: UUID) -> list[Block]:
    """The text without a paragraph and what stands under it."""
    branch = branch_of(blocks, uid)
    return [*blocks[: branch.start], *blocks[branch.stop :]]


def put_in(blocks: Sequence[Block], after: UUID | None, new: Block) -> list[Block]:
    """A new paragraph beside `after`, behind what stands under that; None: at the beginning; gone: at the end."""
    place, level = _beside(blocks, after)
    return [*blocks[:place], replace(new, level=level), *blocks[place:]]


def place_behind(blocks: Sequence[Block], after: UUID | None) -> int:
    """Where a paragraph goes that is put in behind `after`."""
    return _beside(blocks, after)[0]


def moved(blocks: Sequence[Block], uid: UUID, after: UUID | None) -> list[Block]:
    """A paragraph, with what stands under it, beside `after`.

    Refused (field after): "within" where that stands under it itself; "too_deep".
    """
    branch = branch_of(blocks, uid)
    moving, rest = list(blocks[branch]), without(blocks, uid)
    if after is not None and any(each.uid == after for each in moving):
        message = _("A paragraph cannot be moved behind one that stands under it. Choose another place.")
        raise Refused(message, field="after", code="within")
    place, level = _beside(rest, after)
    deeper = level - moving[0].level
    if max(each.level for each in moving) + deeper > tree.DEEPEST:
        message = _("With what stands under it the paragraph would be deeper than %(most)s levels there.")
        raise Refused(message % {"most": tree.DEEPEST}, field="after", code="too_deep")
    return [*rest[:place], *(replace(each, level=each.level + deeper) for each in moving), *rest[place:]]


def _beside(blocks: Sequence[Block], after: UUID | None) -> tuple[int, int]:
    """Place and level behind a paragraph."""
    if after is None:
        return 0, 1
    branch = branch_of(blocks, after)
    return branch.stop, blocks[branch.start].level if branch.start < len(blocks) else 1
