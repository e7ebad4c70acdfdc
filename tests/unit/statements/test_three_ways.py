"""Two saves of one text put together: every pairing of what two people can do to a paragraph."""

import uuid
from dataclasses import replace

import pytest

from apps.statements.merging.three_ways import GONE, OUT, Mark, Typed, merge, one_of, words_of
from apps.statements.paragraphs.blocks import Block, join

A, B, C, D, E = (uuid.UUID(int=number) for number in range(1, 6))
WORDS = {
    A: "The participants meet every year in Geneva.",
    B: "They report to the host before summer.",
    C: "They thank the chair for the work.",
}


def row(uid, text=None, ja="", kind="operative", number=""):
    words = {"en": WORDS.get(uid, "") if text is None else text, "ja": ja}
    return {"uid": str(uid), "kind": kind, "number": number, "words": words}


def state(*rows):
    return {"working_language": "en", "titles": {"en": "Title"}, "paragraphs": list(rows)}


def typed(uid, text=None, ja="", **values):
    held = {name: values.pop(name) for name in ("out", "open", "was") if name in values}
    return Typed(Block({"en": WORDS.get(uid, "") if text is None else text, "ja": ja}, uid, **values), **held)


BASE = state(row(A), row(B), row(C))


def merged(theirs, mine, base=BASE):
    return merge(base, theirs, mine, ["en", "ja"])


def told(found):
    """Words, mark and clashes of every paragraph."""
    return [(each.block.words["en"], str(each.mark), each.clashes) for each in found.rows]


def untouched(*uids):
    return [(WORDS[uid], "", ()) for uid in uids]


def test_what_neither_changed_stays_and_nothing_is_said_of_it():
    found = merged(BASE, [typed(A), typed(B), typed(C)])
    assert told(found) == untouched(A, B, C)
    assert [each.uid for each in found.rows] == [A, B, C]
    assert list(found.removed) == []


def test_each_changed_another_paragraph():
    theirs = state(row(A, "They say this."), row(B), row(C))
    found = merged(theirs, [typed(A), typed(B), typed(C, "I say that.")])
    assert told(found) == [("They say this.", "theirs", ()), *untouched(B), ("I say that.", "mine", ())]


def test_both_changed_one_paragraph_in_different_places():
    theirs = state(row(A, "The participants meet every second year in Geneva."), row(B), row(C))
    found = merged(theirs, [typed(A, "The participants meet every year in Vienna."), typed(B), typed(C)])
    assert told(found)[0] == ("The participants meet every second year in Vienna.", "proposed", ())


def test_both_changed_the_same_words():
    theirs = state(row(A, "The participants meet every year in Vienna."), row(B), row(C))
    found = merged(theirs, [typed(A, "The participants meet every year in Oslo."), typed(B), typed(C)])
    assert told(found)[0] == ("The participants meet every year in Oslo.", "clash", ("words-en",))


def test_both_made_the_same_change():
    theirs = state(row(A, "The same."), row(B), row(C))
    assert told(merged(theirs, [typed(A, "The  same. "), typed(B), typed(C)]))[0][1:] == ("", ())


def test_an_unsaved_split_in_a_field_is_not_run_together():
    theirs = state(row(A, "The participants meet every second year in Geneva."), row(B), row(C))
    mine = "The participants meet.\n\nThey do so every year in Geneva."
    assert told(merged(theirs, [typed(A, mine), typed(B), typed(C)]))[0] == (mine, "clash", ("words-en",))


def test_they_took_out_what_i_changed():
    found = merged(state(row(A), row(C)), [typed(A), typed(B, "I changed it."), typed(C)])
    assert told(found) == [*untouched(A), ("I changed it.", "clash", (GONE,)), *untouched(C)]
    assert (found.rows[1].block.uid, found.rows[1].was) == (None, B)


def test_they_took_out_what_i_left():
    found = merged(state(row(A), row(C)), [typed(A), typed(B), typed(C)])
    assert told(found) == untouched(A, C)
    assert [each["uid"] for each in found.removed] == [str(B)]


