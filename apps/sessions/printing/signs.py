"""Signs for doors: one page for each room and day.

Everybody who passes reads a door. It names what all delegates may know of. Of a closed session it says that there is
one and how long, where the edition tells others as much of its closed sessions; and nothing else.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.postgres.fields.ranges import RangeStartsWith
from django.db.models import F
from django.utils.text import capfirst
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from apps.conferences.choices import ClosedSessions
from apps.conferences.models import Conference
from apps.core.languages import pick
from apps.core.listing import enumerated
from apps.sessions.cast.people import Named
from apps.sessions.choices import Circle, Paper, SessionStatus
from apps.sessions.models import ReleasedSession
from apps.sessions.openness import OPEN_TO, TOLD_AS_BLOCKS
from apps.sessions.printing.paper import printed
from apps.sessions.programme.rows import ProgrammeRow, programme_rows
from apps.sessions.programme.seats import delegations_by_sitting
from apps.sessions.programme.timetable import Clock, when, words_in


def signs_as_pdf(conference: Conference, day: dt.date | None = None) -> bytes:
    """Of every room that is used, on one day or on each, a page with that day; one page that says so without any."""
    pages = signs(conference, day)
    return printed("signs", _("Door signs"), {"pages": pages, "empty": _("No room is used.")}, conference, Paper.A4)


def signs(conference: Conference, day: dt.date | None = None) -> list[dict[str, Any]]:
    """The pages, room by room in their order. Three queries."""
    places = F("room__order").asc(), F("room_id").asc()
    sittings = ReleasedSession.objects.of(conference).timed().filter(room__isnull=False)
    rows = programme_rows(sittings.order_by(*places, RangeStartsWith(F("during")), "id"))
    rooms = dict(sittings.values_list("pk", "room_id"))
    shown = [row.pk for row in rows if is_named(row)]
    seats = delegations_by_sitting(shown, conference, Named.EVERYBODY)
    clock, venue = Clock(conference.time_zone), ZoneInfo(conference.time_zone)
    pages: dict[tuple[UUID, dt.date], dict[str, Any]] = {}
    for row in rows:
        date = row.starts.astimezone(venue).date()
        if day is not None and date != day:
            continue
        if line := _line(row, conference, clock, seats.get(row.pk, [])):
            label = {"room": pick(row.room_names, get_language()), "day": clock.long_day(date), "lines": []}
            pages.setdefault((rooms[row.pk], date), label)["lines"].append(line)
    return list(pages.values())


def is_named(row: ProgrammeRow) -> bool:
    return row.visibility in OPEN_TO[Circle.DELEGATES]


def _line(row: ProgrammeRow, conference: Conference, clock: Clock, delegations: Sequence[str]) -> dict[str, Any] | None:
    """None for a closed session of which the edition says nothing, or which does not take place: the room is free."""
    is_off, times = row.status == SessionStatus.CANCELLED, when(clock.times(row.starts, row.ends))
    if not is_named(row):
        is_told = conference.closed_sessions == ClosedSessions.OPAQUE and row.visibility in TOLD_AS_BLOCKS
        closed = {"state": "closed", "when": times, "title": _("Closed session"), "said": []}
        return closed if is_told and not is_off else None
    what = pgettext("session", "cancelled") if is_off else words_in(get_language()).formats[row.format]
    said = [capfirst(what), *([enumerated(delegations)] if delegations else [])]
    return {"state": "off" if is_off else "", "when": times, "title": pick(row.titles, get_language()), "said": said}
