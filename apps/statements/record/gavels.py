"""What a seal says of gavels that were countersigned, or refused to be."""

from typing import Any

from apps.statements.models import Gavelling, Tabling
from apps.statements.record.moments import moment


def gavels_in_words(tabling: Tabling) -> dict[str, Any]:
    """`{"gavels": […]}`, by their number; nothing where none is countersigned, so that earlier records keep their
    bytes."""
    if not tabling.countersigned:
        return {}
    return {"gavels": [_gavel(each) for each in tabling.gavels.order_by("number")]}


def _gavel(row: Gavelling) -> dict[str, Any]:
    return {
        "number": row.number,
        "stated": {key: value for key, value in row.stated.items() if key != "by"},
        "gavelled_at": moment(row.gavelled_at),
        "gavelled_by": row.gavelled_by_name,
        "outcome": row.outcome,
        "ended_at": moment(row.ended_at),
        "ended_by": row.ended_by_name,
        "reason": row.reason,
    }
