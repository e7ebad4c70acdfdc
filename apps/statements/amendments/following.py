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

    It is stale when its paragraph changed, the words above it did, or it stands under another paragraph now. One that
    is put in under a paragraph rests on the words of that alone.
    """
    if amendment.has_lost_its_place(rows):
        return A.OVERTAKEN
    if amendment.under:
        return None if _says(rows[cast(UUID, amendment.after_id)], amendment.base_chapeau) else A.STALE
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


def _says(row: ParagraphText, words: str) -> bool:
    return normalise(row.text) == normalise(words)


def words_of(revision: Revision, paragraph: UUID | None) -> str:
    """Of a paragraph of a revision under which another stands; "" for none."""
    return revision.texts.values_list("text", flat=True).get(paragraph=paragraph) if paragraph else ""
