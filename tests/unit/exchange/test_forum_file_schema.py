"""The schema, the tables that write the file, and the models say the same."""

import jsonschema
import pytest
from django.contrib.postgres.fields import ArrayField

from apps.exchange.forum_file import tables
from apps.exchange.forum_file.reading import schema

DEFINITIONS = {
    "account": tables.ACCOUNT, "organization": tables.ORGANIZATION, "entity": tables.ENTITY, "person": tables.PERSON,
    "fact": tables.FACT, "edition": tables.EDITION, "decision_profile": tables.PROFILE, "room": tables.ROOM,
    "entity_name": tables.ENTITY_NAME, "delegation": tables.DELEGATION, "credential": tables.CREDENTIAL,
    "delegate": tables.DELEGATE, "registration": tables.REGISTRATION, "invitation": tables.INVITATION,
    "session": tables.SESSION, "text": tables.TEXT, "revision": tables.REVISION, "party": tables.PARTY,
    "position": tables.POSITION, "annex": tables.ANNEX, "record": tables.RECORD, "document": tables.DOCUMENT,
}  # fmt: skip


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("name", DEFINITIONS)
def test_every_key_that_is_written_is_known_to_the_schema(name):
    assert set(DEFINITIONS[name].keys) <= set(schema()["$defs"][name]["properties"])


def choices_of(field) -> list[str]:
    field = field.base_field if isinstance(field, ArrayField) else field
    return [value for value, _label in field.flatchoices if value]


def enum_of(definition) -> list[str]:
    definition = definition.get("items", definition)
    if "$ref" in definition:
        definition = schema()["$defs"][definition["$ref"].rpartition("/")[2]]
    return [word for word in definition.get("enum", []) if word]  # an empty one means unknown


@pytest.mark.parametrize("name", DEFINITIONS)
def test_words_of_the_schema_are_those_of_the_models(name):
    properties = schema()["$defs"][name]["properties"]
    for key, field in DEFINITIONS[name].fields.items():
        if choices := choices_of(field):
            assert sorted(enum_of(properties[key])) == sorted(choices), f"{name}.{key}"
