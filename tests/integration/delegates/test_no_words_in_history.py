"""What people write about themselves ends when it is deleted: no history and no trail repeats it in words."""

import pytest
from django.apps import apps
from django.db import connection, models
from pghistory.models import Event

from apps.audit.models import Entry
from apps.delegates import services
from apps.delegates.choices import Answer
from apps.delegates.models import Delegate
from apps.delegations.services import change_delegation
from tests.integration.delegates.test_reply import DETAILS

WORDS = "my dialysis on Tuesdays"
# Text that people or the secretariat write of people, and that no history may repeat.
OF_PEOPLE = {
    "delegates.Delegate.decline_reason",
    "delegates.Registration.access_needs",
    "delegates.Registration.badge_name",
    "delegates.Registration.diet",
    "delegates.Registration.phone",
    "delegates.Registration.remarks",
    "delegations.Participation.note",
    "messaging.Message.attachments",
    "messaging.Message.greeted",
    "messaging.Message.html_body",
    "messaging.Message.secrets",
    "messaging.Message.text_body",
    "messaging.SharedWords.html_body",
    "messaging.SharedWords.stand_in",
    "messaging.SharedWords.text_body",
}
# Names, addresses and codes, which the history keeps so that a change can be told; and the words of the mail server.
TOLD = {
    "delegates": {
        "Credential.function", "Credential.issued_by", "Delegate.mode", "Delegate.status", "Person.affiliation",
        "Person.email", "Person.family_name", "Person.given_name", "Person.honorific", "Person.language",
        "Person.name_order", "Person.native_language", "Person.native_name", "Person.position", "Person.time_zone",
        "Registration.naming_consent",
    },
    "delegations": {
        "Entity.code", "Entity.default_names", "Entity.default_sort_keys", "Entity.kind", "EntityName.context",
        "EntityName.disclaimer", "EntityName.display", "EntityName.language", "EntityName.sort_key",
        "Participation.capacity", "Participation.role", "Participation.status",
    },
    "messaging": {
        "MailServer.last_error", "Message.dedupe_key", "Message.from_name", "Message.kind", "Message.language",
        "Message.last_error", "Message.message_id", "Message.reply_to", "Message.state", "Message.subject",
        "Message.to_address", "Message.to_name",
    },
}  # fmt: skip
TEXT = (models.CharField, models.TextField, models.JSONField)


def tables() -> dict[str, list[str]]:
    """Every table with the columns that can hold text."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' "
            "AND data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY')"
        )
        found: dict[str, list[str]] = {}
        for table, column in cursor.fetchall():
            found.setdefault(table, []).append(column)
    return found


def places_of(words: str) -> set[str]:
    found = set()
    with connection.cursor() as cursor:
        for table, columns in tables().items():
            for column in columns:
                cursor.execute(f'SELECT count(*) FROM "{table}" WHERE "{column}"::text LIKE %s', [f"%{words}%"])
                if cursor.fetchone() != (0,):
                    found.add(f"{table}.{column}")
    return found


def test_every_text_of_a_person_is_left_out_of_the_history_or_stands_in_the_table():
    """A new field of these apps fails here until somebody says which of both it is."""
    tracked, left_out = {}, set()
    for event in [each for each in apps.get_models() if issubclass(each, Event) and each._meta.app_label in TOLD]:
        model = event.pgh_tracked_model
        kept = {field.name for field in event._meta.fields}
        for field in model._meta.concrete_fields:
            if isinstance(field, TEXT):
                if field.name in kept:
                    tracked.setdefault(model._meta.app_label, set()).add(f"{model.__name__}.{field.name}")
                else:
                    left_out.add(f"{model._meta.label}.{field.name}")
    assert tracked == TOLD
    assert left_out == OF_PEOPLE


def test_a_message_is_nowhere_once_it_has_been_deleted(invitation):
    services.reply(invitation, answer=Answer.DECLINE, message=WORDS)
    assert places_of(WORDS) == {"delegates_delegate.decline_reason"}
    services.reply(invitation, answer=Answer.DECLINE, message="")
    assert places_of(WORDS) == set()


@pytest.mark.parametrize("name", ["diet", "access_needs", "remarks", "phone"])
def test_details_are_nowhere_once_they_have_been_deleted(invitation, name):
    services.reply(invitation, answer=Answer.IN_PERSON, details={**DETAILS, name: WORDS})
    assert places_of(WORDS) == {f"delegates_registration.{name}"}
    services.reply(invitation, answer=Answer.IN_PERSON, details={**DETAILS, name: ""})
    assert places_of(WORDS) == set()


def test_a_note_of_the_secretariat_is_nowhere_once_it_has_been_deleted(japan, organizer):
    change_delegation(japan, by=organizer, note=WORDS)
    assert places_of(WORDS) == {"delegations_participation.note"}
    change_delegation(japan, by=organizer, note="")
    assert places_of(WORDS) == set()
    told = [entry.details["changed"] for entry in Entry.objects.filter(verb="delegation.changed")]
    assert told == [{"note": []}, {"note": []}]


def test_that_somebody_wrote_is_still_told(invitation):
    services.reply(invitation, answer=Answer.DECLINE, message=WORDS)
    delegate = Delegate.objects.get(pk=invitation.delegate_id)
    assert Entry.objects.of(delegate).get().verb == "delegate.replied"
