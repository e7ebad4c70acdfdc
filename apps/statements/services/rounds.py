"""The round of positions: who sees it, settled before the first entry; and the moment at which a seal is opened.

T29: what was promised to whoever answered first is kept. A seal is opened by the chair, or by the last answer.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conferences.choices import Disclosure, Rule
from apps.core.exceptions import Refused
from apps.statements.choices import State
from apps.statements.log import entries as log
from apps.statements.models import Statement, Tabling
from apps.statements.rounds.reading import answers_of, has_entries
from apps.statements.services.life import check_seen, locked


@transaction.atomic
def change_disclosure(statement: Statement, disclosure: str, *, by: User, seen: str = "") -> Tabling:
    """Say anew who sees the positions on the words on the table, before anybody has given one.

    Refused: "state"; those of `check_seen`; "entered" from the first position on; "asked" where it would be sealed once
    the room was asked for objections, since whoever objects then is named; "silence" under that rule, which has ways
    of its own.
    """
    statement = locked(statement)
    _check_on_the_table(statement)
    check_seen(statement, seen)
    tabling = statement.tabled
    if tabling.rule == Rule.SILENCE:
        raise Refused(_("Under the silence procedure positions are for the chair and the team."), code="silence")
    if has_entries(tabling):
        message = _("A party has given its position already. Who sees the positions of this round stays as it is.")
        raise Refused(message, field="disclosure", code="entered")
    if disclosure == Disclosure.SEALED and tabling.disclosure != disclosure and tabling.calls.exists():
        message = _(
            "The room was asked for objections already, and whoever objects is named. Nothing can be sealed now."
        )
        raise Refused(message, field="disclosure", code="asked")
    if tabling.disclosure != disclosure:
        tabling.disclosure = Disclosure(disclosure)
        tabling.save(update_fields=["disclosure", "updated_at"])
        log.record("statement.disclosure", statement, by=by, disclosure=tabling.disclosure)
    return tabling


@transaction.atomic
def close_round(statement: Statement, *, by: User, seen: str = "") -> Tabling:
    """Open the seal: from now on everybody entitled sees what all parties said, and will say.

    Refused: "state"; those of `check_seen`; "not_sealed", also where somebody was quicker, or the last answer.
    """
    statement = locked(statement)
    _check_on_the_table(statement)
    check_seen(statement, seen)
    if not statement.tabled.is_sealed:
        raise Refused(_("This round of positions is not sealed, or not any more."), code="not_sealed")
    _open_seal(statement, by=by, closed_by=by)
    return statement.tabled


def close_if_all_answered(statement: Statement, *, by: User) -> bool:
    """Nobody is waited for any more; whether the seal was opened by it. The caller holds the text's lock."""
    if statement.tabling is None or not statement.tabling.is_sealed:
        return False
    if not answers_of(statement.tabling).are_complete:
        return False
    _open_seal(statement, by=by, closed_by=None)
    return True


def _open_seal(statement: Statement, *, by: User, closed_by: User | None) -> None:
    tabling = statement.tabled
    tabling.disclosed_at, tabling.disclosed_by = timezone.now(), closed_by
    tabling.save(update_fields=["disclosed_at", "disclosed_by", "updated_at"])
    answers = answers_of(tabling)
    log.record("statement.round_closed", statement, by=by, answered=answers.number, of=len(answers.counted))


def _check_on_the_table(statement: Statement) -> None:
    if statement.state != State.TABLED:
        message = _("This text is “%(state)s”; a round of positions is open while it is on the table.")
        raise Refused(message % {"state": statement.get_state_display()}, code="state")
