"""The other ways a text can go: opened again, not adopted, withdrawn, issued as somebody's own, replaced."""

from typing import cast

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.exceptions import Refused
from apps.documents import symbols
from apps.documents.choices import DocumentKind, Outcome, Series
from apps.documents.models import Document
from apps.documents.services import deposit_document, supersede_document
from apps.statements.choices import Basis, Event, State
from apps.statements.log import entries as log
from apps.statements.models import Statement
from apps.statements.paragraphs import texts
from apps.statements.services.life import check_seen, freeze, locked, move

# Events that need nothing but the decision to take them; the others have a verb of their own.
PLAIN = {
    Event.OPEN_DRAFTING,
    Event.REOPEN,
    Event.NO_CONSENSUS,
    Event.RESUME,
    Event.CLOSE,
    Event.WITHDRAW,
}


@transaction.atomic
def advance(statement: Statement, event: str, *, by: User, seen: str = "") -> Statement:
    """Follow one of the PLAIN events.

    Refused: "state" where it is not possible now, "event" for any other event; those of `check_seen`.

    Reopening ends the tabling with all its positions: a new one begins when the text is put on the table again.
    """
    if event not in PLAIN:
        raise Refused(_("This step needs more than a button."), code="event")
    statement = locked(statement)
    check_seen(statement, seen)
    move(statement, event, by=by)
    log.record(f"statement.{event}", statement, by=by)
    return statement


@transaction.atomic
def issue(statement: Statement, *, by: User, basis: str = "") -> Statement:
    """Issue a text that nobody adopts: chair's text, report, non-paper. Nobody is shown as having joined it.

    A text of the parties that found no consensus becomes somebody's own by naming `basis`. Refused: "state",
    "basis" (field basis). It gets a symbol of its series and no decision number.
    """
    statement = locked(statement)
    if basis and basis != Basis.PARTIES and statement.state == State.NOT_ADOPTED:
        statement.basis = basis
    if statement.basis == Basis.PARTIES:
        message = _("A text of the parties is adopted or not. Say on whose own responsibility it is issued instead.")
        raise Refused(message, field="basis", code="basis")
    freeze(statement.revision)
    rows = texts.rows_of(statement.revision)
    series, outcome = _series(statement)
    statement.document = deposit_document(
        statement.conference,
        kind=statement.kind,
        outcome=outcome,
        dated_on=statement.dated_on,
        versions=texts.versions(statement.revision, rows, statement.working_language),
        series=series,
        symbol=symbols.parse(statement.symbol) if series == Series.WORKING_PAPER else None,
        by=by,
    )
    move(statement, Event.ISSUE, by=by)
    log.record("statement.issued", statement, by=by, symbol=statement.document.symbol, basis=statement.basis)
    return statement


@transaction.atomic
def supersede(statement: Statement, *, by_text: Statement, by: User) -> Statement:
    """Mark an adopted text as replaced by a newer adopted one; it stays at its address, which says so.

    Refused: "state", "newer".
    """
    statement = locked(statement)
    newer = Statement.objects.can_supersede(statement).filter(pk=by_text.pk).first()
    if newer is None:
        message = _("Only a text of the same forum that was adopted later can replace an adopted one.")
        raise Refused(message, field="by_text", code="newer")
    statement.superseded_by = newer
    move(statement, Event.SUPERSEDE, by=by)
    supersede_document(cast(Document, statement.document), by_document=cast(Document, newer.document), by=by)
    log.record("statement.superseded", statement, by=by, by_text=str(newer.pk))
    return statement


def _series(statement: Statement) -> tuple[str, str]:
    if statement.kind == DocumentKind.NON_PAPER:
        return Series.WORKING_PAPER, Outcome.NONE
    if statement.kind == DocumentKind.SUMMARY_REPORT or statement.basis == Basis.RAPPORTEUR:
        return Series.REPORT, Outcome.REPORT
    return Series.CHAIR_TEXT, Outcome.CHAIR_TEXT
