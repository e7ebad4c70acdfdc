"""Files that somebody has edited by hand in whatever program: read, or refused with the place and a sentence."""

import codecs
import json

import pytest

from apps.conferences.models import Conference
from apps.delegates.models import Person
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.syntax import path_at
from apps.sessions.models import Session
from tests.support.forum_files import smallest

pytestmark = pytest.mark.django_db
EDITION = {
    "slug": "2027", "number": 1, "titles": {"en": "First"}, "starts_on": "2027-05-10", "ends_on": "2027-05-11",
    "time_zone": "Asia/Tokyo", "places": {"en": "Yokohama"}, "status": "registration",
    "decision_profile": {"rule": "consensus", "party_kind": "delegation", "authentic_languages": ["en"]},
    "rooms": [{"key": "hall", "names": {"en": "Hall"}}],
    "delegations": [{"entity": "AAA", "entitled": True, "status": "confirmed", "seats": 3}],
    "delegates": [{"person": "one", "delegation": "AAA", "roles": ["delegate"]}],
    "sessions": [
        {
            "titles": {"en": "Opening"}, "format": "plenary", "starts": "2027-05-10T09:00",
            "ends": "2027-05-10T10:30", "room": "hall",
        }
    ],
}  # fmt: skip
FILE = {
    **smallest(),
    "entities": [{"code": "AAA", "names": {"en": "Aland"}}],
    "people": [{"key": "one", "given_name": "Una", "family_name": "Norr", "email": "Una@Hand.example"}],
    "editions": [EDITION],
}
TEXT = json.dumps(FILE, indent=1)


def taken(content: bytes | str):
    return import_document(parse_forum_file(content.encode() if isinstance(content, str) else content))


def refused(content: bytes | str) -> dict[str, str]:
    with pytest.raises(FileRefused) as error:
        taken(content)
    return {problem.path: problem.sentence for problem in error.value.problems}


def changed(before: str, after: str) -> str:
    assert before in TEXT
    return TEXT.replace(before, after, 1)


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, b""])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_of_any_kind(encoding, mark):
    taken((mark if encoding == "utf-8" else b"") + TEXT.encode(encoding))
    assert Person.objects.get().email == "Una@Hand.example"


WRITTEN = [
    ('"number": 1,', '"number": 1,,', "$.editions[0].number", "there is a comma too many"),
    ('"hall"\n', '"hall",\n', "$.editions[0].sessions[0].room", "there is a comma too many"),
    ('"Yokohama"', "“Yokohama”", "$.editions[0].places.en", "“” is not the plain quotation mark"),
    ('"Yokohama"', "'Yokohama'", "$.editions[0].places.en", "“'” is not the plain quotation mark"),
    ('"slug": "2027",', '"slug": "2027"', "$.editions[0].slug", "a comma is missing"),
    ('"seats": 3', '"seats": 3 // three', "$.editions[0].delegations[0].seats", "JSON has no comments"),
    ('"Yokohama"', '"Yoko\nhama"', "$.editions[0].places.en", "a text is not closed, or has a line end in it"),
    ("{", "// our forum\n{", "$", "JSON has no comments"),
    ('"number": 1,', '"number": 1, "titles": {"en": "Second"},', "$.editions[0].titles", "“titles” stands twice"),
    ('"seats": 3', '"seats": NaN', "$.editions[0].delegations[0].seats", "“NaN” is not a JSON number"),
    ('"2027-05-10",', '"10.5.2027",', "$.editions[0].starts_on", "Write a day as 2027-09-09."),
    ('"2027-05-11"', '"2027-5-11"', "$.editions[0].ends_on", "Write a day as 2027-09-09."),
    ("2027-05-10T09:00", "2027-05-10 09:00", "$.editions[0].sessions[0].starts", "Write a moment as"),
    ("2027-05-10T10:30", "2027-05-10T9:30", "$.editions[0].sessions[0].ends", "Write a moment as"),
    ("2027-05-10T10:30", "2027-05-10T25:00", "$.editions[0].sessions[0].ends", "There is no such day or time."),
    ('"entity": "AAA"', '"entity": "aaa "', "$.editions[0].delegations[0].entity", "Is “AAA” meant?"),
    ('"number": 1', '"number": "1"', "$.editions[0].number", "This must be a whole number"),
    ("Asia/Tokyo", "JST", "$.editions[0].time_zone", "Unknown time zone: JST."),
    ('{\n    "en": "First"', '{\n    "jp": "第一", "en": "First"', "$.editions[0].titles.jp", "Is “ja” meant?"),
    ('{\n    "en": "First"', '{\n    "zh": "一", "en": "First"', "$.editions[0].titles.zh", "Is “zh-hans” meant?"),
    ("Una@Hand.example", "jörg@hand.example", "$.people[0].email", "Only plain Latin letters can stand"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "path", "words"), WRITTEN)
