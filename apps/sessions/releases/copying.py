"""Working rows become released ones."""

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from apps.sessions.models import PAIRS, PARTS
from apps.sessions.models.mirror import SESSION, Pair

STAMPS = {"created_at", "updated_at"}


def copy(sittings: Iterable[UUID], *, at: dt.datetime | None = None) -> None:
    """Let the released rows of these sessions be what the working ones are; of a session that was removed none is left.

    They carry the moment `at` of their release, else the moments of the working rows. The same few statements for any
    number of sessions. SEQUENCE counts by itself.
    """
    ids = list(sittings)
    with connection.cursor() as cursor:
        for pair in reversed(PARTS):
            cursor.execute(f"DELETE FROM {pair.tables[1]} WHERE sitting_id = ANY(%s)", [ids])  # nosec B608
        cursor.execute(GONE, [ids])
        for pair in PAIRS:
            cursor.execute(statement(pair, stamped=at is not None), [*([at, at] if at else []), ids])


GONE = """
    DELETE FROM {1} r WHERE r.id = ANY(%s) AND NOT EXISTS (SELECT 1 FROM {0} s WHERE s.id = r.id)
""".format(*SESSION.tables)  # nosec B608: names of our own tables


def statement(pair: Pair, *, stamped: bool) -> str:
    """Copies the rows of one table. Its parameters: twice the moment, if `stamped`, and the ids of the sessions."""
    working, released = pair.tables
    told = [f'"{column}"' for column in pair.columns if not (stamped and column in STAMPS)]
    names = [*(["created_at", "updated_at"] if stamped else []), *told]
    values = [*(["%s", "%s"] if stamped else []), *told]
    changed = [name for name in names if name != "created_at"] if stamped else names
    if pair is SESSION:
        names, values = [*names, "sequence"], [*values, "0"]
    return f"""
        INSERT INTO {released} ({", ".join(names)})
        SELECT {", ".join(values)} FROM {working} WHERE {"id" if pair is SESSION else "sitting_id"} = ANY(%s)
        ON CONFLICT (id) DO UPDATE SET {", ".join(f"{name} = EXCLUDED.{name}" for name in changed)}
    """  # nosec B608: names of our own tables and columns
