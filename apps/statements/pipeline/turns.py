"""What is next for a text, and why: one answer for the list of all texts and for the page of one."""

from collections.abc import Callable
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.conferences.choices import Rule
from apps.statements import steps
from apps.statements.choices import Basis, State
from apps.statements.consensus.rules import Outcome, Why
from apps.statements.models import Statement
from apps.statements.objections.reading import Asked
from apps.statements.pipeline.standing import Standing
from apps.statements.silence.hours import days_left


class Turn(NamedTuple):
    """The step that leads on, if there is one, and a sentence about why it is this one.

    `instead` is what leads on too, for those to whom the first step is not given.
    """

    step: steps.Step | None
    why: str = ""
    instead: steps.Step | None = None

    def for_whom(self, may: Callable[[str], bool]) -> steps.Step | None:
        """The step that a reader with these permissions can take; None where it is for others."""
        return next((each for each in (self.step, self.instead) if each and may(each.needs)), None)


def turn_of(statement: Statement, standing: Standing) -> Turn:
    state = State(statement.state)
    if statement.basis != Basis.PARTIES and state in (State.PLANNED, State.DRAFTING):
        return Turn(steps.ISSUE, _("It is issued on somebody’s own responsibility; nobody joins it."))
    return TURNS[state](statement, standing) if state in TURNS else Turn(None)


def _planned(_statement: Statement, _standing: Standing) -> Turn:
    return Turn(steps.EDIT, _("Its words are still to be written."))


def _drafting(_statement: Statement, standing: Standing) -> Turn:
    return _not_ready(standing) or Turn(steps.TABLE, _("It can go on the table as it is, or be circulated first."))


def _circulated(_statement: Statement, standing: Standing) -> Turn:
    if standing.left is not None and standing.left.total_seconds() > 0:
        until = {"left": days_left(standing.left)}
        return _submitted(standing) or Turn(steps.OPEN_READING, _("Amendments are taken: %(left)s left.") % until)
    if standing.deadline:
        return _submitted(standing) or Turn(steps.OPEN_READING, _("The time for amendments is over."))
    why = _("It is circulated. Until when parties hand in amendments is not said yet.")
    return _submitted(standing) or Turn(steps.TAKE_AMENDMENTS, why, steps.OPEN_READING)


def _negotiating(_statement: Statement, standing: Standing) -> Turn:
    if found := _submitted(standing):
        return found
    if number := standing.brackets:
        return Turn(
            steps.AMENDMENTS,
            ngettext("%(number)s bracket is open.", "%(number)s brackets are open.", number) % {"number": number},
        )
    if number := standing.open:
        why = ngettext("%(number)s amendment is open.", "%(number)s amendments are open.", number) % {"number": number}
        return Turn(steps.AMENDMENTS, why)
    if number := standing.not_agreed:
        why = ngettext("%(number)s paragraph is not agreed.", "%(number)s paragraphs are not agreed.", number) % {
            "number": number
        }
        return Turn(steps.READING, why)
    if standing.was_read:
        return Turn(steps.CLEAR, _("Nothing in it is open any more."))
    return _not_ready(standing) or Turn(steps.TABLE, _("It can go on the table as it is."))


def _clean(_statement: Statement, standing: Standing) -> Turn:
    return _not_ready(standing) or Turn(steps.TABLE, _("Nothing in it is open any more."))


def _not_ready(standing: Standing) -> Turn | None:
    """What keeps words in which nothing is open from the table."""
    if standing.square_bracket:
        return Turn(steps.EDIT, _("A square bracket still stands in it."))
    if standing.missing:
        why = _("Missing or out of date in %(languages)s, which is authentic here.") % {"languages": standing.missing}
        return Turn(steps.TRANSLATIONS, why)
    return None if standing.parties else Turn(steps.PARTIES, _("Nobody has said who its parties are."))


def _submitted(standing: Standing) -> Turn | None:
    if not standing.submitted:
        return None
    why = ngettext(
        "%(number)s amendment waits to be admitted.",
        "%(number)s amendments wait to be admitted.",
        standing.submitted,
    )
    return Turn(steps.AMENDMENTS, why % {"number": standing.submitted})


