"""A session that is to be made, or to be moved, as it would stand; and several of them, to be looked over together."""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from apps.conferences.models import Conference, GuidingQuestion, Phase, QuestionSet, Room, Track
from apps.core.languages import language_of_script, pick
from apps.core.lazy import Words
from apps.core.tables.headings import key
from apps.delegates.models import Person
from apps.delegations.models import Participation
from apps.sessions.choices import Format
from apps.sessions.models import Session
from apps.sessions.openness import usual_visibility
from apps.sessions.sitting_plan import Times

SCRIPTS = [
    (re.compile("[\u3400-\u9fff\uf900-\ufaff]"), ("ja", "zh-hans", "ko")),
    (re.compile("[\u0400-\u04ff]"), ("ru", "mn")),
    (re.compile("[\u1100-\u11ff\uac00-\ud7af]"), ("ko",)),
]
MOST = 500  # sessions that are made at once


class AgendaPoint(NamedTuple):
    """An item of the agenda that comes along; its rapporteur is one of the people of the draft, or None."""

    titles: dict[str, str]
    minutes: int | None
    symbols: list[str]
    rapporteur: Person | None

    def as_seen(self) -> list[Any]:
        return [self.titles, self.minutes, self.symbols, str(self.rapporteur.pk) if self.rapporteur else ""]


@dataclass
class Draft:
    """One row: `cells` as typed (of a table), `errors` and `remarks` for whoever looks it over, the rest as planned.

    A room is one that there is, or the name of one to be added with it (`new_room`). `moves` is the session that gets
    this time, where none is made.
    """

    line: int
    titles: dict[str, str] = field(default_factory=dict)
    format: str = Format.PLENARY
    visibility: str = ""
    attribution: str = ""
    descriptions: dict[str, str] = field(default_factory=dict)
    times: Times | None = None
    room: Room | None = None
    new_room: str = ""
    phase: Phase | None = None
    track: Track | None = None
    delegations: list[Participation] = field(default_factory=list)
    questions: list[GuidingQuestion] = field(default_factory=list)
    question_sets: list[QuestionSet] = field(default_factory=list)
    people: list[tuple[Person, str]] = field(default_factory=list)  # each with the role
    languages: dict[UUID, list[str]] = field(default_factory=dict)  # in which the interpreters among them work
    agenda: list[AgendaPoint] = field(default_factory=list)
    directions: list[tuple[str, str]] = field(default_factory=list)  # from which language into which it is interpreted
    moves: Session | None = None
    cells: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    remarks: list[Words] = field(default_factory=list)

    @property
    def details(self) -> dict[str, Any]:
        """The columns of the session."""
        return {
            "titles": self.titles,
            "format": self.format,
            "visibility": self.open_to,
            "attribution": self.attribution,
            "descriptions": self.descriptions,
            "phase": self.phase,
            "track": self.track,
        }

    @property
    def open_to(self) -> str:
        return self.visibility or str(usual_visibility(self.format))

    @property
    def place(self) -> UUID | str | None:
        """What two sessions cannot share at one time."""
        return self.room.pk if self.room else key(self.new_room) or None

    @property
    def place_names(self) -> dict[str, str]:
        return self.room.names if self.room else {"en": self.new_room} if self.new_room else {}

    def as_seen(self) -> list[Any]:
        """All that is written of it, for a fingerprint."""
        return [
            str(self.moves.pk) if self.moves else "",
            *(self.details[name] for name in ("titles", "format", "visibility", "attribution", "descriptions")),
            [moment.isoformat() for moment in self.times or ()],
            str(self.place or ""),
            [str(row.pk) for row in (self.phase, self.track) if row],
            [str(row.pk) for row in (*self.delegations, *self.questions, *self.question_sets)],
            [(str(person.pk), str(role), self.languages.get(person.pk, [])) for person, role in self.people],
            [point.as_seen() for point in self.agenda],
            self.directions,
        ]


@dataclass
class Proposal:
    """What would be written, looked over as a whole; `remarks` on all of it, `left_out` is what it does not hold."""

    drafts: list[Draft]
    remarks: list[Words] = field(default_factory=list)
    left_out: list[Words] = field(default_factory=list)

    @property
    def faulty(self) -> list[Draft]:
        return [draft for draft in self.drafts if draft.errors]

    @property
    def waiting(self) -> list[Draft]:
        """Those that would stand at no time."""
        return [draft for draft in self.drafts if draft.times is None]

    @property
    def new_rooms(self) -> list[str]:
        """Each once, by whatever capitals it is written."""
        found: dict[str, str] = {}
        for draft in self.drafts:
            if draft.new_room:
                found.setdefault(key(draft.new_room), draft.new_room)
        return list(found.values())

    @property
    def is_ready(self) -> bool:
        return bool(self.drafts) and not self.faulty

    @property
    def fingerprint(self) -> str:
        """Of what was shown: it is written only as it was seen."""
        return hashlib.sha256(json.dumps([draft.as_seen() for draft in self.drafts]).encode()).hexdigest()


def numbered(drafts: Iterable[Draft]) -> list[Draft]:
    """By time, those without one last, each with its number."""
    rows = sorted(drafts, key=lambda draft: (draft.times is None, draft.times or (), pick(draft.place_names, "en")))
    for line, draft in enumerate(rows, start=1):
        draft.line = line
    return rows


def language_of(text: str, conference: Conference) -> str:
    """In which language somebody wrote a title: by its script, of those that share one the first of the conference."""
    if found := language_of_script(text):
        return found
    script = next((codes for letters, codes in SCRIPTS if letters.search(text)), ())
    working = conference.working_languages or ["en"]
    latin = [code for code in working if not any(code in codes for _letters, codes in SCRIPTS)]
    return next((code for code in working if code in script), script[0] if script else next(iter(latin), "en"))
