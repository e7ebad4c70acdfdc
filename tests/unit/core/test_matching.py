"""The same matches as difflib finds, and in a long paragraph of few letters in a fraction of the time."""

import difflib
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from apps.core.wordings.matching import ROWS, Matcher
from apps.statements.amendments.merging import rebase
from apps.statements.choices import Rebased
from tests.support.processor import within

SIGNS = st.text(alphabet="ab 再\n", max_size=60)


def same(a, b):
    for junk in (None, str.isspace):
        expected = difflib.SequenceMatcher(junk, a, b, autojunk=False)
        found = Matcher(a, b, junk, short=0)
        assert found.get_matching_blocks() == expected.get_matching_blocks()
        assert found.get_opcodes() == expected.get_opcodes()


@given(SIGNS, SIGNS)
def test_two_that_have_little_to_do_with_each_other(a, b):
    same(a, b)


@settings(max_examples=300)
@given(SIGNS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20), st.text(alphabet="ab 再", max_size=8))))
def test_one_that_was_made_of_the_other(a, changes):
    b = a * 2
    for at, gone, new in changes:
        b = b[:at] + new + b[at + gone :]
    same(a * 2, b)


def test_every_length_of_row_is_looked_for():
    for size in (*ROWS, ROWS[0] + 1, ROWS[1] + 1, ROWS[1] - 1):
        row = "abcdefghijklmno"[:size]
        same(f"x{row}y", f"z{row}w{row}")
        same(f"x {row} y", f" {row}  {row} ")


def test_two_changes_of_twenty_thousand_japanese_letters_go_together_at_once():
    """1.1 to 2.2 s of the processor before, 0.15 to 0.3 s now; as many places for a letter as a real text has."""
    chance = random.Random(4)
    usual, rare = (
        "のにはをたがでてとしれさあるいるもするからなことしていや、。国会合議平和",
        [chr(0x4E00 + at) for at in range(1800)],
    )

    def letters(count):
        return "".join(chance.choice(usual if chance.random() < 0.62 else rare) for _each in range(count))

    def edited(text):
        for _each in range(20):
            at = chance.randrange(len(text))
            text = text[:at] + letters(4) + text[at + 3 :]
        return text

    first, second = letters(10_000), letters(10_000)
    now, wanted = edited(first), edited(second)
    found = within(0.8, lambda: rebase(first + second, now + second, first + wanted))
    assert found == (Rebased.CLEAN, now + wanted)
