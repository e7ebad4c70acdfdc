"""Times as people type them: a day and the hands of the clocks at the venue, turned into moments; and zones by name."""

import datetime as dt
import re
import zoneinfo
from functools import cache

from babel.dates import get_timezone_location
from django.utils.translation import gettext as _

from apps.core.clocks.changes import changes
from apps.core.clocks.times import babel_locale, format_dates, format_moment
from apps.core.exceptions import Refused

LONGEST = dt.timedelta(hours=24)
ZONE_NAME = re.compile(r"[A-Za-z_]+(/[A-Za-z0-9_+-]+)*")
NO_REGIONS = {"Etc", "SystemV", "US", "Brazil", "Canada", "Chile", "Mexico", "posix", "right"}
COMMON_ZONES = [
    "Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Chicago",
    "America/New_York", "America/Halifax", "America/Sao_Paulo", "Atlantic/Azores", "UTC", "Europe/London",
    "Europe/Paris", "Europe/Berlin", "Europe/Rome", "Europe/Vienna", "Europe/Helsinki", "Europe/Kyiv", "Africa/Cairo",
    "Africa/Nairobi", "Europe/Istanbul", "Europe/Moscow", "Asia/Tehran", "Asia/Dubai", "Asia/Kabul", "Asia/Tashkent",
    "Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Almaty", "Asia/Yangon", "Asia/Bangkok",
    "Asia/Ho_Chi_Minh", "Asia/Jakarta", "Asia/Singapore", "Asia/Hong_Kong", "Asia/Shanghai", "Asia/Taipei",
    "Asia/Ulaanbaatar", "Asia/Manila", "Asia/Seoul", "Asia/Pyongyang", "Asia/Tokyo", "Asia/Vladivostok",
    "Australia/Sydney", "Pacific/Auckland",
]  # fmt: skip


@cache
def _zones() -> list[tuple[str, list[tuple[str, str]]]]:
    regions: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(zoneinfo.available_timezones()):
        region, _slash, place = name.partition("/")
        if place and region not in NO_REGIONS:
            regions.setdefault(region, []).append((name, place.replace("_", " ")))
    return [("UTC", [("UTC", "UTC")]), *regions.items()]


def zones(held: str = "") -> list[tuple[str, list[tuple[str, str]]]]:
    """Every zone named after a place, grouped by region, for a list to choose from.

    `held` is offered too, whatever its name: saving a form must not move anybody to another zone.
    """
    found = _zones()
    if not held or any(held == name for _region, group in found for name, _place in group):
        return found
    return [(held, [(held, held)]), *found]


def is_zone(name: str) -> bool:
    """Whether `name` is an IANA zone. Safe for anything typed into an address."""
    if len(name) > 64 or not ZONE_NAME.fullmatch(name):
        return False
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):  # a folder of the database is no zone
        return False
    return True


def city(name: str, language: str | None = None) -> str:
    """The city a zone is called after, in the language of the page ("Tokyo"); never the name of a state."""
    if "/" not in name:
        return name
    return get_timezone_location(zoneinfo.ZoneInfo(name), locale=babel_locale(language), return_city=True)


def offset_label(moment: dt.datetime, name: str) -> str:
    """The distance to UTC at that moment: "UTC+9", "UTC+5:45", "UTC−4"."""
    minutes = int(_offset(moment.astimezone(zoneinfo.ZoneInfo(name))).total_seconds()) // 60
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")


def zone_label(moment: dt.datetime, name: str, language: str | None = None) -> str:
    """A zone as people know it: "Tokyo time (UTC+9)"."""
    offset = offset_label(moment, name)
    if "/" not in name:
        return offset
    return _("%(city)s time (%(offset)s)") % {"city": city(name, language), "offset": offset}


def zone_label_over(first: dt.datetime, last: dt.datetime, name: str, language: str | None = None) -> str:
    """The zone with every distance to UTC from `first` to `last`: "…(UTC−4), UTC−5 from 7 November 2027"."""
    label = zone_label(first, name, language)
    for change in changes(name, first, last):
        words = {"before": label, "offset": offset_label(change.at, name)}
        words["day"] = format_moment(change.at, name, "date", language)
        label = _("%(before)s, %(offset)s from %(day)s") % words
    return label


def is_twice(day: dt.date, clock: dt.time, tz: str) -> bool:
    """Whether the clocks of `tz` show that time twice on that day (they were set back)."""
    first, second = _both(day, clock, tz)
    return _offset(first) > _offset(second)


