"""The deadline on everybody's clocks: whose night it falls into, and how it is said to them."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import get_language, ngettext, override
from django.utils.translation import gettext as _

from apps.conferences.models import Conference
from apps.core.clocks.times import format_moment, zone
from apps.core.clocks.venue_time import is_zone, zone_label
from apps.delegates.models import Person
from apps.sessions.conflicts.nights import minutes_at_night
from apps.sessions.models import DelegationTerms, ProgrammeRules
from apps.statements.models import RosterEntry

LAST_MINUTE = dt.timedelta(minutes=1)


@dataclass(frozen=True)
class Clocks:
    """The deadline as the venue's clocks show it, and the reader's own; `own` is empty where both show the same."""

    venue: str
    own: str


def zone_of(person: Person, entry: RosterEntry, zones: Mapping[UUID, str], conference: Conference) -> str:
    """Where somebody who speaks for a party lives: as they said, else as the delegation does, else at the venue."""
    home = zones.get(entry.participation_id, "") if entry.participation_id else ""
    return next(filter(is_zone, [person.time_zone, home]), conference.time_zone)


def zones_of(entries: Iterable[RosterEntry]) -> dict[UUID, str]:
    """Zones of delegations that were set, by participation. One query."""
    terms = DelegationTerms.objects.filter(participation__in=[each.participation_id for each in entries])
    return dict(terms.exclude(time_zone="").values_list("participation", "time_zone"))


def is_night(conference: Conference, deadline: dt.datetime, zones: Iterable[str]) -> set[str]:
    """Those of `zones` in which the last minute before the deadline is at night, by the hours of the programme."""
    rules = ProgrammeRules.objects.filter(conference=conference).first() or ProgrammeRules()
    last = (deadline - LAST_MINUTE, deadline)
    return {each for each in zones if minutes_at_night(*last, zone(each), rules.night_from, rules.night_until)}


def on_clocks(moment: dt.datetime, venue: str, own: str, language: str | None = None) -> Clocks:
    at_venue, there = moment.astimezone(zone(venue)), moment.astimezone(zone(own))
    return Clocks(
        said(moment, venue, language), said(moment, own, language) if at_venue.utcoffset() != there.utcoffset() else ""
    )


def said(moment: dt.datetime, tz: str, language: str | None = None) -> str:
    """ "10 September 2027, 18:00, Tokyo time (UTC+9)"; in the language of the page."""
    with override(language or get_language()):
        words = {"time": format_moment(moment, tz, language=language), "zone": zone_label(moment, tz, language)}
        return _("%(time)s, %(zone)s") % words


def time_left(now: dt.datetime, deadline: dt.datetime) -> str:
    """In words and whole minutes, as it is when the page is made; empty once it has passed."""
    minutes = int((deadline - now).total_seconds() // 60)
    if deadline <= now:
        return ""
    days, hours = minutes // 1440, minutes % 1440 // 60
    if days:
        return _("%(days)s, %(hours)s") % {"days": _days(days), "hours": _hours(hours)}
    if hours:
        return _("%(hours)s, %(minutes)s") % {"hours": _hours(hours), "minutes": _minutes(minutes % 60)}
    return _minutes(minutes) if minutes else _("less than a minute")


def days_left(left: dt.timedelta) -> str:
    """The same for a list: whole days, and hours in the last one."""
    days, hours = left.days, left.seconds // 3600
    return _days(days) if days else _hours(hours) if hours else _("less than an hour")


def _days(number: int) -> str:
    return ngettext("%(number)s day", "%(number)s days", number) % {"number": number}


def _hours(number: int) -> str:
    return ngettext("%(number)s hour", "%(number)s hours", number) % {"number": number}


def _minutes(number: int) -> str:
    return ngettext("%(number)s minute", "%(number)s minutes", number) % {"number": number}
