"""What pages of a programme repeat for each of its sessions."""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from apps.conferences.models import Conference
from apps.core.clocks.times import zone
from apps.core.clocks.two_clocks import on_two_clocks
from apps.core.markup import piece, written
from apps.sessions.calendars import links
from apps.sessions.calendars.structured import edition_event, sitting_event
from apps.sessions.cast.people import InRole
from apps.sessions.programme.listed import listed_lines
from apps.sessions.programme.reader_zone import reader_zone
from apps.sessions.programme.rows import WholeSitting

register = template.Library()


register.simple_tag(listed_lines, name="programme_lines")


@register.simple_tag
def edition_data(conference: Conference) -> SafeString | str:
    """The edition for search engines; nothing of a draft."""
    return _structured(edition_event(conference))


@register.simple_tag
def sitting_data(sitting: WholeSitting, conference: Conference) -> SafeString | str:
    """A public session for search engines; nothing of any other."""
    return _structured(sitting_event(sitting, conference))


def _structured(data: dict[str, Any] | None) -> SafeString | str:
    return written("sessions/structured.jinja", data=data) if data else ""


@register.simple_tag(takes_context=True)
def both_times(context: template.Context, start: dt.datetime | None, end: dt.datetime | None, venue: str) -> str:
    """From when to when at the venue and, where it differs, in the zone in which the reader reads times; labelled."""
    if start is None or end is None:
        return ""
    request = context.get("request")
    told = on_two_clocks(start, end, venue, reader_zone(request) if request else "")
    return piece("two_clocks", start.astimezone(zone(venue)).isoformat("T", "minutes"), told, gettext("your time"))


@register.filter
def names(people: Iterable[InRole]) -> SafeString:
    """The people of one role, each name in its own language."""
    return piece("names", people, gettext(", "))


@register.simple_tag
def one_name(person: InRole) -> SafeString:
    """One of them, in the name's own language."""
    return piece("names", [person], "")


@register.simple_tag
def zone_options(choices: Iterable[tuple[str, str]], chosen: str) -> SafeString:
    """The options of a choice of zones."""
    return _options(tuple(choices), chosen)


@lru_cache(maxsize=32)  # forty lines, the same on every page of a programme
def _options(choices: tuple[tuple[str, str], ...], chosen: str) -> SafeString:
    return piece("options", choices, chosen)


@register.filter
def subscription(calendar: str) -> str:
    """The address by which a calendar program follows a calendar."""
    return links.subscription(calendar)
