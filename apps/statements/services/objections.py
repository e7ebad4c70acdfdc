"""“Is there any objection?”: asked by the chair, answered by whoever objects, and closed where nobody does.

Consensus is the absence of any objection, expressed by a party and submitted as an obstacle (OSCE Rules of Procedure,
MC.DOC/1/06, II(A)2); so the room is asked before the gavel falls.
"""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.core.clocks import times
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.statements.choices import CallOutcome, PositionValue, State
from apps.statements.consensus.judgement import judge
from apps.statements.consensus.life import end_open_call
from apps.statements.consensus.parties import party_name, roster_of
from apps.statements.consensus.wording import cannot_be_adopted
from apps.statements.log import entries as log
from apps.statements.models import ObjectionCall, Position, Statement
from apps.statements.objections.reading import last_call
from apps.statements.services.life import check_seen, locked


@transaction.atomic
def call_for_objections(statement: Statement, *, chair: str, by: User, seen: str = "") -> ObjectionCall:
    """Ask every party; whoever speaks for one sees it on their page until it ends.

    Refused: "state"; those of `check_seen`; "not_called" where the text was written down after the event; "open" while
    the room is being asked (names who asked); "not_adoptable" while anything else stands in the way; "chair" (field
    chair).
    """
    statement = locked(statement)
    _check_possible(statement)
    check_seen(statement, seen)
    if not chair.strip():
        raise Refused(_("Name who was in the chair."), field="chair", code="chair")
    call = last_call(statement.tabled)
    if call is not None and call.ended_at is None:
        at = times.format_moment(call.opened_at, statement.conference.time_zone)
        message = _("The room is being asked already: %(who)s asked (%(at)s).")
        raise Refused(message % {"who": call.chair, "at": at}, code="open")
    outcome = judge([statement.tabled])[statement.tabled.pk]
    if outcome.blockers:
        sentence = cannot_be_adopted(statement.tabled, outcome, roster_of(statement.tabled), get_language())
        raise Refused(sentence, code="not_adoptable")
    number = (statement.tabled.calls.aggregate(last=Max("number"))["last"] or 0) + 1
    call = ObjectionCall.objects.create(
        tabling=statement.tabled, number=number, chair=chair.strip(), opened_at=database_now(), opened_by=by
    )
    log.record("statement.call_opened", statement, by=by, number=number)
    return call


@transaction.atomic
def close_call(statement: Statement, *, by: User, seen: str = "") -> ObjectionCall:
    """Nobody objected: the gavel may fall. `seen` is the call of which the page was made, by its id.

    Refused: "state"; "not_called"; "objected" (names who did); "not_open"; "changed_meanwhile" where another call is
    open by now, to which nobody can have answered on that page.
    """
    statement = locked(statement)
    _check_possible(statement)
    call = last_call(statement.tabled)
    if call is not None and call.outcome == CallOutcome.OBJECTION and call.party is not None:
        message = _("%(party)s objected, and the call has ended by it.")
        raise Refused(message % {"party": party_name(call.party, get_language())}, code="objected")
    if call is None or call.ended_at is not None:
        raise Refused(_("The room is not being asked now."), code="not_open")
    if seen and seen != str(call.pk):
        message = _("That call has ended, and the room is being asked again. Wait for the answer to this call.")
        raise Refused(message, code=CHANGED_MEANWHILE)
    end_open_call(statement.tabled, CallOutcome.NOBODY, by=by)
    log.record("statement.call_closed", statement, by=by, number=call.number)
    call.refresh_from_db()
    return call


def end_by_objection(statement: Statement, position: Position, *, by: User) -> None:
    """An objection that counts ends the call that is open; the caller holds the text's lock."""
    if position.value != PositionValue.OBJECT or position.party.excluded or not statement.tabled.calls_objections:
        return
    if end_open_call(statement.tabled, CallOutcome.OBJECTION, by=by, party=position.party):
        log.record("statement.call_ended", statement, by=by, party=str(position.party_id))


def _check_possible(statement: Statement) -> None:
    if statement.state != State.TABLED:
        message = _("This text is “%(state)s”; objections are called for while it is on the table.")
        raise Refused(message % {"state": statement.get_state_display()}, code="state")
    if not statement.tabled.calls_objections:
        message = _("On this text the room is not asked as a step of its own: what was asked is stated with the gavel.")
        raise Refused(message, code="not_called")
