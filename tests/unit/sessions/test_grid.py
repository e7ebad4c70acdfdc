import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from apps.conferences.models import Room
from apps.sessions.models import Session
from apps.sessions.programme.grid import grid_of
from apps.sessions.programme.timetable import Clock, Line, state_of, title_of
from apps.sessions.services.sittings import as_range
from tests.factories.sessions import times

JADE, PINE = Room(names={"en": "Room Jade"}), Room(names={"en": "Room Pine"})


def session(start, end, room=None, tz="Asia/Tokyo", day=dt.date(2027, 9, 9), **values) -> Session:
    return Session(titles={"en": start}, during=as_range(times(start, end, day=day, tz=tz)), room=room, **values)


def grid(*sittings, tz="Asia/Tokyo", clashing=()):
    clock = Clock(tz)
    lines = [
        Line(
            sitting.pk, "", *title_of(sitting.titles, "en"), "",
            state_of(sitting.status, sitting.format, sitting.visibility), "",
            *clock.times(sitting.starts, sitting.ends), room="", delegations=[], people=[],
        )
        for sitting in sittings
    ]  # fmt: skip
    return grid_of(sittings, lines, [JADE, PINE], tz, clashing)


def places(grid) -> list[tuple[int, int, int]]:
    return [(block.column, block.row, block.rows) for block in grid.blocks]


def test_rooms_are_columns_and_five_minutes_a_row():
    made = grid(session("09:30", "10:45", JADE), session("11:00", "12:30", PINE))
    assert made.columns == [(2, "Room Jade"), (3, "Room Pine")]
    assert places(made) == [(2, 8, 15), (3, 26, 18)]
    assert made.hours[:3] == [(2, "09:00"), (14, "10:00"), (26, "11:00")]
    assert made.hours[-1] == (38, "12:00")


def test_sessions_without_a_room_stand_side_by_side():
    made = grid(session("09:00", "11:00"), session("10:00", "12:00"), session("11:00", "12:00"))
    assert made.columns[2:] == [(4, "No room yet"), (5, "No room yet")]
    assert [block.column for block in made.blocks] == [4, 5, 4]


def test_a_break_goes_across_and_cancelled_sessions_are_left_out():
    made = grid(session("12:00", "13:00", format="break"), session("12:00", "13:00", JADE, status="cancelled"))
    assert [block.classes for block in made.blocks] == ["across break"]


def test_a_day_of_nothing_is_no_picture():
    assert grid() is None
    assert grid(session("12:00", "13:00", status="cancelled")) is None


def test_short_and_clashing_sessions_are_marked():
    sitting = session("09:00", "09:15", JADE, visibility="public")
    assert grid(sitting, clashing={sitting.pk}).blocks[0].classes == "clash short"


def test_a_night_ends_with_the_picture():
    late = session("22:00", "23:00", JADE)
    late.during = as_range((late.starts, late.starts + dt.timedelta(hours=36)))
    assert places(grid(late)) == [(2, 2, 30 * 12)]


@pytest.mark.parametrize(
    ("day", "clocks"),
    [
        (dt.date(2027, 3, 14), ["00:00", "01:00", "03:00", "04:00"]),
        (dt.date(2027, 11, 7), ["00:00", "01:00", "01:00", "02:00", "03:00", "04:00"]),
    ],
)
def test_the_hours_of_a_day_of_change(day, clocks):
    sitting = session("00:30", "04:00", JADE, tz="America/New_York", day=day)
    made = grid(sitting, tz="America/New_York")
    assert [clock for _row, clock in made.hours] == clocks
    assert sitting.starts.tzinfo == ZoneInfo("America/New_York")
