"""In whose time a reader reads a programme: chosen on the page, remembered, or the account's."""

import datetime as dt
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from apps.conferences.models import Conference
from apps.core.clocks.venue_time import COMMON_ZONES, city, is_zone, offset_label
from apps.core.guards.cookies import remember

COOKIE = "reader_zone"
VENUE = "venue"  # the choice of no other time than the venue's


def reader_zone(request: HttpRequest) -> str:
    """An IANA zone, or an empty string for the time at the venue alone. Never trusts what it is given."""
    for chosen in (request.GET.get("zone"), request.COOKIES.get(COOKIE)):
        if chosen == VENUE:
            return ""
        if chosen and is_zone(chosen):
            return chosen
    own = getattr(request.user, "time_zone", "")
    return own if own and is_zone(own) else ""


def remember_zone(request: HttpRequest, response: HttpResponse) -> None:
    """Keep what the reader has just chosen. It says nothing about who they are."""
    chosen = request.GET.get("zone", "")
    if chosen == VENUE or (chosen and is_zone(chosen)):
        remember(response, COOKIE, chosen)


def day_of(moment: dt.datetime | None) -> dt.date:
    """The day on which a programme begins, and whose offsets are shown; today for a programme without one."""
    return (moment or timezone.now()).date()


def first_moment(conference: Conference) -> dt.datetime:
    """Noon of the first day, by which offsets of a zone are told before there is a programme; now without one."""
    return _noon(conference.starts_on) if conference.starts_on else timezone.now()


def zone_choices(day: dt.date, language: str, extra: str = "") -> list[tuple[str, str]]:
    """Zones to choose from with their cities and offsets on that day, `extra` among them, from west to east."""
    rows = _zones(day, language)
    if extra and extra not in COMMON_ZONES:
        rows = (*rows, _zone(extra, _noon(day), language))
    return [(name, label) for _offset, name, label in sorted(rows)]


@lru_cache(maxsize=64)
def _zones(day: dt.date, language: str) -> tuple:
    return tuple(_zone(name, _noon(day), language) for name in COMMON_ZONES)


def _zone(name: str, moment: dt.datetime, language: str) -> tuple:
    offset = offset_label(moment, name)
    label = name if "/" not in name else f"{city(name, language)} ({offset})"
    return _east(offset), name, label


def _east(offset: str) -> float:
    hours, _colon, minutes = offset.removeprefix("UTC").replace("−", "-").partition(":")
    if not hours:
        return 0
    value = abs(float(hours)) + float(minutes or 0) / 60
    return -value if hours.startswith("-") else value


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)
