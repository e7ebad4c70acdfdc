"""Two changes of the same words: what goes together, and what is never made up (T12)."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.statements.amendments.merging import merge, rebase
from apps.statements.choices import Rebased
from apps.statements.record.canonical import normalise

TOKENS = st.lists(st.sampled_from(["agree", " ", "to", "meet", "再", "会", "평화", "."]), max_size=12)


@given(TOKENS, TOKENS)
def test_whoever_left_the_words_alone_gets_those_of_the_other(base, changed):
    assert merge(base, base, changed) == changed
    assert merge(base, changed, base) == changed


@given(TOKENS, TOKENS)
def test_the_same_change_twice_is_one(base, changed):
    assert merge(base, changed, changed) == changed


@given(TOKENS, TOKENS, TOKENS)
def test_it_does_not_matter_who_changed_first(base, left, right):
    assert merge(base, left, right) == merge(base, right, left)


@given(TOKENS, TOKENS, TOKENS)
def test_a_clean_merge_says_nothing_that_neither_wanted(base, left, right):
    merged = merge(base, left, right)
    if merged is not None:
        assert set(merged) <= {*left, *right}
        once = {each for each in base if base.count(each) == 1}  # of the same word at two places each may keep another
        assert once & set(left) & set(right) <= set(merged)


def test_of_the_same_word_at_two_places_each_may_take_out_one():
    base = ["agree", " ", *["agree"] * 9, " "]
    assert merge(base, base[:2], base[1:]) == [" "]


WORDS = st.text(alphabet="ab .和平평화", min_size=1, max_size=20).map(normalise).filter(bool)


@given(WORDS, WORDS, WORDS)
def test_a_conflict_yields_no_words_and_only_a_conflict_does(base, now, wanted):
    found, words = rebase(base, now, wanted)
    assert (words == "") == (found == Rebased.CONFLICT)
    assert (found == Rebased.UNCHANGED) == (now == base)


def test_what_two_changes_leave_nothing_of_is_a_conflict():
    assert rebase("agree meet", "agree", "meet") == (Rebased.CONFLICT, "")


@pytest.mark.parametrize(
    ("base", "now", "wanted", "found"),
    [
        ("協力を進める。", "努力を進める。", "協議を進める。", (Rebased.CONFLICT, "")),  # neighbours: 協 and 力
        ("協力を進める。", "協力を強く進める。", "地域協力を進める。", (Rebased.CLEAN, "地域協力を強く進める。")),
        ("Agree to meet.", "Agree to meet now.", "Do agree to meet.", (Rebased.CLEAN, "Do agree to meet now.")),
        ("Agree to meet.", "Agree to talk.", "Agree to talk.", (Rebased.IN_TEXT, "Agree to talk.")),
    ],
)  # fmt: skip
def test_neighbours_are_one_place(base, now, wanted, found):
    assert rebase(base, now, wanted) == found


def test_letters_and_their_parts_are_the_same_words():
    korean = "평화에 합의한다."
    assert rebase(korean, unicodedata.normalize("NFD", korean), "평화와 번영에 합의한다.")[0] == Rebased.UNCHANGED
