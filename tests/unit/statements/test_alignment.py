"""Languages side by side, and paragraphs that keep their identity (T13)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.core.exceptions import Refused
from apps.statements.paragraphs.alignment import align, match_paragraphs

paragraphs = st.lists(st.sampled_from("abcdef"), max_size=8)


def test_numbers_and_kinds_are_those_of_the_working_language():
    rows = align({"en": "1. Agree.\n2. Ask.", "ja": "1、合意する。\n\n求める。"}, "en")
    assert [(row.number, row.text, row.translations) for row in rows] == [
        ("1", "Agree.", {"ja": "合意する。"}),
        ("2", "Ask.", {"ja": "求める。"}),
    ]


def test_another_number_of_paragraphs_is_refused_with_its_place():
    with pytest.raises(Refused) as refused:
        align({"en": "Intro,\n\n1. Agree.\n2. Ask.", "ja": "前文、\n\n1、合意する。"}, "en")
    assert refused.value.field == "texts"
    assert str(refused.value).startswith("The 日本語 text has 2 paragraphs and the English text 3.")
    assert "from paragraph 3 on" in str(refused.value)


def test_the_working_language_needs_a_text():
    with pytest.raises(Refused) as refused:
        align({"ja": "合意する。"}, "en")
    assert refused.value.code == "no_text"


def test_moved_and_reworded_paragraphs_continue_the_old_ones():
    assert match_paragraphs(["a", "b", "c"], ["c", "a", "new b"]) == [2, 0, 1]
    assert match_paragraphs(["a", "b"], ["a", "inserted", "b"]) == [0, None, 1]
    assert match_paragraphs(["a", "b", "c"], ["a", "c"]) == [0, 2]


@given(paragraphs, paragraphs)
def test_no_paragraph_continues_two(old, new):
    matches = [place for place in match_paragraphs(old, new) if place is not None]
    assert len(set(matches)) == len(matches)


@given(paragraphs)
def test_an_unchanged_text_keeps_every_paragraph(text):
    assert sorted(match_paragraphs(text, text)) == list(range(len(text)))


def test_a_text_that_is_too_long_is_refused():
    with pytest.raises(Refused) as refused:
        align({"en": "\n\n".join(["Words."] * 501)}, "en")
    assert refused.value.code == "too_long"


def test_japanese_paragraphs_are_recognised_by_their_letters():
    old = ["事故を防ぐための用語集を検討する。", "主催者に報告を求める。"]
    new = ["主催者に年次報告を求める。", "事故を防ぐための共通の用語集を作成する。"]
    assert match_paragraphs(old, new) == [1, 0]
