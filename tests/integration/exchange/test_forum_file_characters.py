"""What no table can hold, and what is longer than a form takes: said with its place, whatever the key."""

import copy
import json

import pytest
from django.contrib.postgres.fields import ArrayField
from django.core.management import CommandError, call_command
from django.db import models

from apps.conferences.forms import editions, forums, setup
from apps.conferences.models import Forum
from apps.core.forms import TranslatedFormField
from apps.delegates.forms import reply
from apps.exchange.forum_file.checking.characters import DEEPEST
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file, schema
from apps.sessions.forms.sittings import SittingForm
from apps.statements.forms.decisions import AdoptForm
from apps.statements.forms.publishing import RetractForm
from apps.statements.forms.texts import TextForm
from tests.support.forum_files import SMALL
from tests.support.schema_walk import is_text, places, whole
from tests.unit.exchange.test_forum_file_schema import DEFINITIONS

PLACES = list(places(schema()))
IDS = [path for path, _node, _make in PLACES]
TEXTS = [each for each in PLACES if is_text(each[1])]
LIMITED = [each for each in TEXTS if "maxLength" in each[1]]
BOUNDED_BY_FORM = {"clock", "date", "moment", "uid", "sha256", "symbol"}


def problems(content: bytes) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    try:
        parse_forum_file(content)
    except FileRefused as refused:
        for problem in refused.problems:
            str(problem).encode()  # it can be printed
            found.setdefault(problem.path, []).append(problem.sentence)
    return found


def test_the_walk_finds_the_keys():
    assert len(TEXTS) > 140
    assert {"$.forum.names.en", "$.people[0].family_name", "$.editions[0].texts[0].record.canonical"} <= set(IDS)


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b", "\udfff", "a\x01", "\uffff"], ids=ascii)
@pytest.mark.parametrize(("path", "node", "make"), PLACES, ids=IDS)
def test_a_character_that_is_no_text(path, node, make, text):
    bad = next(letter for letter in text if not "a" <= letter <= "b")
    position = text.index(bad) + 1
    sentence = f"The character U+{ord(bad):04X} (at position {position}) cannot be kept. Take it out."
    assert sentence in problems(json.dumps(make(text)).encode())[path]


@pytest.mark.parametrize("bad", ["\x00", "\ud800"], ids=ascii)
@pytest.mark.parametrize("where", ["$", "$.forum", "$.forum.names", "$.editions[0].documents[0].facts"])
def test_the_name_of_a_key_too(where, bad):
    document = {"format": "communique-forum/1", "forum": {"names": {}}, "editions": [{"documents": [{"facts": {}}]}]}
    holder = document
    for part in where.split(".")[1:]:
        name = part.removesuffix("[0]")
        holder = holder[name][0] if part.endswith("[0]") else holder[name]
    holder[f"na{bad}mes"] = "x"
    sentence = f"The character U+{ord(bad):04X} (at position 3) cannot be kept. Take it out."
    assert problems(json.dumps(document).encode())[f"{where}.na\ufffdmes"][0] == sentence


def test_a_key_twice_is_named_even_so():
    assert problems(rb'{"a\ud800": 1, "a\ud800": 2}') == {
        "$.a\ufffd": ["The key “a\ufffd” stands twice in one object."]
    }


@pytest.mark.parametrize(("path", "node", "make"), LIMITED, ids=[path for path, _node, _make in LIMITED])
def test_a_text_one_longer_than_allowed(path, node, make):
    sentence = f"This is too long: at most {node['maxLength']} letters."
    assert sentence in problems(json.dumps(make("x" * (node["maxLength"] + 1))).encode())[path]
    assert sentence not in problems(json.dumps(make("x" * node["maxLength"])).encode()).get(path, [])


def test_every_text_has_its_longest():
    """By a number, or by a form that can only be so long; what names a file's own parts is a key."""
    unlimited = [path for path, node, _make in TEXTS if "maxLength" not in node]
    assert [path for path, node, _make in TEXTS if path in unlimited and node.get("title") not in BOUNDED_BY_FORM] == [
        "$.forum.abbreviation"
    ]
    free = schema()["$defs"]["free"]
    assert (free["maxLength"], free["items"], free["additionalProperties"]) == (
        5000,
        {"$ref": "#/$defs/free"},
        free["items"],
    )


