"""A row of a table of people, as it was read."""

from dataclasses import dataclass, field
from typing import Any

from apps.core.lazy import Words
from apps.delegates.models import Person
from apps.delegations.models import Participation

NEW, KNOWN, HERE = "new", "known", "here"
SAME, SOMEBODY_ELSE = "same", "other"


@dataclass
class PersonRow:
    """One row: `cells` as typed, `person` as it would be stored, `errors` per field, `outcome` (NEW, KNOWN, HERE).

    `asked` is the key of the question whether it is `known`, `answer` what was said to it (SAME, SOMEBODY_ELSE).
    """

    line: int
    cells: dict[str, str]
    person: dict[str, Any] = field(default_factory=dict)
    participation: Participation | None = None
    roles: list[str] = field(default_factory=list)
    outcome: str = NEW
    known: Person | None = None
    errors: dict[str, str] = field(default_factory=dict)
    remarks: list[Words] = field(default_factory=list)
    asked: str = ""
    known_as: str = ""  # the name of whom is asked
    answer: str = ""
    all_cells: list[str] = field(default_factory=list)  # those of columns that are not used too
    above: str = ""  # the delegation that stands on a line of its own over it
    is_beyond: bool = False  # of the seats of its delegation

    @property
    def is_open(self) -> bool:
        """Somebody has to say whether it is the person for whom it is taken."""
        return bool(self.asked) and not self.answer and not self.errors
