"""Names and sentences one after the other, as each language writes them."""

import pytest

from apps.core.listing import enumerated, sentences


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "China, Japan and Korea"), ("ja", "China、Japan、Korea"), ("de", "China, Japan und Korea")],
)
def test_names_are_listed_as_the_language_does(language, text):
    assert enumerated(["China", "Japan", "Korea"], language) == text


@pytest.mark.parametrize(("language", "text"), [("en", "One. Two."), ("ja", "One.Two.")])
def test_sentences_have_a_blank_between_them_where_the_language_has(language, text):
    assert sentences(["One.", "", "Two."], language) == text


def test_two_names_one_and_none():
    assert [enumerated(names, "en") for names in (["China", "Japan"], ["China"], [])] == [
        "China and Japan",
        "China",
        "",
    ]
