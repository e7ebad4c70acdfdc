import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Timezone

from apps.core.clocks.venue_time import COMMON_ZONES
from apps.sessions.calendars import icalendar_text as ical


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_folded_lines_are_short_and_unfold_to_what_was_written(text):
    line = "SUMMARY:" + ical.text(text)
    folded = ical.fold(line)
    assert max(len(piece.encode()) for piece in folded.split("\r\n")) <= 75
    assert folded.replace("\r\n ", "") == line


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=300))
def test_any_text_comes_back_as_it_was(text):
    event = ["UID:1", "DTSTAMP:20270909T000000Z", "DTSTART:20270909T000000Z", f"SUMMARY:{ical.text(text)}"]
    parsed = Calendar.from_ical(ical.document(["PRODID:x", "VERSION:2.0"], [], [event]))
    assert parsed.events[0]["SUMMARY"] == text


@pytest.mark.parametrize("text", ["a\r\nb", "a\nb"])
def test_ends_of_lines_become_one_kind(text):
    assert ical.text(text) == "a\\nb"


def test_other_control_characters_become_blanks():
    assert ical.text("a\rb\x00c\x0bd\x7fe\tf") == "a b c d e\tf"


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029"])
def test_no_other_end_of_a_line_stays(end):
    """Programs that split a calendar at every line end of Unicode would begin an event in a title."""
    assert ical.text(f"title{end}END:VEVENT") == "title END:VEVENT"


def test_times_are_those_of_the_venue():
    start = dt.datetime(2027, 9, 9, 3, 15, tzinfo=dt.UTC)
    end = start + dt.timedelta(hours=1)
    assert ical.span(start, end, ZoneInfo("Asia/Kathmandu")) == [
        "DTSTART;TZID=Asia/Kathmandu:20270909T090000",
        "DTEND;TZID=Asia/Kathmandu:20270909T100000",
    ]
    assert ical.span(start, end, ZoneInfo("UTC")) == ["DTSTART:20270909T031500Z", "DTEND:20270909T041500Z"]


@pytest.mark.parametrize(
    ("start", "end", "lines"),
    [
        ("05:30", "06:15", ["DTSTART:20271107T053000Z", "DTEND:20271107T061500Z"]),  # ends at the second 01:15
        ("06:30", "07:30", ["DTSTART:20271107T063000Z", "DTEND:20271107T073000Z"]),  # begins at the second 01:30
        (
            "05:30",
            "07:30",
            ["DTSTART;TZID=America/New_York:20271107T013000", "DTEND;TZID=America/New_York:20271107T023000"],
        ),
    ],
)
def test_what_the_clocks_show_twice_means_the_first_or_is_said_in_utc(start, end, lines):
    moments = [dt.datetime.fromisoformat(f"2027-11-07 {clock}+00:00") for clock in (start, end)]
    assert ical.span(*moments, ZoneInfo("America/New_York")) == lines


def onsets(name: str, year: int) -> list[tuple]:
    """Every change that a VTIMEZONE tells, after the observance with which it begins."""
    (zone,) = Timezone.from_ical(ical.time_zone(name, year, year), multiple=True)
    told = [
        (part["DTSTART"].dt, part["TZOFFSETFROM"].td, part["TZOFFSETTO"].td, part.name) for part in zone.subcomponents
    ]
    return sorted(told)[1:]


@pytest.mark.parametrize(
    ("name", "onset"),
    [
        ("Asia/Pyongyang", "20180504T233000"),
        ("Asia/Ulaanbaatar", "20160326T020000"),
        ("Australia/Lord_Howe", "20271003T020000"),
        ("America/New_York", "20271107T020000"),
        ("Europe/Dublin", "20270328T010000"),
        ("America/St_Johns", "20271107T020000"),
    ],
)
def test_an_onset_is_told_in_the_time_before_it(name, onset):
    moment = dt.datetime.strptime(onset, ical.CLOCK)
    assert moment in [told for told, *_rest in onsets(name, moment.year)]


@pytest.mark.parametrize("year", [2016, 2018, 2027])
@pytest.mark.parametrize("name", [*COMMON_ZONES, "Australia/Lord_Howe", "Africa/Casablanca", "America/St_Johns"])
def test_a_defined_zone_is_the_zone(name, year):
    """By the distances that the definition itself tells, four times a day, as a program without a database."""
    if name == "UTC":
        return
    zone, told = ZoneInfo(name), onsets(name, year)
    moment, last = (dt.datetime(each, 1, 1, tzinfo=dt.UTC) for each in (year, year + 1))
    held = told[0][1] if told else zone.utcoffset(dt.datetime(year, 1, 1))
    at = [(local - before, after) for local, before, after, _kind in told]
    while moment < last:
        here = next((after for onset, after in reversed(at) if onset <= moment.replace(tzinfo=None)), held)
        assert here == moment.astimezone(zone).utcoffset(), moment
        moment += dt.timedelta(hours=6)
