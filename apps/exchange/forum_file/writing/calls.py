"""Calls for objections about a tabling: when the room was asked, and how it ended."""

from typing import Any

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.writing.names import Names
from apps.exchange.forum_file.writing.negotiation import who
from apps.statements.models import ObjectionCall, Tabling


def write_calls(tabling: Tabling, names: Names, tz: str) -> dict[str, Any]:
    """`{"calls": […]}` by their number; nothing where there was none."""
    rows = tabling.calls.select_related("opened_by", "ended_by", "party").order_by("number")
    written = [_call(row, names, tz) for row in rows]
    return {"calls": written} if written else {}


def _call(row: ObjectionCall, names: Names, tz: str) -> dict[str, Any]:
    item = {**columns.CALL.write(row, tz), "opened_by": row.opened_by.email}
    if row.ended_by:
        item["ended_by"] = row.ended_by.email
    return {**item, **who(row.party, names)} if row.party else item
