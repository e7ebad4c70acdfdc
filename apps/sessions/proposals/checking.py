"""Whether a programme that was worked out holds: asked of the rules of conflicts, which know nothing of the solver."""

from collections.abc import Collection, Sequence
from uuid import UUID

from apps.sessions.conflicts import Conflict, Kind, find
from apps.sessions.conflicts.rows import Planned, Programme

MUST_NOT_BE = {
    Kind.ROOM_TWICE, Kind.PERSON_TWICE, Kind.OUTSIDE_DAYS, Kind.DELEGATION_TWICE, Kind.HEAD_TWICE, Kind.TOO_FEW,
    Kind.NO_ROOM, Kind.TOO_SMALL, Kind.CLOSED_THEN, Kind.DURING_BREAK, Kind.NO_PAUSE, Kind.TOO_FAR, Kind.OUT_OF_ORDER,
}  # fmt: skip


def faults(programme: Programme, placed: Sequence[Planned], fixed: Collection[UUID]) -> list[Conflict]:
    """What a proposal must not hold. How sessions that stay stand to each other is not its doing."""
    breaks = [each for each in programme.sittings if each.is_break]
    return [
        conflict
        for conflict in find(programme, [*placed, *breaks])
        if conflict.kind in MUST_NOT_BE and not all(each.pk in fixed or each.is_break for each in conflict.sittings)
    ]
