"""Times of one edition: read on the venue's clocks, in the right order, nobody and nothing in two places."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from apps.core.clocks.times import OUT_OF_CALENDAR, in_calendar
from apps.core.exceptions import Refused
from apps.exchange.forum_file import moments
from apps.exchange.forum_file.checking.places import each
from apps.exchange.forum_file.errors import Problems

PAIRS = [("starts_on", "ends_on"), ("starts", "ends"), ("from", "until"), ("arrival_on", "departure_on")]
STRICT = {"ends", "until"}


@dataclass(frozen=True)
class Booking:
    path: str
    title: str
    starts: dt.datetime
    ends: dt.datetime

    def overlaps(self, other: "Booking") -> bool:
        return self.starts < other.ends and other.starts < self.ends


def check_moments(
    problems: Problems, path: str, item: dict[str, Any], keys: Iterable[str], tz: str, *, past: bool = False
) -> None:
    """Every moment exists on the clocks of `tz`, and nothing ends before it starts; with `past` it has come already."""
    read: dict[str, Any] = {}
    for key in keys:
        if isinstance(item.get(key), str):
            try:
                read[key] = moments.parse(item[key], tz)
            except Refused as refused:
                problems.add(f"{path}.{key}", refused)
            except ValueError:
                problems.add(f"{path}.{key}", _("There is no such day or time."))
    for key, moment in read.items():
        if past and moment > timezone.now():
            problems.add(f"{path}.{key}", _("This moment is still to come."))
    check_order(problems, path, item, read)


def check_order(problems: Problems, path: str, item: dict[str, Any], read: dict[str, Any]) -> None:
    for first, last in PAIRS:
        start: Any
        end: Any
        start, end = read.get(first) or _day(item.get(first)), read.get(last) or _day(item.get(last))
        if type(start) is not type(end) or start is None:
            continue
        if end < start or (last in STRICT and end == start):
            message = _("This is not after %(start)s (“%(key)s”).")
            problems.add(f"{path}.{last}", message % {"start": item[first], "key": first})


def check_follows(problems: Problems, path: str, later: Any, earlier: Any, tz: str) -> None:
    """Two moments stand in this order, as far as they are moments, and both are given."""
    try:
        wrong = moments.parse(later, tz) < moments.parse(earlier, tz)
    except (TypeError, ValueError, Refused):
        return
    if wrong:
        problems.add(path, _("This is before what it follows."))


def _day(text: Any) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def check_day(problems: Problems, path: str, item: dict[str, Any], keys: Iterable[str]) -> None:
    for key in keys:
        if isinstance(item.get(key), str):
            day = _day(item[key])
            if day is None:
                problems.add(f"{path}.{key}", _("There is no such day."))
            elif not in_calendar(day):
                problems.add(f"{path}.{key}", OUT_OF_CALENDAR % {"year": day.year})


def check_hours(problems: Problems, path: str, item: dict[str, Any]) -> None:
    """What opens closes later on the same day."""
    opens, closes = item.get("opens"), item.get("closes")
    if opens and closes and closes <= opens:
        message = _("This is not after %(start)s (“%(key)s”).")
        problems.add(f"{path}.closes", message % {"start": opens, "key": "opens"})


def check_bookings(problems: Problems, edition: dict[str, Any], programme: str, path: str, tz: str) -> None:
    """A room holds one session at a time, and a person sits in one; in the list of sessions of that name."""
    rooms: defaultdict[str, list[Booking]] = defaultdict(list)
    people: defaultdict[str, list[Booking]] = defaultdict(list)
    for place, sitting in each(edition, programme, path):
        booking = _booking(place, sitting, tz)
        if booking is None or sitting.get("status") == "cancelled":
            continue
        if sitting.get("room"):
            rooms[sitting["room"]].append(booking)
        named = {role.get("person") for _path, role in each(sitting, "people", place)}
        for name in (name for name in named if name is not None):
            people[name].append(booking)
    for room, taken in rooms.items():
        for later, earlier in clashes(taken):
            values = {"room": room, "title": earlier.title, "path": earlier.path}
            problems.add(f"{later.path}.room", _("Room “%(room)s” is taken by “%(title)s” (%(path)s).") % values)
    for person, taken in people.items():
        for later, earlier in clashes(taken):
            values = {"person": person, "title": earlier.title, "path": earlier.path}
            problems.add(f"{later.path}.people", _("“%(person)s” is in “%(title)s” then (%(path)s).") % values)


def clashes(taken: list[Booking]) -> Iterable[tuple[Booking, Booking]]:
    """(later in the file, earlier in the file) for every two that overlap."""
    for index, later in enumerate(taken):
        for earlier in taken[:index]:
            if later.overlaps(earlier):
                yield later, earlier


def _booking(path: str, sitting: dict[str, Any], tz: str) -> Booking | None:
    titles = sitting.get("titles") or {}
    try:
        starts, ends = moments.parse(sitting["starts"], tz), moments.parse(sitting["ends"], tz)
    except (KeyError, TypeError, ValueError, Refused):
        return None
    return Booking(path, titles.get("en") or next(iter(titles.values()), "…"), starts, ends)
