"""Which call for objections is open, and which one allows the gavel."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID

from apps.statements.choices import CallOutcome, PositionValue
from apps.statements.models import ObjectionCall, Position, Tabling


class Asked(StrEnum):
    """How far the question "is there any objection?" has come where it is a step of its own."""

    DUE = "due"
    OPEN = "open"
    ANSWERED = "answered"  # nobody objected: the gavel may fall


def last_call(tabling: Tabling | None) -> ObjectionCall | None:
    """The newest one about a tabling. One query; none where objections are not called for."""
    if tabling is None or not tabling.calls_objections:
        return None
    return tabling.calls.select_related("opened_by", "ended_by").order_by("-number").first()


def open_calls(tablings: Iterable[Tabling]) -> dict[UUID, ObjectionCall]:
    """Those to which an answer is awaited, by tabling. One query; none where objections are not called for."""
    due = [each.pk for each in tablings if each.calls_objections]
    return (
        {call.tabling_id: call for call in ObjectionCall.objects.filter(tabling__in=due, ended_at=None)} if due else {}
    )


def allows_gavel(call: ObjectionCall | None) -> bool:
    """Nobody objected to the last call, nor since it began. One query where it ended so.

    An objection that was given up again leaves the question open: the room is asked anew.
    """
    return _how_far(call, _objections([call])) == Asked.ANSWERED


def asked_about(tabling: Tabling | None, call: ObjectionCall | None) -> Asked | None:
    """About one tabling, whose last call is known; None where no call is due. One query at most."""
    if tabling is None or not tabling.calls_objections:
        return None
    return _how_far(call, _objections([call]))


def asked_of(tablings: Iterable[Tabling]) -> dict[UUID, Asked]:
    """The same of many; those without a step of its own are left out. Two queries at most."""
    due = [each.pk for each in tablings if each.calls_objections]
    calls = ObjectionCall.objects.filter(tabling__in=due).order_by("tabling", "number") if due else []
    last = {call.tabling_id: call for call in calls}
    objections = _objections(last.values())
    return {pk: _how_far(last.get(pk), objections) for pk in due}


def _objections(calls: Iterable[ObjectionCall | None]) -> list[tuple[UUID, dt.datetime]]:
    """Tabling and moment of every objection, also given up ones, where a call ended without any. One query at most."""
    quiet = [call.tabling_id for call in calls if call is not None and call.outcome == CallOutcome.NOBODY]
    said = Position.objects.filter(party__tabling__in=quiet, party__excluded=False, value=PositionValue.OBJECT)
    return list(said.values_list("party__tabling", "at")) if quiet else []


def _how_far(call: ObjectionCall | None, objections: Iterable[tuple[UUID, dt.datetime]]) -> Asked:
    if call is None:
        return Asked.DUE
    if call.ended_at is None:
        return Asked.OPEN
    objected = any(of == call.tabling_id and at >= call.opened_at for of, at in objections)
    return Asked.ANSWERED if call.outcome == CallOutcome.NOBODY and not objected else Asked.DUE
