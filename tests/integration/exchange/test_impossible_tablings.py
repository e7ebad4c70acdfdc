"""Tablings that cannot have been: each is refused with a sentence at its place, whatever it is that does not fit."""

import copy

import pytest

from tests.support.decided_file import File

pytestmark = pytest.mark.django_db
FIRST = "texts[0].tablings[0]"


def a_delegation_that_is_not_there(file):
    file.roster[0]["delegation"] = "ZZZ"
    return f"{FIRST}.roster[0].delegation", "no delegation"


def a_speaker_that_is_not_there(file):
    file.positions[0]["given_by"] = "nobody"
    return f"{FIRST}.positions[0].given_by", "No person"


def twins_on_the_roster(file):
    file.bare().roster.append({"delegation": file.roster[0]["delegation"]})
    return f"{FIRST}.roster[{len(file.roster) - 1}].delegation", "stands already"


def the_same_entry_twice(file):
    file.bare().roster[1]["id"] = file.roster[0]["id"]
    return f"{FIRST}.roster[1].id", "stands already"


def nobody_and_everybody(file):
    del file.roster[0]["delegation"]
    return f"{FIRST}.roster[0]", "Name one"


def two_left_out(file):
    file.bare().tabling |= {"rule": "consensus_minus_one", "exclusion_ground": "Two of them."}
    for entry in file.roster[:2]:
        entry["excluded"] = True
    return f"{FIRST}.roster", "exactly one party"


def nobody_left_out(file):
    file.bare().tabling |= {"rule": "consensus_minus_one", "exclusion_ground": "Whom?"}
    return f"{FIRST}.roster", "exactly one party"


def left_out_without_a_ground(file):
    file.bare().tabling["rule"] = "consensus_minus_one"
    file.roster[0]["excluded"] = True
    return f"{FIRST}.exclusion_ground", "ground"


def left_out_under_another_rule(file):
    file.bare().roster[0]["excluded"] = True
    return f"{FIRST}.roster", "Only under consensus minus one"


def a_position_of_somebody_who_was_not_asked(file):
    file.bare().roster.pop(0)
    return f"{FIRST}.positions[0]", "no party"


def ended_before_it_began(file):
    file.bare().tabling["closed_at"] = "2026-10-15T08:00:00+09:00"
    return f"{FIRST}.closed_at", "before"


def ended_in_2034(file):
    file.bare().tabling["closed_at"] = "2034-10-15T08:00:00+09:00"
    return f"{FIRST}.closed_at", "still to come"


def ended_without_how(file):
    file.bare()
    del file.tabling["outcome"]
    return FIRST, "does not fit"


def adopted_after_it_ended(file):
    file.bare().tabling["closed_at"] = file.tabling["opened_at"]
    return f"{FIRST}.closed_at", "before"


def earlier(file, **values):
    """A round before the one in which it was adopted."""
    tabling = copy.deepcopy(file.bare().tabling)
    for entry in tabling["roster"]:
        entry.pop("id", None)
    tabling |= {"outcome": "reopened", "closed_at": tabling["opened_at"], "positions": [], **values}
    file.text["tablings"].insert(0, tabling)
    file.tabling["round"] = 2
    return tabling


def one_round_twice(file):
    earlier(file)
    file.tabling["round"] = 1
    return "texts[0].tablings[1].round", "stands already"


def rounds_out_of_order(file):
    earlier(file)["round"] = 3
    return "texts[0].tablings[1].round", "order"


def a_round_that_began_before_the_one_before(file):
    earlier(file, opened_at="2026-10-15T20:30:00+09:00", closed_at="2026-10-15T20:30:00+09:00")
    return "texts[0].tablings[1].opened_at", "before"


def adopted_and_put_on_the_table_again(file):
    earlier(file, outcome="adopted")
    return FIRST, "does not fit"


def the_chairs_words_before_the_tabling(file):
    by = file.document["accounts"][0]["email"]
    file.bare().tabling["provisional"] = {"at": "2026-10-15T08:30:00+09:00", "chair": "C", "by": by}
    return f"{FIRST}.provisional.at", "before"


