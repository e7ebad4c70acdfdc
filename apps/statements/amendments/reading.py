"""Amendments and brackets as pages show them: in the order of the text, with what they change and who carries them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from apps.core.wordings.redline import Run, redline
from apps.statements.amendment_life import ENDED
from apps.statements.amendments.bracketed import Bracketed, bracketed
from apps.statements.amendments.voices import Voice
from apps.statements.choices import AmendmentOp, SponsorRole
from apps.statements.circulation.reading import Circulated
from apps.statements.consensus.parties import party_name
from apps.statements.models import (
    Alternative,
    Amendment,
    BracketGroup,
    ParagraphText,
    Revision,
    Sponsor,
    Statement,
)
from apps.statements.paragraphs import texts, tree
from apps.statements.paragraphs.earlier_numbers import Earlier


@dataclass(frozen=True)
class Shown:
    """An amendment with its redline, and the names of those who carry and support it; its paragraph as it stands now,
    where that is known, and how many stand under it.
    """

    amendment: Amendment
    runs: Sequence[Run]
    sponsors: Sequence[str]
    supporters: Sequence[str]
    row: ParagraphText | None = None
    under: int = 0

    @property
    def number(self) -> str:
        """The number of its paragraph: now, with those it stands under, where that is known."""
        return self.row.address if self.row else self.amendment.place

    @property
    def earlier(self) -> Earlier | None:
        """Its number in the revision on which the amendment was written, where it has another one now."""
        if not self.row or not self.amendment.place or self.row.number == self.amendment.place:
            return None
        return Earlier(self.amendment.place, self.amendment.base_revision.rev_no)

    @property
    def above(self) -> str:
        """The words that a new sub-paragraph is to stand under; "" for everything else."""
        return self.amendment.base_chapeau if self.amendment.under else ""

    @property
    def has_ended(self) -> bool:
        return self.amendment.state in ENDED


@dataclass(frozen=True)
class Brackets:
    """An open or closed bracket group as the rolling text reads it; `new` is the amendment that puts a paragraph in
    there, where that is what it is about.
    """

    group: BracketGroup
    alternatives: Sequence[Alternative]
    reads: Bracketed
    new: Amendment | None = None


@dataclass
class Place:
    """A paragraph of the text that stands (None: the title, and places that are gone), with what is wanted there."""

    row: ParagraphText | None
    amendments: list[Shown] = field(default_factory=list)
    brackets: list[Brackets] = field(default_factory=list)


def amendments_of(statement: Statement) -> QuerySet[Amendment]:
    """With everything that `shown` needs, in three queries."""
    sponsors = Sponsor.objects.filter(left_at=None).select_related(
        "person", "participation__entity", "participation__conference"
    )
    sponsors = sponsors.prefetch_related("participation__entity__names")
    return statement.amendments.select_related("parent", "overtaken_by", "base_revision").prefetch_related(
        Prefetch("sponsors", sponsors)
    )


def carried_by(statement: Statement, voices: Sequence[Voice]) -> set[UUID]:
    """Amendments that one of these parties carries, or has carried. One query."""
    delegations = [each.party.participation_id for each in voices if each.party.participation_id]
    people = [each.party.person_id for each in voices if each.party.person_id]
    own = Q(participation__in=delegations) | Q(person__in=people)
    rows = Sponsor.objects.filter(own, amendment__statement=statement, role=SponsorRole.SPONSOR)
    return set(rows.values_list("amendment", flat=True))


def read_beside(text: Circulated, carried: set[UUID]) -> QuerySet[Amendment]:
    """What a party `carried` in every state; of others what was admitted, and stands on words that came to this reader:
    never what was taken back before that, and no wording that is still being written.
    """
    came = [each.revision_id for each in text.circulations]
    of_others = Q(admitted_at__isnull=False, base_revision__in=came)
    return amendments_of(text.statement).filter(of_others | Q(pk__in=carried))


Standing = Mapping[UUID | None, tuple[ParagraphText, int]]


def standing(revision: Revision) -> Standing:
    """Each paragraph of it, and how many stand under it. One query."""
    return _with_their_branches(texts.levelled(list(revision.texts.order_by("order"))))


def _with_their_branches(rows: Sequence[ParagraphText]) -> Standing:
    levels = [row.level for row in rows]
    return {row.paragraph_id: (row, tree.end_of(levels, at) - at - 1) for at, row in enumerate(rows)}


def shown(amendment: Amendment, language: str, now: Standing = MappingProxyType({})) -> Shown:
    """`language` is that in which parties are named; `now` is where its paragraph is looked up."""
    held: dict[str, list[str]] = {role: [] for role in SponsorRole.values}
    for sponsor in amendment.sponsors.all():
        held[sponsor.role].append(party_name(sponsor, language))
    after = "" if amendment.op == AmendmentOp.DELETE else amendment.text or amendment.base_text
    runs = redline(amendment.base_text, after)
    row, under = now.get(amendment.after_id if amendment.under else amendment.target_id, (None, 0))
    return Shown(amendment, runs, held[SponsorRole.SPONSOR], held[SponsorRole.SUPPORTER], row, under)


def brackets_of(statement: Statement, *, open_only: bool = True) -> list[Brackets]:
    groups = statement.bracket_groups.prefetch_related("alternatives__amendment")
    groups = groups.filter(closed_at=None) if open_only else groups
    return [brackets(group) for group in groups]


def brackets(group: BracketGroup) -> Brackets:
    alternatives = [each for each in group.alternatives.all() if each.retired_at is None]
    new = (
        None if group.target_id else next((each.amendment for each in group.alternatives.all() if each.amendment), None)
    )
    return Brackets(group, alternatives, bracketed([each.text for each in alternatives]), new)


def by_place(statement: Statement, rows: Iterable[Amendment], language: str) -> list[Place]:
    """Every paragraph with something wanted at it, in the order of the text; then the title and what has no place."""
    rows_now = texts.rows_of(statement.revision)
    now = _with_their_branches(rows_now)
    places: dict[UUID | None, Place] = {row.paragraph_id: Place(row) for row in rows_now}
    places[None] = Place(None)
    for amendment in rows:
        at = amendment.target_id or amendment.after_id
        places.get(at, places[None]).amendments.append(shown(amendment, language, now))
    for each in brackets_of(statement):
        at = each.group.target_id or each.group.after_id
        places.get(at, places[None]).brackets.append(each)
    return [place for place in places.values() if place.amendments or place.brackets]
