"""Who holds mails that are being handed to the server: a session of the database, and with its death they are free.

A worker takes an advisory lock with a number of its own and writes the number on the rows it claims. When it is killed,
the database ends its session and the lock with it, so its rows are free at once, whatever any clock says. The lease is
for what the database cannot see: a machine that has vanished from the network, until its connection is given up.
"""

import secrets

from django.db import connection
from django.db.models.expressions import RawSQL

LOCKS = 0x6D61696C  # "mail": the class of these locks among all advisory ones
LIVING = """
    SELECT objid::bigint FROM pg_locks
    WHERE locktype = 'advisory' AND classid = %s AND objsubid = 2 AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


def living_holders() -> RawSQL:
    """The numbers of holders that live, for a condition."""
    return RawSQL(LIVING, [LOCKS])  # nosec B611 (no value of anybody's)


def take_number() -> int:
    """Begin to hold: a number that nobody else has, for as long as this session of the database lasts."""
    number = secrets.randbelow(2**31 - 1) + 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [LOCKS, number])
    return number


def give_back(number: int) -> None:
    """End it. In a new session, after the first was lost, there is nothing to end."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [LOCKS, number])