def a_record_of_a_text_that_is_not_adopted(file):
    file.bare().text["state"] = "not_adopted"
    file.tabling["outcome"] = "no_consensus"
    del file.text["document"], file.text["number"]
    return "texts[0].record", "not adopted"


def adopted_ad_referendum_and_nothing_of_the_chair(file):
    _owing(file)
    return "texts[0].tablings", "What the chair stated"


def _owing(file):
    file.bare()
    file.text["state"] = "adopted_ad_ref"
    file.positions[0]["value"] = "join_ad_referendum"
    for key in ("record", "document", "number"):
        file.text.pop(key, None)
    file.edition["documents"] = []
    for key in ("outcome", "closed_at", "closed_by"):
        file.tabling.pop(key, None)


def adopted_ad_referendum_where_that_is_unknown(file):
    _owing(file)
    file.tabling["ad_referendum_allowed"] = False
    by = file.document["accounts"][0]["email"]
    file.tabling["provisional"] = {"at": "2026-10-15T20:59:00+09:00", "chair": "C", "by": by}
    return f"{FIRST}.positions[0].value", "ad referendum"


def put_to_the_parties_by_the_chair_alone(file):
    file.bare().text["basis"] = "chair"
    return "texts[0].tablings", "Only a text of the parties"


def terms_in_two_places(file):
    file.bare().text["rule"] = "unanimity"
    return "texts[0].rule", "tablings"


def positions_in_two_places(file):
    file.bare().text["positions"] = copy.deepcopy(file.positions)
    return "texts[0].positions", "tablings"


def a_position_of_another_round(file):
    file.bare().positions[0]["round"] = 2
    return f"{FIRST}.positions[0].round", "tabling"


def positions_of_words_that_did_not_lie_there(file):
    file.bare().positions[0]["tabled_sha256"] = "a" * 64
    return f"{FIRST}.positions[0].tabled_sha256", "tabling"


def a_revision_that_is_not_there(file):
    file.bare().tabling["revision"] = 7
    return f"{FIRST}.revision", "no such revision"


def an_objection_without_a_reason(file):
    file.bare().positions[0] |= {"value": "object", "text": " "}
    return f"{FIRST}.positions[0].text", "needs its reason"


def a_party_that_left_before_it_was_asked(file):
    file.bare().roster[0] |= {"left_at": "2026-10-15T08:00:00+09:00", "letter": "Letter"}
    file.positions.pop(0)
    return f"{FIRST}.roster[0].left_at", "before"


def a_party_that_leaves_in_2034(file):
    file.bare().roster[0] |= {"left_at": "2034-10-15T08:00:00+09:00", "letter": "Letter"}
    return f"{FIRST}.roster[0].left_at", "still to come"


def a_party_that_leaves_in_year_one(file):
    file.bare().roster[0] |= {"left_at": "0001-01-01T00:00", "letter": "Letter"}
    return f"{FIRST}.roster[0].left_at", ""


def a_tabling_in_year_one(file):
    file.bare().tabling["opened_at"] = "0001-01-01T00:00"
    return f"{FIRST}.opened_at", ""


def a_tabling_in_year_9999(file):
    file.bare().tabling["opened_at"] = "9999-12-31T23:59:59-11:00"
    return f"{FIRST}.opened_at", ""


def a_nul_in_the_ground(file):
    file.bare().tabling["exclusion_ground"] = "a\0b"
    return f"{FIRST}.exclusion_ground", "cannot be kept"


def a_party_of_another_forum_by_its_id(file):
    file.bare().roster[0]["id"] = "not-a-uid"
    return f"{FIRST}.roster[0].id", ""


LIES = [
    value
    for name, value in list(globals().items())
    if callable(value) and getattr(value, "__module__", "") == __name__ and name not in ("earlier", "_owing")
]


@pytest.mark.parametrize("lie", LIES)
def test_a_tabling_that_cannot_have_been_is_refused_by_its_place(lie):
    file = File()
    path, words = lie(file)
    problems = file.refused()
    assert path in problems, problems
    assert words in problems[path]
