"""What cells of a table of sessions mean."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from apps.core.tables.headings import key
from apps.sessions.drafts.table.columns import SESSIONS
from apps.sessions.drafts.table.lookup import pieces
from apps.sessions.drafts.table.times import clocks_of, day_of, length_of
from apps.sessions.drafts.table.words import format_of, visibility_of

DAYS = [dt.date(2027, 9, 9), dt.date(2027, 9, 10)]
KNOWN = {"Japan": 1, "Korea, Republic of": 2, "DPRK": 3}


@pytest.mark.parametrize(
    "text",
    ["2027-09-10", "2027/9/10", "10.9.2027", "10/9/2027", "9/10/27", "10.9.", "Fri 10 Sep", "September 10, 2027",
     "10th Sept 2027", "9月10日", "2027年9月10日（金）", "Day 2", "2日目", "2027-09-10 00:00:00", "10. September"],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(text):
    assert day_of(text, DAYS) == dt.date(2027, 9, 10)


@pytest.mark.parametrize(("text", "words"), [("soon", "no day"), ("3.4.2028", "may be"), ("31.2.2027", "no day")])
def test_a_day_that_is_none_or_two_is_told(text, words):
    with pytest.raises(ValidationError, match=words):
        day_of(text, DAYS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("14:30", (870, None)), ("14.30", (870, None)), ("1430", (870, None)), ("2:30 pm", (870, None)),
     ("午後2時半", (870, None)), ("14:30:00", (870, None)), ("12am", (0, None)), ("24:00", (1440, None)),
     ("14:30–16:00", (870, 960)), ("9 to 10", (540, 600))],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(text, expected):
    assert clocks_of(text) == expected


@pytest.mark.parametrize("text", ["25:00", "14:75", "noon", "-1", "24:30"])
def test_a_time_that_is_none_is_told(text):
    with pytest.raises(ValidationError, match="no time"):
        clocks_of(text)


@pytest.mark.parametrize("text", ["90", "90 min", "1:30", "1h30", "1.5 hours", "1時間30分", "90分", "01:30:00"])
def test_a_length_is_read_as_people_write_it(text):
    assert length_of(text) == 90


@pytest.mark.parametrize("text", ["2", "0:00", "long", "25h"])
def test_a_length_that_is_none_or_may_be_hours_is_told(text):
    with pytest.raises(ValidationError, match="no length"):
        length_of(text)


def test_formats_and_circles_are_read_in_the_languages_of_the_pages():
    assert [format_of(text) for text in ("Plenary", "全体会合", "Coffee break", "working_group")] == [
        "plenary", "plenary", "break", "working_group",
    ]  # fmt: skip
    assert [visibility_of(text) for text in ("public", "非公開", "Secretariat")] == ["public", "session", "secretariat"]
    with pytest.raises(ValidationError, match="Possible: plenary"):
        format_of("dance")


@pytest.mark.parametrize(
    ("heading", "field"),
    [("Title", "titles"), ("Title (Japanese)", "titles:ja"), ("件名（英語）", "titles:en"), ("When", "start"),
     ("Chair(s)", "chair"), ("会議室", "room"), ("Abstract", "descriptions"), ("Duration", "length")],
)  # fmt: skip
def test_a_column_is_found_under_its_many_names(heading, field):
    assert (SESSIONS.exactly(heading) or SESSIONS.in_part(heading)).field == field


def test_no_name_means_two_columns():
    names = [alias for column in SESSIONS.columns for alias in column.aliases]
    assert len(names) == len(set(names))
    assert all(alias == key(alias) for alias in names)


@pytest.mark.parametrize(
    ("cell", "found", "unknown"),
    [("Japan", [1], []), ("Korea, Republic of", [2], []), ("Japan; Korea, Republic of", [1, 2], []),
     ("Japan, DPRK", [1, 3], []), ("Japan – DPRK", [1, 3], []), ("Japan; Atlantis", [1], ["Atlantis"]),
     ("Japan; Japan", [1], []), ("Nowhere, Land", [], ["Nowhere, Land"])],
)  # fmt: skip
def test_a_cell_is_cut_no_finer_than_it_has_to_be(cell, found, unknown):
    assert pieces(cell, KNOWN.get) == (found, unknown)
