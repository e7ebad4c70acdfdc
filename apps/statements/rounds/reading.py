"""How far a round of positions has come, in numbers and names, never in values."""

from dataclasses import dataclass
from uuid import UUID

from apps.statements.models import Position, RosterEntry, Tabling


@dataclass(frozen=True)
class Answers:
    """Parties that count, and those of them that have answered, by their roster entries."""

    counted: frozenset[UUID]
    answered: frozenset[UUID]

    @property
    def are_complete(self) -> bool:
        return bool(self.counted) and self.counted <= self.answered

    @property
    def number(self) -> int:
        return len(self.counted & self.answered)


def answers_of(tabling: Tabling) -> Answers:
    """Who has answered: whoever has not left, and is not left out under consensus minus one, counts. Two queries."""
    counted = RosterEntry.objects.filter(tabling=tabling, left_at=None, excluded=False).values_list("pk", flat=True)
    answered = Position.objects.current(tabling).values_list("party", flat=True)
    return Answers(frozenset(counted), frozenset(answered))


def has_entries(tabling: Tabling) -> bool:
    return Position.objects.filter(party__tabling=tabling).exists()
