"""The one clock that decides what is due: the database's. Those of web servers and workers may be wrong."""

import datetime as dt

from django.db import connection


def database_now() -> dt.datetime:
    """This very moment, also within a transaction. One query; in a condition or an update use `Now()` instead."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]
