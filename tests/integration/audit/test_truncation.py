"""A table whose rows are kept cannot be emptied either: TRUNCATE passes the triggers of rows."""

import pgtrigger
import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.backends.postgresql.operations import DatabaseOperations
from pghistory.models import Event

from apps.audit.seals.truncation import refuse_truncates

pytestmark = pytest.mark.django_db


def kept_tables() -> list[str]:
    """Tables whose models declare a trigger that stands before a deletion, as the models say and not the database."""
    return sorted(
        {
            model._meta.db_table
            for model, trigger in pgtrigger.registered()
            if "DELETE" in str(trigger.operation) and str(trigger.when) == "BEFORE"
        }
    )


def history_tables() -> list[str]:
    return sorted(model._meta.db_table for model, _trigger in pgtrigger.registered() if issubclass(model, Event))


def test_the_tables_are_those_that_must_be_kept():
    assert set(history_tables()) <= set(kept_tables())
    assert {
        "audit_entry",
        "audit_seal",
        "documents_document",
        "documents_languageversion",
        "documents_publication",
        "statements_adoptionrecord",
        "statements_paragraphtext",
        "statements_party",
        "statements_position",
        "statements_revision",
    } <= set(kept_tables())


@pytest.mark.parametrize("table", kept_tables())
def test_a_kept_table_is_not_emptied(table):
    with pytest.raises(ProgrammingError, match="its rows are kept"), transaction.atomic():
        connection.cursor().execute(f"TRUNCATE {table} CASCADE")


def test_a_table_below_does_not_take_the_kept_ones_along():
    with pytest.raises(ProgrammingError, match="its rows are kept"), transaction.atomic():
        connection.cursor().execute("TRUNCATE accounts_user CASCADE")


def test_a_new_kept_table_is_found_by_itself():
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE later (id int)")
        cursor.execute(
            "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''kept''; END'"
        )
        cursor.execute("CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON later FOR EACH ROW EXECUTE FUNCTION keep()")
        assert refuse_truncates() == ["later"]
        assert refuse_truncates() == []
        with pytest.raises(ProgrammingError, match="Cannot truncate later"), transaction.atomic():
            cursor.execute("TRUNCATE later")


def test_other_tables_can_be_emptied():
    connection.cursor().execute("TRUNCATE django_session")


def test_the_command_that_empties_a_database_is_refused(monkeypatch):
    monkeypatch.setattr(DatabaseOperations, "execute_sql_flush", BaseDatabaseOperations.execute_sql_flush)
    with pytest.raises(CommandError, match="couldn't be flushed"):
        call_command("flush", interactive=False)
