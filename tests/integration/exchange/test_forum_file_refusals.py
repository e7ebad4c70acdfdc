"""A file with faults: each is named by its place, and nothing of the file is written."""

import copy
import json

import pytest
from django.core.management import CommandError, call_command

from apps.conferences.models import Forum
from apps.delegates.models import Person
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from tests.support.forum_files import SMALL

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return copy.deepcopy(SMALL)


def problems(document) -> dict[str, str]:
    with pytest.raises(FileRefused) as refused:
        import_document(parse_forum_file(json.dumps(document).encode()))
    assert not Forum.objects.exists()
    assert not Person.objects.exists()
    return {problem.path: problem.sentence for problem in refused.value.problems}


def test_ten_faults_give_ten_sentences(document):
    edition = document["editions"][1]
    edition["entity_names"][0]["entity"] = "ZZZ"  # 1 an unknown entity
    edition["sessions"][0]["ends"] = "2026-01-02T08:00"  # 2 over before it begins
    edition["sessions"].append({**edition["sessions"][1], "titles": {"en": "Third"}, "room": "attic"})  # 3 no such room
    edition["delegates"][1]["person"] = "nobody"  # 4 an unknown person
    edition["starts_on"] = "2026-02-30"  # 5 no such day
    edition["mode"] = "by post"  # 6 an unknown word
    edition["tittles"] = {}  # 7 a key nobody knows
    document["people"][0]["email"] = "one at x.example"  # 8 no address
    document["editions"][0]["time_zone"] = "Asia/Tokio"  # 9 no such zone
    del document["organizations"][0]["names"]  # 10 something is missing
    found = problems(document)
    assert sorted(found) == [
        "$.editions[0].time_zone",
        "$.editions[1].delegates[1].person",
        "$.editions[1].entity_names[0].entity",
        "$.editions[1].mode",
        "$.editions[1].sessions[0].ends",
        "$.editions[1].sessions[2].room",
        "$.editions[1].starts_on",
        "$.editions[1].tittles",
        "$.organizations[0].names",
        "$.people[0].email",
    ]
    assert found["$.editions[1].entity_names[0].entity"] == "No entity of this file has the code “ZZZ”."
    assert found["$.organizations[0].names"] == "This is missing."


def test_a_room_taken_twice(document):
    sessions = document["editions"][1]["sessions"]
    times = {"starts": "2026-01-02T10:00", "ends": "2026-01-02T11:00"}
    sessions.append({"titles": {"en": "Another"}, "room": "hall", **times})
    sentence = "Room “hall” is taken by “Opening” ($.editions[1].sessions[0])."
    assert problems(document) == {"$.editions[1].sessions[2].room": sentence}


def test_a_person_in_two_places(document):
    sessions = document["editions"][1]["sessions"]
    times = {"starts": "2026-01-02T10:00", "ends": "2026-01-02T11:00"}
    sessions.append({"titles": {"en": "Another"}, "people": [{"person": "one", "role": "speaker"}], **times})
    sentence = "“one” is in “Opening” then ($.editions[1].sessions[0])."
    assert problems(document) == {"$.editions[1].sessions[2].people": sentence}


def test_an_hour_that_the_clocks_skip(document):
    edition = document["editions"][1]
    edition["time_zone"] = "America/New_York"
    edition["sessions"][0] |= {"starts": "2026-03-08T02:30", "ends": "2026-03-08T04:00"}
    assert list(problems(document)) == ["$.editions[1].sessions[0].starts"]


def test_an_observer_with_a_position(document):
    document["editions"][1]["delegations"][1]["entitled"] = True
    sentence = "Observers and invited delegations have no position."
    assert problems(document) == {"$.editions[1].delegations[1].entitled": sentence}


def test_one_address_for_two_people(document):
    document["people"][1]["email"] = "ONE@x.example"
    assert problems(document) == {"$.people[1].email": "“ONE@x.example” stands already at $.people[0]."}


def test_names_are_held_to_what_a_form_takes(document):
    document["people"][0]["native_name"] = "12"
    document["people"][1]["family_name"] = "Z\u0335\u0321\u0327\u0328algo"
    letters = "There is no letter in this name. Write it as people read it."
    marks = "Too many marks stand on “Z”. Write the name with the accents that belong to it."
    assert problems(document) == {"$.people[0].native_name": letters, "$.people[1].family_name": marks}


def test_mail_to_somebody_without_an_address(document):
    del document["people"][1]["email"]
    assert list(problems(document)) == ["$.editions[1].delegates[1].invitation.delivery"]


@pytest.mark.parametrize("key", ["mode", "attribution"])
def test_nothing_is_unknown_of_an_edition_to_come(document, key):
    document["editions"][1][key] = ""
    assert f"$.editions[1].{key}" in problems(document)


def test_a_session_goes_by_some_rule(document):
    document["editions"][1] |= {"status": "archived", "attribution": ""}
    assert "$.editions[1].attribution" in problems(document)


def test_a_reserved_address(document):
    document["forum"]["slug"] = "desk"
    assert list(problems(document)) == ["$.forum.slug"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "This is not JSON"),
        (b"\xff\xfe", "the file ends too early"),
        (b'{"a": NaN}', "not a JSON number"),
        (b'{"format": 1, "format": 2}', "stands twice"),
        (b"[]", "This must be an object"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_forum_file_at_all(content, words):
    with pytest.raises(FileRefused) as refused:
        parse_forum_file(content)
    assert words in str(refused.value)


def test_the_command_prints_the_places_and_ends_with_an_error(document, tmp_path):
    del document["forum"]["names"]
    path = tmp_path / "broken.json"
    path.write_text(json.dumps(document))
    with pytest.raises(CommandError, match=r"\$\.forum\.names: This is missing\.\n.*nothing has been imported"):
        call_command("import_forum", path)


def test_the_command_names_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_forum", tmp_path / "absent.json")
