"""Which paragraphs are agreed ad referendum: those whose last word in the reading was yes, to the words that stand."""

from collections.abc import Iterable
from uuid import UUID

from apps.statements.models import Agreement, ParagraphText, Statement
from apps.statements.record.canonical import canonical_paragraph_hash


def hash_of(row: ParagraphText) -> str:
    """Of kind and words; its number may change when others come or go."""
    return canonical_paragraph_hash(row.kind, row.text)


def agreed_now(statement: Statement, rows: Iterable[ParagraphText]) -> dict[UUID, Agreement]:
    """By paragraph the agreement that holds. One query."""
    return holding(statement.agreements.select_related("sitting").order_by("at", "id"), rows)


def holding(agreements: Iterable[Agreement], rows: Iterable[ParagraphText]) -> dict[UUID, Agreement]:
    """Of agreements in their order those that hold, by paragraph: the last word, and it was yes to these words."""
    last = {each.paragraph_id: each for each in agreements}
    hashes = {row.paragraph_id: hash_of(row) for row in rows}
    return {uid: each for uid, each in last.items() if each.stands and hashes.get(uid) == each.sha256}


def was_read(statement: Statement) -> bool:
    """Whether it was negotiated paragraph by paragraph: then each has to be agreed. One that was recorded is not."""
    return statement.agreements.exists() or statement.amendments.exists()
