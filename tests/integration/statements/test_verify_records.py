import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.factories.statements import adopted

pytestmark = pytest.mark.django_db


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
    with pytest.raises(CommandError, match="Adopted texts that do not verify: 1. Records that do: 0."):
        call_command("verify_records")
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == f"{statement.document.symbol}: {what}"
    assert {line.partition(":")[0] for line in lines} == {statement.document.symbol}


def test_changed_bytes_are_found_even_with_their_own_hash(capsys):
    statement = adopted()
    data = json.loads(bytes(statement.record.canonical)) | {"v": 1, "x": 1}
    tamper(
        "UPDATE statements_adoptionrecord SET canonical = %s, sha256 = encode(sha256(%s), 'hex')",
        *[json.dumps(data).encode()] * 2,
    )  # noqa: E501
    with pytest.raises(CommandError):
        call_command("verify_records")
    assert capsys.readouterr().err.count(statement.document.symbol) == 3


def test_a_missing_record_is_found(capsys):
    statement = adopted()
    tamper("DELETE FROM statements_adoptionrecord")
    with pytest.raises(CommandError, match="Adopted texts that do not verify: 1. Records that do: 0."):
        call_command("verify_records")
    assert capsys.readouterr().err == f"{statement.symbol}: adopted without a record\n"


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
    lines = said(capsys, "^Adopted texts that do not verify: 1. Records that do: 2.$")
    assert lines == [f"{texts[gone].symbol}: adopted without a record"]


@pytest.mark.parametrize("how", ["DELETE FROM {}", "TRUNCATE {}"])
def test_all_records_are_gone(capsys, how):
    texts = three_adopted()
    tamper(how.format("statements_adoptionrecord"))
    lines = said(capsys, "^Adopted texts that do not verify: 3. Records that do: 0.$")
    assert sorted(lines) == sorted(f"{text.symbol}: adopted without a record" for text in texts)


@pytest.mark.parametrize("gone", [0, 2])
def test_text_and_record_are_gone_and_the_trail_knows(capsys, gone):
    texts = three_adopted()
    tamper("DELETE FROM statements_adoptionrecord WHERE statement_id = %s", texts[gone].pk)
    tamper("DELETE FROM statements_statement WHERE id = %s", texts[gone].pk)
    lines = said(capsys, "^Adopted texts that do not verify: 1. Records that do: 2.$")
    assert lines == [f"{texts[gone].document.symbol}: adopted, and its text is gone"]


def test_everything_is_gone_and_trail_and_register_know(capsys):
    texts = three_adopted()
    decided = sorted(text.document.symbol for text in texts)
    tables = "statements_adoptionrecord, statements_statement, documents_document"
    tamper(f"TRUNCATE {tables} CASCADE")
    lines = said(capsys, "^Adopted texts that do not verify: 3. Records that do: 0.$")
    assert sorted(lines) == sorted(
        f"{symbol}: {what}"
        for symbol in decided
        for what in (
            "adopted, and its text is gone",
            "the register has given this number and does not hold the document",
            "deposited, and no longer in the register",
        )
    )


def test_a_decision_of_an_imported_register_is_missing_at_the_end(capsys):
    text = adopted()
    tamper("UPDATE documents_symbolcounter SET last = last + 1 WHERE series = ''")
    before, _slash, number = text.document.symbol.rpartition("/")
    lines = said(capsys, "^Adopted texts that do not verify: 1. Records that do: 1.$")
    assert lines == [f"{before}/{int(number) + 1}: the register has given this number and does not hold the document"]
