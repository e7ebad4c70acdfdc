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
        cursor.execute(sql, values)
        cursor.execute("SET LOCAL session_replication_role = origin")


def test_sound_records_verify(capsys):
    adopted()
    call_command("verify_records")
    assert capsys.readouterr().out.splitlines()[0] == "1 records verified."


def test_nothing_to_verify(capsys):
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
    with pytest.raises(CommandError, match="1 of 1 records do not verify"):
        call_command("verify_records")
    assert capsys.readouterr().err == f"{statement.document.symbol}: {what}\n"


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
    with pytest.raises(CommandError, match="1 of 0 records"):
        call_command("verify_records")
    assert capsys.readouterr().err == f"{statement.symbol}: adopted without a record\n"