@pytest.mark.parametrize("name", DEFINITIONS)
def test_lengths_are_those_of_the_tables(name):
    properties = schema()["$defs"][name]["properties"]
    for key, field in DEFINITIONS[name].fields.items():
        field = field.base_field if isinstance(field, ArrayField) else field
        node = whole(properties[key])
        if isinstance(field, models.CharField) and is_text(node) and node.get("title") not in BOUNDED_BY_FORM:
            assert node["maxLength"] <= field.max_length, f"{name}.{key}"


FORMS = {
    ("forum", "names"): (forums.ForumForm, "names"),
    ("forum", "purposes"): (forums.ForumForm, "purposes"),
    ("forum", "cadence"): (forums.ForumForm, "cadences"),
    ("edition", "titles"): (editions.DetailsForm, "titles"),
    ("edition", "themes"): (editions.DetailsForm, "themes"),
    ("edition", "places"): (editions.DetailsForm, "places"),
    ("edition", "venues"): (editions.DetailsForm, "venues"),
    ("edition", "status_notes"): (editions.StatusForm, "notes"),
    ("room", "names"): (setup.RoomForm, "names"),
    ("organization", "names"): (setup.OrganizationForm, "names"),
    ("session", "titles"): (SittingForm, "titles"),
    ("session", "descriptions"): (SittingForm, "descriptions"),
    ("delegate", "decline_reason"): (reply.AnswerForm, "message"),
    ("registration", "remarks"): (reply.DetailsForm, "remarks"),
    ("record", "places"): (AdoptForm, "places"),
    ("revision", "titles"): (TextForm, "titles"),
    ("text", "places"): (TextForm, "places"),
}


@pytest.mark.parametrize(("name", "key"), FORMS)
def test_texts_are_limited_as_in_the_forms(name, key):
    form, field = FORMS[name, key]
    node = schema()["properties"]["forum"] if name == "forum" else schema()["$defs"][name]
    text = whole(node["properties"][key])
    text = text.get("additionalProperties", text) if isinstance(form.base_fields[field], TranslatedFormField) else text
    assert text["maxLength"] == form.base_fields[field].max_length


def test_a_paragraph_of_a_form_travels():
    paragraphs = schema()["$defs"]["revision"]["properties"]["paragraphs"]["items"]["properties"]["texts"]
    assert whole(paragraphs)["additionalProperties"]["maxLength"] >= TextForm.base_fields["texts"].max_length
    notes = schema()["$defs"]["document"]["properties"]["versions"]["items"]["properties"]["publication"]
    notes = whole(notes["properties"]["retraction_notes"])
    assert notes["additionalProperties"]["maxLength"] == RetractForm.base_fields["notes"].max_length


@pytest.mark.parametrize("depth", [DEEPEST + 1, 300, 900])
def test_a_file_nested_too_deeply(depth):
    facts = b'{"a":' * depth + b"1" + b"}" * depth
    found = problems(b'{"editions": [{"documents": [{"facts": ' + facts + b"}]}]}")
    assert [each for path, sentences in found.items() for each in sentences if "deeply" in each] == [
        "The file is nested too deeply."
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("bad", ["Example\x00", "Example\ud800", "x" * 101], ids=ascii)
def test_nothing_is_written(bad, tmp_path):
    document = copy.deepcopy(SMALL)
    document["people"][1]["family_name"] = bad
    path = tmp_path / "file.json"
    path.write_text(json.dumps(document))
    with pytest.raises(CommandError, match=r"\$\.people\[1\]\.family_name: .*\n.*nothing has been imported"):
        call_command("import_forum", path)
    assert not Forum.objects.exists()


@pytest.mark.django_db
def test_tabs_and_line_ends_are_text():
    document = copy.deepcopy(SMALL)
    document["editions"][1]["sessions"][0]["descriptions"] = {"en": "One\n\tTwo\r\nThree 🕊 例"}
    import_document(parse_forum_file(json.dumps(document).encode()))
    assert Forum.objects.exists()
