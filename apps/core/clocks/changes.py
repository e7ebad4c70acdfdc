"""When the clocks of a zone change: the moments at which its distance to UTC becomes another one."""

import datetime as dt
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

DAY, SECOND = dt.timedelta(days=1), dt.timedelta(seconds=1)


class Change(NamedTuple):
    at: dt.datetime  # UTC, the first second of the new time
    before: dt.timedelta
    after: dt.timedelta


@lru_cache(maxsize=256)
def changes(name: str, first: dt.datetime, last: dt.datetime) -> tuple[Change, ...]:
    """Every change of the clocks of that IANA zone after `first` and until `last`, in order.

    The zone is asked once a day, and where two answers differ the second is looked for: no zone has changed twice
    within a day.
    """
    zone, found = ZoneInfo(name), []
    early, last = first.astimezone(dt.UTC), last.astimezone(dt.UTC)
    while early < last:
        late = min(early + DAY, last)
        if offset(early, zone) != offset(late, zone):
            found.append(_between(early, late, zone))
        early = late
    return tuple(found)


def offset(moment: dt.datetime, zone: dt.tzinfo) -> dt.timedelta:
    """Distance of the clocks of `zone` to UTC at that moment."""
    return moment.astimezone(zone).utcoffset() or dt.timedelta()


def _between(early: dt.datetime, late: dt.datetime, zone: dt.tzinfo) -> Change:
    before, after = offset(early, zone), offset(late, zone)
    early, late = early.replace(microsecond=0), late
    while late - early > SECOND:
        middle = early + dt.timedelta(seconds=(late - early) // SECOND // 2)
        if offset(middle, zone) == before:
            early = middle
        else:
            late = middle
    return Change(late.replace(microsecond=0), before, after)
