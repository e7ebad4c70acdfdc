"""What becomes of amendments when the text moves: stale, overtaken, or nothing at all."""

from collections.abc import Mapping
from typing import cast
from uuid import UUID

from apps.statements.choices import AmendmentOp, AmendmentState
from apps.statements.models import Amendment, ParagraphText, Revision
from apps.statements.record.canonical import normalise

A, OP = AmendmentState, AmendmentOp


def after_the_move(amendment: Amendment, rows: Mapping[UUID, ParagraphText], title: str) -> str | None:
    """The state into which an amendment on the words comes; None: it stays. `rows` and `title` are those of the text.

    It is stale when its paragraph changed, the words above it did, or it stands under another paragraph now.
    """
    if amendment.has_lost_its_place(rows):
        return A.OVERTAKEN
    if amendment.op in (OP.INSERT, OP.MOVE):
        return A.STALE if amendment.after_id and amendment.after_id not in rows else None
    row = None if amendment.op == OP.TITLE else rows[cast(UUID, amendment.target_id)]
    now = row.text if row else title
    if normalise(now) == normalise(amendment.base_text):
        return A.STALE if row and _stands_otherwise(amendment, row, rows) else None
    return A.OVERTAKEN if amendment.text and normalise(now) == normalise(amendment.text) else A.STALE


def _stands_otherwise(amendment: Amendment, row: ParagraphText, rows: Mapping[UUID, ParagraphText]) -> bool:
    """Under another paragraph, or under other words of the same one; what stands beside it does not matter."""
    chapeau = rows[row.parent_id].text if row.parent_id else ""
    return row.parent_id != amendment.base_parent_id or normalise(chapeau) != normalise(amendment.base_chapeau)


def chapeau_of(revision: Revision, row: ParagraphText | None) -> str:
    """The words that a paragraph stands under in a revision; "" where it stands under none."""
    if row is None or row.parent_id is None:
        return ""
    return revision.texts.values_list("text", flat=True).get(paragraph=row.parent_id)
