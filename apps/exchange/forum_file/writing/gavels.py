"""Gavels of a tabling that were countersigned, refused, or await it."""

import datetime as dt
from typing import Any

from apps.accounts.models import User
from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.writing.names import Names
from apps.statements.models import Gavelling, Tabling


def write_gavels(tabling: Tabling, names: Names, tz: str) -> dict[str, Any]:
    """`{"gavels": […]}` by their number; nothing where there was none."""
    rows = tabling.gavels.select_related("gavelled_by", "ended_by").order_by("number")
    written = [_gavel(row, names, tz) for row in rows]
    return {"gavels": written} if written else {}


def _gavel(row: Gavelling, names: Names, tz: str) -> dict[str, Any]:
    item = {
        **columns.GAVEL.write(row, tz),
        "stated": write_stated(row.stated, names, tz),
        "gavelled_by": row.gavelled_by.email,
    }
    return {**item, "ended_by": row.ended_by.email} if row.ended_by else item


def write_stated(stated: dict[str, Any], names: Names, tz: str) -> dict[str, Any]:
    """What a chair stated at a gavel; by nobody of whom the rest of the file need speak."""
    at = moments.show(dt.datetime.fromisoformat(stated["at"]), tz)
    by = names.accounts.get(stated["by"]) or User.objects.values_list("email", flat=True).get(pk=stated["by"])
    return {**stated, "at": at, "by": by}
