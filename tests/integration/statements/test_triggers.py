"""What the database itself refuses, by raw SQL and whoever asks (T1, T17, T20, T31, T32)."""

import contextlib
import datetime as dt

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from apps.core.identifiers import uuid7
from apps.statements import services
from apps.statements.choices import Distribution, Event, PositionValue, State
from apps.statements.models import Position
from tests.factories.accounts import UserFactory
from tests.factories.statements import adopted, conference_of, drafted, gavel, parties_of, say, tabled

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


def copied(row, **changes):
    """A second row like the first, as somebody with the database's rights would insert it."""
    values = {field.name: getattr(row, field.name) for field in row._meta.concrete_fields}
    return type(row).objects.create(**{**values, "id": uuid7(), **changes})


def execute(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.rowcount


@pytest.mark.parametrize(
    "table",
    [
        "statements_adoptionrecord",
        "statements_position",
        "statements_annex",
        "documents_languageversion",
        "audit_entry",
    ],
)
def test_append_only_tables(table):
    statement = tabled()
    for party in parties_of(statement):
        say(party, PositionValue.JOIN_WITH_RESERVATION, "Not paragraph 2.")
    services.adopt(statement, gavel(), by=UserFactory())
    for sql in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):
        with refused_by_database("Cannot (update or )?delete rows|what a party annexed cannot change"):
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
    services.circulate(statement, Distribution.HEADS, by=UserFactory())
    with refused_by_database("the text of a frozen revision"):
        execute("UPDATE statements_paragraphtext SET text = 'other'")
    assert execute(sql) > 0


def test_the_working_language_is_no_translation_and_paragraphs_are_of_their_own_revision():
    own, other = drafted().revision, drafted().revision
    with refused_by_database("working language is not a translation"):
        execute(NEW_TRANSLATION.format("en"))
    with refused_by_database("paragraphs of its own revision"):
        of_own = "WHERE translation_id IN (SELECT id FROM statements_translation WHERE revision_id = %s)"
        sql = f"UPDATE statements_translatedparagraph SET source_id = %s {of_own}"
        execute(sql, other.texts.first().pk, own.pk)


@pytest.mark.parametrize("column", ["title = 'other'", "working_language = 'ja'", "note = 'x'", "frozen_at = NULL"])
def test_a_frozen_revision_cannot_change(column):
    statement = drafted()
    services.circulate(statement, Distribution.HEADS, by=UserFactory())
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
    with refused_by_database("transition|violates check|pinned text|parties to this"):
        execute("UPDATE statements_statement SET state = %s, number = NULL, tabling_id = NULL", state)


def test_nobody_is_adopted_without_a_record():
    statement = tabled()
    with refused_by_database("needs its adoption record|not the tabling of the text"):
        execute("UPDATE statements_statement SET state = 'adopted', number = 9 WHERE id = %s", statement.pk)


def test_a_number_without_adoption_is_refused():
    drafted()
    with refused_by_database("statements_number_at_adoption_only"):
        execute("UPDATE statements_statement SET number = 1")


TERMS = [
    "rule = 'unanimity'", "party_kind = 'individual'", "quorum = 1", "sha256 = repeat('a', 64)", "round = 7",
    "deadline = now()", "exclusion_ground = 'x'", "ad_referendum_allowed = NOT ad_referendum_allowed", "size = 9",
    "opened_at = now()", "canonical = 'x'", "canon_version = 2",
]  # fmt: skip


@pytest.mark.parametrize("change", TERMS)
def test_the_terms_of_a_tabling_cannot_change(change):
    tabled()
    with refused_by_database("terms of a tabling cannot change|statements_tabling_hash"):
        execute(f"UPDATE statements_tabling SET {change}")


@pytest.mark.parametrize("change", ["basis = 'chair'", "kind = 'decision'", "dated_on = '2020-01-01'", "places = '{}'"])
@pytest.mark.parametrize("made", [tabled, adopted])
def test_what_a_pinned_text_is_cannot_change(made, change):
    made()
    with refused_by_database("what a pinned text is|statements_only_parties_decide"):
        execute(f"UPDATE statements_statement SET {change}")


def test_the_number_of_a_decision_stays():
    adopted()
    with refused_by_database("what a pinned text is"):
        execute("UPDATE statements_statement SET number = 7")


def test_a_closed_tabling_never_changes():
    adopted()
    for change in ("outcome = 'reopened'", "closed_at = NULL, outcome = ''", "provisional = '{\"a\": 1}'"):
        with refused_by_database("terms of a tabling cannot change"):
            execute(f"UPDATE statements_tabling SET {change}")
    with refused_by_database("Cannot delete rows"):
        execute("DELETE FROM statements_tabling")


