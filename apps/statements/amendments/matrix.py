"""Parties × paragraphs: who can live with what. Private stances are never shown, only counted, where they are many."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from apps.core.rows.concurrency import mark_of
from apps.statements.choices import StanceValue, StanceVisibility
from apps.statements.consensus.parties import parties_of, party_name
from apps.statements.models import ParagraphText, Stance, Statement
from apps.statements.models.tablings import PartyBase
from apps.statements.paragraphs.earlier_numbers import Earlier, earlier, numbers_in

Key = tuple[UUID | None, UUID | None]


class Said(NamedTuple):
    """What a party says of a paragraph now."""

    value: str
    visibility: str
    note: str
    told_from: int = 0

    @property
    def words(self) -> tuple[str, str, str]:
        return self.value, self.visibility, self.note


def mark_of_said(said: Said | None) -> str:
    """What a party says, as a short text by which a page knows that it says something else since."""
    return mark_of(*said.words) if said else "-"


class Row(NamedTuple):
    """A party and what it says of each paragraph, in the order of the text; None where there is nothing to be read."""

    name: str
    cells: list[Said | None]


class Matrix(NamedTuple):
    """`counts` are private red lines by paragraph, as far as they are told (`told`); `earlier` what each paragraph was
    called where somebody spoke of it in another revision.
    """

    paragraphs: Sequence[ParagraphText]
    rows: list[Row]
    counts: list[int]
    earlier: list[list[Earlier]]

    @property
    def is_spoken(self) -> bool:
        """Whether anything is to be read here."""
        return any(self.counts) or any(cell for row in self.rows for cell in row.cells)


def key_of(party: PartyBase) -> Key:
    return party.participation_id, party.person_id


def latest(statement: Statement) -> dict[tuple[Key, UUID], Said]:
    """The last word of each party on each paragraph, where it was not taken back. One query, light rows."""
    return {place: said for place, (said, _revision) in latest_on(statement).items()}


def latest_on(statement: Statement) -> dict[tuple[Key, UUID], tuple[Said, UUID]]:
    """The same, with the revision of which each was said."""
    rows = Stance.objects.filter(statement=statement).order_by("participation", "person", "paragraph", "-at", "-id")
    rows = rows.distinct("participation", "person", "paragraph")
    named = rows.values_list(
        "participation", "person", "paragraph", "value", "visibility", "note", "told_from", "revision"
    )
    return {
        ((place, who), uid): (Said(value, visibility, note, told_from), revision)
        for place, who, uid, value, visibility, note, told_from, revision in named
        if value
    }


def told(promises: Iterable[int]) -> int:
    """How many private red lines are told of, each with the number from which on it was promised to be counted: the
    most of which everyone stands among as many as it was promised; else 0. A lower number for the lines of today gives
    away none of before, and a higher one binds only what comes.
    """
    rows = sorted(promises)
    return max((count for count, promise in enumerate(rows, start=1) if promise <= count), default=0)


def matrix_of(statement: Statement, paragraphs: Sequence[ParagraphText], language: str) -> Matrix:
    """Three queries, however many parties and paragraphs; one more where a stance was given on an earlier revision."""
    said, parties = latest_on(statement), parties_of(statement)
    shown = {place: each for place, (each, _rev) in said.items() if each.visibility == StanceVisibility.HEADS}
    uids = [row.paragraph_id for row in paragraphs]
    rows = [Row(party_name(each, language), [shown.get((key_of(each), uid)) for uid in uids]) for each in parties]
    own = {key_of(party) for party in parties}
    red: dict[UUID, list[int]] = defaultdict(list)
    for (key, uid), (each, _rev) in said.items():
        if key in own and each.visibility == StanceVisibility.PRIVATE and each.value == StanceValue.CANNOT:
            red[uid].append(each.told_from)
    counts = [told(red[uid]) for uid in uids]
    spoken = {uid: set[UUID]() for uid in uids}
    for key, uid in shown.keys() & {(key, uid) for key in own for uid in uids}:
        spoken[uid].add(said[key, uid][1])
    return Matrix(paragraphs, rows, counts, _called(paragraphs, spoken))


def _called(paragraphs: Sequence[ParagraphText], spoken: Mapping[UUID, set[UUID]]) -> list[list[Earlier]]:
    """What each was called in the revisions of which somebody spoke, oldest first."""
    others = set().union(*spoken.values()) - {row.revision_id for row in paragraphs}
    numbers = numbers_in(others)
    found = [{earlier(row, revision, numbers) for revision in spoken[row.paragraph_id]} for row in paragraphs]
    return [sorted((each for each in names if each), key=lambda each: each.rev_no) for names in found]
