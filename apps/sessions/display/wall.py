"""What a screen shows at a moment: room by room what is on, what comes next, and what else there is that day.

A screen is read by whoever comes along: it names no person, and of sessions that its circle may not know of it shows
nothing, not even that a room is taken.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.postgres.fields.ranges import RangeStartsWith
from django.db.models import Exists, F
from django.utils.translation import get_language

from apps.conferences.models import Conference, Room
from apps.core.languages import pick
from apps.sessions.cast.people import named_in
from apps.sessions.choices import Circle, SessionStatus
from apps.sessions.models import ReleasedSession
from apps.sessions.programme.rows import ProgrammeRow, lines_with, programme_rows_with
from apps.sessions.programme.seats import delegations_by_sitting
from apps.sessions.programme.timetable import Clock, title_of

FORM = "2"  # counts up whenever the same programme is shown differently, so that no screen keeps an old picture


@dataclass(slots=True)
class Shown:
    """A session on a screen; `language` is that of its title where it is not the screen's."""

    title: str
    language: str
    start: str
    end: str
    delegations: list[str]
    is_off: bool


@dataclass
class RoomNow:
    """A room, or everything without one. `later` comes after `next`."""

    name: str
    now: list[Shown] = field(default_factory=list)
    next: list[Shown] = field(default_factory=list)
    later: list[Shown] = field(default_factory=list)


@dataclass
class Wall:
    """`day` is in words; `is_today` is false where nothing more comes today: then it is the next day with anything, and
    `first` the time at which that begins. `has_begun` is false before its first day and before anything took place."""

    day: str
    is_today: bool
    first: str
    has_begun: bool
    rooms: list[RoomNow]

    def fingerprint(self, *names: str) -> str:
        """An ETag: another one whenever the screen would show anything else, but the clock."""
        said = json.dumps([FORM, get_language(), names, asdict(self)])
        return f'"{hashlib.sha256(said.encode()).hexdigest()[:32]}"'


def wall_of(conference: Conference, circle: Circle, at: dt.datetime, room: Room | None = None) -> Wall:
    """What the screen of a circle shows at this moment: of every room, or of one. Two queries."""
    known = ReleasedSession.objects.of(conference).open_to(circle).timed()
    sittings = known.ahead(at)
    if room is not None:
        sittings = sittings.filter(room=room)
    places = F("room__order").asc(nulls_last=True), F("room_id").asc(nulls_last=True)
    took_place = Exists(known.planned().filter(during__startswith__lte=at))
    asked = lines_with(sittings.order_by(*places, RangeStartsWith(F("during")), "id"), took_place)
    rows, (has_begun,) = programme_rows_with(asked, 1)
    venue = ZoneInfo(conference.time_zone)
    today = at.astimezone(venue).date()
    day = min((max(today, row.starts.astimezone(venue).date()) for row in rows), default=today)
    shown = [row for row in rows if row.starts.astimezone(venue).date() <= day]
    named = named_in(circle, conference)
    seats = delegations_by_sitting([row.pk for row in shown], conference, named)
    clock, is_today = Clock(conference.time_zone), day == today
    begins = [row.starts for row in shown if not _is_off(row, conference)]
    first = clock.times(min(begins), min(begins)).start if begins and not is_today else ""
    has_begun = is_today or bool(has_begun) or (conference.starts_on is not None and conference.starts_on <= today)
    return Wall(clock.long_day(day), is_today, first, has_begun, _rooms(shown, conference, at, seats))


def _is_off(row: ProgrammeRow, conference: Conference) -> bool:
    return row.status == SessionStatus.CANCELLED or conference.is_called_off


def is_used(room: Room, circle: Circle) -> bool:
    """Whether a circle may know what the room is called: by a session in it that it may know of."""
    return ReleasedSession.objects.open_to(circle).timed().filter(room=room).exists()


def _rooms(
    rows: Iterable[ProgrammeRow], conference: Conference, at: dt.datetime, seats: Mapping[UUID, Sequence[str]]
) -> list[RoomNow]:
    rooms: dict[str, RoomNow] = {}
    clock, language = Clock(conference.time_zone), get_language()
    first: dict[str, dt.datetime] = {}
    for row in rows:
        name = pick(row.room_names, language)
        room = rooms.setdefault(name, RoomNow(name))
        is_off = _is_off(row, conference)
        times = clock.times(row.starts, row.ends)
        said = Shown(*title_of(row.titles, language), times.start, times.end, list(seats.get(row.pk, [])), is_off)
        if row.starts <= at:
            room.now.append(said)
        elif first.get(name, row.starts) == row.starts:
            room.next.append(said)
            if not is_off:
                first[name] = row.starts
        else:
            room.later.append(said)
    return list(rooms.values())
