"""Rows that many tests begin with: made once in each test process, and for every further test copied back in.

What makes them runs whole again where they are looked at for what they say, i.e. in the tests of the import itself.
"""

from collections.abc import Callable

from django.db import connection, transaction

from tests.support.database import table_names


class KeptRows:
    """Everything that `make` puts into an empty installation; where anything is there already it is simply called."""

    def __init__(self, make: Callable[[], object]):
        self.make = make
        self.copies: dict[str, bytes] = {}

    def put(self) -> None:
        if filled():
            self.make()
        elif self.copies:
            self._copy_in()
        else:
            self.make()
            self.copies = {table: _copy_of(table) for table in filled()}

    def _copy_in(self) -> None:
        """Without triggers: keys, histories and chains were judged when the rows were made, and are among them."""
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")
            for table, rows in self.copies.items():
                with cursor.copy(f"COPY {table} FROM STDIN (FORMAT binary)") as copy:
                    copy.write(rows)
            cursor.execute("SET LOCAL session_replication_role = origin")


def filled() -> list[str]:
    """Tables with rows that migrating has not put in."""
    with connection.cursor() as cursor:
        tables = table_names(cursor)
        cursor.execute(" UNION ALL ".join(f"SELECT %s WHERE EXISTS (SELECT FROM {table})" for table in tables), tables)
        return [name for (name,) in cursor.fetchall()]


def _copy_of(table: str) -> bytes:
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} TO STDOUT (FORMAT binary)") as copy:
        return b"".join(copy)
