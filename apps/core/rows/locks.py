"""A row under its lock, beside what it refers to.

A query that waits for a lock re-reads the locked row alone: what is joined to it stays as it was before the wait, and
is missing where the row refers to something new. So the lock comes first, and what is joined is read by a query after
it.
"""

from django.db.models import Manager, QuerySet


def hold(rows: QuerySet | Manager, pk: object, *related: str) -> None:
    """Lock the row until the transaction ends, and rows `related` to it that it refers to for ever; none if it is gone.

    What they say is read by the next query.
    """
    list(rows.filter(pk=pk).select_for_update(of=("self", *related)).select_related(*related))
