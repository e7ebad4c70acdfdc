"""How the second template engine writes numbers and words."""

import pytest

from apps.core.markup import capital, decimal


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
