import datetime as dt

import pytest

from apps.core.clocks import venue_time
from apps.core.clocks.changes import changes
from apps.core.clocks.venue_time import moment_at, span
from apps.core.exceptions import Refused

DAY = dt.date(2027, 9, 9)
SPRING = dt.date(2027, 3, 14)  # New York: 02:00 becomes 03:00
AUTUMN = dt.date(2027, 11, 7)  # New York: 02:00 becomes 01:00


def at(text: str) -> dt.time:
    return dt.time.fromisoformat(text)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("day", "clock", "tz", "expected"),
    [
        (DAY, "09:00", "Asia/Tokyo", "2027-09-09 00:00"),
        (DAY, "08:30", "Asia/Tokyo", "2027-09-08 23:30"),
        (DAY, "09:00", "Asia/Kathmandu", "2027-09-09 03:15"),
        (SPRING, "01:59", "America/New_York", "2027-03-14 06:59"),
        (SPRING, "03:00", "America/New_York", "2027-03-14 07:00"),
        (AUTUMN, "00:59", "America/New_York", "2027-11-07 04:59"),
        (AUTUMN, "02:00", "America/New_York", "2027-11-07 07:00"),
    ],
)
def test_the_clocks_of_the_venue_decide(day, clock, tz, expected):
    assert moment_at(day, at(clock), tz) == utc(expected)


@pytest.mark.parametrize("clock", ["02:00", "02:30", "02:59"])
def test_a_skipped_hour_is_named(clock):
    with pytest.raises(Refused) as refused:
        moment_at(SPRING, at(clock), "America/New_York", field="start")
    assert str(refused.value) == (
        f"There is no {clock} on 14 March 2027: the clocks at the venue go from 02:00 straight to 03:00. "
        "Choose another time."
    )
    assert (refused.value.field, refused.value.code) == ("start", "no_such_time")


def test_half_an_hour_is_skipped_on_lord_howe():
    with pytest.raises(Refused, match="from 02:00 straight to 02:30"):
        moment_at(dt.date(2027, 10, 3), at("02:15"), "Australia/Lord_Howe")


def test_an_hour_that_comes_twice_is_asked_about():
    with pytest.raises(Refused) as refused:
        moment_at(AUTUMN, at("01:30"), "America/New_York", field="end")
    assert str(refused.value) == (
        "On 7 November 2027 the clocks at the venue show 01:30 twice. Say which one is meant."
    )
    assert (refused.value.field, refused.value.code) == ("end", "time_twice")


@pytest.mark.parametrize(("second", "expected"), [(False, "2027-11-07 05:30"), (True, "2027-11-07 06:30")])
def test_either_of_the_two_can_be_meant(second, expected):
    assert moment_at(AUTUMN, at("01:30"), "America/New_York", second=second) == utc(expected)


def test_only_the_repeated_hour_is_twice():
    clocks = ["00:59", "01:00", "01:59", "02:00"]
    assert [venue_time.is_twice(AUTUMN, at(c), "America/New_York") for c in clocks] == [False, True, True, False]
    assert not venue_time.is_twice(SPRING, at("02:30"), "America/New_York")


def test_a_span_over_the_change_has_its_true_length():
    first, last = span(AUTUMN, at("00:30"), at("02:30"), "America/New_York")
    assert last - first == dt.timedelta(hours=3)


def test_the_second_showing_can_end_what_the_first_began():
    first, last = span(AUTUMN, at("01:30"), at("01:15"), "America/New_York", second=(False, True))
    assert last - first == dt.timedelta(minutes=45)


def test_midnight_is_crossed_only_when_said():
    with pytest.raises(Refused) as refused:
        span(DAY, at("22:00"), at("00:30"), "Asia/Tokyo")
    assert str(refused.value) == (
        "The session would end (00:30) before it starts (22:00). "
        "If it runs past midnight, say that it ends on 10 September 2027."
    )
    assert (refused.value.field, refused.value.code) == ("end", "ends_before_start")
    first, last = span(DAY, at("22:00"), at("00:30"), "Asia/Tokyo", end_day=dt.date(2027, 9, 10))
    assert (first, last) == (utc("2027-09-09 13:00"), utc("2027-09-09 15:30"))


def test_no_session_ends_when_it_starts():
    with pytest.raises(Refused, match="would end when it starts"):
        span(DAY, at("09:00"), at("09:00"), "Asia/Tokyo")


def test_an_end_on_an_earlier_day_is_refused():
    with pytest.raises(Refused, match="Check the day"):
        span(DAY, at("09:00"), at("10:00"), "Asia/Tokyo", end_day=dt.date(2027, 9, 8))


def test_a_mistyped_end_day_does_not_book_a_room_for_a_month():
    with pytest.raises(Refused) as refused:
        span(DAY, at("09:00"), at("10:00"), "Asia/Tokyo", end_day=dt.date(2027, 10, 9))
    assert (refused.value.field, refused.value.code) == ("end_day", "too_long")


@pytest.mark.parametrize(
    ("tz", "label"),
    [
        ("Asia/Tokyo", "Tokyo time (UTC+9)"),
        ("Asia/Kathmandu", "Kathmandu time (UTC+5:45)"),
        ("America/New_York", "New York time (UTC−4)"),
        ("UTC", "UTC"),
    ],
)
def test_zones_are_called_after_their_city(tz, label):
    assert venue_time.zone_label(utc("2027-09-09 00:00"), tz, "en") == label


@pytest.mark.parametrize(
    "name", ["", "Asia", "America", "../../etc/passwd", "/etc/passwd", "Nowhere/City", "A" * 99, "Asia/Tokyo\n"]
)
def test_what_is_no_zone(name):
    assert not venue_time.is_zone(name)


def test_every_zone_of_the_short_list_exists():
    assert [name for name in venue_time.COMMON_ZONES if not venue_time.is_zone(name)] == []


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [
        ("2027-11-06 12:00", "2027-11-06 20:00", "New York time (UTC−4)"),
        ("2027-11-06 12:00", "2027-11-07 05:59", "New York time (UTC−4)"),
        ("2027-11-06 12:00", "2027-11-07 06:01", "New York time (UTC−4), UTC−5 from 7 November 2027"),
        ("2027-11-07 06:00", "2027-11-08 20:00", "New York time (UTC−5)"),
        ("2027-03-13 20:00", "2027-03-15 20:00", "New York time (UTC−5), UTC−4 from 14 March 2027"),
    ],
)
def test_a_label_says_every_distance_that_is_meant(first, last, label):
    assert venue_time.zone_label_over(utc(first), utc(last), "America/New_York", "en") == label


@pytest.mark.parametrize(
    ("name", "at", "before", "after"),
    [
        ("Asia/Pyongyang", "2018-05-04 15:00", 510, 540),
        ("Australia/Lord_Howe", "2027-10-02 15:30", 630, 660),
        ("America/New_York", "2027-11-07 06:00", -240, -300),
    ],
)
def test_a_change_of_clocks_is_found_to_the_second(name, at, before, after):
    minutes = [dt.timedelta(minutes=each) for each in (before, after)]
    found = changes(name, utc(at) - dt.timedelta(days=20), utc(at) + dt.timedelta(days=20))
    assert found == ((utc(at), *minutes),)
