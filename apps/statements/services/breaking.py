"""A silence is broken, for everybody, by a written objection or an amendment (OSCE Rules, Annex 1(A)).

By whoever speaks for the party from their own account, or by a letter that the chair's staff writes down.
"""

import datetime as dt
from typing import cast

from django.db import transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.clocks import times
from apps.core.exceptions import Refused
from apps.delegates.models import Credential, Person
from apps.statements.choices import Event, ReplyKind, SilenceOutcome
from apps.statements.log import entries as log
from apps.statements.models import RosterEntry, SilenceProcedure, SilenceReply, Statement
from apps.statements.services.life import locked, move
from apps.statements.services.positions import credential_of
from apps.statements.services.speaking import check_yours
from apps.statements.silence.arriving import arrive
from apps.statements.silence.reading import Reading, Standing
from apps.statements.silence.settling import held
from apps.statements.silence.starting import Letter, NewReply
from apps.statements.silence.telling import tell_the_end


@transaction.atomic
def break_silence(given: NewReply, *, by: User) -> SilenceReply:
    """Break the silence for everybody by a written objection or an amendment; all are told at once.

    The word arrives when the database's clock says so: before the deadline it counts, at the deadline or after it is
    put on file as a late statement (`is_late`) and decides nothing, whether or not anything was settled meanwhile.
    Refused: "not_yours"; "no_credential"; "no_text" (field text); "left"; "not_running" once it has ended otherwise.
    """
    check_yours(given.party, given.credential, by)
    return _take(given, by=by)


@transaction.atomic
def break_by_letter(given: NewReply, letter: Letter, *, by: User) -> SilenceReply:
    """The same by a word on paper, which somebody of the chair's staff writes down.

    It counts if it was received before the deadline and is written down before it, both: what the deadline has decided
    stands, and a letter that is entered later is put on file as a late statement. Its signer spoke for the party at the
    moment of receipt. Refused, besides: "letter" (field letter) without a reference to the document; "at" (field at)
    for a moment to come, or before the silence began; "no_credential" (field signer).
    """
    if not letter.reference.strip():
        message = _("Name the letter (date, sender, place in the files): it proves what the party wrote.")
        raise Refused(message, field="letter", code="letter")
    return _take(given, by=by, letter=letter)


def _take(given: NewReply, *, by: User, letter: Letter | None = None) -> SilenceReply:
    if not given.text.strip():
        is_change = given.kind == ReplyKind.AMENDMENT
        message = _("Write the change that is wanted.") if is_change else _("An objection needs its reason.")
        raise Refused(message, field="text", code="no_text")
    newest = SilenceProcedure.objects.filter(tabling=given.party.tabling_id).order_by("-number").first()
    if newest is None or newest.deadline is None:
        raise Refused(_("This text is not under silence."), code="not_running")
    now = arrive(newest.pk)
    statement = locked(given.party.tabling.statement)
    procedure, reading = held(newest.pk)
    entry = RosterEntry.objects.select_related("person", "participation", "tabling").get(pk=given.party.pk)
    if entry.left_at is not None:
        raise Refused(_("%(party)s has left; it no longer counts.") % {"party": entry}, code="left")
    at = _received(statement, procedure, letter, now) if letter else now
    credential = _credential(entry, given, at, letter)
    details = {"party": str(entry.pk), "kind": given.kind, **({"letter": letter.reference.strip()} if letter else {})}
    if now >= procedure.ends and procedure.outcome in ("", SilenceOutcome.ADOPTED):
        reply = write_reply(procedure, given, credential, at, by=by, is_late=True, letter=letter, recorded_at=now)
        audit.record("statement.silence_late", target=statement, by=by, **details)
        return reply
    _check_running(procedure, reading)
    reply = write_reply(procedure, given, credential, at, by=by, letter=letter, recorded_at=now)
    procedure.outcome, procedure.ended_at = SilenceOutcome.BROKEN, now
    procedure.save(update_fields=["outcome", "ended_at", "updated_at"])
    move(statement, Event.BREAK_SILENCE, by=by)
    log.record("statement.silence_broken", statement, by=by, **details)
    procedure.tabling.statement = statement
    tell_the_end(procedure, by=by, reply=reply)
    return reply


def write_reply(
    procedure: SilenceProcedure,
    given: NewReply,
    credential: Credential | None,
    at: dt.datetime,
    *,
    by: User,
    is_late: bool = False,
    letter: Letter | None = None,
    recorded_at: dt.datetime | None = None,
) -> SilenceReply:
    """The row of what a party wrote; the caller has checked it, and holds the text's lock."""
    return SilenceReply.objects.create(
        procedure=procedure,
        party=given.party,
        kind=given.kind,
        text=given.text.strip(),
        given_by=credential.person if credential else cast(Person, given.party.person),
        credential=credential,
        recorded_by=by,
        at=at,
        is_late=is_late,
        letter=letter.reference.strip() if letter else "",
        recorded_at=recorded_at if letter else None,
    )


def _received(statement: Statement, procedure: SilenceProcedure, letter: Letter, now: dt.datetime) -> dt.datetime:
    """When the letter was received, after the start where that was in the same minute."""
    at = times.within_the_minute(letter.received_at, procedure.opened_at)
    if at > now:
        raise Refused(_("This moment is still to come."), field="at", code="at")
    if at < procedure.opened_at:
        message = _("The silence began on %(at)s; a letter of before does not break it.")
        moment = times.format_moment(procedure.opened_at, statement.conference.time_zone)
        raise Refused(message % {"at": moment}, field="at", code="at")
    return at


def _credential(entry: RosterEntry, given: NewReply, at: dt.datetime, letter: Letter | None) -> Credential | None:
    try:
        return credential_of(entry, given.credential, at)
    except Refused as refused:
        raise Refused(refused.message, field="signer" if letter else refused.field, code=refused.code) from refused


def _check_running(procedure: SilenceProcedure, reading: Reading) -> None:
    stopped = reading.standing == Standing.STOPPED and reading.at != procedure.deadline
    if procedure.ended_at is not None or stopped:
        raise Refused(_("The silence has ended already; nothing is adopted by it."), code="not_running")
