"""Which call for objections is open, and which one allows the gavel."""

from apps.statements.choices import CallOutcome, PositionValue
from apps.statements.models import ObjectionCall, Position, Tabling


def last_call(tabling: Tabling | None) -> ObjectionCall | None:
    """The newest one about a tabling. One query; none where objections are not called for."""
    if tabling is None or not tabling.calls_objections:
        return None
    return tabling.calls.select_related("opened_by", "ended_by").order_by("-number").first()


def open_call(tabling: Tabling | None) -> ObjectionCall | None:
    """The one to which an answer is awaited."""
    call = last_call(tabling)
    return call if call is not None and call.ended_at is None else None


def allows_gavel(call: ObjectionCall | None) -> bool:
    """Nobody objected to the last call, nor since it began. One query where it ended so.

    An objection that was given up again leaves the question open: the room is asked anew.
    """
    if call is None or call.outcome != CallOutcome.NOBODY:
        return False
    since = Position.objects.filter(party__tabling=call.tabling_id, party__excluded=False, at__gte=call.opened_at)
    return not since.filter(value=PositionValue.OBJECT).exists()
