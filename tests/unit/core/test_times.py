import datetime as dt

import pytest

from apps.core.clocks import times
from apps.core.exceptions import Refused

SPRING = dt.date(2027, 3, 14)  # New York: 02:00 becomes 03:00


def test_a_moment_is_what_the_clocks_there_show():
    moment = times.combine(dt.date(2027, 9, 9), dt.time(10), "Asia/Tokyo")
    assert moment == dt.datetime(2027, 9, 9, 1, tzinfo=dt.UTC)


def test_an_hour_that_the_clocks_skip_is_refused_at_its_field():
    with pytest.raises(Refused) as refused:
        times.combine(SPRING, dt.time(2, 30), "America/New_York", field="clock")
    assert (refused.value.code, refused.value.field) == ("no_such_time", "clock")
    assert "02:30" in str(refused.value)


def test_an_unknown_zone_does_not_break_a_page():
    moment = dt.datetime(2027, 9, 9, 1, tzinfo=dt.UTC)
    assert times.format_moment(moment, "Nowhere/Land", "time") == "01:00"


def test_a_range_over_midnight_names_both_days():
    start = dt.datetime(2027, 9, 9, 13, tzinfo=dt.UTC)
    text = times.format_range(start, start + dt.timedelta(hours=4), "Asia/Tokyo", "en")
    assert text == "9 September 2027, 22:00 – 10 September 2027, 02:00"


@pytest.mark.parametrize("language", ["en", "ja", "ko", "zh-hans", "mn", "ru", "xx"])
def test_every_page_language_has_its_dates(language):
    assert "2027" in times.format_dates(dt.date(2027, 9, 9), dt.date(2027, 9, 10), language)


@pytest.mark.parametrize(
    ("last", "language", "text"),
    [
        (dt.date(2027, 9, 9), "en", "Thursday, 9 September 2027"),
        (dt.date(2027, 9, 11), "en", "Thursday 9 September – Saturday 11 September 2027"),
        (dt.date(2027, 9, 9), "ja", "2027年9月9日(木)"),
        (dt.date(2027, 9, 11), "ja", "2027年9月9日(木)～11日(土)"),
    ],
)
def test_a_letter_names_the_days_of_the_week(last, language, text):
    assert times.format_weekdays(dt.date(2027, 9, 9), last, language) == text


def test_hours_are_joined_as_the_language_does():
    start = dt.datetime(2027, 9, 9, 1, tzinfo=dt.UTC)
    said = [
        times.format_range(start, start + dt.timedelta(hours=1), "Asia/Tokyo", language) for language in ("en", "ja")
    ]
    assert said == ["9 September 2027, 10:00–11:00", "2027年9月9日 10:00～11:00"]
