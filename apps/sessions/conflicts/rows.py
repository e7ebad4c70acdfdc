"""A programme as plain rows: whole models take four times as long, and rows can be moved without a database."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from django.utils.translation import get_language

from apps.conferences.choices import Mode
from apps.conferences.models import Conference
from apps.core.clocks.times import zone
from apps.core.languages import pick
from apps.delegates.choices import AttendanceMode
from apps.delegates.invitation_life import GONE
from apps.delegates.people_list.heads import DelegationWithHead
from apps.delegations.overview import present
from apps.sessions.choices import Format, Role
from apps.sessions.conflicts.kinds import WITHOUT_HEADS, Kind, Severity, severity_of
from apps.sessions.night_hours import NIGHT_FROM, NIGHT_UNTIL


class Planned(NamedTuple):
    """A session that is not cancelled: the columns that are looked at."""

    pk: UUID
    titles: dict[str, str]
    format: str
    visibility: str
    room_id: UUID | None
    starts: dt.datetime | None
    ends: dt.datetime | None
    pinned: bool
    updated_at: dt.datetime
    delegation_ids: list[UUID]
    person_ids: list[UUID]  # in any role
    roles: list[str]  # beside each of them

    @property
    def title(self) -> str:
        return pick(self.titles, get_language())

    @property
    def span(self) -> tuple[dt.datetime, dt.datetime]:
        """Of a session with a time."""
        if self.starts is None or self.ends is None:
            raise ValueError("a session without a time")
        return self.starts, self.ends

    @property
    def interpreters(self) -> list[UUID]:
        return [pk for pk, role in zip(self.person_ids, self.roles, strict=True) if role == Role.INTERPRETER]

    @property
    def is_break(self) -> bool:
        return self.format == Format.BREAK


class Someone(NamedTuple):
    """A person with a role in the programme, or a delegate of the edition."""

    name: str
    time_zone: str
    status: str | None
    mode: str | None
    participation_id: UUID | None

    @property
    def is_gone(self) -> bool:
        return self.status in GONE


class RoomFacts(NamedTuple):
    names: dict[str, str]
    seats: int | None
    building: str
    opens: dt.time | None
    closes: dt.time | None

    @property
    def name(self) -> str:
        return pick(self.names, get_language())


class Terms(NamedTuple):
    """Of a delegation."""

    minimum: int | None
    time_zone: str


class Rules(NamedTuple):
    opens: dt.time | None = None
    closes: dt.time | None = None
    travel_minutes: int | None = None
    interpreter_pause: int | None = None
    interpreter_stretch: int | None = None
    night_from: dt.time = NIGHT_FROM
    night_until: dt.time = NIGHT_UNTIL


class Side(NamedTuple):
    """One side of a requirement: exactly one of these."""

    delegation: UUID | None
    person: UUID | None
    sitting: UUID | None
    format: str


class Acceptance(NamedTuple):
    pk: UUID
    reason: str


class Asked(NamedTuple):
    """A requirement."""

    pk: UUID
    kind: str
    first: Side
    second: Side


@dataclass
class Programme:
    """All that conflicts are found in."""

    conference: Conference
    sittings: list[Planned]
    delegations: Sequence[DelegationWithHead]
    people: Mapping[UUID, Someone]
    rules: Rules = Rules()
    rooms: Mapping[UUID, RoomFacts] = field(default_factory=dict)
    terms: Mapping[UUID, Terms] = field(default_factory=dict)
    requirements: Sequence[Asked] = ()
    accepted: Mapping[str, Acceptance] = field(default_factory=dict)  # by fingerprint

    @cached_property
    def zone(self) -> dt.tzinfo:
        return zone(self.conference.time_zone)

    @cached_property
    def names(self) -> dict[UUID, str]:
        """Of every delegation."""
        return {row.pk: row.name.display for row in self.delegations}

    @cached_property
    def there(self) -> set[UUID]:
        """Delegations that take part."""
        return {row.pk for row in present(self.delegations)}

    @cached_property
    def members(self) -> dict[UUID, list[Someone]]:
        """Who has not said no, by delegation."""
        found: dict[UUID, list[Someone]] = {}
        for person in self.people.values():
            if person.participation_id and not person.is_gone:
                found.setdefault(person.participation_id, []).append(person)
        return found

    @cached_property
    def headed_by(self) -> dict[UUID, set[UUID]]:
        """By person the delegations whose head they are."""
        found: dict[UUID, set[UUID]] = {}
        for row in self.delegations:
            if row.head:
                found.setdefault(row.head.person_id, set()).add(row.pk)
        return found

    @cached_property
    def spans(self) -> list[tuple[dt.datetime, dt.datetime, Planned]]:
        """Of all sessions with a time: a place for one is looked for among them hundreds of times."""
        return [(*sitting.span, sitting) for sitting in timed(self.sittings)]

    @cached_property
    def comers(self) -> dict[UUID, int]:
        """How many of each delegation come to the place itself."""
        return {
            pk: sum(person.mode != AttendanceMode.ONLINE for person in members) for pk, members in self.members.items()
        }

    @property
    def is_online(self) -> bool:
        return self.conference.mode == Mode.ONLINE

    @property
    def may_be_online(self) -> bool:
        return self.conference.mode in (Mode.ONLINE, Mode.HYBRID)

    def is_remote(self, person: Someone) -> bool:
        return self.is_online or (self.may_be_online and person.mode == AttendanceMode.ONLINE)

    def name_of(self, person: UUID) -> str:
        return self.people[person].name if person in self.people else ""

    def whole(self, sitting: Planned) -> set[UUID]:
        """Delegations that sit there as a whole; of the others only some members do."""
        return set() if sitting.format in WITHOUT_HEADS else self.there.intersection(sitting.delegation_ids)


@dataclass(frozen=True)
class Conflict:
    """One thing to look at: its kind, a sentence in the language of the page, and the sessions it is about.

    `about` says what else it is about (a delegation, a person, a requirement) and what was counted, so that an
    acceptance ends when that changes.
    """

    kind: Kind
    sentence: str
    sittings: tuple[Planned, ...]
    about: tuple[Any, ...] = ()

    @property
    def severity(self) -> Severity:
        return severity_of(self.kind)

    @property
    def identity(self) -> tuple[Any, ...]:
        """The same conflict before and after a move."""
        return (self.kind, self.about, frozenset(sitting.pk for sitting in self.sittings))

    @property
    def fingerprint(self) -> str:
        """Of all that is accepted with it."""
        return self.fingerprint_by({})

    def fingerprint_by(self, names: Mapping[Any, str]) -> str:
        """The same with `names` for ids, for where the same things have other ids."""
        places = sorted(
            [called(each.pk, names), str(each.starts), str(each.ends), called(each.room_id, names)]
            for each in self.sittings
        )
        said = [self.kind.value, [called(each, names) for each in self.about], places]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def called(value: Any, names: Mapping[Any, str]) -> str:
    if isinstance(value, tuple):
        return str(tuple(names.get(each, each) for each in value))
    return names.get(value, str(value))


def side_by_side(sittings: Iterable[Planned]) -> Iterator[list[Planned]]:
    """For each session those that go on when it begins, itself last. `sittings` come in order of their start."""
    running: list[Planned] = []
    for sitting in timed(sittings):
        running = [other for other in running if other.ends and sitting.starts and other.ends > sitting.starts]
        running.append(sitting)
        yield list(running)


def overlapping(sittings: Iterable[Planned]) -> Iterator[tuple[Planned, Planned]]:
    """Pairs that share time, the earlier first. `sittings` come in order of their start."""
    for *others, sitting in side_by_side(sittings):
        yield from ((other, sitting) for other in others)


def timed(sittings: Iterable[Planned]) -> Iterator[Planned]:
    return (sitting for sitting in sittings if sitting.starts is not None)
