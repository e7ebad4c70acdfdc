"""What can be done with a text now, and in which order it is offered."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from apps.conferences.choices import Rule
from apps.core.lazy import Words
from apps.statements.choices import Basis, Event, State
from apps.statements.models import Statement


@dataclass(frozen=True)
class Step:
    """A page to go to (`page`), or one of the plain events (`event`); `needs` is the permission."""

    label: Words
    page: str
    needs: str = "statements.write"
    event: str = ""
    consequence: Words = ""


EDIT = Step(_("Change the text"), "edit")
AMENDMENTS = Step(_("Amendments"), "amendments", "statements.view_amendments")
TAKE_AMENDMENTS = Step(_("Take amendments"), "amendments-until")
MATRIX = Step(_("Who can live with what"), "matrix", "statements.view_amendments")
BY_PARTY = Step(_("What each party wants"), "by-party", "statements.view_amendments")
REFERRALS = Step(_("Small groups"), "referrals", "statements.view_amendments")
OPEN_READING = Step(
    _("Open the reading"),
    "open-reading",
    "statements.handle",
    consequence=_("The text is read paragraph by paragraph from now on. Amendments are still taken."),
)
READING = Step(_("Read it paragraph by paragraph"), "reading", "statements.handle")
CLEAR = Step(
    _("Declare the text clean"),
    "clear",
    "statements.handle",
    consequence=_("Nothing in it is open any more. It goes on the table next, or is reopened by any party."),
)
CIRCULATE = Step(_("Circulate"), "circulate")
TRANSLATIONS = Step(_("Translations"), "translations")
PARTIES = Step(_("Parties"), "parties")
TABLE = Step(_("Put on the table"), "table")
POSITIONS = Step(_("Record positions"), "positions")
ADOPT = Step(_("Adopt"), "adopt", "statements.gavel")
ROUND = Step(_("Round of positions"), "round", "statements.gavel")
ANNEX = Step(_("Statement beside the text"), "annex")
CALL = Step(_("Call for objections"), "call", "statements.gavel")
COUNTERSIGN = Step(_("Countersign"), "countersign", "statements.countersign")
START_SILENCE = Step(_("Start the silence procedure"), "silence-start", "statements.gavel")
SILENCE = Step(_("Silence procedure"), "silence", "statements.view_positions")
ISSUE = Step(_("Issue"), "issue")
PUBLISH = Step(_("Publish"), "publish", "documents.publish")
PUBLICATION = Step(_("What the public can read"), "publish", "documents.publish")
TRANSLATE = Step(_("Add a translation"), "translate")
CORRECT = Step(_("Correct a slip"), "correct")
SUPERSEDE = Step(_("Replaced by a newer text"), "supersede")
REOPEN = Step(
    _("Reopen for changes"),
    "step",
    event=Event.REOPEN,
    consequence=_("The text can be changed again. All positions taken so far are void; they stay on file."),
)
NO_CONSENSUS = Step(
    _("No consensus"),
    "step",
    event=Event.NO_CONSENSUS,
    consequence=_("It goes on record that there was no consensus. The text can be taken up again, issued, or lapse."),
)
RESUME = Step(
    _("Take it up again"),
    "step",
    event=Event.RESUME,
    consequence=_("The text is open for changes again, and positions start again."),
)
CLOSE = Step(_("Let it lapse"), "step", event=Event.CLOSE, consequence=_("The text ends here. This is final."))
WITHDRAW = Step(_("Withdraw"), "step", event=Event.WITHDRAW, consequence=_("The text ends here. This is final."))

_PARTIES_DRAFT = [TABLE, EDIT, CIRCULATE, TRANSLATIONS, PARTIES, WITHDRAW]
_IN_THE_ROOM = [AMENDMENTS, MATRIX, BY_PARTY, REFERRALS, CLEAR]
OF_PARTIES = {
    State.PLANNED: [EDIT, TRANSLATIONS, WITHDRAW],
    State.DRAFTING: _PARTIES_DRAFT,
    State.CIRCULATED: [
        OPEN_READING,
        TAKE_AMENDMENTS,
        AMENDMENTS,
        EDIT,
        CIRCULATE,
        TABLE,
        MATRIX,
        BY_PARTY,
        TRANSLATIONS,
        PARTIES,
        WITHDRAW,
    ],
    State.NEGOTIATING: [TABLE, READING, *_IN_THE_ROOM, *_PARTIES_DRAFT[1:-1], NO_CONSENSUS, WITHDRAW],
    State.CLEAN: [*_PARTIES_DRAFT[:1], REOPEN, *_PARTIES_DRAFT[1:]],
    State.TABLED: [POSITIONS, ADOPT, ANNEX, REOPEN, NO_CONSENSUS],
    State.GAVELLED: [COUNTERSIGN],
    State.SILENCE: [SILENCE, ANNEX],
    State.ADOPTED_AD_REF: [POSITIONS, ANNEX],
    State.NOT_ADOPTED: [RESUME, ISSUE, CLOSE],
    State.ADOPTED: [PUBLISH, TRANSLATE, CORRECT, SUPERSEDE],
    State.SUPERSEDED: [PUBLISH, TRANSLATE, CORRECT],
    State.ISSUED: [PUBLISH, TRANSLATE, CORRECT],
}
_BEFORE_THE_CALL = [POSITIONS, CALL, ADOPT, ANNEX, REOPEN, NO_CONSENSUS]
_WHILE_SEALED = [ROUND, REOPEN, NO_CONSENSUS]  # nothing is recorded for anybody, asked, or decided
_WAITING_FOR_SILENCE = [START_SILENCE, SILENCE, POSITIONS, ANNEX, REOPEN, NO_CONSENSUS]
OF_SOMEBODY = {
    State.PLANNED: [ISSUE, EDIT, TRANSLATIONS, WITHDRAW],
    State.DRAFTING: [ISSUE, EDIT, TRANSLATIONS, WITHDRAW],
    State.NOT_ADOPTED: [ISSUE, CLOSE],
    State.ISSUED: [PUBLISH, TRANSLATE, CORRECT],
}


def steps_for(statement: Statement) -> list[Step]:
    """Every step that leads on from here, the next one first."""
    if statement.state == State.TABLED and statement.tabled.rule == Rule.SILENCE:
        return _WAITING_FOR_SILENCE
    if statement.state == State.TABLED and statement.tabled.is_sealed:
        return _WHILE_SEALED
    if statement.state == State.TABLED and statement.tabled.calls_objections:
        return _BEFORE_THE_CALL
    table = OF_PARTIES if statement.basis == Basis.PARTIES else OF_SOMEBODY
    return table.get(State(statement.state), [])


def by_outcome(found: list[Step], first: Step | None, *, blocked: bool, called: bool = True) -> list[Step]:
    """What is next before all others, and no gavel while something stands in the way. `called`: nobody has objected to
    the call, or none is due; else the room is asked before the gavel is offered.
    """
    away = {ADOPT, CALL} if blocked else {CALL if called else ADOPT}
    return sorted((step for step in found if step not in away), key=lambda step: step != first)


def beginning_with(found: list[Step], first: Step | None) -> list[Step]:
    """What is next before all others; tabling and declaring clean stand later while they are not."""
    late = [step for step in found if step in (TABLE, CLEAR) and step != first]
    kept = [step for step in found if step != first and step not in late]
    return [step for step in found if step == first] + [*kept[:2], *late, *kept[2:]]


def once_out(found: list[Step]) -> list[Step]:
    """When every language is public, or has its day: publishing is behind us, and a page to look after."""
    return [PUBLICATION if step == PUBLISH else step for step in found]


def plain_step(statement: Statement, event: str) -> Step | None:
    """The step behind an event of the address, when it is possible now."""
    return next((step for step in steps_for(statement) if step.event and step.event == event), None)
