"""One thing that would be done to a programme: what a button of a way out sends, and the verb is asked for."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db.models import TextChoices


class Doing(TextChoices):
    MOVE = "move"
    REPLACE = "replace"
    RELEASE = "release"
    MEETING = "meeting"


@dataclass(frozen=True)
class Step:
    """`version` is that of the session (`version_of`), `conflict` the fingerprint of what it is a way out of."""

    doing: Doing
    sitting: UUID | None = None
    version: str = ""
    starts: dt.datetime | None = None
    ends: dt.datetime | None = None
    room: UUID | None = None
    person: UUID | None = None  # who is in the role
    role: str = ""
    other: UUID | None = None  # who would be
    requirement: UUID | None = None
    conflict: str = ""

    @property
    def fields(self) -> list[tuple[str, str]]:
        """As a form sends it."""
        values = [(name, getattr(self, name)) for name in self.__dataclass_fields__]
        texts = [(name, value.isoformat() if isinstance(value, dt.datetime) else value) for name, value in values]
        return [(name, str(value)) for name, value in texts if value]


@dataclass(frozen=True)
class WayOut:
    """What its button says, and what it does."""

    label: str
    step: Step