def _tabled(statement: Statement, standing: Standing) -> Turn:
    outcome = standing.outcome or Outcome()
    if statement.tabled.is_sealed:
        spoken = {"spoken": len(outcome.counted) - len(outcome.silent), "counted": len(outcome.counted)}
        return Turn(steps.ROUND, _("Sealed: %(spoken)s of %(counted)s parties have answered.") % spoken)
    if stopped := _stopped(outcome):
        return Turn(steps.REOPEN, stopped)
    if statement.tabled.rule == Rule.SILENCE:
        return Turn(steps.START_SILENCE, _("Nobody objects. The silence can begin."))
    if standing.asked == Asked.OPEN:
        return Turn(steps.CALL, _("The room is being asked for objections."))
    gavel = steps.CALL if standing.asked == Asked.DUE else steps.ADOPT
    if outcome.silent and standing.asked != Asked.ANSWERED:
        spoken = {"spoken": len(outcome.counted) - len(outcome.silent), "counted": len(outcome.counted)}
        silence_is_none = gavel if not outcome.blockers else None  # nobody objects if the chair asks
        return Turn(steps.POSITIONS, _("%(spoken)s of %(counted)s parties have spoken.") % spoken, silence_is_none)
    if outcome.pending:
        return Turn(gavel, _("Nobody objects; confirmations are awaited after the gavel."))
    return Turn(gavel, _("Nobody objects."))


def _gavelled(_statement: Statement, _standing: Standing) -> Turn:
    return Turn(steps.COUNTERSIGN, _("The gavel has fallen; a second person signs."))


def _stopped(outcome: Outcome) -> str:
    """What no further position would mend: the words, or the terms, have to change."""
    held = {why: sum(each.why == why for each in outcome.blockers) for why in Why}
    if number := held[Why.OBJECTS]:
        return ngettext("%(number)s party objects.", "%(number)s parties object.", number) % {"number": number}
    if number := held[Why.STANDS_ASIDE]:
        why = ngettext(
            "%(number)s party stands aside, and unanimity needs everybody.",
            "%(number)s parties stand aside, and unanimity needs everybody.",
            number,
        )
        return why % {"number": number}
    if held[Why.NO_PARTIES]:
        return _("No party counts any more.")
    if held[Why.NO_QUORUM]:
        return _("Fewer parties count than the quorum.")
    return _("The party that is left out does not count any more.") if held[Why.EXCLUDED_UNKNOWN] else ""


def _silence(_statement: Statement, standing: Standing) -> Turn:
    if standing.left is None or standing.left.total_seconds() <= 0:
        return Turn(steps.SILENCE, _("The deadline has passed."))
    return Turn(steps.SILENCE, _("The silence lasts: %(left)s left.") % {"left": days_left(standing.left)})


def _ad_referendum(_statement: Statement, standing: Standing) -> Turn:
    number = len(standing.outcome.pending) if standing.outcome else 0
    why = ngettext("%(number)s confirmation is awaited.", "%(number)s confirmations are awaited.", number) % {
        "number": number
    }
    return Turn(steps.POSITIONS, why)


def _not_adopted(statement: Statement, _standing: Standing) -> Turn:
    step = steps.RESUME if statement.basis == Basis.PARTIES else steps.ISSUE
    return Turn(step, _("There was no consensus. It can be taken up again, issued, or lapse."))


def _in_the_register(statement: Statement, _standing: Standing) -> Turn:
    return Turn(steps.PUBLISH, _("Not every language is public yet.")) if statement.to_publish else Turn(None)


TURNS: dict[State, Callable[[Statement, Standing], Turn]] = {
    State.PLANNED: _planned,
    State.DRAFTING: _drafting,
    State.CIRCULATED: _circulated,
    State.NEGOTIATING: _negotiating,
    State.CLEAN: _clean,
    State.TABLED: _tabled,
    State.GAVELLED: _gavelled,
    State.SILENCE: _silence,
    State.ADOPTED_AD_REF: _ad_referendum,
    State.NOT_ADOPTED: _not_adopted,
    State.ADOPTED: _in_the_register,
    State.SUPERSEDED: _in_the_register,
    State.ISSUED: _in_the_register,
}
