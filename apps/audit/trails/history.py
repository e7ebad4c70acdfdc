"""Whether rows are still what their own history says: a change made with triggers switched off leaves no event."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, models
from django.db.models import QuerySet


@dataclass(frozen=True)
class Deviation:
    """A row and what about it differs from its newest event; `columns` is empty for one gone or never told."""

    pk: UUID
    columns: tuple[str, ...] = ()
    gone: bool = False


def deviations(rows: QuerySet[Any], *, but: frozenset[str] = frozenset()) -> Iterator[Deviation]:
    """Every row of the queryset that differs from the newest event of its history, with its columns. One query.

    Columns that are not tracked, and those named in `but`, are left out.
    """
    model = rows.model
    names = [field.column for field in _tracked(model) if field.name not in but]
    table, events = _quoted(model), _quoted(_events_of(model))
    differ = ", ".join(f'CASE WHEN t."{name}" IS DISTINCT FROM e."{name}" THEN %s END' for name in names)
    sql, parameters = rows.order_by().values("pk").query.sql_with_params()
    query = f"""
        SELECT t.id, e.pgh_id IS NULL, array_remove(ARRAY[{differ}], NULL)
        FROM {table} t LEFT JOIN LATERAL (
            SELECT * FROM {events} e WHERE e.pgh_obj_id = t.id ORDER BY e.pgh_id DESC LIMIT 1
        ) e ON true
        WHERE t.id IN ({sql})
    """  # nosec B608: names of our own tables and columns
    with connection.cursor() as cursor:
        cursor.execute(query, [*names, *parameters])
        for pk, untold, columns in cursor.fetchall():
            if untold:
                yield Deviation(pk)
            elif columns:
                yield Deviation(pk, tuple(columns))


def gone(model: type[models.Model], owner: str, owners: QuerySet[Any]) -> Iterator[tuple[UUID, Deviation]]:
    """Rows of `owners` (by the foreign key `owner`) that the history knows and that are no longer theirs. One query."""
    key: Any = model._meta.get_field(owner)
    column = key.column
    sql, parameters = owners.order_by().values("pk").query.sql_with_params()
    query = f"""
        SELECT DISTINCT e."{column}", e.pgh_obj_id FROM {_quoted(_events_of(model))} e
        WHERE e."{column}" IN ({sql})
          AND NOT EXISTS (
              SELECT 1 FROM {_quoted(model)} t WHERE t.id = e.pgh_obj_id AND t."{column}" = e."{column}"
          )
    """  # nosec B608: names of our own tables and columns
    with connection.cursor() as cursor:
        cursor.execute(query, parameters)
        for held_by, pk in cursor.fetchall():
            yield held_by, Deviation(pk, gone=True)


def _events_of(model: type[models.Model]) -> type[models.Model]:
    events: Any = model._meta.get_field("events")
    return events.related_model


def _tracked(model: type[models.Model]) -> list[Any]:
    known = {field.column for field in _events_of(model)._meta.fields}
    return [field for field in model._meta.fields if field.column in known]


def _quoted(model: type[models.Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)
