"""Parties × paragraphs: who can live with what. Private stances are never shown, only counted, where they are many."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from apps.statements.choices import StanceValue, StanceVisibility
from apps.statements.consensus.parties import parties_of, party_name
from apps.statements.models import ParagraphText, Party, Stance, Statement
from apps.statements.models.tablings import PartyBase

FEWEST = 3  # private red lines on one paragraph from which their number is told: fewer would point at somebody

Key = tuple[UUID | None, UUID | None]


@dataclass
class Row:
    """A party and its stance on each paragraph, in the order of the text; None where it said nothing to be read."""

    name: str
    cells: list[Stance | None]


@dataclass
class Matrix:
    """`counts` are private red lines by paragraph, 0 where there are fewer than FEWEST."""

    paragraphs: Sequence[ParagraphText]
    rows: list[Row] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)


def key_of(party: PartyBase) -> Key:
    return party.participation_id, party.person_id


def latest(statement: Statement) -> dict[tuple[Key, UUID], Stance]:
    """The last word of each party on each paragraph. One query."""
    found: dict[tuple[Key, UUID], Stance] = {}
    for each in Stance.objects.filter(statement=statement).order_by("at", "id"):
        found[key_of(each), each.paragraph_id] = each
    return {place: each for place, each in found.items() if each.value}


def matrix_of(statement: Statement, paragraphs: Sequence[ParagraphText], language: str) -> Matrix:
    """Four queries, however many parties and paragraphs."""
    said, parties = latest(statement), parties_of(statement)
    shown = {place: each for place, each in said.items() if each.visibility == StanceVisibility.HEADS}
    uids = [row.paragraph_id for row in paragraphs]
    rows = [Row(party_name(party, language), [shown.get((key_of(party), uid)) for uid in uids]) for party in parties]
    return Matrix(paragraphs, rows, _counts(said, parties, uids))


def _counts(said: dict[tuple[Key, UUID], Stance], parties: Sequence[Party], uids: Sequence[UUID]) -> list[int]:
    own = {key_of(party) for party in parties}
    red = [
        uid
        for (key, uid), each in said.items()
        if key in own and each.visibility == StanceVisibility.PRIVATE and each.value == StanceValue.CANNOT
    ]
    counts = [red.count(uid) for uid in uids]
    return [count if count >= FEWEST else 0 for count in counts]
