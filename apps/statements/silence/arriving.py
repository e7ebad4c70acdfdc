"""When a written word arrives, and that nobody settles a procedure while one is on its way.

Whoever writes holds a shared lock of the procedure from before the clock is read; it is granted at once until the
deadline. Who settles after the deadline waits for all of them. So a word that arrives a millisecond before the deadline
counts, however long its transaction waits for the text.
"""

import datetime as dt
from uuid import UUID

from django.db import connection

from apps.core.clocks.database_clock import database_now

LOCKS = 7319  # of silence procedures, among the advisory locks of the database


def arrive(procedure: UUID) -> dt.datetime:
    """The moment of arrival by the database's clock; within a transaction."""
    _lock("pg_advisory_xact_lock_shared", procedure)
    return database_now()


def await_arrivals(procedure: UUID) -> None:
    """Wait for everybody whose word has arrived; to be called after the deadline, before the text is locked."""
    _lock("pg_advisory_xact_lock", procedure)


def _lock(function: str, procedure: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s, hashtext(%s))", [LOCKS, str(procedure)])  # nosec B608: one of two names
