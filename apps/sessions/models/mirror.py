"""Which released row belongs to which working row. Triggers, releases and their differences all read `PAIRS`.

A table that hangs on a session and is read outside the team has a pair here, with the same names of columns on both
sides. In an edition that publishes as it is edited the database copies every write of a working row at once, whoever
makes it (`triggers.mirrored`); in the others a release copies (`releases.copying`).
"""

from collections.abc import Iterable
from typing import NamedTuple

import pgtrigger
from django.db import models

from apps.sessions import triggers
from apps.sessions.models.agenda import AgendaItem
from apps.sessions.models.interpretation import Interpretation
from apps.sessions.models.people import Assignment
from apps.sessions.models.releases import (
    ReleasedAgendaItem,
    ReleasedAssignment,
    ReleasedDelegation,
    ReleasedInterpretation,
    ReleasedQuestion,
    ReleasedSession,
)
from apps.sessions.models.sittings import Session, SessionDelegation, SessionQuestion

OWN = {"busy", "sequence"}  # worked out by the database on its own side


class Pair(NamedTuple):
    working: type[models.Model]
    released: type[models.Model]
    same: tuple[str, ...] = ()  # what makes a part of a session the same part, whichever row holds it

    @property
    def tables(self) -> tuple[str, str]:
        return self.working._meta.db_table, self.released._meta.db_table

    @property
    def columns(self) -> list[str]:
        """Names of the columns that are copied, in the database."""
        return columns_of(self.released)


def columns_of(model: type[models.Model]) -> list[str]:
    return [str(field.column) for field in model._meta.concrete_fields if field.name not in OWN]


SESSION = Pair(Session, ReleasedSession)
PARTS = (
    Pair(SessionDelegation, ReleasedDelegation, ("participation_id",)),
    Pair(SessionQuestion, ReleasedQuestion, ("question_id",)),
    Pair(Assignment, ReleasedAssignment, ("person_id", "role")),
    Pair(AgendaItem, ReleasedAgendaItem, ("order",)),
    Pair(Interpretation, ReleasedInterpretation, ("source", "target")),
)
PAIRS = (SESSION, *PARTS)


def follow(pairs: Iterable[Pair]) -> None:
    """Give each working table the trigger that lets its released one follow."""
    parts = [pair.released._meta.db_table for pair in PARTS]
    for pair in pairs:
        table, parts_of = pair.released._meta.db_table, parts if pair is SESSION else None
        pgtrigger.register(triggers.mirrored(table, pair.columns, parts_of))(pair.working)


follow(PAIRS)
