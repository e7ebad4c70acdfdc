"""What the database itself refuses, by raw SQL and whoever asks (T1, T17, T20, T31, T32)."""

import contextlib

import pytest
from django.db import DatabaseError, connection, transaction

from apps.statements import services
from apps.statements.choices import Event, PositionValue, State
from apps.statements.models import AdoptionRecord, Party, Position
from tests.factories.accounts import UserFactory
from tests.factories.statements import adopted, conference_of, drafted, parties_of, say, tabled

pytestmark = pytest.mark.django_db


@contextlib.contextmanager
def refused_by_database(words):
    with pytest.raises(DatabaseError, match=words), transaction.atomic(), checked_at_once():
        yield


@contextlib.contextmanager
def checked_at_once():
    """What the database would check at the end of the transaction is checked now."""
    yield
    execute("SET CONSTRAINTS ALL IMMEDIATE")


def execute(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.rowcount


@pytest.mark.parametrize(
    "table",
    ["statements_adoptionrecord", "statements_position", "documents_languageversion", "audit_entry"],
)
def test_append_only_tables(table):
    adopted()
    for sql in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):
        with refused_by_database("Cannot update or delete rows"):
            execute(sql)


@pytest.mark.parametrize("table", ["statements_statement", "documents_document", "documents_publication"])
def test_undeletable_tables(table):
    adopted()
    with refused_by_database("Cannot delete rows"):
        execute(f"DELETE FROM {table}")


@pytest.mark.parametrize(
    ("column", "value"),
    [("symbol", "EF9/2027/9"), ("dated_on", "2020-01-01"), ("sha256", "c" * 64), ("outcome", "none")],
)
def test_a_deposited_document_keeps_its_symbol_and_hash(column, value):
    adopted()
    with refused_by_database("Cannot update rows"):
        execute(f"UPDATE documents_document SET {column} = %s", value)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE statements_paragraphtext SET text = 'other'",
        "DELETE FROM statements_paragraphtext",
        'INSERT INTO statements_paragraphtext (id, created_at, updated_at, "order", number, kind, text, paragraph_id, '
        "revision_id) SELECT gen_random_uuid(), now(), now(), 99, '', kind, text, paragraph_id, revision_id "
        "FROM statements_paragraphtext LIMIT 1",
    ],
)
def test_the_words_of_a_frozen_revision_cannot_change(sql):
    tabled()
    with refused_by_database("the text of a frozen revision"):
        execute(sql)


NEW_TRANSLATION = (
    "INSERT INTO statements_translation (id, created_at, updated_at, source_hash, language, status, title, revision_id)"
    " SELECT gen_random_uuid(), now(), now(), '', '{}', 'courtesy', '', id FROM statements_revision"
)
TRANSLATIONS = [
    "UPDATE statements_translation SET title = 'other'",
    "UPDATE statements_translation SET source_hash = repeat('a', 64)",
    "DELETE FROM statements_translation",
    NEW_TRANSLATION.format("ko"),
    "UPDATE statements_translatedparagraph SET words = 'other'",
    "UPDATE statements_translatedparagraph SET source_hash = repeat('a', 64)",
    "DELETE FROM statements_translatedparagraph",
    "INSERT INTO statements_translatedparagraph (id, created_at, updated_at, source_hash, words, translation_id, "
    "source_id) SELECT gen_random_uuid(), now(), now(), '', 'x', t.translation_id, t.source_id"
    " FROM statements_translatedparagraph t LIMIT 1",
]


@pytest.mark.parametrize("sql", TRANSLATIONS)
def test_the_translations_of_a_text_on_the_table_cannot_change(sql):
    tabled()
    with refused_by_database("translations of a frozen revision"):
        execute(sql)


@pytest.mark.parametrize("sql", [*TRANSLATIONS[:2], *TRANSLATIONS[3:7]])
def test_translations_of_circulated_words_may_still_come(sql):
    statement = drafted()
    services.advance(statement, Event.CIRCULATE, by=UserFactory())
    with refused_by_database("the text of a frozen revision"):
        execute("UPDATE statements_paragraphtext SET text = 'other'")
    assert execute(sql) > 0


