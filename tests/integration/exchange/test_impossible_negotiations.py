"""Negotiations that cannot have been: each is refused with a sentence at its place, whatever does not fit."""

import copy
import json
from functools import cache

import pytest

from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.statements.models import Statement
from tests.support.forum_files import DEMONSTRATION

pytestmark = pytest.mark.django_db
ELSEWHERE = "01a21e8c-0000-7000-8000-000000000000"
OTHER = "0" * 64
BRACKETED = "Leave square brackets out"


@cache
def only_the_negotiation():
    """Only what it needs: its edition with its delegations, and the text."""
    document = parse_forum_file(DEMONSTRATION.read_bytes())
    edition = next(each for each in document["editions"] if each["slug"] == "2028")
    kept = {key: edition[key] for key in ("slug", "titles", "time_zone", "decision_profile", "delegations", "texts")}
    return {**document, "editions": [kept]}


class File:
    """The text, and the parts of it that a liar would change: 1 is in brackets, 2 agreed, 3 stale."""

    def __init__(self):
        self.document = copy.deepcopy(only_the_negotiation())
        (self.text,) = self.document["editions"][0]["texts"]
        self.amendments, self.log = self.text["amendments"], self.text["log"]
        (self.bracket,) = self.text["brackets"]
        self.agreement = self.text["agreements"][0]

    def take(self):
        return import_document(parse_forum_file(json.dumps(self.document).encode()))


@pytest.fixture
def file():
    return File()


def a_paragraph_that_is_not_of_the_text(file):
    file.amendments[0]["target"] = ELSEWHERE
    return "amendments[0].target", "No paragraph of this text"


def a_sub_paragraph_of_nothing(file):
    file.text["revisions"][0]["paragraphs"][0]["level"] = 2
    return "revisions[0].paragraphs[0].level", "nothing to stand under"


def a_level_left_out(file):
    rows = file.text["revisions"][1]["paragraphs"]
    assert [row.get("level", 1) for row in rows] == [1, 1, 1, 1, 1, 1, 2, 2, 3, 3, 2]
    rows[7].pop("level")
    rows[6].pop("level")
    rows[8]["level"] = rows[9]["level"] = 3
    return "revisions[1].paragraphs[8].level", "nothing to stand under"


def written_under_a_paragraph_of_elsewhere(file):
    file.amendments[0] |= {"base_parent": ELSEWHERE, "base_chapeau": "Words."}
    return "amendments[0].base_parent", "No paragraph of this text"


def under_words_that_nobody_said(file):
    file.amendments[0]["base_chapeau"] = "Words."
    return "amendments[0].base_parent", "Name the paragraph"


def a_place_that_is_not_of_the_text(file):
    file.amendments[0]["after"] = ELSEWHERE
    return "amendments[0].after", "No paragraph of this text"


def brackets_round_another_text(file):
    file.bracket["target"] = ELSEWHERE
    return "brackets[0].target", "No paragraph of this text"


def another_texts_paragraph_agreed(file):
    file.agreement["paragraph"] = ELSEWHERE
    return "agreements[0].paragraph", "No paragraph of this text"


def no_such_revision(file):
    file.amendments[0]["base_revision"] = 9
    return "amendments[0].base_revision", "no such revision"


def a_replacement_of_nothing(file):
    del file.amendments[0]["target"]
    return "amendments[0].target", "Name the paragraph"


def an_insertion_of_a_paragraph_that_is_there(file):
    file.amendments[0]["op"] = "insert"
    return "amendments[0].target", "Name the paragraph"


def a_replacement_under_another(file):
    file.amendments[0]["under"] = "last"
    return "amendments[0].under", "Only what is inserted stands under a paragraph"


def an_insertion_under_another_than_it_stands_at(file):
    uid = file.amendments[0].pop("target")
    file.amendments[0] |= {"op": "insert", "under": "first", "after": uid, "base_parent": ELSEWHERE}
    return "amendments[0].under", "Only what is inserted stands under a paragraph"


def no_words(file):
    file.amendments[0]["text"] = ""
    return "amendments[0].text", "Give the new words"


def words_of_a_deletion(file):
    file.amendments[0]["op"] = "delete"
    return "amendments[0].text", "Give the new words"


def brackets_in_an_amendment(file):
    file.amendments[0]["text"] = "Exercises of [five] thousand people."
    return "amendments[0].text", BRACKETED


def full_width_brackets_in_what_was_confirmed(file):
    said = {"result": "clean", "at": "2026-11-24T11:00", "confirmed_by": "head@apc.example", "confirmed": "［通知］"}
    file.amendments[2]["rebases"] = [said]
    return "amendments[2].rebases[0].confirmed", BRACKETED


def brackets_in_an_alternative(file):
    file.bracket["alternatives"][1]["text"] = "[Exercises]"
    return "brackets[0].alternatives[1].text", BRACKETED


def a_sponsor_that_is_no_party(file):
    file.text["parties"] = [each for each in file.text["parties"] if each["delegation"] != "CHN"]
    return "amendments[0].sponsors[0]", "no party to the text"


