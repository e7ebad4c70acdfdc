"""A decision that has been taken, by the gavel or by a deadline in silence: register, record, and the last move."""

import datetime as dt
from typing import Any, cast

from apps.accounts.models import User
from apps.statements.choices import Event
from apps.statements.consensus.life import move
from apps.statements.consensus.rules import Outcome
from apps.statements.log import entries as log
from apps.statements.models import Gavelling, Statement
from apps.statements.paragraphs import texts
from apps.statements.record.annexing import annex, give_symbols
from apps.statements.record.recording import (
    Gavel,
    Signatures,
    register,
    signatures_of,
    write_record,
)


def own_versions(statement: Statement, rows: list) -> list:
    return texts.versions(statement.revision, rows, statement.working_language)


def decide(
    statement: Statement,
    outcome: Outcome,
    gavel: Gavel,
    *,
    by: User | None,
    event: Event,
    gavelled_by: User | None = None,
    gavelling: Gavelling | None = None,
    closed_at: dt.datetime | None = None,
) -> Statement:
    """Give the decision its number and its sealed record. The caller holds the lock and has judged the outcome.

    `by` None: the deadline passed, and nobody pressed anything; then `closed_at` says when. `gavelling`: the gavel that
    was countersigned, which names both; else `gavelled_by`.
    """
    signatures = signatures_of(gavelling) if gavelling else Signatures(cast(User, gavelled_by), str(gavelled_by))
    versions = own_versions(statement, texts.rows_of(statement.revision))
    annexes = annex(statement, outcome)
    document = register(statement, versions, outcome, annexes=annexes, adopted_at=gavel.at, by=by)
    give_symbols(annexes, document.symbol)
    statement.number, statement.document = document.number, document
    record = write_record(statement, outcome, gavel, signatures=signatures, decision_symbol=document.symbol)
    move(statement, event, by=by, closed_at=closed_at)
    details: dict[str, Any] = {"symbol": document.symbol, "sha256": record.sha256, "counted": len(outcome.counted)}
    details |= {"seal": record.seal_sha256, "chain": record.chain_number}
    log.record("statement.adopted", statement, by=by, actor_label="" if by else "clock", **details)
    return statement
