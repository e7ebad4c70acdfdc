"""A file that somebody wrote, not a program: it may say what goes without saying, and it comes in twice."""

import copy
import json

import pytest

from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.statements.models import Position, Tabling
from tests.support.forum_files import smallest

pytestmark = pytest.mark.django_db


def by_individuals() -> dict:
    """A text that two people have agreed on, each named as the one who gave the position."""
    people = [
        {"key": key, "family_name": f"Example {key}", "given_name": "Delegate", "email": f"{key}@x.example"}
        for key in ("one", "two")
    ]
    delegates = [{"person": each["key"], "roles": ["delegate"], "status": "registered"} for each in people]
    positions = [
        {
            "person": key, "round": 1, "value": "join", "at": f"2026-10-15T15:0{at}",
            "given_by": key, "recorded_by": "Organizer@x.example",
        }
        for at, key in enumerate(("one", "two"))
    ]  # fmt: skip
    paragraph = {"kind": "operative", "number": "1", "texts": {"en": "The talks go on."}}
    text = {
        "symbol": "XF/2026/L.1", "kind": "decision", "basis": "parties", "state": "adopted", "working_language": "en",
        "dated_on": "2026-10-15", "document": "XF/2026/1",
        "revisions": [
            {
                "titles": {"en": "Decision to go on"}, "languages": {"en": "authentic"},
                "frozen_at": "2026-10-15T14:00", "paragraphs": [paragraph],
            }
        ],
        "parties": [{"person": "one"}, {"person": "two"}],
        "positions": positions,
        "record": {"adopted_at": "2026-10-15T15:05", "chair": "Chair Example", "gavelled_by": "organizer@x.example"},
    }  # fmt: skip
    document = {"symbol": "XF/2026/1", "kind": "decision", "dated_on": "2026-10-15", "outcome": "adopted"}
    edition = {
        "slug": "2026", "number": 1, "titles": {"en": "First conference"}, "starts_on": "2026-10-14",
        "ends_on": "2026-10-15", "time_zone": "Asia/Tokyo",
        "decision_profile": {"rule": "unanimity", "party_kind": "individual", "authentic_languages": ["en"]},
        "delegates": delegates, "texts": [text], "documents": [{**document, "versions": [{"language": "en"}]}],
    }  # fmt: skip
    accounts = [{"email": "organizer@x.example", "name": "Organizer Example"}]
    return {**smallest(), "accounts": accounts, "people": people, "editions": [edition]}


def take(document: dict):
    return import_document(parse_forum_file(json.dumps(document).encode()))


def test_who_gave_a_position_for_themselves_may_be_named_or_not():
    document = by_individuals()
    take(document)
    assert {each.given_by_id == each.party.person_id for each in Position.objects.select_related("party")} == {True}
    assert (take(document).created, take(document).updated) == (0, 0)
    for position in document["editions"][0]["texts"][0]["positions"]:
        del position["given_by"]
    assert (take(document).created, take(document).updated) == (0, 0)


def test_a_tabling_of_which_no_hour_is_told_lasted_from_the_first_position_to_the_gavel():
    take(by_individuals())
    tabling, first = Tabling.objects.get(), Position.objects.order_by("at").first()
    assert (tabling.opened_at, tabling.closed_at) == (first.at, tabling.record.adopted_at)
    assert (tabling.rule, tabling.party_kind) == ("unanimity", "individual")  # those of the edition


def test_somebody_else_who_gave_it_is_something_else():
    document = by_individuals()
    other = copy.deepcopy(document)
    other["editions"][0]["texts"][0]["positions"][0]["given_by"] = "two"
    for already, place in (([], "tablings[0].positions[0].given_by"), ([document], "")):
        for each in already:
            take(each)
        with pytest.raises(FileRefused) as refused:
            take(other)
        found = [problem.path.removeprefix("$.editions[0].texts[0]").lstrip(".") for problem in refused.value.problems]
        assert place in found
