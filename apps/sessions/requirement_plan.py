"""What an organizer asks of a programme, handed from the form to the service."""

from dataclasses import dataclass, field
from typing import Any

from apps.conferences.models import Room
from apps.delegations.models import Participation


@dataclass(frozen=True)
class RulesPlan:
    """Columns of `ProgrammeRules`, and by room and delegation those of `RoomTerms` and `DelegationTerms`."""

    edition: dict[str, Any] = field(default_factory=dict)
    rooms: dict[Room, dict[str, Any]] = field(default_factory=dict)
    delegations: dict[Participation, dict[str, Any]] = field(default_factory=dict)
