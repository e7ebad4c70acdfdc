"""How pasted text becomes paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.statements.paragraphs.parsing import Parsed, label, paragraphs_in, parse


def kinds(text):
    return [(each.kind, each.number) for each in parse(text)]


def test_preamble_numbers_and_closing():
    text = "The participants,\n\nRecalling their talks,\n\n1. Agree to meet.\n2. Ask the host.\n\nDone in Tokyo."
    assert parse(text) == [
        Parsed("preamble", "", "The participants,"),
        Parsed("preamble", "", "Recalling their talks,"),
        Parsed("operative", "1", "Agree to meet."),
        Parsed("operative", "2", "Ask the host."),
        Parsed("closing", "", "Done in Tokyo."),
    ]


def test_text_without_numbers_is_plain_prose():
    assert kinds("First paragraph.\n\nSecond paragraph.") == [("operative", ""), ("operative", "")]


def test_headings_by_mark_and_by_looks():
    text = "# Principles.\n\nPeace and dialogue\n\n1. Agree.\n\nA last line without a stop"
    assert kinds(text) == [("heading", ""), ("heading", ""), ("operative", "1"), ("closing", "")]


def test_broken_lines_are_joined():
    assert parse("Agree to\nmeet again.\n\n次回会議までに\n作成する。") == [
        Parsed("operative", "", "Agree to meet again."),
        Parsed("operative", "", "次回会議までに作成する。"),
    ]


def test_a_year_or_a_decimal_is_no_number():
    text = "1. They met in\n2020. It took\n1.5 hours,\n3 days."
    assert [each.text for each in parse(text)] == ["They met in 2020. It took 1.5 hours, 3 days."]


@pytest.mark.parametrize(
    "text",
    [
        "1. 合意する。\n2. 求める。",
        "１．合意する。\n２．求める。",
        "1、合意する。\n2、求める。",
        "(1) 合意する。\n(2) 求める。",
    ],
)  # noqa: E501
def test_east_asian_numbers(text):
    assert parse(text) == [Parsed("operative", "1", "合意する。"), Parsed("operative", "2", "求める。")]


def test_lettered_points():
    assert kinds("1. Agree:\n(a) to meet;\n(b) to report.") == [
        ("operative", "1"),
        ("operative", "(a)"),
        ("operative", "(b)"),
    ]


def test_prose_between_numbers_belongs_to_the_operative_part():
    assert kinds("1. Agree.\n\nThis includes reports.\n\n2. Ask.") == [
        ("operative", "1"),
        ("operative", ""),
        ("operative", "2"),
    ]


def test_invisible_letters_are_left_out():
    assert parse("Ag\u202eree\u0007 to\ufeff meet.") == [Parsed("operative", "", "Agree to meet.")]


@pytest.mark.parametrize("text", ["", "  \n\n ", "\u200b"])
def test_nothing_gives_nothing(text):
    assert parse(text) == []


def test_labels():
    assert [label(number) for number in ("3", "(a)", "")] == ["3.", "(a)", ""]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_what_is_shown_in_the_form_reads_back_the_same(text):
    for each in parse(text):
        assert paragraphs_in(each.text) == [each.text]


def test_a_blank_line_separates_and_lines_do_not():
    assert paragraphs_in("Agree to\nmeet.\n \n再び会合\nする。\n\n") == ["Agree to meet.", "再び会合する。"]
    assert paragraphs_in(" \n\n") == []
