"""TRUNCATE passes every row trigger: a table that refuses the deletion of a row refuses to be emptied as well.

The tables are found in the database and not listed here, so that no append-only table can be forgotten: whatever has a
trigger before the deletion of a row gets one before TRUNCATE, at the end of every `migrate`. A restore drops and makes
the tables, and needs no way past it; whoever does need one is the owner and says so (session_replication_role).
"""

from typing import Any

from django.db import connections, transaction

TRIGGER = "refuse_truncate"

# tgtype: 1 for each row, 2 before, 8 delete, 32 truncate (src/include/catalog/pg_trigger.h)
UNGUARDED = """
    SELECT kept.oid::regclass::text FROM pg_class kept
    WHERE kept.relnamespace = 'public'::regnamespace
      AND EXISTS (SELECT 1 FROM pg_trigger t
                  WHERE t.tgrelid = kept.oid AND NOT t.tgisinternal AND t.tgtype & 11 = 11)
      AND NOT EXISTS (SELECT 1 FROM pg_trigger t
                      WHERE t.tgrelid = kept.oid AND t.tgname = %s AND t.tgtype & 32 = 32)
    ORDER BY 1
"""
FUNCTION = """
    CREATE OR REPLACE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'Cannot truncate %: its rows are kept', TG_TABLE_NAME; END $$
"""


def refuse_truncates(using: str = "default", **_signal: Any) -> list[str]:
    """Give every table that refuses the deletion of a row its trigger before TRUNCATE; return those that had none."""
    connection = connections[using]
    with transaction.atomic(using=using), connection.cursor() as cursor:
        cursor.execute(UNGUARDED, [TRIGGER])
        tables = [table for (table,) in cursor.fetchall()]
        if tables:
            cursor.execute(FUNCTION)
        for table in tables:
            cursor.execute(
                f"CREATE TRIGGER {TRIGGER} BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {TRIGGER}()"
            )
    return tables
