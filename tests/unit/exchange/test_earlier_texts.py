"""Texts as files told them before decisions were things of their own: what they say, said as it is said today."""

import copy

import pytest

from apps.exchange.forum_file.earlier import modern

PARTIES = [
    {"delegation": "CHN", "id": "id-1"},
    {
        "delegation": "JPN",
        "id": "id-2",
        "withdrawn_at": "2026-10-15T15:04",
        "withdrawal_letter": "Letter of 15 October",
    },
    {"delegation": "OBS", "entitled": False},
    {"person": "one", "entitled": True},
]
FIRST, SECOND = "a" * 64, "b" * 64
SAID = [
    {"delegation": "CHN", "round": 1, "value": "object", "text": "No.", "given_by": "head", "tabled_sha256": FIRST},
    {"delegation": "JPN", "round": 1, "value": "join", "given_by": "other", "tabled_sha256": FIRST},
    {"delegation": "GON", "round": 1, "value": "join", "given_by": "gone", "tabled_sha256": FIRST},
    {"delegation": "CHN", "round": 2, "value": "join", "given_by": "head", "tabled_sha256": SECOND},
    {"person": "one", "round": 2, "value": "join", "given_by": "one", "tabled_sha256": SECOND},
]
TERMS = {
    "rule": "consensus_minus_one", "party_kind": "delegation", "quorum": 2, "ad_referendum_allowed": True,
    "exclusion_ground": "Clear violation.", "deadline": "2026-10-15T18:00", "tabled_at": "2026-10-15T15:00",
    "tabled_sha256": SECOND, "ad_referendum": {"chair": "Chair Example"},
}  # fmt: skip
OLD = {
    "symbol": "XF/2026/L.1", "state": "adopted", "round": 2, "parties": PARTIES, "positions": SAID,
    "excluded_party": {"delegation": "JPN"}, **TERMS,
}  # fmt: skip


def old(**values):
    return copy.deepcopy({**OLD, **values})


def test_every_term_roster_and_round_of_before_is_a_tabling():
    assert modern(old()) == {
        "symbol": "XF/2026/L.1",
        "state": "adopted",
        "parties": [{"delegation": "CHN"}, {"delegation": "JPN"}, {"person": "one"}],
        "tablings": [
            {
                "round": 1,
                "outcome": "reopened",
                "sha256": FIRST,
                # who spoke, also who has been taken off since; a departure of later is none of this round
                "roster": [{"delegation": "CHN"}, {"delegation": "JPN"}, {"delegation": "GON"}],
                "positions": [
                    {"delegation": "CHN", "value": "object", "text": "No.", "given_by": "head"},
                    {"delegation": "JPN", "value": "join", "given_by": "other"},
                    {"delegation": "GON", "value": "join", "given_by": "gone"},
                ],
            },
            {
                "round": 2,
                "outcome": "adopted",
                "rule": "consensus_minus_one",
                "party_kind": "delegation",
                "quorum": 2,
                "ad_referendum_allowed": True,
                "exclusion_ground": "Clear violation.",
                "deadline": "2026-10-15T18:00",
                "opened_at": "2026-10-15T15:00",
                "sha256": SECOND,
                "provisional": {"chair": "Chair Example"},
                "roster": [
                    {"delegation": "CHN", "id": "id-1"},
                    {
                        "delegation": "JPN",
                        "id": "id-2",
                        "left_at": "2026-10-15T15:04",
                        "letter": "Letter of 15 October",
                        "excluded": True,
                    },
                    {"person": "one"},
                ],
                "positions": [
                    {"delegation": "CHN", "value": "join", "given_by": "head"},
                    {"person": "one", "value": "join"},  # in person: that goes without saying
                ],
            },
        ],
    }


@pytest.mark.parametrize(
    ("state", "outcome"),
    [
        ("tabled", None), ("adopted_ad_ref", None), ("adopted", "adopted"), ("superseded", "adopted"),
        ("not_adopted", "no_consensus"),
    ],
)  # fmt: skip
def test_how_the_last_round_ended_follows_from_the_state(state, outcome):
    assert modern(old(state=state))["tablings"][-1].get("outcome") == outcome


def test_a_draft_has_the_rounds_that_were_opened_again_and_no_other():
    draft = old(state="drafting", round=2, positions=SAID[:3])
    del draft["tabled_sha256"]
    assert [each["round"] for each in modern(draft)["tablings"]] == [1]
    assert "tablings" not in modern({"symbol": "XF/2026/L.2", "state": "drafting"})


def test_which_of_two_wordings_a_round_was_about_is_not_guessed():
    said = [SAID[0], {**SAID[1], "tabled_sha256": SECOND}]
    assert "sha256" not in modern(old(positions=said))["tablings"][0]


def test_a_text_of_today_stays_as_it_is():
    today = {"symbol": "XF/2026/L.1", "state": "adopted", "tablings": [], "parties": PARTIES}
    assert modern(today) is today
