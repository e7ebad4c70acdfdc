"""What agreed amendments do to the paragraphs of a text: whatever stands under a paragraph goes with it."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.documents.choices import ParagraphKind
from apps.statements.choices import Under
from apps.statements.paragraphs import tree
from apps.statements.paragraphs.blocks import Block

WITHOUT_SUB_PARAGRAPHS = (ParagraphKind.HEADING, ParagraphKind.CLOSING)


def branch_of(blocks: Sequence[Block], uid: UUID | None) -> slice:
    """The places of a paragraph and of all that stand under it; none where it does not stand there."""
    at = next((at for at, each in enumerate(blocks) if each.uid == uid), len(blocks))
    return slice(at, tree.end_of([each.level for each in blocks], at)) if at < len(blocks) else slice(at, at)


def without(blocks: Sequence[Block], uid: UUID) -> list[Block]:
    """The text without a paragraph and what stands under it."""
    branch = branch_of(blocks, uid)
    return [*blocks[: branch.start], *blocks[branch.stop :]]


def put_in(blocks: Sequence[Block], after: UUID | None, new: Block, under: str = "") -> list[Block]:
    """A new paragraph beside `after`, behind what stands under that; None: at the beginning; gone: at the end. With
    `under` (`Under`) it stands under it. Refused: those of `check_under`.
    """
    place, level = place_for(blocks, after, under)
    return [*blocks[:place], replace(new, level=level), *blocks[place:]]


def place_for(blocks: Sequence[Block], after: UUID | None, under: str = "") -> tuple[int, int]:
    """Where `put_in` puts a paragraph, and on which level."""
    if not under:
        return _beside(blocks, after)
    check_under(blocks, after)
    branch = branch_of(blocks, after)
    level = blocks[branch.start].level + 1
    if under == Under.FIRST:
        return branch.start + 1, level
    return _before_closing_words(blocks, branch, level), level


def check_under(blocks: Sequence[Block], above: UUID | None) -> None:
    """Refused (field after) where nothing new can stand under a paragraph: "no_place", "gone"; "too_deep" on the last
    level; "no_list" under a heading or closing words that have nothing under them: what follows those stands beside.
    """
    if above is None:
        message = _("Choose the paragraph under which it is to stand.")
        raise Refused(message, field="after", code="no_place")
    branch = branch_of(blocks, above)
    if branch.start == branch.stop:
        message = _("The paragraph under which it is to stand was taken out of the text meanwhile.")
        raise Refused(message, field="after", code="gone")
    standing = blocks[branch.start]
    if standing.level >= tree.DEEPEST:
        message = _("This paragraph stands on level %(most)s, the deepest: nothing can stand under it. Add it beside.")
        raise Refused(message % {"most": tree.DEEPEST}, field="after", code="too_deep")
    if standing.kind in WITHOUT_SUB_PARAGRAPHS and branch.stop == branch.start + 1:
        message = _("A heading and closing words have no sub-paragraphs. Add the paragraph behind instead.")
        raise Refused(message, field="after", code="no_list")


def kind_under(blocks: Sequence[Block], above: UUID | None) -> str:
    """Of a new paragraph under another: that of what stands there, else of the one above."""
    branch = branch_of(blocks, above)
    return blocks[branch.start + 1 if branch.stop > branch.start + 1 else branch.start].kind


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


def _before_closing_words(blocks: Sequence[Block], branch: slice, level: int) -> int:
    """The end of a list: what stands last in it without a number, behind numbered ones, closes it and stays there."""
    own = [at for at in range(branch.start + 1, branch.stop) if blocks[at].level == level]
    closes = len(own) > 1 and blocks[own[-2]].number and not blocks[own[-1]].number
    return own[-1] if closes and blocks[own[-1]].kind == ParagraphKind.OPERATIVE else branch.stop


def _beside(blocks: Sequence[Block], after: UUID | None) -> tuple[int, int]:
    """Place and level behind a paragraph."""
    if after is None:
        return 0, 1
    branch = branch_of(blocks, after)
    return branch.stop, blocks[branch.start].level if branch.start < len(blocks) else 1
