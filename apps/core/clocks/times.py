"""Dates and times as people read them, in the zone of the venue; wall-clock times as people type them."""

import datetime as dt
import functools
import zoneinfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton, format_time
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused

# Beyond them nothing of ours can have happened or be planned: a year typed so is a slip of the hand.
FIRST_DAY, LAST_DAY = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
OUT_OF_CALENDAR = _("Check the year: nothing here can be in the year %(year)s.")
BABEL_NAMES = {"en": "en_GB", "zh-hans": "zh_Hans_CN"}  # day before month, 24 hours


def babel_locale(language: str | None = None) -> Locale:
    """The Babel locale for a page language, British English when Babel knows none."""
    return _parsed(language or get_language() or "en")


@functools.cache
def _parsed(code: str) -> Locale:
    try:
        return Locale.parse(BABEL_NAMES.get(code, code.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def zone(name: str | None) -> dt.tzinfo:
    """The zone of that IANA name; the current zone for an empty or unknown one (a page must not fail on it)."""
    try:
        return zoneinfo.ZoneInfo(name) if name else timezone.get_current_timezone()
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return timezone.get_current_timezone()


def format_moment(moment: dt.datetime, tz: str | None, style: str = "datetime", language: str | None = None) -> str:
    """A moment in `tz`. Styles: datetime, date, weekday (date with its weekday), short (no year), time."""
    locale, local = babel_locale(language), moment.astimezone(zone(tz))
    clock = format_time(local, "HH:mm", locale=locale)
    match style:
        case "time":
            return clock
        case "date":
            return format_date(local, "long", locale=locale)
        case "weekday":
            return format_date(local, "full", locale=locale)
        case "short":
            return f"{format_skeleton('MMMd', local, locale=locale)}{comma(locale)}{clock}"
        case _:
            return f"{format_date(local, 'long', locale=locale)}{comma(locale)}{clock}"


def format_dates(first: dt.date, last: dt.date | None = None, language: str | None = None) -> str:
    """A day, or a stretch of days without repeating what they share: "9–10 September 2027"."""
    return _dates(first, last, babel_locale(language))


@functools.lru_cache(maxsize=256)
def _dates(first: dt.date, last: dt.date | None, locale: Locale) -> str:
    if last is None or last == first:
        return format_date(first, "long", locale=locale)
    if not locale.date_formats["long"].pattern.startswith("d"):
        return format_interval(first, last, "yMMMMd", locale=locale)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{format_date(last, 'long', locale=locale)}"
    start = format_date(first, "long" if first.year != last.year else "d MMMM", locale=locale)
    return f"{start} – {format_date(last, 'long', locale=locale)}"


def format_weekdays(first: dt.date, last: dt.date | None = None, language: str | None = None) -> str:
    """The same with the days of the week, as a letter says it: "Thursday 9 September – Saturday 11 September 2027"."""
    locale = babel_locale(language)
    if last is None or last == first:
        return format_skeleton("yMMMEd" if is_east_asian(locale) else "yMMMMEEEEd", first, locale=locale)
    return format_interval(first, last, "yMMMMEEEEd", locale=locale).replace("\u2009", " ")


def is_east_asian(locale: Locale) -> bool:
    return locale.language in ("ja", "ko", "zh")


def comma(locale: Locale) -> str:
    """What stands between a day and an hour; East Asian writing has no comma there."""
    return " " if is_east_asian(locale) else ", "


def until(locale: Locale) -> str:
    """What stands between two hours: an en dash, a wave dash in Japanese."""
    return "～" if locale.language == "ja" else "–"


def format_range(start: dt.datetime, end: dt.datetime, tz: str | None, language: str | None = None) -> str:
    """From when to when, in `tz`; the day is named once when both fall on it."""
    locale, first, last = babel_locale(language), start.astimezone(zone(tz)), end.astimezone(zone(tz))
    if first.date() != last.date():
        start_said, end_said = (format_moment(moment, tz, language=language) for moment in (start, end))
        return f"{start_said} {until(locale)} {end_said}"
    return f"{format_date(first, 'long', locale=locale)}{comma(locale)}{first:%H:%M}{until(locale)}{last:%H:%M}"


def in_calendar(day: dt.date) -> bool:
    return FIRST_DAY <= day <= LAST_DAY


def end_of(day: dt.date, tz: str) -> dt.datetime:
    """The moment at which a day ends on the clocks of `tz`."""
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time.min, zone(tz))


def within_the_minute(moment: dt.datetime, earliest: dt.datetime) -> dt.datetime:
    """A time typed in minutes means that minute: `earliest` where that falls into it, else the moment as it is."""
    is_typed = not moment.second and not moment.microsecond
    return earliest if is_typed and moment < earliest < moment + dt.timedelta(minutes=1) else moment


def combine(day: dt.date, clock: dt.time, tz: str, *, field: str | None = None) -> dt.datetime:
    """The moment at which the clocks of `tz` show that time.

    Refused when the clocks skip it that day (code "no_such_time"), or at an end of the calendar ("no_such_day"). When
    they show it twice, the first time is meant.
    """
    local = dt.datetime.combine(day, clock, tzinfo=zone(tz))
    try:
        shown = local.astimezone(dt.UTC).astimezone(zone(tz)).replace(tzinfo=None)
    except OverflowError:
        raise Refused(_("This day is outside the calendar."), field=field, code="no_such_day") from None
    if shown != local.replace(tzinfo=None):
        message = _("The clocks at the venue skip %(time)s on that day. Choose another time.")
        raise Refused(message % {"time": f"{clock:%H:%M}"}, field=field, code="no_such_time")
    return local