@pytest.mark.parametrize("mine", [[typed(A), typed(C)], [typed(A), typed(B, out=True), typed(C)]])
def test_i_took_out_what_they_changed(mine):
    found = merged(state(row(A), row(B, "They changed it."), row(C)), mine)
    assert told(found) == [*untouched(A), ("They changed it.", "clash", (OUT,)), *untouched(C)]
    assert (found.rows[1].uid, found.rows[1].out) == (B, False)


def test_i_took_out_what_they_left():
    assert told(merged(BASE, [typed(A), typed(C)])) == untouched(A, C)
    found = merged(BASE, [typed(A), typed(B, out=True), typed(C)])
    assert [(each.uid, each.out) for each in found.rows] == [(A, False), (B, True), (C, False)]


def test_both_took_it_out():
    found = merged(state(row(A), row(C)), [typed(A), typed(B, out=True), typed(C)])
    assert told(found) == untouched(A, C)


def test_both_put_one_in_at_the_same_place():
    theirs = state(row(A), row(D, "Theirs, new."), row(B), row(C))
    found = merged(theirs, [typed(A), typed(None, "Mine, new."), typed(B), typed(C)])
    assert told(found) == [
        *untouched(A), ("Theirs, new.", "beside", ()), ("Mine, new.", "", ()), *untouched(B, C)
    ]  # fmt: skip


def test_both_put_one_in_at_different_places_and_at_the_beginning():
    theirs = state(row(D, "Theirs, new."), row(A), row(B), row(C))
    found = merged(theirs, [typed(A), typed(B), typed(C), typed(None, "Mine, new.")])
    assert told(found) == [("Theirs, new.", "added", ()), *untouched(A, B, C), ("Mine, new.", "", ())]


def test_one_that_they_moved_keeps_what_i_changed():
    found = merged(state(row(C), row(A), row(B)), [typed(A), typed(B), typed(C, "I changed it.")])
    assert told(found) == [("I changed it.", "mine", ()), *untouched(A, B)]


def test_one_that_i_moved_keeps_what_they_changed():
    theirs = state(row(A), row(B), row(C, "They changed it."))
    found = merged(theirs, [typed(C), typed(A), typed(B)])
    assert told(found) == [("They changed it.", "theirs", ()), *untouched(A, B)]


def test_both_moved_different_ones():
    base = state(row(A), row(B), row(C), row(D, "D."), row(E, "E."))
    theirs = state(row(B), row(A), row(C), row(D, "D."), row(E, "E."))
    mine = [typed(A), typed(B), typed(C), typed(E, "E."), typed(D, "D.")]
    found = merge(base, theirs, mine, ["en", "ja"])
    assert [each.uid for each in found.rows] == [B, A, C, E, D]
    assert not any(each.moved_by_both for each in found.rows)


def test_both_moved_the_same_one():
    base = state(row(A), row(B), row(C), row(D, "D."))
    theirs = state(row(B), row(C), row(D, "D."), row(A))
    found = merge(base, theirs, [typed(B), typed(C), typed(A), typed(D, "D.")], ["en", "ja"])
    assert [each.uid for each in found.rows] == [B, C, A, D]
    assert [each.moved_by_both for each in found.rows] == [False, False, True, False]


def test_what_i_put_in_goes_along_with_what_it_stands_behind():
    found = merged(state(row(C), row(A), row(B)), [typed(A), typed(B), typed(C), typed(None, "Mine.")])
    assert told(found) == [*untouched(C), ("Mine.", "", ()), *untouched(A, B)]


def test_they_split_what_i_left():
    theirs = state(row(A, "The participants meet."), row(D, "They do so in Geneva."), row(B), row(C))
    found = merged(theirs, [typed(A), typed(B), typed(C)])
    assert told(found)[:2] == [("The participants meet.", "theirs", ()), ("They do so in Geneva.", "added", ())]


def test_i_split_what_they_changed():
    base = state(row(A, "First sentence here. Second sentence there."))
    theirs = state(row(A, "First good sentence here. Second sentence there."))
    mine = [typed(A, "First sentence here."), typed(None, "Second sentence there.", split_from=A)]
    found = merge(base, theirs, mine, ["en", "ja"])
    assert told(found) == [("First good sentence here.", "proposed", ()), ("Second sentence there.", "", ())]
    assert found.rows[1].block.split_from == A


