"""Two saves of one text put together, where paragraphs stand under paragraphs: what comes of it is a tree."""

import uuid
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.statements.merging.three_ways import GONE, LEVEL, OUT, Typed, merge
from apps.statements.paragraphs import tree
from apps.statements.paragraphs.blocks import Block, join

A, B, C, D, E, F = (uuid.UUID(int=number) for number in range(1, 7))
NAMES = {A: "A", B: "B", C: "C", D: "D", E: "E", F: "F"}


def state(*rows):
    """Each (paragraph, level), or with words of its own, and a number."""
    found = []
    for uid, level, *more in rows:
        text, number = [*more, *(NAMES[uid], "")[len(more) :]][:2]
        row = {"uid": str(uid), "kind": "operative", "number": number, "words": {"en": text}}
        found.append(row | ({"level": level} if level > 1 else {}))
    return {"working_language": "en", "titles": {"en": "Title"}, "paragraphs": found}


def typed(uid, level, text=None, *, number="", **held):
    return Typed(Block({"en": NAMES.get(uid, "") if text is None else text}, uid, level=level, number=number), **held)


def merged(base, theirs, mine):
    found = merge(base, theirs, mine, ["en"])
    assert tree.broken_at([each.block.level for each in found.rows]) is None
    return found


def told(found):
    return " ".join(f"{each.block.words['en']}{each.block.level}" for each in found.rows)


def notes(found):
    return {each.block.words["en"]: (str(each.mark), each.clashes) for each in found.rows if each.mark or each.clashes}


FLAT = state((A, 1), (B, 1), (C, 1))
DEEP = state((A, 1), (B, 2), (C, 3), (D, 1))


def test_one_sets_in_and_the_other_rewords():
    found = merged(FLAT, state((A, 1), (B, 1, "They say."), (C, 1)), [typed(A, 1), typed(B, 2), typed(C, 1)])
    assert told(found) == "A1 They say.2 C1"
    assert notes(found) == {"They say.": ("proposed", ())}
    found = merged(FLAT, state((A, 1), (B, 2), (C, 1)), [typed(A, 1), typed(B, 1, "I say."), typed(C, 1)])
    assert (told(found), notes(found)) == ("A1 I say.2 C1", {"I say.": ("proposed", ())})


def test_what_only_one_set_in_is_told_or_stands():
    assert notes(merged(FLAT, state((A, 1), (B, 2), (C, 1)), [typed(A, 1), typed(B, 1), typed(C, 1)])) == {
        "B": ("theirs", ())
    }
    found = merged(FLAT, FLAT, [typed(A, 1), typed(B, 2), typed(C, 3)])
    assert (told(found), notes(found)) == ("A1 B2 C3", {"B": ("mine", ()), "C": ("mine", ())})


def test_both_set_one_in_differently_is_a_choice():
    base = state((A, 1), (B, 2), (C, 2))
    found = merged(base, state((A, 1), (B, 2), (C, 1)), [typed(A, 1), typed(B, 2), typed(C, 3)])
    assert (told(found), notes(found)) == ("A1 B2 C3", {"C": ("clash", (LEVEL,))})


def test_both_set_one_in_alike_is_none():
    found = merged(FLAT, state((A, 1), (B, 2), (C, 1)), [typed(A, 1), typed(B, 2), typed(C, 1)])
    assert (told(found), notes(found)) == ("A1 B2 C1", {})


def test_what_they_put_under_one_that_i_set_in_goes_along():
    theirs = state((A, 1), (B, 1), (D, 2), (C, 1))
    found = merged(FLAT, theirs, [typed(A, 1), typed(B, 2), typed(C, 1)])
    assert (told(found), notes(found)["D"]) == ("A1 B2 D3 C1", ("added", ()))


def test_a_branch_that_they_moved_takes_along_what_i_put_under_it():
    base = state((A, 1), (B, 2), (C, 1), (D, 2))
    theirs = state((C, 1), (D, 2), (A, 1), (B, 2))
    mine = [typed(A, 1), typed(B, 2), typed(None, 2, "new"), typed(C, 1), typed(D, 2)]
    assert told(merged(base, theirs, mine)) == "C1 D2 A1 B2 new2"


def test_a_branch_that_i_moved_takes_along_what_they_put_under_it():
    base = state((A, 1), (B, 2), (C, 1), (D, 2))
    theirs = state((A, 1), (B, 2), (E, 2), (C, 1), (D, 2))
    mine = [typed(C, 1), typed(D, 2), typed(A, 1), typed(B, 2)]
    assert told(merged(base, theirs, mine)) == "C1 D2 A1 B2 E2"


def test_they_took_out_what_i_put_something_under():
    mine = [typed(A, 1), typed(B, 2), typed(None, 3, "new"), typed(C, 3), typed(D, 1)]
    found = merged(DEEP, state((A, 1), (D, 1)), mine)
    assert (told(found), notes(found)) == ("A1 B2 new3 D1", {"B": ("clash", (GONE,))})
    assert [each["uid"] for each in found.removed] == [str(C)]


def test_they_took_out_what_stands_above_what_i_changed():
    mine = [typed(A, 1), typed(B, 2), typed(C, 3, "I say."), typed(D, 1)]
    found = merged(DEEP, state((D, 1)), mine)
    gone = ("clash", (GONE,))
    assert (told(found), notes(found)) == ("A1 B2 I say.3 D1", {"A": gone, "B": gone, "I say.": gone})
    assert list(found.removed) == []


