"""Programmes as iCalendar (RFC 5545, RFC 7986) and as JSON, for programs that keep them up to date."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.conferences.models import Conference
from apps.core.languages import pick
from apps.sessions.calendars import icalendar_text as ical
from apps.sessions.calendars.links import absolute, programme_url
from apps.sessions.choices import Format, SessionStatus
from apps.sessions.models import ToldBlock, Withdrawal
from apps.sessions.openness import is_for_everybody
from apps.sessions.programme.rows import CalendarRow

Gone = Withdrawal | ToldBlock  # what somebody's calendar has to take out

MADE_BY = "-//Communique//Programme 1//EN"
FORM = "4"  # counts up whenever the same programme is written differently, so that nobody keeps an old copy
AS_JSON = json.JSONEncoder(ensure_ascii=False)


def fingerprint(sittings: Iterable[CalendarRow], *names: str, withdrawn: Iterable[Gone] = ()) -> str:
    """An ETag for what would be written: it changes with every session, room and conference that is named in it."""
    told = [FORM, get_language() or "", *names]
    told += [f"{row.pk} {row.sequence} {row.conference.time_zone}" for row in withdrawn]
    told += [f"{row.pk} {row.sequence} {row.updated_at} {row.room_updated_at}" for row in sittings]
    conferences = {row.conference.pk: row.conference for row in sittings}
    told += [f"{conference.pk} {conference.updated_at}" for conference in conferences.values()]
    digest = hashlib.sha256("\n".join(told).encode())
    return f'"{digest.hexdigest()[:32]}"'


def as_ics(sittings: Sequence[CalendarRow], *, name: str, url: str, tz: str, withdrawn: Sequence[Gone] = ()) -> bytes:
    """A calendar of these sessions that can be subscribed to; those `withdrawn` stand in it as cancelled.

    The same programme gives the same bytes. Times are in the zone of each venue, with its VTIMEZONE; `tz` is the one
    that a program may show first.
    """
    head = [
        f"PRODID:{MADE_BY}",
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{ical.text(name)}",
        f"X-WR-CALNAME:{ical.text(name)}",
        f"X-WR-TIMEZONE:{tz}",
        f"URL:{url}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
    ]
    years: dict[str, set[int]] = {}
    pages: dict[UUID, str] = {}
    for sitting in sittings:
        if sitting.conference.pk not in pages:
            pages[sitting.conference.pk] = absolute(programme_url(sitting.conference))
    timed: list[CalendarRow | Gone] = [*sittings, *withdrawn]
    for row in timed:
        years.setdefault(row.conference.time_zone, set()).add(row.starts.year)
    zones = [ical.time_zone(zone, min(found), max(found)) for zone, found in sorted(years.items()) if zone != "UTC"]
    events = [event_lines(row, pages[row.conference.pk]) for row in sittings]
    return ical.document(head, zones, [*events, *map(withdrawn_lines, withdrawn)])


def withdrawn_lines(row: Gone) -> list[str]:
    """What takes a session out of a calendar, and no word of what it is: its reader may not know of it any more."""
    changed = ical.utc(row.told_at if isinstance(row, ToldBlock) else row.updated_at)
    title = _("No longer on the programme")
    return [
        f"UID:{ical.text(row.ics_uid)}",
        f"SEQUENCE:{row.sequence}",
        f"DTSTAMP:{changed}",
        f"LAST-MODIFIED:{changed}",
        *ical.span(row.starts, row.ends, ZoneInfo(row.conference.time_zone)),
        f"SUMMARY:{ical.text(title)}",
        "STATUS:CANCELLED",
        "TRANSP:TRANSPARENT",
    ]


def event_lines(sitting: CalendarRow, programme: str) -> list[str]:
    language, conference = get_language(), sitting.conference
    venue = ZoneInfo(conference.time_zone)
    changed = ical.utc(sitting.updated_at)
    places = [sitting.room_names, conference.venues, conference.places]
    where = ", ".join(filter(None, (pick(names, language) for names in places)))
    description = pick(sitting.descriptions, language)
    lines = [
        f"UID:{ical.text(sitting.ics_uid)}",
        f"SEQUENCE:{sitting.sequence}",
        f"DTSTAMP:{changed}",
        f"LAST-MODIFIED:{changed}",
        f"CREATED:{ical.utc(sitting.created_at)}",
        *ical.span(sitting.starts, sitting.ends, venue),
        f"SUMMARY:{ical.text(pick(sitting.titles, language))}",
        f"STATUS:{'CANCELLED' if sitting.is_off else 'CONFIRMED'}",
        f"CLASS:{_class_of(sitting)}",
        f"TRANSP:{'TRANSPARENT' if sitting.format == Format.BREAK else 'OPAQUE'}",
    ]
    if sitting.is_block:
        return lines
    lines.append(f"URL:{programme}/{sitting.pk}")
    if where:
        lines.append(f"LOCATION:{ical.text(where)}")
    if description:
        lines.append(f"DESCRIPTION:{ical.text(description)}")
    return lines


def _class_of(sitting: CalendarRow) -> str:
    if sitting.is_block:
        return "PRIVATE"
    return "PUBLIC" if is_for_everybody(sitting.visibility) else "CONFIDENTIAL"


def as_json(conference: Conference, sittings: Sequence[CalendarRow]) -> bytes:
    """A programme for programs: every text in all its languages, times with the offset of the venue.

    {"conference": {forum, slug, titles, time_zone, starts_on, ends_on, url},
     "sessions": [{id, titles, descriptions, format, status, start, end, room, url, updated_at}, …]}
    A block that stands for closed sessions has no format, and the page of the programme as its own.
    """
    venue, base = ZoneInfo(conference.time_zone), absolute(programme_url(conference))
    head = {
        "forum": conference.forum.slug,
        "slug": conference.slug,
        "titles": conference.titles,
        "time_zone": conference.time_zone,
        "starts_on": conference.starts_on and conference.starts_on.isoformat(),
        "ends_on": conference.ends_on and conference.ends_on.isoformat(),
        "url": base,
    }
    rows = [
        {
            "id": str(row.pk),
            "titles": row.titles,
            "descriptions": row.descriptions,
            "format": row.format,
            "status": SessionStatus.CANCELLED.value if row.is_off else row.status,
            "start": row.starts.astimezone(venue).isoformat(),
            "end": row.ends.astimezone(venue).isoformat(),
            "room": row.room_names,
            "url": base if row.is_block else f"{base}/{row.pk}",
            "updated_at": row.updated_at.isoformat(),
        }
        for row in sittings
    ]
    lines = ",\n".join(map(AS_JSON.encode, rows))  # one a line: to be read by people too, and indenting is slow
    return f'{{"conference": {AS_JSON.encode(head)},\n"sessions": [\n{lines}\n]}}\n'.encode()