def test_the_working_language_is_no_translation_and_paragraphs_are_of_their_own_revision():
    drafted()
    other = drafted().revision
    with refused_by_database("working language is not a translation"):
        execute(NEW_TRANSLATION.format("en"))
    with refused_by_database("paragraphs of its own revision"):
        execute("UPDATE statements_translatedparagraph SET source_id = %s", other.texts.first().pk)


@pytest.mark.parametrize("column", ["title = 'other'", "working_language = 'ja'", "note = 'x'", "frozen_at = NULL"])
def test_a_frozen_revision_cannot_change(column):
    statement = drafted()
    services.advance(statement, Event.CIRCULATE, by=UserFactory())
    with refused_by_database("a frozen revision cannot change"):
        execute(f"UPDATE statements_revision SET {column}")
    with refused_by_database("a frozen revision cannot change"):
        execute("DELETE FROM statements_revision")


def test_frozen_translations_stay_frozen():
    tabled()
    with refused_by_database("a frozen revision cannot change"):
        execute("UPDATE statements_revision SET translations_frozen_at = NULL")
    drafted()
    with refused_by_database("statements_words_freeze_first"):
        execute("UPDATE statements_revision SET translations_frozen_at = now() WHERE frozen_at IS NULL")


@pytest.mark.parametrize("state", sorted(set(State) - {State.ADOPTED, State.SUPERSEDED}))
def test_no_way_leads_from_adopted_back(state):
    adopted()
    with refused_by_database("transition|violates check"):
        execute("UPDATE statements_statement SET state = %s, number = NULL, tabled_sha256 = '', rule = ''", state)


def test_nobody_is_adopted_without_a_record():
    statement = tabled()
    with refused_by_database("needs its adoption record"):
        execute("UPDATE statements_statement SET state = 'adopted', number = 9 WHERE id = %s", statement.pk)


def test_a_number_without_adoption_is_refused():
    drafted()
    with refused_by_database("statements_number_at_adoption_only"):
        execute("UPDATE statements_statement SET number = 1")


@pytest.mark.parametrize(
    "change", ["rule = 'unanimity'", "quorum = 1", "tabled_sha256 = repeat('a', 64)", "round = 7", "basis = 'chair'"]
)
def test_the_terms_of_a_text_on_the_table_cannot_change(change):
    tabled()
    with refused_by_database("terms of a pinned statement|statements_only_parties_decide"):
        execute(f"UPDATE statements_statement SET {change}")


def test_the_roster_of_a_text_on_the_table_cannot_change():
    statement = tabled()
    party = parties_of(statement)[0]
    say(party, PositionValue.OBJECT, "No.")
    with refused_by_database("parties to this statement"):
        execute("UPDATE statements_party SET entitled = false")
    with refused_by_database("parties to this statement"):
        Party.objects.create(statement=statement, participation=parties_of(adopted())[0].participation)
    with refused_by_database("parties to this statement|violates foreign key"):
        execute("DELETE FROM statements_party")


def test_a_departure_after_adoption_changes_nothing():
    adopted()
    with refused_by_database("parties to this statement"):
        execute("UPDATE statements_party SET withdrawn_at = now(), withdrawal_letter = 'x'")


def test_a_record_must_hash_to_its_bytes():
    record = adopted().record
    values = {field.attname: getattr(record, field.attname) for field in record._meta.concrete_fields}
    other = tabled(conference_of())
    values |= {"id": other.pk, "statement_id": other.pk, "decision_symbol": "EF9/2027/9", "canonical": b"{}"}
    with refused_by_database("statements_record_hash"):
        AdoptionRecord.objects.create(**values)


def test_an_objection_without_reason_is_no_position():
    statement = tabled()
    party = parties_of(statement)[0]
    head = party.participation.credentials.get()
    with refused_by_database("statements_position_has_its_text"):
        Position.objects.create(
            party=party,
            round=1,
            tabled_sha256=statement.tabled_sha256,
            value=PositionValue.OBJECT,
            given_by=head.person,
            credential=head,
            recorded_by=UserFactory(),
        )
