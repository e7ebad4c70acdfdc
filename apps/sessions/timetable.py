"""A programme made ready to be read: days, lines with times at the venue and at the reader's, names as allowed.

Everything a page of many sessions shows is worked out here, in few queries, so that its template only writes it down.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.utils.translation import get_language

from apps.conferences.models import Conference
from apps.core.choices import Visibility
from apps.core.languages import pick, picked_language
from apps.core.times import babel_locale
from apps.delegations.models import Participation
from apps.delegations.names import in_protocol_order
from apps.sessions.choices import Format, Role, SessionStatus
from apps.sessions.links import programme_url
from apps.sessions.models import Session, SessionDelegation
from apps.sessions.people import InRole, Named, names_by_sitting

COLUMNS = ["conference", "titles", "format", "during", "room", "visibility", "status"]  # all that lines are made of
OPEN = {Visibility.PUBLIC, Visibility.PARTICIPANTS}


@dataclass(slots=True)
class Line:
    """One session. `reader` is empty when the reader's clocks show the same; `reader_day` when the day is the same."""

    id: UUID
    url: str
    title: str
    language: str  # of the title, when it is not that of the page
    format: str
    state: str  # class of the line: break, closed, off (cancelled) or empty
    access: str  # who may know of it, empty when everybody may
    starts_iso: str
    start: str
    end: str
    end_day: str
    reader: str
    reader_day: str
    room: str
    delegations: list[str]
    people: list[tuple[str, str]]


@dataclass(slots=True)
class Day:
    iso: str
    label: str
    short: str
    lines: list[Line] = field(default_factory=list)

    @property
    def by_room(self) -> list[tuple[str, list[Line]]]:
        """The day's lines room by room, in the order in which rooms first come up; those without a room last."""
        rooms: dict[str, list[Line]] = {}
        for line in self.lines:
            rooms.setdefault(line.room, []).append(line)
        return sorted(rooms.items(), key=lambda item: not item[0])


class Clock:
    """Writes moments as the clocks of the venue and of the reader show them; remembers what a day is called."""

    def __init__(self, venue: str, reader: str = ""):
        self.venue = ZoneInfo(venue)
        self.reader = ZoneInfo(reader or venue)
        self.locale = babel_locale()
        self.days: dict[dt.date, str] = {}

    def short_day(self, day: dt.date) -> str:
        if day not in self.days:
            self.days[day] = format_skeleton("MMMEd", day, locale=self.locale)
        return self.days[day]

    def long_day(self, day: dt.date) -> str:
        return format_date(day, "full", locale=self.locale)

    def times(self, sitting: Session) -> dict[str, str]:
        start, end = sitting.starts.astimezone(self.venue), sitting.ends.astimezone(self.venue)
        crosses = end.date() != start.date()
        return {
            "starts_iso": start.isoformat(timespec="minutes"),
            "start": f"{start:%H:%M}",
            "end": f"{end:%H:%M}",
            "end_day": self.short_day(end.date()) if crosses else "",
            **self.reader_times(start, end),
        }

    def reader_times(self, start: dt.datetime, end: dt.datetime) -> dict[str, str]:
        own_start, own_end = start.astimezone(self.reader), end.astimezone(self.reader)
        if own_start.utcoffset() == start.utcoffset() and own_end.utcoffset() == end.utcoffset():
            return {"reader": "", "reader_day": ""}
        other_day = own_start.date() != start.date()
        return {
            "reader": f"{own_start:%H:%M}–{own_end:%H:%M}",
            "reader_day": self.short_day(own_start.date()) if other_day else "",
        }


def days_of(sittings: Sequence[Session], conference: Conference, *, named: Named, reader: str = "") -> list[Day]:
    """The days of a programme. `sittings` are in order, have a time, and their `room` is loaded.

    `named` says whose names may be shown.
    """
    clock, days = Clock(conference.time_zone, reader), {}
    people = names_by_sitting(sittings, conference, named)
    delegations = delegations_by_sitting(sittings, conference, named)
    words, language, base = Words(), get_language(), programme_url(conference)
    for sitting in sittings:
        date = sitting.starts.astimezone(clock.venue).date()
        if date not in days:
            days[date] = Day(date.isoformat(), clock.long_day(date), clock.short_day(date))
        rows = people.get(sitting.pk, [])
        line = Line(
            id=sitting.pk,
            url=f"{base}/{sitting.pk}",
            **title_of(sitting, language),
            format=words.formats[sitting.format],
            state=state_of(sitting),
            access="" if sitting.visibility == Visibility.PUBLIC else words.access[sitting.visibility],
            **clock.times(sitting),
            room=pick(sitting.room.names, language) if sitting.room_id else "",
            delegations=delegations.get(sitting.pk, []),
            people=words.people(rows),
        )
        days[date].lines.append(line)
    return list(days.values())


class Words:
    """What formats, visibilities and roles are called in the language of the page, looked up once."""

    def __init__(self) -> None:
        self.formats = {value: str(label) for value, label in Format.choices}
        self.access = {value: str(label) for value, label in Visibility.choices}
        self.roles = {value: str(label) for value, label in Role.choices}

    def people(self, rows: Iterable[InRole]) -> list[tuple[str, str]]:
        """Names by role, in the order of the roles; within a role in the order in which they come."""
        groups: dict[str, list[str]] = {}
        for row in rows:
            groups.setdefault(row.role, []).append(row.text)
        return [(label, ", ".join(groups[role])) for role, label in self.roles.items() if role in groups]


def title_of(sitting: Session, language: str | None) -> dict[str, str]:
    own = picked_language(sitting.titles, language)
    return {"title": pick(sitting.titles, language), "language": "" if own == language else own}


def state_of(sitting: Session) -> str:
    if sitting.status == SessionStatus.CANCELLED:
        return "off"
    if sitting.format == Format.BREAK:
        return "break"
    return "" if sitting.visibility in OPEN else "closed"


def delegations_by_sitting(sittings: Sequence[Session], conference: Conference, named: Named) -> dict[UUID, list[str]]:
    """The names of the delegations of each session in protocol order; two queries, or none when nobody is named."""
    if named == Named.NOBODY or not sittings:
        return {}
    seats = SessionDelegation.objects.filter(participation=OuterRef("pk"), sitting__conference=conference).order_by()
    if len(sittings) == 1:
        seats = seats.filter(sitting=sittings[0])
    rows = Participation.objects.filter(conference=conference).with_names()
    rows = rows.annotate(sitting_ids=ArraySubquery(seats.values("sitting_id"))).exclude(sitting_ids=[])
    found: dict[UUID, list[str]] = {}
    for row in in_protocol_order(rows, get_language()):
        for sitting_id in row.sitting_ids:
            found.setdefault(sitting_id, []).append(row.name.display)
    return found