def moment_at(
    day: dt.date, clock: dt.time, tz: str, *, second: bool | None = None, field: str | None = None
) -> dt.datetime:
    """The moment (UTC) at which the clocks of `tz` show `clock` on `day`.

    Refused: they skip that time ("no_such_time"), or they show it twice and nobody said which is meant
    ("time_twice"; ask again with `second` False or True).
    """
    before, after = _both(day, clock, tz)
    if _offset(before) < _offset(after):
        raise Refused(_skipped(before, after, tz), field=field, code="no_such_time")
    if _offset(before) > _offset(after) and second is None:
        message = _("On %(day)s the clocks at the venue show %(time)s twice. Say which one is meant.")
        words = {"day": format_moment(before, tz, "date"), "time": f"{clock:%H:%M}"}
        raise Refused(message % words, field=field, code="time_twice")
    return (after if second else before).astimezone(dt.UTC)


def same_clock(moment: dt.datetime, before: str, after: str) -> dt.datetime:
    """The moment (UTC) at which the clocks of `after` show what those of `before` show at `moment`.

    Refused ("no_such_time") where they skip it. Where they show it twice, the first is meant, or the second of two.
    """
    local = moment.astimezone(zoneinfo.ZoneInfo(before))
    return moment_at(local.date(), local.time(), after, second=bool(local.fold))


def span(
    day: dt.date,
    start: dt.time,
    end: dt.time,
    tz: str,
    *,
    end_day: dt.date | None = None,
    second: tuple[bool | None, bool | None] = (None, None),
) -> tuple[dt.datetime, dt.datetime]:
    """From when to when (UTC), as typed on the venue's clocks; without `end_day` it ends on the day it starts.

    Refused beside `start`, `end` or `end_day`: a time that does not exist or exists twice (`moment_at`), an end that is
    not after the start ("ends_before_start"), more than 24 hours ("too_long").
    """
    first = moment_at(day, start, tz, second=second[0], field="start")
    last = moment_at(end_day or day, end, tz, second=second[1], field="end")
    if last <= first:
        raise Refused(_ends_first(day, start, end, end_day), field="end", code="ends_before_start")
    if last - first > LONGEST:
        message = _("A session lasts 24 hours at most; this one would last longer. Check the day on which it ends.")
        raise Refused(message, field="end_day" if end_day else "end", code="too_long")
    return first, last


def _ends_first(day: dt.date, start: dt.time, end: dt.time, end_day: dt.date | None) -> str:
    words = {"start": f"{start:%H:%M}", "end": f"{end:%H:%M}"}
    if start == end and (end_day or day) == day:
        return _("The session would end when it starts (%(start)s).") % words
    if (end_day or day) != day or end > start:
        return _("The session would end before it starts. Check the day on which it ends.")
    words["day"] = format_dates(day + dt.timedelta(days=1))
    return (
        _(
            "The session would end (%(end)s) before it starts (%(start)s). "
            "If it runs past midnight, say that it ends on %(day)s."
        )
        % words
    )


def _offset(moment: dt.datetime) -> dt.timedelta:
    """Distance to UTC of a moment that has a zone."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError(f"a moment without a zone: {moment}")
    return offset


def _both(day: dt.date, clock: dt.time, tz: str) -> tuple[dt.datetime, dt.datetime]:
    local = dt.datetime.combine(day, clock.replace(fold=0), tzinfo=zoneinfo.ZoneInfo(tz))
    return local, local.replace(fold=1)


def _skipped(before: dt.datetime, after: dt.datetime, tz: str) -> str:
    """Name the hour that does not exist. Read with the old offset, the time lies past the change."""
    early, late = after.astimezone(dt.UTC), before.astimezone(dt.UTC)
    while late - early > dt.timedelta(minutes=1):
        middle = early + (late - early) / 2
        if middle.astimezone(before.tzinfo).utcoffset() == before.utcoffset():
            early = middle
        else:
            late = middle
    change = late.replace(second=0, microsecond=0)
    gone = (change + _offset(before)).time()
    return _(
        "There is no %(time)s on %(day)s: the clocks at the venue go from %(gone)s straight to %(then)s. "
        "Choose another time."
    ) % {
        "time": f"{before:%H:%M}",
        "day": format_moment(change, tz, "date"),
        "gone": f"{gone:%H:%M}",
        "then": f"{change.astimezone(before.tzinfo):%H:%M}",
    }
