"""With which objects the addresses of a negotiation are asked."""

from apps.statements.models import Amendment, BracketGroup, LogEntry, Referral
from tests.canary.objects_of_sessions import Kwargs, place
from tests.canary.world import World


def _of(model, world: World) -> list:
    rows = model.objects.filter(statement__conference__in=world.editions).select_related("statement__conference__forum")
    return list(rows.order_by("statement__symbol", "number"))


def _named(row) -> Kwargs:
    return {**place(row.statement.conference), "statement_id": row.statement_id, "number": row.number}


def amendments(world: World) -> list[Kwargs]:
    return [_named(row) for row in _of(Amendment, world)]


def brackets(world: World) -> list[Kwargs]:
    return [_named(row) for row in _of(BracketGroup, world)]


def referrals(world: World) -> list[Kwargs]:
    return [_named(row) for row in _of(Referral, world)]


def log_entries(world: World) -> list[Kwargs]:
    """Of the texts that are being negotiated every step that changed words; of all others the first."""
    negotiated = {row.statement_id for row in _of(Amendment, world)}
    return [
        _named(row)
        for row in _of(LogEntry, world)
        if row.number == 1 or (row.change and row.statement_id in negotiated)
    ]
