"""The gavel: whether a text is adopted, the record that proves it, and its place in the register."""

import datetime as dt
from dataclasses import replace
from typing import cast
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.core.clocks import times
from apps.core.exceptions import Refused
from apps.statements.choices import Event, GavelOutcome, PositionValue, State
from apps.statements.consensus.judgement import judge
from apps.statements.consensus.parties import roster_of
from apps.statements.consensus.rules import Outcome
from apps.statements.consensus.wording import cannot_be_adopted
from apps.statements.log import entries as log
from apps.statements.models import Position, Statement, Tabling
from apps.statements.objections.reading import allows_gavel, last_call
from apps.statements.paragraphs import texts
from apps.statements.record import canonical
from apps.statements.record.deciding import decide, own_versions
from apps.statements.record.recording import Gavel
from apps.statements.services.countersigning import await_countersign
from apps.statements.services.life import check_seen, locked, move
from apps.statements.text_life import DECIDED


def outcome_of(statement: Statement, *, present: int | None = None, at: dt.datetime | None = None) -> Outcome:
    """What the rule says at `at` (default now) of the text on the table; parties by their entries' ids. Reads only."""
    return judge([statement.tabled], present=present, at=at)[cast(UUID, statement.tabling_id)]


@transaction.atomic
def adopt(statement: Statement, gavel: Gavel, *, by: User, expected_sha256: str = "", seen: str = "") -> Statement:
    """Adopt the text on the table, or adopt it ad referendum while confirmations are owed.

    Where decisions are countersigned, the gavel falls and awaits somebody else's signature (`countersign`).

    `expected_sha256` is the text that the one who presses saw, `seen` the tabling. Refused: "already_adopted" (somebody
    else's gavel was first), "state", "text_changed", those of `check_seen`, "chair" (field chair), "at" (field at: to
    come, before the tabling, before a position), "asked" (field asked: parties are silent and nobody says that
    objections were called for), "gavelled", "nobody_countersigns", "not_called" (the room was not asked),
    "not_adoptable" (names every obstacle).
    """
    statement = locked(statement)
    _check(statement, expected_sha256)
    check_seen(statement, seen)
    gavel = _in_its_minute(statement.tabled, gavel)
    check_gavel(statement.tabled, gavel)
    gavel = _asked(statement.tabled, gavel)
    outcome = outcome_of(statement, present=gavel.present, at=gavel.at)
    if not outcome.adopted and not outcome.provisional:
        sentence = cannot_be_adopted(statement.tabled, outcome, roster_of(statement.tabled), get_language())
        raise Refused(sentence, code="not_adoptable")
    if outcome.silent and not gavel.asked:
        message = _("Parties have said nothing. Confirm that the chair asked for objections and nobody had any.")
        raise Refused(message, field="asked", code="asked")
    if statement.tabled.countersigned:
        return await_countersign(statement, gavel, by=by)
    if outcome.provisional:
        statement.tabled.provisional = gavel.as_json(by)
        statement.tabled.save(update_fields=["provisional", "updated_at"])
        move(statement, Event.GAVEL_AD_REF, by=by)
        log.record("statement.adopted_ad_referendum", statement, by=by, owed=len(outcome.pending))
        return statement
    return decide(statement, outcome, gavel, by=by, gavelled_by=by, event=Event.GAVEL)


@transaction.atomic
def settle_ad_referendum(statement: Statement, *, by: User) -> bool:
    """Adopt for good once nobody owes a confirmation any more; the caller holds the statement's lock.

    The text is adopted from the last confirmation on, or from the departure of the last party that owed one.
    """
    if statement.state != State.ADOPTED_AD_REF:
        return False
    stated = statement.tabled.provisional
    gavel = Gavel.from_json(stated)
    outcome = outcome_of(statement, present=gavel.present)
    if not outcome.adopted:
        return False
    moments = statement.tabled.roster.aggregate(said=Max("positions__at"), left=Max("left_at"))
    gavel = gavel.effective(max(filter(None, [gavel.at, *moments.values()])))
    signed = (
        statement.tabled.gavels.filter(outcome=GavelOutcome.SIGNED).select_related("gavelled_by", "ended_by").first()
    )
    gavelled_by = User.objects.get(pk=stated["by"])
    decide(statement, outcome, gavel, by=by, gavelled_by=gavelled_by, gavelling=signed, event=Event.CONFIRM_LAST)
    return True


