"""What an adoption leaves behind: roster and positions in words, and the text in the register."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from apps.accounts.models import User
from apps.core.clocks.times import zone
from apps.documents.choices import Outcome as DocumentOutcome
from apps.documents.models import Document
from apps.documents.services import VersionText, deposit_document
from apps.statements.consensus.parties import party_name
from apps.statements.consensus.rules import Outcome
from apps.statements.models import Party, Position, Statement


@dataclass(frozen=True)
class Gavel:
    """What the chair states: when and where it was adopted, who was in the chair, how many parties were present."""

    at: dt.datetime
    chair: str
    places: Mapping[str, str] = field(default_factory=dict)
    present: int | None = None

    def as_json(self, by: User) -> dict:
        return {
            "at": self.at.isoformat(),
            "chair": self.chair.strip(),
            "places": dict(self.places),
            "present": self.present,
            "by": str(by.pk),
        }

    @classmethod
    def from_json(cls, data: Mapping) -> "Gavel":
        return cls(dt.datetime.fromisoformat(data["at"]), data["chair"], data["places"], data["present"])

    def confirmed(self, at: dt.datetime) -> "Gavel":
        """The same gavel, effective with the last confirmation."""
        return replace(self, at=at)


def roster_in_words(statement: Statement, parties: Sequence[Party], outcome: Outcome) -> list[dict]:
    """Every party in the order of the text, under the names it had at that moment, and whether it was counted."""
    languages = list(dict.fromkeys([*statement.revision.languages, "en"]))
    return [
        {
            "party": str(party.pk),
            "names": {language: party_name(party, language) for language in languages},
            "entitled": party.entitled,
            "left": party.withdrawn_at.isoformat() if party.withdrawn_at else None,
            "excluded": party.pk == statement.excluded_party_id,
            "counted": party.pk in outcome.counted,
        }
        for party in parties
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
    annexes: int,
    adopted_at: dt.datetime,
    by: User,
) -> Document:
    """Deposit an adopted text under the next number of its year. Facts are counts, never names."""
    return deposit_document(
        statement.conference,
        kind=statement.kind,
        outcome=DocumentOutcome.ADOPTED,
        dated_on=adopted_at.astimezone(zone(statement.conference.time_zone)).date(),
        versions=versions,
        facts={
            "rule": statement.rule,
            "counted": len(outcome.counted),
            "joined": len(outcome.joined),
            "annexes": annexes,
        },
        sha256=statement.tabled_sha256,
        by=by,
    )
