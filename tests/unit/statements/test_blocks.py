"""Paragraphs while they are written: cut, put together, moved, pasted over; and what differs between two wordings."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.core.exceptions import Refused
from apps.core.wordings.redline import ADDED, REMOVED, redline
from apps.statements.paragraphs.alignment import align
from apps.statements.paragraphs.blocks import Block, join, pieces, proposed

A, B, C = (UUID(int=number) for number in (1, 2, 3))


def block(uid=None, en="", **values):
    return Block({"en": en, "ja": values.pop("ja", "")}, uid, **values)


def test_a_block_without_a_blank_line_stays_one():
    (piece,) = pieces(block(A, "Agree to\nmeet.", ja="会合\nする。"), "en")
    assert (piece.uid, piece.words, piece.origins) == (A, {"en": "Agree to meet.", "ja": "会合する。"}, [])


def test_the_first_part_stays_the_paragraph_and_the_rest_came_of_it():
    first, second, third = pieces(block(A, "One.\n\nTwo.\n\nThree.", ja="一。\n\n二。", number="1"), "en")
    assert [each.uid for each in (first, second, third)] == [A, None, None]
    assert [each.split_from for each in (first, second, third)] == [None, A, A]
    assert [each.words["ja"] for each in (first, second, third)] == ["一。", "二。", ""]
    assert (first.number, second.number, first.origins, second.origins) == ("1", "", [A], [A])


@pytest.mark.parametrize(
    ("typed", "code", "field"),
    [
        (block(A, "One.", ja="一。\n\n二。", key="7"), "more_parts", "p7-words-ja"),
        (block(None, "", ja="一。", key="7"), "no_words", "p7-words-en"),
        (block(A, " \n", key="7"), "no_words", "p7-words-en"),
    ],
)
def test_what_does_not_fit_is_refused_at_its_field(typed, code, field):
    with pytest.raises(Refused) as refused:
        pieces(typed, "en")
    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_new_block_in_which_nothing_stands_is_none():
    assert pieces(block(), "en") == []


def test_the_second_ends_in_the_first():
    both = join(block(A, "Agree.", ja="合意。"), block(B, "Meet.", ja="会合。", joined=(C,)))
    assert (both.uid, both.joined, both.words) == (A, (B, C), {"en": "Agree. Meet.", "ja": "合意。会合。"})
    assert join(block(None, "New."), block(B, "Old.")).uid == B
    assert join(block(None, "New."), block(B, "Old.")).joined == ()


def test_a_pasted_text_keeps_languages_that_were_not_pasted():
    present = [block(A, "Agree to meet.", ja="会合に合意する。"), block(B, "Recalling talks,", ja="想起し、")]
    guesses, ended = proposed(present, align({"en": "1. Thank everybody.\n2. Agree to meet soon."}, "en"), "en")
    assert [(each.block.uid, each.before, each.block.words["ja"]) for each in guesses] == [
        (None, "", ""),
        (A, "Agree to meet.", "会合に合意する。"),
    ]
    assert [each.uid for each in ended] == [B]


words = st.text(st.sampled_from("ab 会う.,한\n"), max_size=30)


@given(words, words)
def test_a_redline_reproduces_both_texts(before, after):
    runs = redline(before, after)
    assert "".join(run.text for run in runs if run.change != ADDED) == before
    assert "".join(run.text for run in runs if run.change != REMOVED) == after