def _check(statement: Statement, expected_sha256: str) -> None:
    if statement.state in DECIDED:
        record = statement.record
        at = times.format_moment(record.adopted_at, statement.conference.time_zone)
        message = _(
            "This text is adopted already, as %(symbol)s (%(at)s, recorded by %(who)s). There is one record only."
        )
        details = {"symbol": record.decision_symbol, "at": at, "who": record.gavelled_by}
        raise Refused(message % details, code="already_adopted")
    if statement.state == State.GAVELLED:
        gavelling = statement.tabled.gavels.get(ended_at=None)
        at = times.format_moment(gavelling.gavelled_at, statement.conference.time_zone)
        message = _("The gavel has fallen already (%(who)s, %(at)s). It awaits its countersign.")
        raise Refused(message % {"who": gavelling.gavelled_by_name, "at": at}, code="gavelled")
    if statement.state != State.TABLED:
        message = _("This text is “%(state)s”; only a text on the table can be adopted.")
        raise Refused(message % {"state": statement.get_state_display()}, code="state")
    rows = texts.rows_of(statement.revision)
    now = canonical.sha256(texts.canonical_text(statement.symbol, own_versions(statement, rows)))
    if now != statement.tabled.sha256 or (expected_sha256 and expected_sha256 != statement.tabled.sha256):
        message = _("The text on the table is no longer the one you saw. Read it again before you adopt it.")
        raise Refused(message, code="text_changed")


def check_gavel(tabling: Tabling, gavel: Gavel) -> None:
    """Whether a decision can have been taken then, and by whom. Refused: "chair", "at"."""
    if not gavel.chair.strip():
        raise Refused(_("Name who was in the chair."), field="chair", code="chair")
    if gavel.at > timezone.now():
        raise Refused(_("This moment is still to come."), field="at", code="at")
    tz = tabling.statement.conference.time_zone
    if gavel.at < tabling.opened_at:
        message = _(
            "The text was put on the table on %(at)s; it cannot have been adopted before. If that was only written "
            "down then, reopen the text and put it on the table with the day on which it happened."
        )
        raise Refused(message % {"at": times.format_moment(tabling.opened_at, tz)}, field="at", code="at")
    call = last_call(tabling)
    if call is not None and call.ended_at is not None and gavel.at < call.ended_at:
        message = _("The room was asked until %(at)s, after this moment.")
        raise Refused(message % {"at": times.format_moment(call.ended_at, tz)}, field="at", code="at")
    later = Position.objects.filter(party__tabling=tabling, at__gt=gavel.at).order_by("-at").first()
    if later is not None:
        message = _("A party gave its position on %(at)s, after this moment.")
        raise Refused(message % {"at": times.format_moment(later.at, tz)}, field="at", code="at")


def _asked(tabling: Tabling, gavel: Gavel) -> Gavel:
    """Where objections are called for, the call answers whether the room was asked, not the one who presses.

    An objection that stands is told as the obstacle that it is, not as a call that is missing; of a sealed round
    neither is, since the difference would tell.
    """
    if not tabling.calls_objections or tabling.is_sealed:
        return gavel
    call = last_call(tabling)
    if call is not None and call.ended_at is None:
        raise Refused(_("The room is being asked now: end the call for objections first."), code="not_called")
    objects = Position.objects.current(tabling).filter(value=PositionValue.OBJECT, party__excluded=False)
    if not allows_gavel(call) and not objects.filter(party__left_at=None).exists():
        message = _("Objections have not been called for, or one came since: ask the room first.")
        raise Refused(message, code="not_called")
    return replace(gavel, asked=allows_gavel(call))


def _in_its_minute(tabling: Tabling, gavel: Gavel) -> Gavel:
    """A gavel in the minute of the last position, a departure or the call for objections fell after it."""
    moments = tabling.roster.aggregate(said=Max("positions__at"), left=Max("left_at")).values()
    call = last_call(tabling)
    known = [tabling.opened_at, *moments, call.ended_at if call else None]
    return gavel.effective(times.within_the_minute(gavel.at, max(filter(None, known))))