def test_there_is_one_open_tabling():
    statement = tabled()
    with refused_by_database("cannot be put on the table"):
        copied(statement.tabling, round=2)


def test_old_positions_cannot_adopt_new_words():
    """A state that is set back in SQL: every legal step, and no new tabling."""
    statement = tabled()
    old = statement.tabling
    services.advance(statement, Event.REOPEN, by=UserFactory())
    with refused_by_database("not the tabling of the text"):
        for state in ("clean", "tabled"):
            tabling = old.pk if state == "tabled" else None
            execute("UPDATE statements_statement SET state = %s, tabling_id = %s", state, tabling)


def test_a_position_is_about_the_words_on_the_table():
    statement = tabled()
    party = parties_of(statement)[0]
    said = say(party, PositionValue.OBJECT, "No.")
    for wrong in ({"tabled_sha256": "a" * 64}, {"at": statement.tabling.opened_at - dt.timedelta(seconds=1)}):
        with refused_by_database("open tabling of these words"):
            copied(said, supersedes_id=said.pk, **wrong)
    services.advance(statement, Event.REOPEN, by=UserFactory())
    with refused_by_database("open tabling of these words"):
        copied(said, supersedes_id=said.pk)


def test_a_tabling_ends_with_its_text():
    statement = tabled()
    with refused_by_database("go together|not the tabling"):
        execute("UPDATE statements_tabling SET closed_at = opened_at, outcome = 'no_consensus'")
    with refused_by_database("its text is not on the table|go together"):
        execute("UPDATE statements_statement SET state = 'negotiating', tabling_id = NULL WHERE id = %s", statement.pk)


def test_the_roster_of_a_tabling_cannot_change():
    statement = tabled()
    party = parties_of(statement)[0]
    say(party, PositionValue.OBJECT, "No.")
    for change in ("excluded = true", '"order" = 9', "participation_id = NULL"):
        with refused_by_database("roster of a tabling|statements_roster"):
            execute(f"UPDATE statements_rosterentry SET {change} WHERE id = %s", party.pk)
    with refused_by_database("roster of a tabling"):
        copied(party, participation=parties_of(adopted())[0].participation)
    with refused_by_database("roster of a tabling"):
        execute("DELETE FROM statements_rosterentry")
    with refused_by_database("parties to this statement"):
        execute('UPDATE statements_party SET "order" = 9')


def test_a_departure_after_adoption_changes_nothing():
    adopted()
    with refused_by_database("roster of a tabling"):
        execute("UPDATE statements_rosterentry SET left_at = now(), letter = 'x'")


def test_a_record_is_not_from_before_what_it_records():
    """A gavel before the tabling, or before a position; never one to come."""
    record = adopted().record
    other = tabled(conference_of())
    said = say(parties_of(other)[0])
    same = {
        "statement": other,
        "tabling": other.tabling,
        "forum": other.conference.forum,
        "sha256": other.tabling.sha256,
    }
    same |= {"canonical": bytes(other.tabling.canonical), "decision_symbol": "EF9/2027/9"}
    for at in (other.tabling.opened_at - dt.timedelta(seconds=1), said.at - dt.timedelta(microseconds=1)):
        with refused_by_database("does not fit its tabling"):
            copied(record, **same, adopted_at=at)
    with refused_by_database("statements_record_not_ahead"):
        copied(record, **same, adopted_at=timezone.now() + dt.timedelta(days=3650))


def test_a_record_must_hash_to_its_bytes():
    record = adopted().record
    other = tabled(conference_of())
    same = {
        "statement": other,
        "tabling": other.tabling,
        "forum": other.conference.forum,
        "sha256": other.tabling.sha256,
        "adopted_at": timezone.now(),
    }
    with refused_by_database("statements_record_hash"):
        copied(record, **same, decision_symbol="EF9/2027/9", canonical=b"{}")
    with refused_by_database("statements_record_sealed"):
        copied(record, **same, decision_symbol="EF9/2027/9", canonical=bytes(other.tabling.canonical), seal=b"{}")


def test_an_objection_without_reason_is_no_position():
    statement = tabled()
    party = parties_of(statement)[0]
    head = party.participation.credentials.get()
    with refused_by_database("statements_position_has_its_text"):
        Position.objects.create(
            party=party,
            tabled_sha256=statement.tabling.sha256,
            value=PositionValue.OBJECT,
            given_by=head.person,
            credential=head,
            recorded_by=UserFactory(),
        )
