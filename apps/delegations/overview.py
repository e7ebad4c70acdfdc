"""Delegations as figures, and as the table of their names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from apps.conferences.models import Conference
from apps.delegations.choices import NameContext, ParticipationStatus
from apps.delegations.models import Participation
from apps.delegations.names import DisplayName, ForumNames, NameEntry, display_name, name_by
from apps.delegations.participation_life import ABSENT


@dataclass(frozen=True)
class Totals:
    delegations: int  # neither declined nor withdrawn
    confirmed: int
    entitled: int  # of the confirmed, whose position counts
    seats: int


@dataclass(frozen=True)
class NameCell:
    language: str
    name: DisplayName
    own: bool  # set by this conference, not taken from the forum or from lists


class HasStatus(Protocol):
    @property
    def status(self) -> str: ...


Present = TypeVar("Present", bound=HasStatus)


def present(rows: Sequence[Present]) -> list[Present]:
    return [row for row in rows if row.status not in ABSENT]


def totals(rows: Sequence[Participation]) -> Totals:
    there = present(rows)
    confirmed = [row for row in there if row.status == ParticipationStatus.CONFIRMED]
    entitled = [row for row in confirmed if row.entitled and not row.suspended]
    return Totals(len(there), len(confirmed), len(entitled), sum(row.seats or 0 for row in there))


def name_cells(row: Participation, conference: Conference, languages: Sequence[str], context: str) -> list[NameCell]:
    """The names of one delegation in one use, language by language. No query when `entity.names` is prefetched."""
    own = {
        name.language
        for name in row.entity.names.all()
        if name.conference_id == conference.pk and name.context == context
    }
    return [
        NameCell(language, display_name(row.entity, conference, language, context), language in own)
        for language in languages
    ]


@dataclass(frozen=True)
class Preview:
    """What a conference's outputs would say in one language: one nameplate, and everybody's list (True: this one)."""

    language: str
    plate: DisplayName
    listed: list[tuple[bool, DisplayName]]


def preview(
    rows: Sequence[Participation], subject: Participation, language: str, typed: Mapping[str, NameEntry] | None
) -> Preview:
    """`rows` are all delegations of the conference; `typed` the lines (context → entry) of `subject` not saved yet."""

    def name(row: Participation, context: str) -> DisplayName:
        if typed is None or row.pk != subject.pk:
            return display_name(row.entity, subject.conference, language, context)
        return name_by(typed, ForumNames.of(row.entity), language, context)

    listed = [(row.pk == subject.pk, name(row, NameContext.LIST)) for row in rows]
    listed.sort(key=lambda pair: pair[1].place)
    return Preview(language, name(subject, NameContext.NAMEPLATE), listed)
