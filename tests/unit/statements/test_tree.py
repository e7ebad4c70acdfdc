"""Paragraphs under paragraphs: levels and parents say the same, branches move whole, numbers follow by the rule."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.core.exceptions import Refused
from apps.documents.paragraph_numbers import addresses
from apps.statements.paragraphs import branches, tree
from apps.statements.paragraphs.blocks import Block, check_blocks
from apps.statements.paragraphs.counting import Line, by_rule, is_by_rule
from apps.statements.paragraphs.parsing import parse

TREE = [1, 2, 3, 3, 2, 1, 2]
LETTERS = "abcdefg"


def blocks_of(levels):
    return [Block({"en": letter}, UUID(int=at), level=level)
            for at, (letter, level) in enumerate(zip(LETTERS, levels, strict=False), start=1)]  # fmt: skip


def said(blocks):
    return " ".join(f"{each.words['en']}{each.level}" for each in blocks)


def placed(levels, order):
    return " ".join(f"{LETTERS[at]}{levels[at]}" for at in order)


any_levels = st.lists(st.integers(-1, 6), max_size=12).map(tree.settled)


@given(any_levels)
def test_levels_and_parents_say_the_same(levels):
    keys = list(range(100, 100 + len(levels)))
    assert tree.broken_at(levels) is None
    assert tree.levels(zip(keys, tree.parents(keys, levels), strict=True)) == levels


def test_each_stands_under_the_last_one_a_level_higher():
    assert tree.parents(LETTERS, TREE) == [None, "a", "b", "b", "a", None, "f"]
    assert [tree.end_of(TREE, at) for at in range(7)] == [5, 4, 3, 4, 5, 7, 7]
    assert [tree.height_of(TREE, at) for at in range(7)] == [3, 2, 1, 1, 1, 2, 1]


def test_an_address_says_what_it_stands_under():
    numbers = ["1", "(a)", "(i)", "", "(b)", "2", "(a)"]
    assert addresses(numbers, TREE) == ["1", "1 (a)", "1 (a) (i)", "", "1 (b)", "2", "2 (a)"]


@pytest.mark.parametrize(
    ("levels", "place"),
    [([1, 2, 3, 4], None), ([], None), ([2], 0), ([1, 3], 1), ([1, 2, 3, 4, 5], 4), ([1, 0], 1)],
)
def test_what_hangs_in_the_air_is_found(levels, place):
    assert tree.broken_at(levels) == place


@given(any_levels, st.data())
def test_a_branch_changes_places_whole(levels, data):
    """Whatever is pressed or typed: it stays a tree, everybody is there once, and each keeps those under it."""
    if not levels:
        return
    at = data.draw(st.integers(0, len(levels) - 1))
    keys = list(range(len(levels)))
    under = dict(zip(keys, tree.parents(keys, levels), strict=True))
    for order in (tree.upwards(levels, at), tree.downwards(levels, at)):
        if order is not None:
            assert dict(zip(order, tree.parents(order, [levels[each] for each in order]), strict=True)) == under
    typed = [place + 1 for place in keys]
    typed[at] = data.draw(st.integers(1, len(levels) + 2))
    order, found = tree.in_places(levels, typed)
    assert sorted(order) == keys
    assert tree.broken_at(found) is None
    now = dict(zip(order, tree.parents(order, found), strict=True))
    assert {key: parent for key, parent in now.items() if key != at} == {
        key: parent for key, parent in under.items() if key != at
    }


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ([1, 2, 3, 4], "abcd"),
        ([1, 2, 3, 2], "adbc"),
        ([4, 2, 3, 4], "bcda"),
        ([1, 1, 3, 4], "bacd"),
        ([1, 2, 99, 4], "abdc"),
    ],
)
def test_a_flat_paragraph_takes_the_place_that_is_typed(typed, order):
    assert "".join(LETTERS[at] for at in tree.in_places([1] * 4, typed)[0]) == order


@pytest.mark.parametrize(
    ("at", "place", "expected"),
    [
        (5, 1, "f1 g2 a1 b2 c3 d3 e2"),  # with what is under it
        (5, 3, "a1 b2 c3 d3 e2 f1 g2"),  # not between b and what is under b
        (0, 7, "f1 g2 a1 b2 c3 d3 e2"),
        (1, 1, "b1 c2 d2 a1 e2 f1 g2"),  # a sub-paragraph at the beginning stands under nothing
        (4, 2, "a1 e2 b2 c3 d3 f1 g2"),
    ],
)
def test_what_is_under_a_paragraph_goes_along(at, place, expected):
    typed = list(range(1, 8))
    typed[at] = place
    order, levels = tree.in_places(TREE, typed)
    assert " ".join(f"{LETTERS[each]}{level}" for each, level in zip(order, levels, strict=True)) == expected


def test_up_and_down_are_among_siblings():
    assert placed(TREE, tree.upwards(TREE, 4)) == "a1 e2 b2 c3 d3 f1 g2"
    assert placed(TREE, tree.downwards(TREE, 0)) == "f1 g2 a1 b2 c3 d3 e2"
    assert [at for at in range(7) if tree.upwards(TREE, at)] == [3, 4, 5]
    assert [at for at in range(7) if tree.downwards(TREE, at)] == [0, 1, 2]


def test_deeper_and_higher():
    assert tree.shifted(TREE, 4, 1) == [1, 2, 3, 3, 3, 1, 2]
    assert tree.shifted(TREE, 5, 1) == [1, 2, 3, 3, 2, 2, 3]
    assert tree.shifted(TREE, 1, 1) is None  # nothing above it to stand under
    assert tree.shifted(TREE, 0, -1) is None
    assert tree.shifted([1, 2, 3, 4], 3, 1) is None
    assert tree.shifted(TREE, 1, -1) == [1, 1, 2, 2, 2, 1, 2]


def test_what_is_taken_out_goes_with_all_under_it():
    assert said(branches.without(blocks_of(TREE), UUID(int=2))) == "a1 e2 f1 g2"


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (None, "n1 a1 b2 c3 d3 e2 f1 g2"),
        (UUID(int=2), "a1 b2 c3 d3 n2 e2 f1 g2"),
        (UUID(int=1), "a1 b2 c3 d3 e2 n1 f1 g2"),
        (UUID(int=99), "a1 b2 c3 d3 e2 f1 g2 n1"),
    ],
)
def test_a_new_one_stands_beside_the_one_it_is_put_behind(after, expected):
    assert said(branches.put_in(blocks_of(TREE), after, Block({"en": "n"}))) == expected


def test_a_paragraph_moves_with_all_under_it():
    assert said(branches.moved(blocks_of(TREE), UUID(int=2), UUID(int=6))) == "a1 e2 f1 g2 b1 c2 d2"
    assert said(branches.moved(blocks_of(TREE), UUID(int=6), UUID(int=2))) == "a1 b2 c3 d3 f2 g3 e2"
    assert said(branches.moved(blocks_of(TREE), UUID(int=7), None)) == "g1 a1 b2 c3 d3 e2 f1"


@pytest.mark.parametrize(
    ("moving", "after", "code"),
    [
        (UUID(int=1), UUID(int=3), "within"),
        (UUID(int=1), UUID(int=1), "within"),
        (UUID(int=5), UUID(int=4), "too_deep"),
    ],
)
def test_a_move_that_makes_no_tree_is_refused(moving, after, code):
    with pytest.raises(Refused) as refused:
        branches.moved(blocks_of([1, 2, 3, 4, 1, 2]), moving, after)
    assert (refused.value.code, refused.value.field) == (code, "after")


def test_a_text_that_is_no_tree_is_refused_at_the_paragraph():
    blocks = [Block({"en": "a"}, key="1"), Block({"en": "b"}, key="2", level=3)]
    with pytest.raises(Refused) as refused:
        check_blocks(blocks, [])
    assert (refused.value.code, refused.value.field) == ("level", "p2-level")


def lines(*written):
    """("operative 2 (a)", …)"""
    return [Line(kind, int(level), *number) for kind, level, *number in (each.split() for each in written)]


def test_numbers_by_the_rule():
    text = lines(
        "heading 1", "preamble 1", "operative 1", "operative 2", "operative 2", "operative 3", "operative 3",
        "operative 4", "operative 2", "heading 1", "operative 1", "operative 2", "closing 2", "closing 1",
    )  # fmt: skip
    expected = ["", "", "1", "(a)", "(b)", "(i)", "(ii)", "(1)", "(c)", "", "2", "(a)", "", ""]
    assert by_rule([each._replace(is_new=True) for each in text]) == expected


def test_the_last_under_a_chapeau_without_a_number_are_its_closing_words():
    text = lines("operative 1 1", "operative 2 (a)", "operative 2 (b)", "operative 2", "operative 1 2")
    assert by_rule(text) == ["1", "(a)", "(b)", "", "2"]
    assert is_by_rule(text)
    text[3] = text[3]._replace(is_new=True)  # put in just now: it is one more of them
    assert by_rule(text) == ["1", "(a)", "(b)", "(c)", "2"]


@pytest.mark.parametrize(
    "text",
    [
        lines("operative 1", "operative 1"),
        lines("operative 1 1", "operative 1 3"),
        lines("operative 1 1", "operative 1"),
        lines("operative 1 1", "operative 1 (a)"),
        lines("preamble 1 1"),
    ],
)
def test_a_text_with_numbers_of_its_own_is_not_by_the_rule(text):
    assert not is_by_rule(text)


@pytest.mark.parametrize(
    ("pasted", "levels"),
    [
        ("1. Decide to:\n(a) meet;\n(b) talk:\n(i) soon;\n(ii) often.\n2. Thank.", [1, 2, 2, 3, 3, 1]),
        ("1. Decide to:\n(a) meet;\n\nand in any case\n\n(b) talk.\n2. Thank.", [1, 2, 2, 2, 1]),
        ("一、决定：\n（一）会面；\n（二）商谈。\n二、感谢。", [1, 2, 2, 1]),
        ("2. Thank.\n2.1 All of them.\n2.2 The host.\n3. End.", [1, 2, 2, 1]),
        ("1. Decide to:\n• meet;\n• talk.\n2. Thank.", [1, 2, 2, 1]),
        ("(a) Meet.\n(b) Talk.", [1, 1]),
        ("• Meet.\n• Talk.", [1, 1]),
        ("A. Security at sea\n\n1. Meet.\n2. Talk.\n\nB. Trade\n\n3. Thank.", [1, 1, 1, 1, 1]),
    ],
)
def test_pasted_numbers_say_what_stands_under_what(pasted, levels):
    assert [each.level for each in parse(pasted)] == levels


@given(any_levels)
def test_which_steps_are_possible_is_told_for_all_at_once(levels):
    assert tree.steps(levels) == [
        (
            tree.upwards(levels, at) is not None,
            tree.downwards(levels, at) is not None,
            tree.shifted(levels, at, 1) is not None,
            tree.shifted(levels, at, -1) is not None,
        )
        for at in range(len(levels))
    ]


@given(any_levels, st.data())
def test_what_is_joined_or_put_in_leaves_a_tree(levels, data):
    at = data.draw(st.integers(-1, len(levels) - 1))
    level = tree.level_behind(levels, at)
    assert tree.broken_at([*levels[: at + 1], level, *levels[at + 1 :]]) is None
    if 0 <= at < len(levels) - 1:
        assert tree.broken_at(tree.joined(levels, at)) is None
