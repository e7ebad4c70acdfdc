"""What a row of the editor knows of a save meanwhile: it travels in the form until a person has chosen."""

import re
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from apps.statements.merging.three_ways import Mark

THEIRS, MINE = "theirs", "mine"
CLASH = re.compile(r"kind|number|level|gone|out|title|words-[a-z]{2,3}(-[a-z]{2,4})?")


@dataclass(frozen=True)
class Meeting:
    """`clashes` wait for a choice; `take` is the choice; `was` the paragraph of a row whose paragraph is gone."""

    mark: Mark = Mark.NONE
    clashes: Sequence[str] = ()
    was: uuid.UUID | None = None
    moved: bool = False
    lifted: bool = False
    take: str = ""

    @classmethod
    def read(cls, said: Callable[[str], str], was: uuid.UUID | None) -> "Meeting | None":
        """From the fields of a row; None for most."""
        mark = said("met")
        clashes = tuple(each for each in said("clash").split() if CLASH.fullmatch(each))
        if mark not in list(Mark) or not (mark or clashes):
            return None
        return cls(Mark(mark), clashes, was, take=said("take"))

    @property
    def is_open(self) -> bool:
        return bool(self.clashes) and self.take not in (THEIRS, MINE)
