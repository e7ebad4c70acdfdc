"""Content lines of iCalendar (RFC 5545, 3.1 and 3.3.11): escaping, folding, times.

Events are written here: the icalendar package takes 90 ms for a programme of 150 sessions, this takes 10. The
package still makes the VTIMEZONEs, and the tests read every calendar with it.
"""

import datetime as dt
import re
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone

LONGEST = 75  # octets of a line, without its end
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def text(value: str) -> str:
    """A value of type TEXT. Control characters, and other ways of ending a line, have no place in a calendar."""
    return CONTROL.sub(" ", value.replace("\r\n", "\n")).translate(ESCAPES)


def moment(name: str, value: dt.datetime, zone: ZoneInfo) -> str:
    """A property with a time on the clocks of `zone`, which the calendar has to define; UTC defines itself."""
    if zone.key == "UTC":
        return f"{name}:{utc(value)}"
    return f"{name};TZID={zone.key}:{value.astimezone(zone):%Y%m%dT%H%M%S}"


def utc(value: dt.datetime) -> str:
    return f"{value.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


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
    """The VTIMEZONE of a zone for these years, with a year to spare on both sides."""
    made = Timezone.from_tzid(name, first_date=dt.date(first_year - 1, 1, 1), last_date=dt.date(last_year + 2, 1, 1))
    return made.to_ical().decode().removesuffix("\r\n")