def test_i_joined_one_that_they_changed():
    both = join(Block({"en": WORDS[A], "ja": ""}, A), Block({"en": WORDS[B], "ja": ""}, B))
    theirs = state(row(A), row(B, "They report to the chair before summer."), row(C))
    found = merged(theirs, [Typed(both), typed(C)])
    assert told(found)[0] == (f"{WORDS[A]} They report to the chair before summer.", "theirs", ())
    assert found.rows[0].block.joined == (B,)


def test_i_joined_one_that_they_took_out():
    both = join(Block({"en": WORDS[A], "ja": ""}, A), Block({"en": WORDS[B], "ja": ""}, B))
    found = merged(state(row(A), row(C)), [Typed(both), typed(C)])
    assert told(found)[0] == (WORDS[A], "theirs", ())
    assert found.rows[0].block.joined == ()


def test_numbers_and_kinds_are_one_sides_or_the_others():
    base = state(row(A, number="1"), row(B, number="2"), row(C, number="3"))
    theirs = state(row(A, number="1 bis"), row(B, number="2", kind="preamble"), row(C, number="9"))
    found = merge(base, theirs, [typed(A, number="1"), typed(B, number="7"), typed(C, number="8")], ["en", "ja"])
    assert [(each.block.number, each.block.kind, each.clashes) for each in found.rows] == [
        ("1 bis", "operative", ()), ("7", "preamble", ()), ("8", "operative", ("number",)),
    ]  # fmt: skip


def test_a_translation_of_words_that_changed_meanwhile_is_looked_at():
    theirs = state(row(A, "They say this."), row(B), row(C))
    found = merged(theirs, [typed(A, ja="私の訳。"), typed(B), typed(C)])
    assert (found.rows[0].block.words, found.rows[0].mark) == (
        {"en": "They say this.", "ja": "私の訳。"},
        Mark.PROPOSED,
    )


def test_where_nobody_knows_what_both_began_from_every_difference_is_chosen():
    theirs = state(row(A, "They say this."), row(B), row(C))
    found = merge(None, theirs, [typed(A), typed(B), typed(C)], ["en", "ja"])
    assert told(found) == [(WORDS[A], "clash", ("words-en",)), *untouched(B, C)]


def test_what_was_not_chosen_yet_stays_a_clash_in_the_next_merge():
    now = state(row(A, "The participants meet every year in Vienna."), row(B), row(C))
    waiting = typed(A, "The participants meet every year in Oslo.", open=("words-en",))
    assert told(merge(now, now, [waiting, typed(B), typed(C)], ["en", "ja"]))[0][1:] == ("clash", ("words-en",))
    gone = replace(typed(None, "I changed it."), was=B, open=(GONE,))
    after = state(row(A), row(C))
    assert told(merge(after, after, [typed(A), gone, typed(C)], ["en", "ja"]))[1] == ("I changed it.", "clash", (GONE,))


@pytest.mark.parametrize("which", [one_of, words_of])
def test_the_laws_of_a_merge(which):
    assert which("a", "a", "b") == ("b", Mark.MINE)
    assert which("a", "b", "a") == ("b", Mark.THEIRS)
    assert which("a", "b", "b") == ("b", Mark.NONE)
    assert which("a", "b", "c") == ("c", Mark.CLASH)
    assert which(None, "b", "c") == ("c", Mark.CLASH)


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "together"),
    [
        (
            "平和と安定を再確認する。", "地域の平和と安定を再確認する。",
            "平和と安定を強く再確認する。", "地域の平和と安定を強く再確認する。",
        ),
        (
            "重申和平与稳定的重要性。", "重申本地区和平与稳定的重要性。",
            "重申和平与稳定的重要性和必要性。", "重申本地区和平与稳定的重要性和必要性。",
        ),
        (
            "평화와 안정을 재확인한다.", "역내 평화와 안정을 재확인한다.",
            "평화와 안정을 거듭 재확인한다.", "역내 평화와 안정을 거듭 재확인한다.",
        ),
    ],
)  # fmt: skip
def test_letters_of_east_asian_scripts_are_put_together_one_by_one(base, theirs, mine, together):
    assert words_of(base, theirs, mine) == (together, Mark.PROPOSED)
