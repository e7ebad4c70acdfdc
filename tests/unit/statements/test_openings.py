"""How paragraphs begin: what the field uses, and first what a forum's own texts do."""

import pytest

from apps.core.languages import CONTENT_LANGUAGES
from apps.statements.paragraphs.openings import KNOWN, LONGEST, REST, begun, closes, offered


def texts(found, kind):
    return [each.text for each in found[kind]]


def test_every_phrase_has_one_place_for_the_rest_and_comes_once():
    assert set(KNOWN) <= set(CONTENT_LANGUAGES)
    assert {"en", "ja", "zh-hans", "ko", "ru", "fr", "es", "mn"} == set(KNOWN)
    for kinds in KNOWN.values():
        assert set(kinds) == {"preamble", "operative"}
        for phrases in kinds.values():
            assert len(phrases) == len(set(phrases)) > 1
            assert all(phrase.count(REST) == 1 and len(phrase) < LONGEST for phrase in phrases)


@pytest.mark.parametrize(("language", "last"), [("ja", True), ("ko", True), ("mn", True), ("en", False), ("it", False)])
def test_where_the_verb_comes_last_a_phrase_closes(language, last):
    assert closes(language) is last


def test_a_language_without_phrases_has_none():
    assert offered("it") == {}


def test_what_the_forum_used_comes_first_the_most_frequent_before_the_others():
    used = [("preamble", "Noting with appreciation", 2), ("preamble", "Recalling their earlier", 3)]
    found = offered("en", [*used, ("operative", "Agree to meet", 1)])
    assert texts(found, "preamble")[:4] == ["Recalling …", "Noting with appreciation …", "Reaffirming …", "Noting …"]
    assert [each.is_own for each in found["preamble"]][:3] == [True, True, False]
    assert texts(found, "operative")[0] == "Agree to …"
    assert len(texts(found, "preamble")) == len(KNOWN["en"]["preamble"])


def test_closings_are_counted_by_their_end():
    found = offered("ja", [("preamble", "る対話の成果を想起し、", 1), ("preamble", "果たした役割を歓迎し、", 5)])
    assert texts(found, "preamble")[:2] == ["…を歓迎し、", "…を想起し、"]


def test_a_beginning_that_nobody_listed_is_offered_where_paragraphs_share_it():
    used = [("operative", "The participants reaffirm", 2), ("operative", "The participants thank", 1)]
    found = offered("en", [*used, ("operative", "Nobody else begins", 1)])
    assert texts(found, "operative")[0] == "The participants reaffirm …"
    assert not any(text.startswith("Nobody") for text in texts(found, "operative"))


def test_half_a_word_is_no_phrase():
    assert offered("en", [("preamble", "Notingly they go", 1)])["preamble"][0].is_own is False


@pytest.mark.parametrize(
    ("said", "words"),
    [("Recalling …", "Recalling "), ("…を想起し、", "を想起し、"), ("", ""), ("no gap", ""), ("x" * 100 + "…", "")],
)
def test_what_stands_in_the_field(said, words):
    assert begun(said) == words
