"""What an adoption leaves behind: roster and positions in words, the text in the register, the sealed record."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from apps.accounts.models import User
from apps.conferences.models import Forum
from apps.core.clocks.times import zone
from apps.documents.choices import Outcome as DocumentOutcome
from apps.documents.models import Document
from apps.documents.services import VersionText, deposit_document
from apps.statements.choices import RecordOrigin
from apps.statements.consensus.parties import party_name, roster_of
from apps.statements.consensus.rules import Outcome
from apps.statements.models import AdoptionRecord, Annex, Gavelling, Position, Statement, Tabling
from apps.statements.record import canonical, seal
from apps.statements.record.annexes import published


@dataclass(frozen=True)
class Gavel:
    """What the chair states: when and where it was adopted, who was in the chair, how many parties were present.

    `asked`: the chair asked whether anybody objects.
    """

    at: dt.datetime
    chair: str
    places: Mapping[str, str] = field(default_factory=dict)
    present: int | None = None
    asked: bool = False

    def as_json(self, by: User) -> dict:
        return {
            "at": self.at.astimezone(dt.UTC).isoformat(),
            "chair": self.chair.strip(),
            "places": dict(self.places),
            "present": self.present,
            "asked": self.asked,
            "by": str(by.pk),
        }

    @classmethod
    def from_json(cls, data: Mapping) -> "Gavel":
        at = dt.datetime.fromisoformat(data["at"])
        return cls(at, data["chair"], data["places"], data["present"], data.get("asked", False))

    def effective(self, at: dt.datetime) -> "Gavel":
        """The same gavel, effective from `at`: with the last confirmation, or after the last position of its minute."""
        return replace(self, at=at)


@dataclass(frozen=True)
class Origin:
    """Where a record comes from; `source` names who tells it, for one from elsewhere."""

    kind: str = RecordOrigin.HERE
    source: str = ""


@dataclass(frozen=True)
class Signatures:
    """Who stands behind a record, under the names of that moment; nobody countersigns where that is not asked."""

    gavelled_by: User
    gavelled_by_name: str
    countersigned_by: User | None = None
    countersigned_by_name: str = ""


def signatures_of(gavelling: Gavelling) -> Signatures:
    signed = gavelling.ended_by
    return Signatures(gavelling.gavelled_by, gavelling.gavelled_by_name, signed, gavelling.ended_by_name)


def write_record(
    statement: Statement,
    outcome: Outcome,
    gavel: Gavel,
    *,
    signatures: Signatures,
    decision_symbol: str,
    origin: Origin = Origin(),  # noqa: B008 (frozen)
) -> AdoptionRecord:
    """Record and seal the decision on the text's tabling as the newest link of its forum's chain.

    The text has its document and number already; the caller holds the statement's lock and moves it afterwards.
    """
    tabling = statement.tabled
    record = AdoptionRecord(
        statement=statement,
        tabling=tabling,
        forum=statement.conference.forum,
        format=seal.FORMAT,
        origin=origin.kind,
        source=origin.source,
        rule=tabling.rule,
        party_kind=tabling.party_kind,
        quorum=tabling.quorum,
        present=gavel.present,
        asked_for_objections=gavel.asked,
        roster=roster_in_words(statement, tabling, outcome),
        positions=positions_in_words(standing_positions(tabling)),
        adopted_at=gavel.at,
        places=dict(gavel.places),
        chair=gavel.chair.strip(),
        gavelled_by=signatures.gavelled_by,
        gavelled_by_name=signatures.gavelled_by_name,
        countersigned_by=signatures.countersigned_by,
        countersigned_by_name=signatures.countersigned_by_name,
        decision_symbol=decision_symbol,
        text_symbol=statement.symbol,
        canonical=bytes(tabling.canonical),
        canon_version=tabling.canon_version,
        sha256=tabling.sha256,
    )
    chain(record)
    record.seal = seal.seal_bytes(record)
    record.seal_sha256 = canonical.sha256(record.seal)
    record.save()
    return record


def chain(record: AdoptionRecord) -> None:
    """Give a record its place after the newest of its forum; the forum's row is locked until the transaction ends."""
    forum = Forum.objects.select_for_update(no_key=True).get(pk=record.forum_id)
    newest = AdoptionRecord.objects.filter(forum=forum).exclude(chain_number=None).order_by("-chain_number").first()
    record.chain_number = (newest.chain_number or 0) + 1 if newest else 1
    record.previous_sha256 = newest.seal_sha256 if newest else ""


def standing_positions(tabling: Tabling) -> list[Position]:
    """What stood for each party, in the order of the text."""
    current = Position.objects.current(tabling).select_related("party", "given_by", "credential")
    return sorted(current, key=lambda each: (each.party.order, str(each.party_id)))


def roster_in_words(statement: Statement, tabling: Tabling, outcome: Outcome) -> list[dict]:
    """Every party in the order of the text, under the names it had at that moment, and whether it was counted."""
    languages = list(dict.fromkeys([*statement.revision.languages, "en"]))
    return [
        {
            "party": str(entry.pk),
            "names": {language: party_name(entry, language) for language in languages},
            "left": entry.left_at.isoformat() if entry.left_at else None,
            "excluded": entry.excluded,
            "counted": entry.pk in outcome.counted,
        }
        for entry in roster_of(tabling)
    ]


def positions_in_words(positions: Sequence[Position]) -> list[dict]:
    return [
        {
            "party": str(position.party_id),
            "value": position.value,
            "text": position.text,
            "given_by": position.given_by.full_name,
            "function": position.credential.function if position.credential else None,
            "at": position.at.isoformat(),
        }
        for position in positions
    ]


def register(
    statement: Statement,
    versions: Sequence[VersionText],
    outcome: Outcome,
    *,
    annexes: Sequence[Annex],
    adopted_at: dt.datetime,
    by: User | None,
) -> Document:
    """Deposit an adopted text under the next number of its year. Facts are counts, never names."""
    tabling = statement.tabled
    return deposit_document(
        statement.conference,
        kind=statement.kind,
        outcome=DocumentOutcome.ADOPTED,
        dated_on=adopted_at.astimezone(zone(statement.conference.time_zone)).date(),
        versions=versions,
        facts=facts_of(tabling.rule, outcome, annexes, roster_in_words(statement, tabling, outcome)),
        sha256=tabling.sha256,
        by=by,
    )


def facts_of(rule: str, outcome: Outcome, annexes: Sequence[Annex], roster: Sequence[dict]) -> dict:
    """What the register says of a decision. Under consensus nobody is counted as joining: nobody objected.

    No name but of parties that asked for their annex to be published, as `roster` names them.
    """
    counts = {"rule": rule, "counted": len(outcome.counted), "joined": len(outcome.joined), "annexes": len(annexes)}
    return counts | published(annexes, roster)