def a_sponsor_that_is_nobody(file):
    del file.amendments[0]["sponsors"][0]["delegation"]
    return "amendments[0].sponsors[0]", "Name one"


def a_sponsor_that_is_not_there(file):
    file.amendments[0]["sponsors"][0]["delegation"] = "ZZZ"
    return "amendments[0].sponsors[0].delegation", "no delegation"


def one_sponsor_twice(file):
    file.amendments[0]["sponsors"].append(file.amendments[0]["sponsors"][0])
    return "amendments[0].sponsors[2].delegation", "stands already"


def a_sponsor_that_left_before_it_came(file):
    file.amendments[0]["sponsors"][0]["left_at"] = "2026-11-01T09:00"
    return "amendments[0].sponsors[0].left_at", "before what it follows"


def handed_in_by_somebody_without_a_credential(file):
    file.amendments[0]["sponsors"][0]["given_by"] = "delegate-example-one"
    return "amendments[0].sponsors[0]", "no valid credential"


def handed_in_by_an_unknown_person(file):
    file.amendments[0]["sponsors"][0]["given_by"] = "nobody"
    return "amendments[0].sponsors[0].given_by", "No person"


def handed_in_by_credential_of_nobody(file):
    del file.amendments[0]["sponsors"][0]["given_by"]
    return "amendments[0].sponsors[0]", "Give both"


def one_number_twice(file):
    file.amendments[1]["number"] = 1
    return "amendments[1].number", "stands already"


def an_amendment_of_itself(file):
    file.amendments[0]["parent"] = 1
    return "amendments[0].parent", "No amendment before this one"


def overtaken_by_nobody(file):
    file.amendments[0]["overtaken_by"] = 7
    return "amendments[0].overtaken_by", "No other amendment"


def handed_in_in_2040(file):
    file.amendments[0]["submitted_at"] = "2040-01-01T09:00"
    return "amendments[0].submitted_at", "still to come"


def waiting_beside_a_text_that_was_withdrawn(file):
    file.text["state"] = "withdrawn"
    return "amendments[0].state", "Nothing waits"


def amendments_to_a_draft(file):
    file.text["state"] = "drafting"
    return "amendments", "never circulated"


def an_unknown_state(file):
    file.amendments[0]["state"] = "forgotten"
    return "amendments[0].state", "is not one of"


def an_alternative_of_another_bracket(file):
    file.bracket |= {"closed_at": "2026-11-24T12:00", "chosen": 3}
    return "brackets[0].chosen", "No alternative that stands"


def an_alternative_that_was_taken_back(file):
    file.bracket |= {"closed_at": "2026-11-24T12:00", "chosen": 2}
    file.bracket["alternatives"][1]["retired_at"] = "2026-11-24T11:30"
    return "brackets[0].chosen", "No alternative that stands"


def closed_without_a_choice(file):
    file.bracket["closed_at"] = "2026-11-24T12:00"
    return "brackets[0]", "closed by choosing"


def closed_before_it_was_opened(file):
    file.bracket |= {"closed_at": "2026-11-20T12:00", "chosen": 1}
    return "brackets[0].closed_at", "before what it follows"


def the_wording_of_no_amendment(file):
    file.bracket["alternatives"][1]["amendment"] = 9
    return "brackets[0].alternatives[1].amendment", "not the wording"


def a_bridge_that_is_an_amendment(file):
    file.bracket["alternatives"][1]["origin"] = "bridge"
    return "brackets[0].alternatives[1].amendment", "not the wording"


def no_text_with_words(file):
    file.bracket["alternatives"][0]["origin"] = "no_text"
    return "brackets[0].alternatives[0].text", "unless it is"


def made_of_what_came_later(file):
    file.bracket["alternatives"][0]["derived_from"] = [2]
    return "brackets[0].alternatives[0].derived_from[0]", "No alternative before"


def two_brackets_round_one_paragraph(file):
    file.text["brackets"].append({**file.bracket, "number": 2})
    return "brackets[1].target", "stands already"


def brackets_in_a_clean_text(file):
    file.text["state"] = "clean"
    return "brackets[0]", "Text in brackets is not agreed"


def agreed_in_a_session_that_is_not_there(file):
    file.agreement["session"] = "nowhere"
    return "agreements[0].session", "No session"


def in_the_room_under_a_name_of_two_lines(file):
    file.agreement["present"][0]["name"] = "China\nand others"
    return "agreements[0].present[0].name", "one line"


def in_the_room_from_nowhere(file):
    file.agreement["present"][0]["delegation"] = "ZZZ"
    return "agreements[0].present[0].delegation", "no delegation"


def circulated_and_not_fixed(file):
    del file.text["revisions"][0]["frozen_at"]
    return "revisions[0].frozen_at", "Only words that are fixed"


def circulated_twice_to_one_circle(file):
    file.text["revisions"][0]["circulations"] *= 2
    return "revisions[0].circulations[1].circle", "stands already"


def a_gap_in_the_log(file):
    del file.log[5]
    return "log[5].number", "no gap"


def a_log_without_its_beginning(file):
    del file.log[0]
    return "log[0].number", "no gap"


