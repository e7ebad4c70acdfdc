"""The hours that a picture of any day shows."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from apps.sessions.conflicts.rows import RoomFacts, Rules
from apps.sessions.models import Session
from apps.sessions.programme.grid import WorkedOn, axis_of
from apps.sessions.programme.hours import Hours, hours_worked
from apps.sessions.services.sittings import as_range
from tests.factories.sessions import DAY, times

TZ = "Asia/Tokyo"


def session(start, end, **values) -> Session:
    starts, ends = times(start, end)
    return Session(during=as_range((starts, ends if ends > starts else ends + dt.timedelta(days=1))), **values)


def hours(*sittings, rooms=(), **rules) -> tuple[int, int]:
    facts = [RoomFacts({}, None, "", *each) for each in rooms]
    found = hours_worked(sittings, TZ, Rules(**rules), facts)
    return int(found.opens / dt.timedelta(hours=1)), int(found.closes / dt.timedelta(hours=1))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], (9, 18)),
        ([("10:00", "12:00")], (9, 18)),
        ([("09:00", "17:30")], (9, 19)),
        ([("08:55", "17:00")], (7, 18)),
        ([("07:30", "08:00"), ("20:00", "21:15")], (6, 23)),
        ([("00:30", "01:00")], (0, 18)),
        ([("22:00", "01:00")], (9, 24)),
        ([("23:30", "00:00")], (9, 24)),
    ],
)
def test_from_the_first_session_to_the_last_with_an_hour_to_spare(spans, expected):
    assert hours(*(session(*span) for span in spans)) == expected


def test_what_is_cancelled_or_has_no_time_makes_no_day_longer():
    assert hours(session("05:00", "23:00", status="cancelled"), Session()) == (9, 18)


def test_the_hours_of_the_venue_come_first_and_longer_ones_of_a_room():
    early = session("06:00", "22:00")
    assert hours(early, opens=dt.time(10), closes=dt.time(16, 30)) == (10, 17)
    assert hours(early, opens=dt.time(8, 30)) == (8, 23)
    assert hours(closes=dt.time(15), opens=dt.time(10), rooms=[(dt.time(11), dt.time(23)), (None, None)]) == (10, 23)


def test_a_session_outside_of_them_is_on_its_own_day():
    worked_on = WorkedOn(DAY, Hours(dt.timedelta(hours=9), dt.timedelta(hours=18)))
    zone = ZoneInfo(TZ)

    def reach(*sittings):
        axis = axis_of(sittings, TZ, worked_on)
        return f"{axis.first:%H:%M}", f"{axis.last.astimezone(zone):%d %H:%M}"

    assert reach() == ("09:00", "09 18:00")
    assert reach(session("06:30", "07:00"), session("21:00", "00:30")) == ("06:00", "10 00:30")
    whole = WorkedOn(DAY, Hours(dt.timedelta(), dt.timedelta(hours=24)))
    assert axis_of([], TZ, whole).last == dt.datetime(2027, 9, 9, 15, tzinfo=dt.UTC)
