"""Handing the words of a text to those who are to read them, before anything is decided."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.messaging.services import queue_messages
from apps.statements.choices import Basis, Distribution, Event, State
from apps.statements.circulation import telling
from apps.statements.circulation.reading import circles_left
from apps.statements.log import entries as log
from apps.statements.log.snapshots import words_mark
from apps.statements.models import Circulation, Statement
from apps.statements.services.life import freeze_words, locked, move
from apps.statements.text_life import EDITABLE


@transaction.atomic
def circulate(statement: Statement, circle: str, *, by: User, seen: str | None = None, note: str = "") -> Circulation:
    """Freeze the revision that stands and hand it to a circle, which is mailed; a draft becomes a circulated text.

    `seen` is the mark of the words that whoever presses has read. Refused: "basis"; "state" once it is on the
    table or ended; "changed_meanwhile"; "circulated" (field circle) where this circle, or a wider one, has it.
    """
    statement = locked(statement)
    if statement.basis != Basis.PARTIES:
        raise Refused(_("Only a text of the parties is circulated; this one is issued."), code="basis")
    if statement.state not in EDITABLE:
        message = _("This text is “%(state)s”; only one that is being written or negotiated is circulated.")
        raise Refused(message % {"state": statement.get_state_display()}, code="state")
    if seen and seen != words_mark(statement.revision):
        message = _("The text was changed after you opened this page: look at it, then circulate it.")
        raise Refused(message, code="changed_meanwhile")
    _refuse_twice(statement, circle)
    freeze_words(statement.revision)
    if statement.state == State.DRAFTING:
        move(statement, Event.CIRCULATE, by=by)
    made = Circulation(revision=statement.revision, circle=circle, at=database_now(), by=by, note=note.strip())
    made.save()
    log.record("statement.circulate", statement, by=by, circle=circle, revision=statement.revision.rev_no)
    queue_messages(telling.drafts(made, statement), by=by, actor_label="circulation")
    return made


def _refuse_twice(statement: Statement, circle: str) -> None:
    if Distribution(circle) not in circles_left(statement.revision):
        message = _("%(symbol)s has been circulated to them already.")
        raise Refused(message % {"symbol": statement.revision_symbol}, field="circle", code="circulated")