def a_log_that_begins_with_a_change(file):
    del file.log[0]["state"]
    return "log[0].state", "the whole text"


def a_log_that_begins_after_something(file):
    file.log[0]["before_sha256"] = OTHER
    return "log[0].before_sha256", "not the hash"


def a_break_in_the_log(file):
    file.log[6]["before_sha256"] = OTHER
    return "log[6].before_sha256", "not the hash"


def a_log_out_of_its_time(file):
    file.log[6]["at"] = "2026-11-10T09:00"
    return "log[6].at", "before what it follows"


def other_words_in_the_log(file):
    (row,) = file.log[13]["change"]["put"].values()
    row["words"]["en"] += " Or not."
    return "log[13].after_sha256", "does not have this hash"


def a_log_of_another_paragraph(file):
    file.log[13]["change"]["order"] = [ELSEWHERE]
    return "log[13].change", "does not fit"


def a_paragraph_put_under_anothers_name(file):
    put = file.log[13]["change"]["put"]
    (uid,) = put
    file.log[13]["change"]["put"] = {ELSEWHERE: put[uid]}
    return "log[13].change", "does not fit"


def a_log_of_another_revision(file):
    file.log[13]["revision"] = 8
    return "log[13].revision", "no such revision"


def a_log_that_stops_before_the_text(file):
    """Sound in itself, and the text that stands is another one."""
    file.text["log"] = file.log[:10]
    return "log", "does not give the text that stands"


def a_log_of_nothing(file):
    file.log[13]["change"]["order"] = [None]
    return "log[13].change.order[0]", "This must be a text"


LIES = [
    a_sub_paragraph_of_nothing, a_level_left_out, written_under_a_paragraph_of_elsewhere, under_words_that_nobody_said,
    a_paragraph_that_is_not_of_the_text, a_place_that_is_not_of_the_text, brackets_round_another_text,
    another_texts_paragraph_agreed, no_such_revision, a_replacement_of_nothing,
    an_insertion_of_a_paragraph_that_is_there, a_replacement_under_another,
    an_insertion_under_another_than_it_stands_at, no_words, words_of_a_deletion, brackets_in_an_amendment,
    full_width_brackets_in_what_was_confirmed, brackets_in_an_alternative, a_sponsor_that_is_no_party,
    a_sponsor_that_is_nobody, a_sponsor_that_is_not_there, one_sponsor_twice, a_sponsor_that_left_before_it_came,
    handed_in_by_somebody_without_a_credential, handed_in_by_an_unknown_person, handed_in_by_credential_of_nobody,
    one_number_twice, an_amendment_of_itself, overtaken_by_nobody, handed_in_in_2040,
    waiting_beside_a_text_that_was_withdrawn, amendments_to_a_draft, an_unknown_state,
    an_alternative_of_another_bracket, an_alternative_that_was_taken_back, closed_without_a_choice,
    closed_before_it_was_opened, the_wording_of_no_amendment, a_bridge_that_is_an_amendment, no_text_with_words,
    made_of_what_came_later, two_brackets_round_one_paragraph, brackets_in_a_clean_text,
    agreed_in_a_session_that_is_not_there, in_the_room_under_a_name_of_two_lines, in_the_room_from_nowhere,
    circulated_and_not_fixed, circulated_twice_to_one_circle, a_gap_in_the_log, a_log_without_its_beginning,
    a_log_that_begins_with_a_change, a_log_that_begins_after_something, a_break_in_the_log, a_log_out_of_its_time,
    other_words_in_the_log, a_log_of_another_paragraph, a_paragraph_put_under_anothers_name, a_log_of_another_revision,
    a_log_that_stops_before_the_text, a_log_of_nothing,
]  # fmt: skip


def test_without_a_lie_it_is_taken(file):
    file.take()
    assert Statement.objects.get().log.count() == len(file.log)


@pytest.mark.parametrize("lie", LIES)
def test_what_cannot_have_been_is_refused(file, lie):
    path, sentence = lie(file)
    with pytest.raises(FileRefused) as refused:
        file.take()
    assert not Statement.objects.exists()
    found = [(each.path.removeprefix("$.editions[0].texts[0]."), each.sentence) for each in refused.value.problems]
    assert [said for at, said in found if at == path and sentence in said], found


def test_what_no_check_foresees_is_told_too(file):
    """A trigger's word is a sentence, no traceback: here a later file that has rewritten what was wanted."""
    file.take()
    last = file.log[-1]
    file.log.append({**last, "number": last["number"] + 1, "before_sha256": last["after_sha256"]})
    file.amendments[1]["reason"] = "Another reason than it was."
    with pytest.raises(FileRefused) as refused:
        file.take()
    (problem,) = refused.value.problems
    assert problem.path.endswith(".amendments[1]")
    assert "stays as it was" in problem.sentence
    assert Statement.objects.get().log.count() == last["number"]


def test_words_that_look_like_a_moment_are_words(file):
    file.take()
    file.amendments[1]["reason"] = "0001-01-01T00:00"
    with pytest.raises(FileRefused, match="says something else"):
        file.take()
