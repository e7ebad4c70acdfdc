"""Calls that really happen at the same moment, each on a database connection of its own."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from operator import attrgetter
from threading import Barrier

from django.db import connection

from apps.core.exceptions import Refused


def at_once(*calls: Callable, told: Callable[[Refused], object] = attrgetter("code"), seconds: float = 120) -> list:
    """What each call returned, in their order; a Refused comes back as its code, or as what `told` makes of it.

    Every thread has its connection before the first call starts. For tests whose rows are committed
    (`django_db(transaction=True)`). Any other exception is raised here.
    """
    gate = Barrier(len(calls))

    def run(call: Callable):
        try:
            connection.ensure_connection()
            gate.wait(seconds)
            return call()
        except Refused as refused:
            return told(refused)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls, timeout=seconds))


def until_somebody_waits() -> None:
    """For a row that this connection has not committed."""
    with connection.cursor() as cursor:
        for _try in range(500):
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
            time.sleep(0.02)
    raise AssertionError("nobody waits")