@pytest.mark.parametrize("out", [True, False])
def test_i_took_out_what_they_put_something_under(out):
    gone = [typed(B, 2, out=True), typed(C, 3, out=True)] if out else []
    theirs = state((A, 1), (B, 2), (C, 3), (E, 3), (D, 1))
    found = merged(DEEP, theirs, [typed(A, 1), *gone, typed(D, 1)])
    left = [each for each in found.rows if not each.out]
    assert [(each.block.words["en"], each.block.level) for each in left] == [("A", 1), ("B", 2), ("E", 3), ("D", 1)]
    assert notes(found) == {"B": ("clash", (OUT,)), "E": ("added", ())}


def test_one_that_is_lifted_before_what_it_stood_under_goes_is_no_choice():
    found = merged(DEEP, state((A, 1), (C, 2), (D, 1)), [typed(A, 1), typed(B, 2), typed(C, 3), typed(D, 1)])
    assert told(found) == "A1 C2 D1"
    assert (notes(found), [each["uid"] for each in found.removed]) == ({"C": ("theirs", ())}, [str(B)])


def test_each_put_the_other_ones_under():
    found = merged(FLAT, state((A, 1), (B, 2), (C, 1)), [typed(B, 1), typed(A, 2), typed(C, 1)])
    assert told(found) == "B1 A2 C1"
    assert [each.moved_by_both for each in found.rows] == [True, False, False]


def test_what_would_be_too_deep_stands_as_deep_as_it_can():
    base = state((A, 1), (B, 1), (C, 2), (D, 3))
    theirs = state((A, 1), (B, 1), (C, 2), (D, 3), (E, 4))
    found = merged(base, theirs, [typed(A, 1), typed(B, 2), typed(C, 3), typed(D, 4)])
    assert told(found) == "A1 B2 C3 D4 E4"
    assert [each.lifted for each in found.rows] == [False, False, False, False, True]


def test_what_they_put_under_one_that_i_joined_stands_under_what_it_became():
    both = join(Block({"en": "A"}, A), Block({"en": "B"}, B))
    found = merged(FLAT, state((A, 1), (B, 1), (D, 2), (C, 1)), [Typed(both), typed(C, 1)])
    assert told(found) == "A B1 D2 C1"


def test_numbers_by_the_rule_are_nobodys_change():
    base = state((A, 1, "A", "1"), (B, 2, "B", "(a)"), (C, 1, "C", "2"))
    theirs = state((D, 1, "D", "1"), (A, 1, "A", "2"), (B, 2, "B", "(a)"), (C, 1, "C", "3"))
    new = typed(None, 2, "new", number="(b)")
    mine = [typed(A, 1, number="1"), typed(B, 2, number="(a)"), new, typed(C, 1, number="2")]
    found = merged(base, theirs, mine)
    assert notes(found) == {"D": ("added", ())}
    assert [each.block.number for each in found.rows] == ["1", "2", "(a)", "", "3"]
    own = [*mine[:3], replace(mine[3], block=replace(mine[3].block, number="7"))]
    assert notes(merged(base, theirs, own))["C"] == ("clash", ("number",))


def test_one_put_in_and_ticked_to_be_taken_out_stays_so():
    found = merged(FLAT, FLAT, [typed(A, 1), typed(None, 1, "new", out=True), typed(B, 1), typed(C, 1)])
    assert [each.out for each in found.rows] == [False, True, False, False]


@st.composite
def edits(draw, uids, new):
    """Of a text in this order, what one person made of it: a tree again."""
    found = draw(st.permutations(uids))
    kept = [uid for uid in found if draw(st.integers(0, 4))]
    rows = [*kept, new] if draw(st.booleans()) else kept
    rows = draw(st.permutations(rows))
    levels = tree.settled(draw(st.lists(st.integers(1, 4), min_size=len(rows), max_size=len(rows))))
    words = [draw(st.sampled_from(["", " reworded"])) for _row in rows]
    return list(zip(rows, levels, words, strict=True))


def texts(rows):
    return state(*((uid, level, NAMES[uid] + more) for uid, level, more in rows))


def as_typed(rows):
    return [typed(uid, level, NAMES.get(uid, "new") + more) for uid, level, more in rows]


def seen(rows):
    return [(NAMES.get(uid, "new") + more, level) for uid, level, more in rows]


def left(found):
    return [(each.block.words["en"], each.block.level) for each in found.rows]


BASES = st.lists(st.integers(1, 4), min_size=4, max_size=4).map(
    lambda levels: list(zip([A, B, C, D], tree.settled(levels), [""] * 4, strict=True))
)


@given(BASES, edits([A, B, C, D], E), edits([A, B, C, D], None))
def test_whatever_two_people_do_the_merge_is_a_tree_in_which_nothing_is_lost(base, theirs, mine):
    found = merged(texts(base), texts(theirs), as_typed(mine))
    kept = [each.uid for each in found.rows if each.uid]
    there, here = {uid for uid, *_rest in theirs}, {uid for uid, *_rest in mine if uid}
    assert len(kept) == len(set(kept))
    assert there & here <= set(kept)
    assert (E in there) == (E in kept)
    assert sum(each.uid is None for each in found.rows) == sum(uid is None for uid, *_rest in mine)
    assert {uid for uid, _level, more in (*theirs, *mine) if more and uid} <= set(kept)


@given(BASES, edits([A, B, C, D], E))
def test_what_only_they_did_is_what_comes_of_it(base, theirs):
    assert left(merged(texts(base), texts(theirs), as_typed(base))) == seen(theirs)


@given(BASES, edits([A, B, C, D], None))
def test_what_only_i_did_is_what_comes_of_it(base, mine):
    assert left(merged(texts(base), texts(base), as_typed(mine))) == seen(mine)
