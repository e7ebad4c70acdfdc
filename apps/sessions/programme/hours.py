"""The hours of a day that an edition works in: what a picture of any of its days has to show."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple
from zoneinfo import ZoneInfo

from apps.sessions.conflicts.rows import RoomFacts, Rules
from apps.sessions.models import Session

HOUR, MIDNIGHT = dt.timedelta(hours=1), dt.timedelta(hours=24)
USUAL = dt.timedelta(hours=9), dt.timedelta(hours=18)
MARGIN = HOUR  # so that something can be put after the last session, and before one that is earlier than usual


class Hours(NamedTuple):
    """On the clocks of the venue, counted from midnight; full hours."""

    opens: dt.timedelta
    closes: dt.timedelta


def hours_worked(sittings: Iterable[Session], tz: str, rules: Rules, rooms: Iterable[RoomFacts]) -> Hours:
    """The hours of the venue and of rooms that are open for longer; where none are told, those of the programme.

    That is from the first session of any day to the last, with an hour to spare, and never less than from nine to six:
    a day that begins at nine does so in the picture, which would jump when its first session is put there. A session
    outside of them is still shown on its own day (`grid.axis_of`).
    """
    zone, rooms = ZoneInfo(tz), list(rooms)
    spans = [_clocks(row, zone) for row in sittings if row.during and not row.is_cancelled]
    first = _since_midnight(rules.opens) if rules.opens else min([USUAL[0], *_earlier(spans)])
    last = _since_midnight(rules.closes) if rules.closes else max([USUAL[1], *(end + MARGIN for _, end in spans)])
    first = min([first, *(_since_midnight(room.opens) for room in rooms if room.opens)])
    last = max([last, *(_since_midnight(room.closes) for room in rooms if room.closes)])
    return Hours(max(first, dt.timedelta()) // HOUR * HOUR, min(-(-last // HOUR) * HOUR, MIDNIGHT))


def _earlier(spans: Iterable[tuple[dt.timedelta, dt.timedelta]]) -> list[dt.timedelta]:
    return [start - MARGIN for start, _end in spans if start < USUAL[0]]


def _clocks(sitting: Session, zone: ZoneInfo) -> tuple[dt.timedelta, dt.timedelta]:
    """What runs past midnight lasts until then: the morning after is no hour that is worked in."""
    start, end = sitting.starts.astimezone(zone), sitting.ends.astimezone(zone)
    closes = MIDNIGHT if end.date() > start.date() else _since_midnight(end.time())
    return _since_midnight(start.time()), closes


def _since_midnight(clock: dt.time) -> dt.timedelta:
    return dt.timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second)
