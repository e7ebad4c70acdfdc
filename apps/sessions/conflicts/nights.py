"""Sessions that are at night for those who take part online, on the clocks where they live."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _

from apps.core.clocks.times import format_moment, zone
from apps.core.listing import enumerated
from apps.sessions.conflicts.kinds import Kind
from apps.sessions.conflicts.rows import Conflict, Planned, Programme, timed


def at_night(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    if not programme.may_be_online:
        return
    night = programme.rules.night_from, programme.rules.night_until
    for sitting in timed(sittings):
        if sitting.is_break:
            continue
        awake = [
            each for each in remote(programme, sitting) if minutes_at_night(*sitting.span, zone(each.zone), *night)
        ]
        if awake:
            who = enumerated(told(each, sitting) for each in awake)
            message = _("“%(title)s” is at night for %(who)s.") % {"title": sitting.title, "who": who}
            yield Conflict(Kind.AT_NIGHT, message, (sitting,), tuple((each.pk, each.zone) for each in awake))


class Remote(NamedTuple):
    """A delegation or a person that takes part from where its own clocks go."""

    name: str
    pk: UUID
    zone: str


def told(who: Remote, sitting: Planned) -> str:
    start, end = (format_moment(moment, who.zone, "time") for moment in sitting.span)
    return _("%(name)s (%(start)s–%(end)s)") % {"name": who.name, "start": start, "end": end}


def remote(programme: Programme, sitting: Planned) -> list[Remote]:
    """Who takes part online, each with a zone: delegations in protocol order, then people in roles by themselves."""
    zones = zones_of(programme)
    seated = programme.there.intersection(sitting.delegation_ids)
    rows = [row for row in programme.delegations if row.pk in seated and row.pk in zones]
    alone = []
    for pk in dict.fromkeys(sitting.person_ids):
        person = programme.people.get(pk)
        if person and person.participation_id not in seated and programme.is_remote(person):
            home = zones.get(person.participation_id, "") if person.participation_id else ""
            if tz := person.time_zone or home:
                alone.append(Remote(person.name, pk, tz))
    return [*(Remote(row.name.display, row.pk, zones[row.pk]) for row in rows), *sorted(alone)]


def zones_of(programme: Programme) -> dict[UUID, str]:
    """Of delegations with somebody online whose clocks are known: those that were set."""
    return {
        pk: terms.time_zone
        for pk, terms in programme.terms.items()
        if terms.time_zone
        and (programme.is_online or any(programme.is_remote(each) for each in programme.members.get(pk, ())))
    }


def minutes_at_night(
    starts: dt.datetime, ends: dt.datetime, tz: dt.tzinfo, night_from: dt.time, night_until: dt.time
) -> int:
    """How many minutes of a session are night on the clocks of `tz`."""
    first, last = starts.astimezone(tz), ends.astimezone(tz)
    found = 0
    day = first.date() - dt.timedelta(days=1)
    while day <= last.date():
        following = day if night_from < night_until else day + dt.timedelta(days=1)
        begin = dt.datetime.combine(day, night_from, tzinfo=tz).astimezone(dt.UTC)
        end = dt.datetime.combine(following, night_until, tzinfo=tz).astimezone(dt.UTC)
        shared = min(end, ends) - max(begin, starts)
        found += max(0, int(shared.total_seconds() // 60))
        day += dt.timedelta(days=1)
    return found
