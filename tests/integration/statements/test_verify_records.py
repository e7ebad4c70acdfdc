import json
import re
from contextlib import closing

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from apps.core.exceptions import Refused
from apps.documents.models import Document, LanguageVersion
from apps.statements import services
from apps.statements.choices import PositionValue
from apps.statements.models import (
    AdoptionRecord,
    Annex,
    ParagraphText,
    Position,
    Revision,
    RosterEntry,
    Statement,
    Tabling,
    TranslatedParagraph,
    Translation,
)
from apps.statements.record.verification import checked, faults
from tests.factories.accounts import UserFactory
from tests.factories.statements import adopted, gavel, parties_of, say, tabled

pytestmark = pytest.mark.django_db


TABLES = {
    model._meta.db_table: model
    for model in (
        Statement, Tabling, RosterEntry, Position, AdoptionRecord, Annex, Revision, ParagraphText, Translation,
        TranslatedParagraph, Document, LanguageVersion,
    )
}  # fmt: skip
OTHER = {  # by the kind of the column: another value than the one that stands there
    "uuid": "gen_random_uuid()",
    "varchar": "CASE WHEN {0} = 'x' THEN 'y' ELSE 'x' END",
    "text": "{0} || 'x'",
    "timestamp with time zone": "COALESCE({0}, now()) - interval '1 hour'",
    "date": "{0} - 1",
    "jsonb": """CASE WHEN {0} = '{{"x": "y"}}' THEN '{{}}'::jsonb ELSE '{{"x": "y"}}'::jsonb END""",
    "boolean": "NOT {0}",
    "smallint": "COALESCE({0}, 6) + 1",
    "integer": "COALESCE({0}, 6) + 1",
    "bytea": "{0} || 'x'::bytea",
    "uuid[]": "array_append({0}, gen_random_uuid())",
}


