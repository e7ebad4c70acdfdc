"""A silence procedure as pages show it: each start, party by party, with what proves its notice."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import pgettext_lazy

from apps.core.lazy import Words
from apps.statements.choices import SilenceOutcome
from apps.statements.consensus.parties import party_name, roster_of
from apps.statements.models import RosterEntry, SilenceNotice, SilenceProcedure, SilenceReply, Statement
from apps.statements.silence.hours import Clocks, on_clocks, zone_of, zones_of
from apps.statements.silence.reading import Proof, Proven, proof_of

LOOKS: dict[Proof, tuple[str, Words]] = {
    Proof.HANDED: ("yes", pgettext_lazy("notice", "handed over")),
    Proof.SEEN: ("yes", pgettext_lazy("notice", "seen on the page")),
    Proof.DELIVERED: ("yes", pgettext_lazy("notice", "delivered")),
    Proof.FAILED: ("no", pgettext_lazy("notice", "bounced")),
    Proof.QUEUED: ("wait", pgettext_lazy("notice", "queued")),
}
ENDINGS = {
    SilenceOutcome.ADOPTED: "yes",
    SilenceOutcome.BROKEN: "no",
    SilenceOutcome.STOPPED: "wait",
    SilenceOutcome.CONTESTED: "no",
}


@dataclass(frozen=True)
class ToldParty:
    """A party with its notices; `clocks` show the deadline where its first speaker lives."""

    name: str
    entry: RosterEntry
    proven: Proven
    notices: Sequence[SilenceNotice]
    clocks: Clocks | None

    @property
    def look(self) -> tuple[str, Words]:
        return LOOKS[self.proven.proof]

    @property
    def counted(self) -> SilenceNotice | None:
        return next((each for each in self.notices if each.counts), None)

    @property
    def can_be_handed(self) -> bool:
        return self.counted is not None and self.counted.handed_at is None


@dataclass(frozen=True)
class Start:
    procedure: SilenceProcedure
    deadline: Clocks | None  # at the venue
    parties: Sequence[ToldParty] = ()
    replies: Sequence[tuple[str, SilenceReply]] = ()
    at_night: Sequence[str] = field(default=())

    @property
    def look(self) -> str:
        return ENDINGS[SilenceOutcome(self.procedure.outcome)] if self.procedure.outcome else "wait"


def starts_of(statement: Statement, language: str) -> list[Start]:
    """Every start about a text, the newest first."""
    rows = SilenceProcedure.objects.newest_of(statement).select_related("tabling__statement__conference")
    found = rows.prefetch_related("notices__person", "notices__party", "replies__given_by", "replies__recorded_by")
    rosters: dict[UUID, list[RosterEntry]] = {}
    return [_start(row, rosters, language) for row in found]


def _start(row: SilenceProcedure, rosters: dict[UUID, list[RosterEntry]], language: str) -> Start:
    roster = rosters.setdefault(row.tabling_id, roster_of(row.tabling))
    names = {entry.pk: party_name(entry, language) for entry in roster}
    replies = [(names[each.party_id], each) for each in row.replies.all()]
    if row.deadline is None:
        return Start(row, None, replies=replies)
    venue = row.tabling.statement.conference.time_zone
    zones = zones_of(roster)
    by_party: dict[UUID, list[SilenceNotice]] = {}
    for notice in row.notices.all():
        by_party.setdefault(notice.party_id, []).append(notice)
    told = [_told(row, entry, names, by_party.get(entry.pk, []), zones) for entry in roster]
    return Start(
        row, on_clocks(row.deadline, venue, venue), told, replies, [names[pk] for pk in row.at_night if pk in names]
    )


def _told(
    row: SilenceProcedure,
    entry: RosterEntry,
    names: Mapping[UUID, str],
    notices: Sequence[SilenceNotice],
    zones: Mapping[UUID, str],
) -> ToldParty:
    first = next((each for each in notices if each.counts), None)
    conference = row.tabling.statement.conference
    clocks = None
    if first is not None:
        own = zone_of(first.person, entry, zones, conference)
        clocks = on_clocks(row.ends, conference.time_zone, own)
    return ToldParty(names[entry.pk], entry, proof_of(notices), notices, clocks)


def own_clocks(procedure: SilenceProcedure, entry: RosterEntry, own_zone: str) -> Clocks:
    """The deadline for whoever reads their own page: on the clocks of their account, else of their delegation."""
    venue = procedure.tabling.statement.conference.time_zone
    home = zones_of([entry]).get(entry.participation_id, "") if entry.participation_id else ""
    return on_clocks(procedure.ends, venue, own_zone or home or venue)


def earliest(now: dt.datetime, hours: int, venue: str) -> Clocks:
    return on_clocks(now + dt.timedelta(hours=hours), venue, venue)