def test_a_slip_is_told_with_its_place(before, after, path, words):
    assert words in refused(changed(before, after)).get(path, "")
    assert not Conference.objects.exists()


def test_one_slip_is_told_once_and_not_again_wherever_the_right_code_stands():
    found = refused(changed('"entity": "AAA"', '"entity": "aaa"'))
    assert found == {
        "$.editions[0].delegations[0].entity": "No entity of this file has the code “aaa”. Is “AAA” meant?"
    }


def test_a_syntax_that_breaks_off_says_line_and_column():
    assert refused(changed('"number": 1,', '"number": 1,,'))["$.editions[0].number"].endswith("(line 29, column 16).")


def test_another_encoding_says_where_it_shows():
    (found,) = refused(changed("Norr", "Nörr").encode("cp1252")).items()
    assert found[0] == "$.people[0].family_name"
    assert found[1].startswith("The file is not UTF-8 (byte ")


def test_an_address_twice_in_other_capitals():
    people = [*FILE["people"], {"key": "two", "family_name": "Norr", "email": "una@hand.example"}]
    path = refused(json.dumps({**FILE, "people": people}))
    assert path == {"$.people[1].email": "“una@hand.example” stands already at $.people[0]."}


def test_what_is_no_slip_is_read():
    taken(changed("Asia/Tokyo", "Asia/Choibalsan"))
    assert Conference.objects.get().time_zone == "Asia/Choibalsan"
    taken(changed("Una@Hand.example", "nine@mülheim.example"))
    assert Person.objects.filter(email="nine@mülheim.example").exists()


def test_an_invisible_mark_is_taken_out():
    taken(changed("Una@Hand.example", "Una@Hand.example\u200e"))
    assert Person.objects.get().email == "Una@Hand.example"


def test_midnight_at_the_end_of_a_day_is_the_beginning_of_the_next():
    taken(changed("2027-05-10T10:30", "2027-05-10T24:00"))
    assert Session.objects.get().during.upper.isoformat() == "2027-05-10T15:00:00+00:00"


def test_two_sessions_of_one_title():
    sessions = [
        *EDITION["sessions"],
        {**EDITION["sessions"][0], "starts": "2027-05-11T09:00", "ends": "2027-05-11T10:30"},
    ]
    document = json.dumps({**FILE, "editions": [{**EDITION, "sessions": sessions}]})
    taken(document)
    assert Session.objects.count() == 2
    assert (taken(document).created, Session.objects.count()) == (0, 2)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("", "$"), ("{", "$"), ('{"a": ', "$.a"), ('{"a": [1, ', "$.a[1]"), ('{"a": {"b": 1}, ', "$.a"),
        ('{"a": {"b": "}"}, "c": [{"d', "$.c[0].d"), ('[[1, 2], {"x": "a\\"b", "y": ', "$[1].y"),
    ],
)  # fmt: skip
def test_the_path_of_a_place(text, path):
    assert path_at(text, len(text)) == path
