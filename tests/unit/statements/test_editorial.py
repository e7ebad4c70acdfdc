"""What an editorial corrigendum may change (T22): slips, and nothing that anybody agreed to."""

import pytest

from apps.statements.paragraphs.editorial import substance

SLIPS = [
    ("Agree to meet agian.", "Agree to meet again."),
    ("Recaling their talks", "Recalling their talks"),
    ("teh host", "the host"),
    ("themeeting ends", "the meeting ends"),
    ("to gether", "together"),
    ("co-operate", "cooperate"),
    ("Ask the host to report", "Ask the Host, to report."),
    ("the 5  days", "The 5 days"),
    ("shall ,meet", "Shall, meet"),
    ("Принемают решение", "Принимают решение"),
    ("再び会合することに含意する。", "再び会合することに合意する。"),
    ("再び会合する、ことに合意する", "再び会合することに合意する。"),
    ("合意し、会合する", "合意し会合する"),
    ("다시 만나기로 합이한다.", "다시 만나기로 합의한다."),
]
SUBSTANCE = [
    ("The parties shall act.", "The parties should act."),
    ("They will meet.", "They will not meet."),
    ("They will not meet.", "They will meet."),
    ("They may meet.", "They can meet."),
    ("likely", "unlikely"),
    ("legal", "illegal"),
    ("accept", "except"),
    ("in 5 days", "in 6 days"),
    ("1.5 per cent", "15 per cent"),
    ("10%", "10"),
    ("10 May 2027", "10 June 2027"),
    ("three rounds", "there rounds"),
    ("all", "any"),
    ("meet host", "host meet"),
    ("the end", "the very end"),
    ("the very end", "the end"),
    ("complete withdrawal", "partial withdrawal"),
    ("ein Treffen", "kein Treffen"),
    ("зависимый", "независимый"),
    ("再び会合することに合意する。", "再び会合することに合意しない。"),
    ("効力を得る", "効力を得ず"),
    ("三か国", "四か国"),
    ("五月", "六月"),
    ("合意する", "会談する"),
    ("同意する", "不意する"),
    ("合意한다", "합의하지 않는다"),
    ("다시 만나기로 합의한다.", "다시 만나지 않기로 합의한다."),
    ("Mongolia and Japan agree", "Mongolla and Japan agree"),
    ("Mongloia and Japan agree", "Mongolia and Japan agree"),
]


@pytest.mark.parametrize(("old", "new"), SLIPS)
def test_a_slip_is_editorial(old, new):
    assert substance(old, new, ["Mongolia", "Japan"]) is None


@pytest.mark.parametrize(("old", "new"), SUBSTANCE)
def test_what_was_agreed_is_not(old, new):
    assert substance(old, new, ["Mongolia", "Japan"]) is not None


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("The parties shall act.", "The parties should act.", ("shall", "should")),
        ("They meet.", "They never meet.", ("", "never")),
        ("再び会合することに合意する。", "再び会合することに合意しない。", ("する", "しない")),
        ("in 5 days", "in 6 days", ("5", "6")),
    ],
)
def test_it_is_named(old, new, told):
    assert substance(old, new) == told


def test_three_letters_are_no_slip_and_the_first_letter_stays():
    assert substance("understanding", "undrestanding") is None
    assert substance("understanding", "undirstending") is None
    assert substance("understanding", "undirstendeng") == ("understanding", "undirstendeng")
    assert substance("understanding", "onderstanding") is not None
