"""The countersign: between the gavel and the number nothing changes, and two people stand behind the record."""

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conferences.holders import holders_of
from apps.conferences.least_rights import Thing
from apps.conferences.models import Conference, TeamMember
from apps.core.clocks import times
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.statements.choices import Event, GavelOutcome, State
from apps.statements.consensus.judgement import judge
from apps.statements.log import entries as log
from apps.statements.models import Gavelling, Statement
from apps.statements.record.deciding import decide
from apps.statements.record.recording import Gavel
from apps.statements.services.life import locked, move


def countersigners(conference: Conference, *, besides: User | None) -> list[TeamMember]:
    """Who could sign beside that account, each once. One query."""
    found = {
        member.user_id: member
        for holders in holders_of(conference, Thing.COUNTERSIGNING)
        for member in holders.members
        if member.user_id and (besides is None or member.user_id != besides.pk)
    }
    return list(found.values())


def await_countersign(statement: Statement, gavel: Gavel, *, by: User) -> Statement:
    """The gavel has fallen and is not a decision yet; the caller holds the lock and has judged the outcome.

    Refused: "nobody_countersigns" where nobody else of the team could.
    """
    if not countersigners(statement.conference, besides=by):
        message = _(
            "Nobody but you could countersign this: name an organizer or document staff beside you, then adopt it."
        )
        raise Refused(message, code="nobody_countersigns")
    number = (statement.tabled.gavels.aggregate(last=Max("number"))["last"] or 0) + 1
    Gavelling.objects.create(
        tabling=statement.tabled,
        number=number,
        stated=gavel.as_json(by),
        gavelled_at=database_now(),
        gavelled_by=by,
        gavelled_by_name=str(by)[:200],
    )
    move(statement, Event.AWAIT_COUNTERSIGN, by=by)
    log.record("statement.gavelled", statement, by=by, number=number)
    return statement


@transaction.atomic
def countersign(statement: Statement, *, by: User, expected_sha256: str = "", seen: str = "") -> Statement:
    """Sign: the text gets its number and its record in this transaction, or is adopted ad referendum.

    `seen` is the gavel of which the page was made, by its id. Refused: "state" (also when somebody else signed or
    refused first); "same_person"; "text_changed"; "changed_meanwhile" where the gavel has fallen once more.
    """
    statement = locked(statement)
    gavelling = _awaiting(statement, seen)
    if gavelling.gavelled_by_id == by.pk:
        raise Refused(_("You let the gavel fall yourself: somebody else countersigns it."), code="same_person")
    if expected_sha256 and expected_sha256 != statement.tabled.sha256:
        message = _("The text on the table is no longer the one you saw. Read it again before you sign.")
        raise Refused(message, code="text_changed")
    gavel = Gavel.from_json(gavelling.stated)
    outcome = judge([statement.tabled], present=gavel.present, at=gavel.at)[statement.tabled.pk]
    _end(gavelling, GavelOutcome.SIGNED, by=by)
    if outcome.provisional:
        statement.tabled.provisional = gavelling.stated
        statement.tabled.save(update_fields=["provisional", "updated_at"])
        move(statement, Event.COUNTERSIGN_AD_REF, by=by)
        log.record("statement.adopted_ad_referendum", statement, by=by, owed=len(outcome.pending))
        return statement
    return decide(statement, outcome, gavel, by=by, gavelling=gavelling, event=Event.COUNTERSIGN)


@transaction.atomic
def refuse_countersign(statement: Statement, *, reason: str, by: User, seen: str = "") -> Statement:
    """The text is on the table again as it was, with what everybody said.

    Refused: "state"; "reason" (field reason); "changed_meanwhile" as above.
    """
    statement = locked(statement)
    gavelling = _awaiting(statement, seen)
    if not reason.strip():
        raise Refused(_("Say why you do not sign; it goes on record."), field="reason", code="reason")
    _end(gavelling, GavelOutcome.REFUSED, by=by, reason=reason.strip())
    move(statement, Event.REFUSE_COUNTERSIGN, by=by)
    log.record("statement.countersign_refused", statement, by=by, number=gavelling.number)
    return statement


def _awaiting(statement: Statement, seen: str) -> Gavelling:
    if statement.state == State.GAVELLED:
        gavelling = statement.tabled.gavels.select_related("gavelled_by").get(ended_at=None)
        if seen and seen != str(gavelling.pk):
            message = _("The gavel has fallen once more, and the chair states again what is signed. Read it first.")
            raise Refused(message, code=CHANGED_MEANWHILE)
        return gavelling
    last = statement.tabling.gavels.order_by("-number").first() if statement.tabling else None
    if last is not None and last.ended_at is not None:
        at = times.format_moment(last.ended_at, statement.conference.time_zone)
        details = {"who": last.ended_by_name, "at": at, "outcome": last.get_outcome_display()}
        message = _("Nothing is to be countersigned any more: %(outcome)s by %(who)s, %(at)s.")
        raise Refused(message % details, code="state")
    raise Refused(_("On this text nothing is to be countersigned."), code="state")


def _end(gavelling: Gavelling, outcome: str, *, by: User, **values: Any) -> None:
    ended = {"outcome": outcome, "ended_at": database_now(), "ended_by": by, "ended_by_name": str(by)[:200], **values}
    for name, value in ended.items():
        setattr(gavelling, name, value)
    gavelling.save(update_fields=[*ended, "updated_at"])
