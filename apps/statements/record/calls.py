"""What a seal says of the calls for objections before a gavel."""

from typing import Any

from apps.statements.models import ObjectionCall, Tabling
from apps.statements.record.moments import moment


def calls_in_words(tabling: Tabling) -> dict[str, Any]:
    """`{"calls": […]}`, by their number; nothing where none was due, so that records from before keep their bytes."""
    if not tabling.calls_objections:
        return {}
    return {"calls": [_call(each) for each in tabling.calls.order_by("number")]}


def _call(call: ObjectionCall) -> dict[str, Any]:
    return {
        "number": call.number,
        "chair": call.chair,
        "opened_at": moment(call.opened_at),
        "outcome": call.outcome,
        "ended_at": moment(call.ended_at),
        "party": str(call.party_id) if call.party_id else None,
    }
