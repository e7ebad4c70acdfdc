"""A programme made ready to be read: days, lines with times at the venue and at the reader's, names as allowed.

Everything a page of many sessions shows is worked out here, in few queries, so that its template only writes it down.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton
from django.utils.translation import get_language

from apps.conferences.models import Conference
from apps.core.choices import Visibility
from apps.core.clocks.times import babel_locale
from apps.core.clocks.two_clocks import differ
from apps.core.languages import pick, picked_language
from apps.sessions.calendars.links import programme_url
from apps.sessions.cast.people import InRole, Named
from apps.sessions.choices import Format, Role, SessionStatus
from apps.sessions.models import Programme, ReleasedSession
from apps.sessions.openness import is_closed, is_for_everybody
from apps.sessions.programme.beside import Beside, beside_of
from apps.sessions.programme.rows import ProgrammeRow


@dataclass(slots=True)
class Line:
    """One session. `reader` is empty when the reader's clocks show the same; `reader_day` when the day is the same."""

    id: UUID
    url: str  # empty for a block that stands for closed sessions
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
    people: list[tuple[str, list[InRole]]]  # role, who is in it
    phase: str = ""
    track: str = ""


@dataclass(slots=True)
class Day:
    iso: str
    label: str
    short: str
    lines: list[Line] = field(default_factory=list)

    @property
    def phases(self) -> list[str]:
        """Those of the day's sessions, in the order in which they come up."""
        return list(dict.fromkeys(line.phase for line in self.lines if line.phase))

    @property
    def by_track(self) -> list[tuple[str, list[Line]]]:
        """The day's lines track by track; those of none last."""
        tracks: dict[str, list[Line]] = {}
        for line in self.lines:
            tracks.setdefault(line.track, []).append(line)
        return sorted(tracks.items(), key=lambda item: not item[0])

    @property
    def by_room(self) -> list[tuple[str, list[Line]]]:
        """The day's lines room by room, in the order in which rooms first come up; those without a room last."""
        rooms: dict[str, list[Line]] = {}
        for line in self.lines:
            rooms.setdefault(line.room, []).append(line)
        return sorted(rooms.items(), key=lambda item: not item[0])


class Times(NamedTuple):
    """From when to when as a line says it; the names are those of `Line`."""

    starts_iso: str
    start: str
    end: str
    end_day: str
    reader: str
    reader_day: str


@lru_cache(maxsize=1024)
def day_name(day: dt.date, language: str | None, style: str) -> str:
    """A day as a heading says it ("full") or a tab ("short"); every reader of a programme asks for the same few."""
    if style == "short":
        return format_skeleton("MMMEd", day, locale=babel_locale(language))
    return format_date(day, style, locale=babel_locale(language))


class Clock:
    """Writes moments as the clocks of the venue and of the reader show them.

    Remembers the times of sessions: many begin and end together.
    """

    def __init__(self, venue: str, reader: str = ""):
        self.venue = ZoneInfo(venue)
        self.reader = ZoneInfo(reader or venue)
        self.language = get_language()
        self.known: dict[tuple[dt.datetime, dt.datetime], Times] = {}

    def short_day(self, day: dt.date) -> str:
        return day_name(day, self.language, "short")

    def long_day(self, day: dt.date) -> str:
        return day_name(day, self.language, "full")

    def times(self, starts: dt.datetime, ends: dt.datetime) -> Times:
        if (starts, ends) not in self.known:
            self.known[starts, ends] = self.write(starts.astimezone(self.venue), ends.astimezone(self.venue))
        return self.known[starts, ends]

    def write(self, start: dt.datetime, end: dt.datetime) -> Times:
        crosses = end.date() != start.date()
        end_day = self.short_day(end.date()) if crosses else ""
        iso = start.isoformat(timespec="minutes")
        return Times(iso, iso[11:16], hour(end), end_day, *self.own_times(start, end))

    def own_times(self, start: dt.datetime, end: dt.datetime) -> tuple[str, str]:
        if self.reader is self.venue:
            return "", ""
        own_start, own_end = start.astimezone(self.reader), end.astimezone(self.reader)
        if not differ((own_start, own_end), (start, end)):
            return "", ""
        first, last = own_start.date(), own_end.date()
        day = self.short_day(first) if first != start.date() or first != last else ""
        if first != last:  # past midnight on the reader's clocks, whatever the venue's show
            day = f"{day} – {self.short_day(last)}"
        return f"{hour(own_start)}–{hour(own_end)}", day


def when(times: Times | Line) -> str:
    """From when to when in one text, with the day of the end where it is another."""
    return f"{times.start}–{times.end_day} {times.end}" if times.end_day else f"{times.start}–{times.end}"


def hour(moment: dt.datetime) -> str:
    return moment.isoformat()[11:16]


def days_of(
    sittings: Sequence[ProgrammeRow],
    conference: Conference,
    *,
    named: Named,
    reader: str = "",
    programme: Programme = ReleasedSession,
    beside: Beside | None = None,
) -> list[Day]:
    """The days of a programme. `sittings` are in order.

    `named` says whose names may be shown, `programme` whose rows they are: the desk's own pages ask for `Session`.
    What stands `beside` the sessions is asked for where it was not read with them.
    """
    clock, days = Clock(conference.time_zone, reader), {}
    language, base = get_language(), programme_url(conference)
    people, delegations, strands = beside or beside_of(sittings, conference, named, programme)
    words = words_in(language)
    for sitting in sittings:
        times = clock.times(sitting.starts, sitting.ends)
        iso = times.starts_iso[:10]
        if iso not in days:
            date = dt.date.fromisoformat(iso)
            days[iso] = Day(iso, clock.long_day(date), clock.short_day(date))
        title, own = title_of(sitting.titles, language)
        line = Line(
            sitting.pk,
            "" if sitting.is_block else f"{base}/{sitting.pk}",
            title,
            own,
            "" if sitting.is_block else words.formats[sitting.format],
            state_of(sitting.status, sitting.format, sitting.visibility),
            "" if sitting.is_block or is_for_everybody(sitting.visibility) else words.access[sitting.visibility],
            *times,
            room=pick(sitting.room_names, language),
            delegations=delegations.get(sitting.pk, []),
            people=words.people(people[sitting.pk]) if sitting.pk in people else [],
            phase=strands.phase_of(sitting),
            track=strands.track_of(sitting),
        )
        days[iso].lines.append(line)
    return list(days.values())


class Words:
    """What formats, visibilities and roles are called in the language of the page."""

    def __init__(self) -> None:
        self.formats = {value: str(label) for value, label in Format.choices}
        self.access = {value: str(label) for value, label in Visibility.choices}
        self.roles = {value: str(label) for value, label in Role.choices}

    def people(self, rows: Iterable[InRole]) -> list[tuple[str, list[InRole]]]:
        """People by role, in the order of the roles; within a role in the order in which they come."""
        groups: dict[str, list[InRole]] = {}
        for row in rows:
            groups.setdefault(row.role, []).append(row)
        return [(label, groups[role]) for role, label in self.roles.items() if role in groups]


@lru_cache
def words_in(language: str | None) -> Words:
    """The words of the page's language, which `language` names."""
    return Words()


def title_of(titles: dict[str, str], language: str | None) -> tuple[str, str]:
    """The title, and its language when that is not the page's."""
    own = picked_language(titles, language)
    return pick(titles, language), "" if own == language else own


def state_of(status: str, format: str, visibility: str) -> str:
    if status == SessionStatus.CANCELLED:
        return "off"
    if format == Format.BREAK:
        return "break"
    return "closed" if is_closed(visibility) else ""
