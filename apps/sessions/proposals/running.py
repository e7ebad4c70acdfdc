"""One proposal from its claim to its end: the solver is a process that ends with its work, and with this one."""

import datetime as dt
import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import closing
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now

from apps.sessions.choices import ProposalState
from apps.sessions.conflicts.loading import load
from apps.sessions.conflicts.rows import Planned
from apps.sessions.models import Proposal
from apps.sessions.proposals.burden import burden_of
from apps.sessions.proposals.checking import faults
from apps.sessions.proposals.posing import Posed, pose
from apps.sessions.solver.problem import Problem

logger = logging.getLogger(__name__)
SILENT = dt.timedelta(seconds=60)  # without a beat after which nobody works on it any more
LONGER = 60.0  # seconds beyond its limit that a solver may take to load, and to say why it is impossible


@transaction.atomic
def claim() -> Proposal | None:
    """The next proposal, now this process's: the oldest that waits, or one whose worker has gone silent.

    One is worked out at a time, so that mail and everything else always finds a free worker. One that was to be stopped
    when its worker died ends here.
    """
    waiting = Q(state=ProposalState.WAITING)
    silent = Q(state=ProposalState.RUNNING, beat_at__lt=Now() - SILENT)
    stopped = Proposal.objects.filter(silent, stop_asked=True)
    stopped.update(state=ProposalState.STOPPED, beat_at=None, updated_at=Now())
    running = Proposal.objects.filter(state=ProposalState.RUNNING).exclude(silent)
    rows = Proposal.objects.select_for_update(skip_locked=True, of=("self",)).select_related("conference__forum")
    proposal = rows.filter(waiting | silent).order_by("created_at").first()
    if proposal is None or running.exists():
        return None
    Proposal.objects.filter(pk=proposal.pk).update(state=ProposalState.RUNNING, beat_at=Now())
    return proposal


def work_out(proposal: Proposal) -> None:
    """Run the solver, write down what it tells, and how it ended.

    What cannot be worked out at all has failed, and is not taken up again before all others for ever.
    """
    try:
        _work_out(proposal)
    except Exception:
        end(proposal.pk, ProposalState.FAILED)
        raise


def _work_out(proposal: Proposal) -> None:
    programme = load(proposal.conference)
    posed = pose(programme, limit=proposal.limit, burden=burden_of(programme), workers=os.cpu_count() or 1)
    fixed = {each.pk for each, task in zip(posed.sittings, posed.problem.tasks, strict=True) if task.fixed}
    best: dict[str, Any] | None = None
    last: dict[str, Any] = {}
    for told in lines(posed, proposal.pk, proposal.limit + LONGER):
        last = told
        if "placed" in told:
            best = told
    if "impossible" in last:
        end(proposal.pk, ProposalState.IMPOSSIBLE, reasons=in_ids(posed, last["impossible"]))
    elif best is None:
        end(proposal.pk, ProposalState.STOPPED if "stopped" in last or "done" in last else ProposalState.FAILED)
    else:
        placed = posed.as_placed(best["placed"])
        if wrong := faults(programme, placed, fixed):
            logger.error("a proposal does not hold: %s", sorted({conflict.kind.value for conflict in wrong}))
            end(proposal.pk, ProposalState.FAILED)
        else:
            moves = differences(posed.sittings, placed)
            values = {"objective": best["objective"], "bound": last.get("bound", best["bound"])}
            end(proposal.pk, ProposalState.FOUND, moves=moves, **values)


def lines(posed: Posed, proposal_id: UUID, seconds: float) -> Iterator[dict[str, Any]]:
    """What the solver tells, written down as it comes; a last {"stopped": true} when somebody stopped it."""
    until = time.monotonic() + seconds
    with closing(solved(posed.problem)) as telling:
        for told in telling:
            yield told
            if is_stopped(proposal_id, told) or time.monotonic() > until:
                yield {"stopped": True}
                return


def solved(problem: Problem) -> Generator[dict[str, Any], None, None]:
    """What a solver tells of a problem, in a process of its own that ends with this."""
    command = [sys.executable, "-m", "apps.sessions.solver"]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    solver: Any  # a process whose two pipes are there
    with subprocess.Popen(command, cwd=settings.BASE_DIR, **pipes) as solver:
        try:
            json.dump(problem.as_json(), solver.stdin)
            solver.stdin.close()
            for line in solver.stdout:
                yield json.loads(line)
        finally:
            solver.kill()


def is_stopped(proposal_id: UUID, told: dict[str, Any]) -> bool:
    """Write down how far it is, and read whether somebody stopped it (or removed it with its edition)."""
    values = {name: told[name] for name in ("seconds", "objective", "bound") if told.get(name) is not None}
    row = Proposal.objects.filter(pk=proposal_id, state=ProposalState.RUNNING)
    row.update(beat_at=Now(), **values)
    return not row.filter(stop_asked=False).exists()


def end(proposal_id: UUID, state: str, **values: Any) -> None:
    Proposal.objects.filter(pk=proposal_id, state=ProposalState.RUNNING).update(
        state=state, beat_at=None, updated_at=Now(), **values
    )


def in_ids(posed: Posed, impossible: dict[str, list]) -> dict[str, list]:
    sittings = [str(posed.sittings[number].pk) for number in impossible["tasks"]]
    return {"families": impossible["families"], "sittings": sittings}


def differences(before: list[Planned], after: list[Planned]) -> list[dict[str, Any]]:
    """The moves of a proposal, in the order of where they lead."""
    moved = [
        (old, new)
        for old, new in zip(before, after, strict=True)
        if (old.starts, old.ends, old.room_id) != (new.starts, new.ends, new.room_id)
    ]
    moved.sort(key=lambda pair: pair[1].span)
    return [{"sitting": str(new.pk), "from": place(old), "to": place(new)} for old, new in moved]


def place(sitting: Planned) -> dict[str, str | None]:
    start, finish = (moment.isoformat() if moment else None for moment in (sitting.starts, sitting.ends))
    return {"start": start, "end": finish, "room": str(sitting.room_id) if sitting.room_id else None}