def tamper(sql, *values):
    """What only somebody with the database's own rights can do: the triggers are off while it happens."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # the adoption itself is checked before
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(sql, values or None)
        cursor.execute("SET LOCAL session_replication_role = origin")


def test_sound_records_verify(capsys):
    adopted()
    call_command("verify_records")
    assert capsys.readouterr().out.splitlines()[0] == "1 records verified."


def test_nothing_to_verify(capsys):
    connection.cursor().execute("ALTER SEQUENCE audit_entry_number RESTART")  # as before the first entry
    call_command("verify_records")
    assert capsys.readouterr().out == (
        "0 records verified.\nAudit trail verified: entries 0, seals 0, not sealed yet 0.\n"
    )


@pytest.mark.parametrize(
    ("sql", "what"),
    [
        (
            "UPDATE documents_languageversion SET paragraphs = jsonb_set(paragraphs, '{2,text}', '\"Other.\"') "
            "WHERE language = 'en'",
            "the text in the register does not give the recorded hash",
        ),
        (
            "UPDATE statements_paragraphtext SET text = 'Other.' WHERE number = '1'",
            "the text of the statement does not give the recorded hash",
        ),
        ("UPDATE documents_document SET sha256 = repeat('a', 64)", "the register shows another hash"),
    ],
)
def test_a_changed_text_is_found(capsys, sql, what):
    statement = adopted()
    tamper(sql)
    with pytest.raises(CommandError, match="Adopted texts that do not verify: ."):
        call_command("verify_records")
    assert capsys.readouterr().err.splitlines()[0] == f"{statement.document.symbol}: {what}"


DISAGREEMENTS = [
    (
        "UPDATE statements_adoptionrecord SET canonical = canonical || ' '::bytea",
        "the stored bytes do not give the recorded hash",
    ),
    (
        "UPDATE statements_tabling SET canonical = canonical || ' '::bytea",
        "what lay on the table does not give the recorded hash",
    ),
    (
        "UPDATE statements_tabling SET sha256 = repeat('a', 64)",
        "what lay on the table does not give the recorded hash",
    ),
    ("UPDATE documents_document SET symbol = symbol || '9'", "the register has another document under this decision"),
    ("UPDATE statements_statement SET document_id = NULL", "the register has another document under this decision"),
    ("UPDATE documents_document SET number = 9", "the register gives the decision another number"),
    ("UPDATE statements_statement SET state = 'drafting'", "there is a record, and the text is not adopted"),
    (
        "UPDATE statements_adoptionrecord SET seal = seal || ' '::bytea",
        "the sealed bytes do not give the hash of the seal",
    ),
    (
        "UPDATE statements_adoptionrecord SET seal = seal || ' '::bytea, "
        "seal_sha256 = encode(sha256(seal || ' '::bytea), 'hex')",
        "who decided, when or how is not what was sealed",
    ),
    (
        "UPDATE statements_adoptionrecord SET previous_sha256 = repeat('a', 64)",
        "the record before it in the forum's chain is another one, or gone",
    ),
    (
        "UPDATE statements_tabling SET revision_id = gen_random_uuid()",
        "what belongs to this record cannot be read any more",
    ),
]


def test_every_disagreement_of_a_record_has_its_sentence():
    """Also where everything else was put right by whoever changed it."""
    statement = adopted()
    with connection.cursor() as cursor:
        for table in ("statements_adoptionrecord", "statements_tabling", "statements_statement", "documents_document"):
            without_constraints(cursor, table)
    missing = []
    for sql, what in DISAGREEMENTS:
        point = transaction.savepoint()
        tamper(sql)
        if what not in checked(AdoptionRecord.objects.get(statement_id=statement.pk)):
            missing.append(sql)
        transaction.savepoint_rollback(point)
    assert missing == []


def test_a_record_of_before_there_were_seals_proves_its_words_only():
    """It has no place in the chain, and the chain goes on past it."""
    statement = adopted()
    with connection.cursor() as cursor:
        without_constraints(cursor, "statements_adoptionrecord")
    tamper("UPDATE statements_adoptionrecord SET format = 1, chain_number = NULL, seal = '', seal_sha256 = ''")
    assert checked(AdoptionRecord.objects.get()) == []
    connection.cursor().execute("SET CONSTRAINTS ALL DEFERRED")
    first, second, third = (adopted(statement.conference).record for _each in range(3))
    assert [each.chain_number for each in (first, second, third)] == [1, 2, 3]
    assert [each.previous_sha256 for each in (first, second, third)] == ["", first.seal_sha256, second.seal_sha256]


def test_a_text_put_back_to_a_draft_without_its_record_is_missed():
    statement = adopted()
    tamper("DELETE FROM statements_adoptionrecord")
    tamper("UPDATE statements_statement SET state = 'drafting', number = NULL, document_id = NULL, tabling_id = NULL")
    found = [f"{fault.symbol}: {fault.what}" for fault in faults()]
    assert f"{statement.document.symbol}: adopted, and its record is gone" in found


def test_words_that_were_changed_on_the_table_are_not_adopted():
    statement = tabled()
    tamper("UPDATE statements_paragraphtext SET text = 'Other.' WHERE number = '1'")
    with pytest.raises(Refused) as refused:
        services.adopt(statement, gavel(), by=UserFactory())
    assert refused.value.code == "text_changed"


def test_a_text_put_back_to_a_draft_still_answers_for_its_rows():
    statement = adopted()
    with connection.cursor() as cursor:
        without_constraints(cursor, "statements_statement")
    tamper("UPDATE statements_statement SET state = 'drafting'")
    what = f"statements_statement ({statement.pk}) is not what its history says: state"
    assert (statement.symbol, what) in [(fault.symbol, fault.what) for fault in faults()]


def test_changed_bytes_are_found_even_with_their_own_hash(capsys):
    statement = adopted()
    data = json.loads(bytes(statement.record.canonical)) | {"v": 1, "x": 1}
    tamper(
        "UPDATE statements_adoptionrecord SET canonical = %s, sha256 = encode(sha256(%s), 'hex')",
        *[json.dumps(data).encode()] * 2,
    )  # noqa: E501
    with pytest.raises(CommandError):
        call_command("verify_records")
    lines = capsys.readouterr().err
    for what in ("the text in the register", "the text of the statement", "what lay on the table"):
        assert f"{statement.document.symbol}: {what} does not give the recorded hash" in lines


def test_a_missing_record_is_found(capsys):
    statement = adopted()
    tamper("DELETE FROM statements_adoptionrecord")
    with pytest.raises(CommandError, match="Adopted texts that do not verify: "):
        call_command("verify_records")
    lines = capsys.readouterr().err.splitlines()
    forum = statement.conference.forum.abbreviation
    assert f"{statement.symbol}: adopted without a record" in lines
    assert f"{forum}: record 1 of the forum's chain is missing" in lines


def said(capsys, ending):
    with pytest.raises(CommandError, match=ending):
        call_command("verify_records")
    return capsys.readouterr().err.splitlines()


def three_adopted():
    first = adopted()
    second = adopted(conference=first.conference)
    return [first, second, adopted(conference=first.conference)]


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_one_record_is_gone_wherever_it_stood(capsys, gone):
    texts = three_adopted()
    tamper("DELETE FROM statements_adoptionrecord WHERE statement_id = %s", texts[gone].pk)
    lines = said(capsys, "^Adopted texts that do not verify: ")
    forum = texts[gone].conference.forum.abbreviation
    assert f"{texts[gone].symbol}: adopted without a record" in lines
    assert f"{forum}: record {gone + 1} of the forum's chain is missing" in lines
    if gone < 2:
        message = "the record before it in the forum's chain is another one, or gone"
        assert f"{texts[gone + 1].document.symbol}: {message}" in lines


@pytest.mark.parametrize("how", ["DELETE FROM {}", "TRUNCATE {}"])
def test_all_records_are_gone(capsys, how):
    texts = three_adopted()
    tamper(how.format("statements_adoptionrecord"))
    lines = said(capsys, "^Adopted texts that do not verify: ")
    forum = texts[0].conference.forum.abbreviation
    for number, text in enumerate(texts, start=1):
        assert f"{text.symbol}: adopted without a record" in lines
        assert f"{forum}: record {number} of the forum's chain is missing" in lines


@pytest.mark.parametrize("gone", [0, 2])
def test_text_and_record_are_gone_and_the_trail_knows(capsys, gone):
    texts = three_adopted()
    tamper("DELETE FROM statements_adoptionrecord WHERE statement_id = %s", texts[gone].pk)
    tamper("DELETE FROM statements_statement WHERE id = %s", texts[gone].pk)
    lines = said(capsys, "^Adopted texts that do not verify: ")
    assert f"{texts[gone].document.symbol}: adopted, and its text is gone" in lines


def test_everything_is_gone_and_trail_and_register_know(capsys):
    texts = three_adopted()
    decided = sorted(text.document.symbol for text in texts)
    tables = "statements_adoptionrecord, statements_statement, documents_document"
    tamper(f"TRUNCATE {tables} CASCADE")
    lines = said(capsys, "^Adopted texts that do not verify: ")
    assert {
        f"{symbol}: {what}"
        for symbol in decided
        for what in (
            "adopted, and its text is gone",
            "the register has given this number and does not hold the document",
            "deposited, and no longer in the register",
        )
    } <= set(lines)


def test_a_decision_of_an_imported_register_is_missing_at_the_end(capsys):
    text = adopted()
    tamper("UPDATE documents_symbolcounter SET last = last + 1 WHERE series = ''")
    before, _slash, number = text.document.symbol.rpartition("/")
    lines = said(capsys, "^Adopted texts that do not verify: 1. Records that do: 1.$")
    assert lines == [f"{before}/{int(number) + 1}: the register has given this number and does not hold the document"]


def adopted_with_a_reservation():
    statement = tabled()
    first, *others = parties_of(statement)
    say(first, PositionValue.OBJECT, "No.")
    say(first, PositionValue.JOIN_WITH_RESERVATION, "Not paragraph 2.")
    for party in others:
        say(party)
    return services.adopt(statement, gavel(), by=UserFactory())


@pytest.mark.parametrize("table", sorted(TABLES))
def test_any_column_of_a_decided_text_that_is_changed_is_named(table):
    """By the owner of the database, with triggers off, nothing else put right, one column of one row at a time."""
    statement = adopted_with_a_reservation()
    columns = [field.column for field in TABLES[table]._meta.concrete_fields]
    with connection.cursor() as cursor:
        kinds = dict(columns_of(cursor, table))
        without_constraints(cursor, table)
    assert list(faults()) == []
    unnoticed = []
    for column in columns:
        point = transaction.savepoint()
        change = OTHER[kinds[column]].format(f'"{column}"')
        tamper(f'UPDATE {table} SET "{column}" = {change} WHERE id = (SELECT id FROM {table} ORDER BY id LIMIT 1)')
        names = (table, statement.symbol, statement.document.symbol)
        with closing(faults()) as told:  # no further than to the first that names it
            if not any(name in f"{fault.symbol}: {fault.what}" for fault in told for name in names):
                unnoticed.append(column)
        transaction.savepoint_rollback(point)
    assert unnoticed == []


def columns_of(cursor, table):
    cursor.execute(
        "SELECT column_name, CASE data_type WHEN 'character varying' THEN 'varchar' WHEN 'ARRAY' THEN 'uuid[]' "
        "ELSE data_type END FROM information_schema.columns WHERE table_name = %s",
        [table],
    )
    return cursor.fetchall()


def without_constraints(cursor, table):
    """The owner of the database drops what refuses a value, too."""
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    cursor.execute("SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype IN ('c', 'u')", [table])
    for (name,) in cursor.fetchall():
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')


def test_a_position_that_is_gone_and_a_party_that_came_are_named():
    statement = adopted_with_a_reservation()
    entry = statement.tabling.roster.first()
    tamper("DELETE FROM statements_position WHERE value = 'object'")
    tamper("UPDATE statements_position SET supersedes_id = NULL")
    tamper(
        "INSERT INTO statements_rosterentry "
        '(id, created_at, updated_at, "order", excluded, letter, tabling_id, person_id) '
        "VALUES (gen_random_uuid(), now(), now(), 9, false, '', %s, %s)",
        entry.tabling_id,
        entry.pk,
    )
    tamper('UPDATE statements_party SET "order" = 7')
    tamper("UPDATE statements_paragraph SET ended_in_id = born_in_id")
    found = "\n".join(f"{fault.symbol}: {fault.what}" for fault in faults())
    for table, column in (("statements_party", "order"), ("statements_paragraph", "ended_in_id")):
        assert re.search(rf"{statement.symbol}: {table} \(.*\) is not what its history says: {column}\n", found)
    assert "who decided, when or how is not what was sealed" in found
    assert f"{statement.symbol}: a row of statements_position" in found
    assert f"{statement.symbol}: a row of statements_rosterentry" in found
    assert "has come without a trace" in found
