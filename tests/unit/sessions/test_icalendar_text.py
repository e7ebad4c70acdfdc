import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

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
    moment = dt.datetime(2027, 9, 9, 3, 15, tzinfo=dt.UTC)
    assert ical.moment("DTSTART", moment, ZoneInfo("Asia/Kathmandu")) == "DTSTART;TZID=Asia/Kathmandu:20270909T090000"
    assert ical.moment("DTSTART", moment, ZoneInfo("UTC")) == "DTSTART:20270909T031500Z"
