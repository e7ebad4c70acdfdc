"""Two states of a text beside each other, and the log that leads from one to the other (T13, T17, T38)."""

import copy
import random

import pytest

from apps.core.wordings.redline import ADDED, KEPT, REMOVED, Run, redline
from apps.statements.log.comparing import Fate, changes_in, compare
from apps.statements.log.snapshots import applied, difference, sha256_of


def snapshot(*paragraphs, language="en", title="On dialogue"):
    """Each (uid, words), or (uid, words, number)."""
    return {
        "working_language": language,
        "titles": {language: title},
        "paragraphs": [
            {"uid": uid, "kind": "operative", "number": (*rest, "")[0], "words": {language: words}}
            for uid, words, *rest in paragraphs
        ],
    }


def read(compared, without):
    return {each.uid: "".join(run.text for run in each.runs if run.change != without) for each in compared}


def test_a_moved_paragraph_is_shown_as_moved_with_its_edits():
    before = snapshot(("a", "Agree to meet.", "1"), ("b", "Ask the host.", "2"), ("c", "Thank all.", "3"))
    after = snapshot(("b", "Ask the host.", "1"), ("c", "Thank all.", "2"), ("a", "Agree to meet again.", "3"))
    found = compare(before, after, "en")
    assert [(each.uid, each.fate, each.moved, each.was, each.number) for each in found] == [
        ("b", Fate.KEPT, False, "2", "1"),
        ("c", Fate.KEPT, False, "3", "2"),
        ("a", Fate.REWORDED, True, "1", "3"),
    ]
    assert found[2].runs == [Run(KEPT, "Agree to meet"), Run(ADDED, " again"), Run(KEPT, ".")]
    assert changes_in(found) == found


def test_what_is_gone_stands_where_it_stood():
    before = snapshot(("x", "First."), ("a", "Second."), ("y", "Third."), ("b", "Fourth."))
    after = snapshot(("a", "Second."), ("n", "New."), ("b", "Fourth."))
    found = compare(before, after, "en")
    assert [(each.uid, each.fate) for each in found] == [
        ("x", Fate.REMOVED),
        ("a", Fate.KEPT),
        ("y", Fate.REMOVED),
        ("n", Fate.ADDED),
        ("b", Fate.KEPT),
    ]


@pytest.mark.parametrize(
    ("before", "after", "gone"),
    [
        ("我々は、地域の平和と安定のための対話を継続する。", "我々は、対話を継続する。", "地域の平和と安定のための"),
        ("与会各方重申和平与稳定，并同意再次会晤。", "与会各方同意再次会晤。", "重申和平与稳定，并"),
        (
            "참가자들은 평화와 안보를 위해 다시 만나기로 합의한다.",
            "참가자들은 다시 만나기로 합의한다.",
            "평화와 안보를 위해",
        ),
    ],
)
def test_one_phrase_taken_out_marks_that_phrase(before, after, gone):
    assert [run.text.strip() for run in redline(before, after) if run.change == REMOVED] == [gone]
    assert [run for run in redline(before, after) if run.change == ADDED] == []


def test_words_replaced_side_by_side_are_one_change():
    assert redline("agree to meet in Tokyo", "agree to talk by Seoul") == [
        Run(KEPT, "agree to "),
        Run(REMOVED, "meet in Tokyo"),
        Run(ADDED, "talk by Seoul"),
    ]


def test_what_only_went_and_what_only_came_stay_apart():
    runs = redline("a long and winding road", "a road to peace")
    assert "".join(run.text for run in runs if run.change != ADDED) == "a long and winding road"
    assert "".join(run.text for run in runs if run.change != REMOVED) == "a road to peace"
    assert Run(ADDED, " to peace") in runs


LETTERS = ["peace ", "dialogue ", "平", "和", "対話", "평화 ", "shall ", ".", "、", " "]


def any_text(dice):
    return "".join(dice.choices(LETTERS, k=dice.randint(0, 12)))


def any_snapshot(dice, uids):
    chosen = dice.sample(uids, dice.randint(0, len(uids)))
    return snapshot(*((uid, any_text(dice), dice.choice(["", "1", "2"])) for uid in chosen), title=any_text(dice))


@pytest.mark.parametrize("seed", range(60))
def test_any_two_states_read_exactly_and_lead_from_one_to_the_other(seed):
    dice = random.Random(seed)
    before, after = any_snapshot(dice, list("abcdefgh")), any_snapshot(dice, list("abcdefgh"))
    found = compare(before, after, "en")
    old = {each["uid"]: each["words"]["en"] for each in before["paragraphs"]}
    new = {each["uid"]: each["words"]["en"] for each in after["paragraphs"]}
    assert {uid: text for uid, text in read(found, ADDED).items() if uid in old} == old
    assert {uid: text for uid, text in read(found, REMOVED).items() if uid in new} == new
    assert [each.uid for each in found if each.uid in new] == list(new)
    staying = [each.uid for each in found if each.uid in old and each.uid in new and not each.moved]
    assert staying == [uid for uid in old if uid in staying]
    untouched = copy.deepcopy(before)
    assert applied(before, difference(before, after)) == after
    assert before == untouched
    assert sha256_of(applied(before, difference(before, after))) == sha256_of(after)
    assert difference(after, after) == {}
