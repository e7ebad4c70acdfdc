"""How the second template engine writes numbers and words."""

import pytest
from django.utils.safestring import SafeString

from apps.core.markup import Shape, capital, decimal, gap


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0.0"), (-0.04, "0.0"), (12.345, "12.3"), (-7.06, "-7.1"), (5, "5.0")]
)
def test_numbers_of_a_picture(number, text):
    assert decimal(number) == text


@pytest.mark.parametrize(
    ("text", "written"), [("press conference", "Press conference"), ("", ""), ("EU talks", "EU talks")]
)
def test_a_capital_leaves_the_other_letters(text, written):
    assert capital(text) == written


def test_a_shape_is_filled_and_what_fills_it_is_escaped():
    shape = Shape(SafeString(f"<p id={gap('key')}>{gap('words')}{gap('key')}</p>"))
    assert shape.filled({"key": "7", "words": "<b>&"}) == "<p id=7>&lt;b&gt;&amp;7</p>"
    assert isinstance(shape.filled({"key": "7", "words": ""}), SafeString)


def test_a_value_that_looks_like_a_gap_stays_what_it_is():
    shape = Shape(SafeString(f"{gap('one')} {gap('two')}"))
    assert shape.filled({"one": gap("two"), "two": "2"}) == f"{gap('two')} 2"


def test_a_shape_without_gaps_and_one_that_lacks_a_value():
    assert Shape(SafeString("plain, 100 %")).filled({}) == "plain, 100 %"
    assert Shape(SafeString(f"5%s {gap('one')}%")).filled({"one": "%(one)s %d"}) == "5%s %(one)s %d%"
    with pytest.raises(KeyError):
        Shape(SafeString(gap("one"))).filled({"two": "2"})
