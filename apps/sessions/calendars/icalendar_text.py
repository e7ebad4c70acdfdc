"""Content lines of iCalendar (RFC 5545, 3.1 and 3.3.11): escaping, folding, times, zones.

Events are written here: the icalendar package takes 90 ms for a programme of 150 sessions, this takes 10. VTIMEZONEs
too: the package gives an onset in the time after the change, where RFC 5545, 3.6.5 wants the time before it. The tests
read every calendar with the package.
"""

import datetime as dt
import re
from functools import lru_cache
from zoneinfo import ZoneInfo

from apps.core.clocks.changes import changes, offset

CLOCK = "%Y%m%dT%H%M%S"
LONGEST = 75  # octets of a line, without its end
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def text(value: str) -> str:
    """A value of type TEXT. Control characters, and other ways of ending a line, have no place in a calendar."""
    return CONTROL.sub(" ", value.replace("\r\n", "\n")).translate(ESCAPES)


def span(start: dt.datetime, end: dt.datetime, zone: ZoneInfo) -> list[str]:
    """DTSTART and DTEND on the clocks of `zone`, which the calendar has to define; UTC defines itself.

    A local time that the clocks show twice means the first (RFC 5545, 3.3.5). The second can be said in UTC alone, and
    then both are.
    """
    local = start.astimezone(zone), end.astimezone(zone)
    if zone.key == "UTC" or any(each.fold for each in local):
        return [f"DTSTART:{utc(start)}", f"DTEND:{utc(end)}"]
    return [f"{name};TZID={zone.key}:{each:{CLOCK}}" for name, each in zip(("DTSTART", "DTEND"), local, strict=True)]


def utc(value: dt.datetime) -> str:
    return f"{value.astimezone(dt.UTC):{CLOCK}}Z"


def fold(line: str) -> str:
    """The line in pieces of at most 75 octets, none of which breaks a character."""
    octets = line.encode()
    if len(octets) <= LONGEST:
        return line
    pieces, start, room = [], 0, LONGEST
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:  # in the middle of a character
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, LONGEST - 1  # the next ones begin with a blank
    return b"\r\n ".join([*pieces, octets[start:]]).decode()


def document(lines: list[str], time_zones: list[str], events: list[list[str]]) -> bytes:
    """A whole VCALENDAR of head, VTIMEZONEs (already written) and events."""
    parts = ["BEGIN:VCALENDAR", *map(fold, lines), *time_zones]
    for event in events:
        parts += ["BEGIN:VEVENT", *map(fold, event), "END:VEVENT"]
    return "\r\n".join([*parts, "END:VCALENDAR", ""]).encode()


@lru_cache(maxsize=64)
def time_zone(name: str, first_year: int, last_year: int) -> str:
    """The VTIMEZONE of a zone for these years, with a year to spare on both sides; each change is written out."""
    zone = ZoneInfo(name)
    first, last = (dt.datetime(year, 1, 1, tzinfo=dt.UTC) for year in (first_year - 1, last_year + 2))
    held = offset(first, zone)
    lines = ["BEGIN:VTIMEZONE", f"TZID:{name}", *_onset(first, held, held, zone)]
    for change in changes(name, first, last):
        lines += _onset(change.at, change.before, change.after, zone)
    return "\r\n".join([*lines, "END:VTIMEZONE"])


def _onset(at: dt.datetime, before: dt.timedelta, after: dt.timedelta, zone: ZoneInfo) -> list[str]:
    """From `at` on the zone has the distance `after` to UTC; the onset is told in the time before it."""
    local = at.astimezone(zone)
    kind = "DAYLIGHT" if local.dst() else "STANDARD"
    return [
        f"BEGIN:{kind}",
        f"DTSTART:{(at + before):{CLOCK}}",
        f"TZOFFSETFROM:{_distance(before)}",
        f"TZOFFSETTO:{_distance(after)}",
        f"TZNAME:{local.tzname()}",
        f"END:{kind}",
    ]


def _distance(east: dt.timedelta) -> str:
    """UTC-OFFSET (3.3.14): "+0900", "-0330"."""
    minutes, seconds = divmod(abs(int(east.total_seconds())), 60)
    sign = "-" if east < dt.timedelta() else "+"
    return f"{sign}{minutes // 60:02}{minutes % 60:02}" + (f"{seconds:02}" if seconds else "")
