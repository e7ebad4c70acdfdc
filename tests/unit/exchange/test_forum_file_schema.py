"""The schema, the tables that write the file, and the models say the same."""

import jsonschema
import pytest
from django.contrib.postgres.fields import ArrayField

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.opening import schema
from apps.sessions.conflicts.kinds import HARD, Kind

DEFINITIONS = {
    "account": columns.ACCOUNT, "organization": columns.ORGANIZATION, "entity": columns.ENTITY,
    "person": columns.PERSON, "fact": columns.FACT, "edition": columns.EDITION,
    "decision_profile": columns.PROFILE, "room": columns.ROOM, "entity_name": columns.ENTITY_NAME,
    "delegation": columns.DELEGATION, "credential": columns.CREDENTIAL, "delegate": columns.DELEGATE,
    "registration": columns.REGISTRATION, "invitation": columns.INVITATION, "session": columns.SESSION,
    "agenda_item": columns.AGENDA_ITEM, "link": columns.LINK, "interpretation": columns.INTERPRETATION,
    "material": columns.MATERIAL, "sign_up": columns.SIGN_UP, "guest": columns.GUEST,
    "titled": columns.ROUND, "phase": columns.PHASE, "meeting": columns.MEETING, "asked_party": columns.ASKED_PARTY,
    "text": columns.TEXT, "revision": columns.REVISION, "party": columns.PARTY, "position": columns.POSITION,
    "circulation": columns.CIRCULATION, "amendment": columns.AMENDMENT, "sponsor": columns.SPONSOR,
    "disposition": columns.DISPOSITION, "referral": columns.REFERRAL,
    "rebase": columns.REBASE, "bracket": columns.BRACKET, "alternative": columns.ALTERNATIVE,
    "agreement": columns.AGREEMENT, "log_entry": columns.LOG_ENTRY,
    "annex": columns.ANNEX, "call": columns.CALL, "gavel": columns.GAVEL,
    "record": columns.RECORD, "document": columns.DOCUMENT,
    "corrigendum": columns.CORRIGENDUM, "notes": columns.NOTES, "note": columns.NOTE, "outline": columns.OUTLINE,
    "outline_section": columns.OUTLINE_SECTION, "outline_comment": columns.OUTLINE_COMMENT,
    "programme_rules": columns.RULES, "requirement": columns.REQUIREMENT,
    "accepted_conflict": columns.ACCEPTED_CONFLICT,
}  # fmt: skip
TERMS = {"room": columns.ROOM_TERMS, "delegation": columns.DELEGATION_TERMS}  # beside the keys of what they are of


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("name", DEFINITIONS)
def test_every_key_that_is_written_is_known_to_the_schema(name):
    assert set(DEFINITIONS[name].keys) <= set(schema()["$defs"][name]["properties"])


@pytest.mark.parametrize("name", TERMS)
def test_terms_stand_under_keys_of_their_own(name):
    assert set(TERMS[name].keys) <= set(schema()["$defs"][name]["properties"]) - set(DEFINITIONS[name].keys)


def test_every_conflict_that_can_be_left_as_it_is_can_travel():
    known = enum_of(schema()["$defs"]["accepted_conflict"]["properties"]["kind"])
    assert sorted(known) == sorted(kind.value for kind in set(Kind) - HARD)


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
