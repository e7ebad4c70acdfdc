"""What the database refuses, whoever asks it."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction


def refused_by_the_database(change: Callable[[], object]) -> None:
    """`change` fails at once, or when everything that is checked at the end of a transaction is; it leaves no trace."""
    with pytest.raises(DatabaseError), transaction.atomic():
        _to_the_end(change)


def _to_the_end(change: Callable[[], object]) -> None:
    change()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
