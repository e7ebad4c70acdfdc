"""What an organizer plans for a session, handed from the form to the service."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from apps.conferences.models import GuidingQuestion, Phase, QuestionSet, Room, Track
from apps.delegations.models import Participation
from apps.sessions.openness import usual_visibility

Times = tuple[dt.datetime, dt.datetime]


@dataclass(frozen=True)
class Place:
    """Where one of several sessions is to stand. `times` None: off the timetable. `version`: as it was seen."""

    sitting_id: UUID
    times: Times | None
    room_id: UUID | None
    version: str | None = None


@dataclass(frozen=True)
class SittingPlan:
    """All that an organizer says of a session on one form. `times` None: it stays without a time for now.

    An empty `visibility` means what is usual for the format; an empty `attribution` the conference's rule.
    """

    titles: dict[str, str]
    format: str
    visibility: str = ""
    attribution: str = ""
    descriptions: dict[str, str] = field(default_factory=dict)
    times: Times | None = None
    room: Room | None = None
    phase: Phase | None = None
    track: Track | None = None
    delegations: Iterable[Participation] = ()
    questions: Iterable[GuidingQuestion] = ()
    question_sets: Iterable[QuestionSet] = ()

    @property
    def details(self) -> dict:
        return {
            "titles": self.titles,
            "format": self.format,
            "visibility": self.visibility or usual_visibility(self.format),
            "attribution": self.attribution,
            "descriptions": self.descriptions,
            "phase": self.phase,
            "track": self.track,
        }
