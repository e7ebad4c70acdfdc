"""Where a silence procedure stands at a moment, and what proves that each party was notified. Pure functions over rows.

Every fact of a notice has its moment, and none comes at the deadline or later; so what is read after the deadline is
the same whoever reads it, and whenever.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from apps.statements.models import SilenceNotice, SilenceProcedure


class Standing(StrEnum):
    RUNNING = "running"
    STOPPED = "stopped"
    EXPIRED = "expired"
    ENDED = "ended"  # and its row says how


class Proof(StrEnum):
    """By what a party was notified; the last two are no proof."""

    HANDED = "handed"
    SEEN = "seen"
    DELIVERED = "delivered"
    FAILED = "failed"
    QUEUED = "queued"


PROVES = {Proof.HANDED, Proof.SEEN, Proof.DELIVERED}


@dataclass(frozen=True)
class Proven:
    proof: Proof
    at: dt.datetime | None


@dataclass(frozen=True)
class Reading:
    """`at` is when it stopped or expired; `unreached` are the parties that were not notified."""

    standing: Standing
    at: dt.datetime | None = None
    unreached: tuple[UUID, ...] = ()


def proof_of(notices: Iterable[SilenceNotice]) -> Proven:
    """What proves that one party was notified: the strongest of all its notices."""
    rows = list(notices)
    counted = next((row for row in rows if row.counts), None)
    for proof, field in ((Proof.HANDED, "handed_at"), (Proof.SEEN, "seen_at")):
        if found := [getattr(row, field) for row in rows if getattr(row, field)]:
            return Proven(proof, min(found))
    if counted and counted.failed_at:
        return Proven(Proof.FAILED, counted.failed_at)
    if counted and counted.sent_at:
        return Proven(Proof.DELIVERED, counted.sent_at)
    return Proven(Proof.QUEUED, counted.queued_at if counted else None)


def read(procedure: SilenceProcedure, notices: Sequence[SilenceNotice], now: dt.datetime) -> Reading:
    """`notices` with their parties; those that have left need no proof any more."""
    if procedure.ended_at is not None:
        return Reading(Standing.ENDED, procedure.ended_at)
    by_party: dict[UUID, list[SilenceNotice]] = {}
    for notice in notices:
        if notice.party.left_at is None:
            by_party.setdefault(notice.party_id, []).append(notice)
    stopped = {party: at for party, rows in by_party.items() if (at := _stopped_at(rows))}
    if stopped:
        return Reading(Standing.STOPPED, min(stopped.values()), tuple(stopped))
    if now < procedure.ends:
        return Reading(Standing.RUNNING)
    unreached = tuple(party for party, rows in by_party.items() if proof_of(rows).proof not in PROVES)
    return Reading(Standing.STOPPED if unreached else Standing.EXPIRED, procedure.ends, unreached)


def _stopped_at(notices: Iterable[SilenceNotice]) -> dt.datetime | None:
    """When the mail of the first speaker failed, unless the party knew before."""
    rows = list(notices)
    failed = min((row.failed_at for row in rows if row.counts and row.failed_at), default=None)
    known = [at for row in rows for at in (row.seen_at, row.handed_at) if at]
    return failed if failed and not any(at < failed for at in known) else None
