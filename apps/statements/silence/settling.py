"""How a silence procedure ends by the clock: adopted at its deadline, or stopped since a party was not reached.

The outcome follows from rows and the database's clock alone. The sweep settles it, and so does whoever opens a page of
the text; the record is the same whoever is first, and there is one.
"""

import logging
from collections.abc import Callable
from uuid import UUID

from django.db import DatabaseError, OperationalError, transaction
from django.utils import timezone

from apps.core.clocks.database_clock import database_now
from apps.core.guards.full_disk import is_full
from apps.statements.choices import Event, SilenceOutcome, State
from apps.statements.consensus.judgement import judge
from apps.statements.consensus.life import locked, move
from apps.statements.log import entries as log
from apps.statements.models import SilenceNotice, SilenceProcedure, Statement
from apps.statements.record.deciding import decide
from apps.statements.record.recording import Gavel
from apps.statements.silence.arriving import await_arrivals
from apps.statements.silence.reading import Reading, Standing, read
from apps.statements.silence.telling import new_speakers, notify, tell_the_end

logger = logging.getLogger(__name__)


def sweep() -> int:
    """Settle everything that is due, and tell who speaks since the start; return how many procedures ended."""
    due = SilenceProcedure.objects.due().order_by("deadline").values_list("pk", flat=True)
    ended = sum(_one_of_many(settle, pk) for pk in due)
    for procedure in SilenceProcedure.objects.running().with_text().order_by("pk"):
        if new_speakers(procedure):
            _one_of_many(_tell_new_speakers, procedure.pk)
    return ended


def _one_of_many(work: Callable[[UUID], bool], pk: UUID) -> bool:
    """What goes wrong with one procedure must not keep the others."""
    try:
        return work(pk)
    except DatabaseError:
        logger.exception("silence procedure %s could not be settled", pk)
        return False


def settle_text(statement: Statement) -> bool:
    """The same for one text, when somebody opens its page; whether something ended by it."""
    due = SilenceProcedure.objects.due().filter(tabling__statement=statement.pk).values_list("pk", flat=True).first()
    return due is not None and settle(due)


def settled(statement: Statement) -> Statement:
    """The same text as it is once a silence whose deadline has passed is settled; a full disk leaves it as it is."""
    if statement.state != State.SILENCE:
        return statement
    try:
        ended = settle_text(statement)
    except OperationalError as error:
        if not is_full(error):
            raise
        return statement
    return Statement.objects.with_text().get(pk=statement.pk) if ended else statement


def is_over(statement: Statement) -> bool:
    """Whether its silence has ended by the clock, though its row does not say so yet. One query where it is silent."""
    return (
        statement.state == State.SILENCE
        and SilenceProcedure.objects.due().filter(tabling=statement.tabling_id).exists()
    )


@transaction.atomic
def settle(pk: UUID) -> bool:
    """End a procedure that is due; False where it is not, or somebody was quicker."""
    procedure = SilenceProcedure.objects.with_text().get(pk=pk)
    if procedure.ended_at is not None:
        return False
    is_past = procedure.ends <= database_now()
    if is_past:
        await_arrivals(pk)
    statement = locked(procedure.tabling.statement)
    procedure, reading = held(pk)
    if reading.at == procedure.ends and not is_past:
        return False  # it passed while this waited for the text, and so may a word that arrived before it
    if reading.standing == Standing.STOPPED:
        _stop(statement, procedure, reading)
        return True
    if reading.standing != Standing.EXPIRED or timezone.now() < procedure.ends:
        return False  # no row here may bear a moment that its own clock has not reached
    return _expire(statement, procedure)


def held(pk: UUID) -> tuple[SilenceProcedure, Reading]:
    """A procedure and its notices under their locks, and how they read now; the text is locked before."""
    procedure = SilenceProcedure.objects.select_for_update(of=("self",)).with_text().get(pk=pk)
    notices = SilenceNotice.objects.select_for_update(of=("self",)).filter(procedure=procedure)
    rows = list(notices.select_related("party").order_by("pk"))
    return procedure, read(procedure, rows, database_now())


def _expire(statement: Statement, procedure: SilenceProcedure) -> bool:
    """Adopted at the deadline, not when somebody noticed."""
    outcome = judge([statement.tabled], at=procedure.ends)[statement.tabled.pk]
    if not outcome.adopted:  # everybody has left by letter, or too many for the quorum
        _stop(statement, procedure, Reading(Standing.STOPPED, procedure.ends))
        return True
    procedure.outcome, procedure.ended_at = SilenceOutcome.ADOPTED, procedure.deadline
    procedure.save(update_fields=["outcome", "ended_at", "updated_at"])
    gavel = Gavel(procedure.ends, procedure.chair)
    by = procedure.started_by
    decide(statement, outcome, gavel, by=None, gavelled_by=by, event=Event.EXPIRE, closed_at=procedure.ends)
    procedure.tabling.statement = statement
    tell_the_end(procedure, by=None)
    return True


def _stop(statement: Statement, procedure: SilenceProcedure, reading: Reading) -> None:
    """The words stay on the table; with the notice mended, the chair starts again, with a deadline of its own."""
    procedure.outcome, procedure.ended_at = SilenceOutcome.STOPPED, reading.at
    procedure.save(update_fields=["outcome", "ended_at", "updated_at"])
    move(statement, Event.STOP_SILENCE, by=None)
    parties = [str(each) for each in reading.unreached]
    details = {"number": procedure.number, "unreached": parties}
    log.record("statement.silence_stopped", statement, by=None, actor_label="clock", **details)
    procedure.tabling.statement = statement
    tell_the_end(procedure, by=None, unreached=reading.unreached)


@transaction.atomic
def _tell_new_speakers(pk: UUID) -> bool:
    statement = locked(SilenceProcedure.objects.with_text().get(pk=pk).tabling.statement)
    procedure, reading = held(pk)
    if reading.standing != Standing.RUNNING:
        return False
    procedure.tabling.statement = statement
    notify(procedure, new_speakers(procedure), by=None)
    return True
