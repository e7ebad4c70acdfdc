"""Many rows in one statement with as many parameters as columns: Django's own has as many as values, and takes three
times as long for four hundred mails."""

import json
from collections.abc import Sequence
from itertools import islice
from typing import Any

from django.db import connection, models
from django.db.models.expressions import DatabaseDefault
from psycopg.types.json import Jsonb


def insert_many(rows: Sequence[models.Model], *, at_once: int, ignore_conflicts: bool = False) -> None:
    """Save new rows of one model, whose columns are no arrays and whose JSON is plain.

    What the first row leaves to the database, all have to; they do not learn what it has set. With `ignore_conflicts`
    those that are there already are passed by. Refused (ValueError): rows that leave different columns out.
    """
    left = iter(rows)
    while batch := list(islice(left, at_once)):
        _insert(batch, " ON CONFLICT DO NOTHING" if ignore_conflicts else "")
        for row in batch:
            row._state.adding, row._state.db = False, connection.alias


def _insert(rows: Sequence[models.Model], rest: str) -> None:
    meta, quote = rows[0]._meta, connection.ops.quote_name
    left_out = _left_to_the_database(rows[0])
    if any(_left_to_the_database(row) != left_out for row in rows):
        raise ValueError("of some rows the database is to set what others bring")
    fields = [field for field in meta.concrete_fields if field.attname not in left_out]
    columns = [
        _as_array([field.get_db_prep_save(field.pre_save(row, add=True), connection) for row in rows])
        for field in fields
    ]
    into = ", ".join(quote(str(field.column)) for field in fields)
    arrays = ", ".join(f"%s::{_type_of(field)}[]" for field in fields)
    with connection.cursor() as cursor:
        statement = f"INSERT INTO {quote(meta.db_table)} ({into}) SELECT * FROM unnest({arrays}){rest}"
        cursor.execute(statement, columns)


def _left_to_the_database(row: models.Model) -> list[str]:
    return [name for name, value in vars(row).items() if isinstance(value, DatabaseDefault)]


def _as_array(values: list) -> list | str:
    """Of texts as PostgreSQL writes an array: the driver looks for marks to quote by a pattern, one after another."""
    if not any(isinstance(value, str | Jsonb) for value in values):
        return values
    return f"{{{','.join(map(_quoted, values))}}}"


def _quoted(value: str | Jsonb | None) -> str:
    if value is None:
        return "NULL"
    text = value if isinstance(value, str) else json.dumps(value.obj)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _type_of(field: Any) -> str:
    """Without a length: a text that is too long is refused by its column, not cut on its way there."""
    return field.db_type(connection).partition("(")[0]
