"""Texts that lie before a delegation, as its head reads them: with its own position, and nobody else's."""

from dataclasses import dataclass
from uuid import UUID

from apps.delegates.own_delegation import Place
from apps.statements.choices import PositionValue, State
from apps.statements.models import Position, RosterEntry, Statement


@dataclass(frozen=True)
class OwnText:
    place: Place
    statement: Statement
    party: RosterEntry
    position: Position | None

    @property
    def is_open(self) -> bool:
        """Whether a position can be given now: on the table, or by who owes a confirmation."""
        if self.statement.state == State.ADOPTED_AD_REF:
            return self.position is not None and self.position.value == PositionValue.JOIN_AD_REFERENDUM
        return self.statement.state == State.TABLED


def lying_before(place: Place, pk: UUID | None = None) -> list[OwnText]:
    """Those whose roster names the delegation and that it has not left. Four queries, however many."""
    statements = Statement.objects.lying_before(place.participation).with_text().order_by("symbol")
    found = {row.tabling_id: row for row in (statements.filter(pk=pk) if pk else statements)}
    roster = RosterEntry.objects.filter(tabling__in=found, participation=place.participation, left_at=None)
    parties = list(roster.select_related("tabling", "participation__entity"))
    standing = Position.objects.filter(party__in=parties, superseded_by=None)
    said = {row.party_id: row for row in standing}
    texts = []
    for party in parties:
        statement = found[party.tabling_id]
        statement.conference = place.participation.conference
        party.tabling.statement = statement
        texts.append(OwnText(place, statement, party, said.get(party.pk)))
    return sorted(texts, key=lambda text: text.statement.symbol)
