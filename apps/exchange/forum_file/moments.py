"""Moments in a forum file: ISO 8601, with an offset, or as the venue's clocks show them."""

import datetime as dt
import re

from apps.core.clocks.times import combine, in_calendar, zone

MIDNIGHT = re.compile(r"T24:00(?=:00|Z|[+-]|$)")  # the end of a day, which is the beginning of the next
SHAPE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?")


def parse(text: str, tz: str) -> dt.datetime:
    """The moment; without an offset the clocks of `tz` are meant.

    ValueError when it is no moment, or one of a year that nobody means; Refused (code "no_such_time") when
    those clocks skip that time.
    """
    if not SHAPE.fullmatch(text):
        raise ValueError(text)
    moment = dt.datetime.fromisoformat(MIDNIGHT.sub("T00:00", text))
    if MIDNIGHT.search(text) and moment.year < dt.MAXYEAR:
        moment += dt.timedelta(days=1)
    if not in_calendar(moment.date()):
        raise ValueError(text)
    return moment if moment.tzinfo else combine(moment.date(), moment.time(), tz)


def show(moment: dt.datetime, tz: str) -> str:
    """As the venue's clocks show it, with the offset, so that no hour is ambiguous."""
    return moment.astimezone(zone(tz)).isoformat()
