"""The silence procedure as the chair uses it: started, contested, handed over; and that a party has seen it.

OSCE Rules, Annex 1(A): proposed in a meeting with the exact expiry, its use itself agreed. How it is broken is
`services.breaking`; how it ends by the clock, `silence.settling`.
"""

import datetime as dt

from django.db import OperationalError, transaction
from django.db.models import Max, QuerySet
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.choices import Rule
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.core.guards.full_disk import is_full
from apps.delegates.models import Person
from apps.statements.choices import Event, PositionValue, ReplyKind, SilenceOutcome, State
from apps.statements.consensus.parties import profile_of, roster_of
from apps.statements.log import entries as log
from apps.statements.models import Position, RosterEntry, SilenceNotice, SilenceProcedure, Statement
from apps.statements.services.breaking import write_reply
from apps.statements.services.life import check_seen, locked, move
from apps.statements.services.positions import credential_of
from apps.statements.silence.reading import Standing
from apps.statements.silence.settling import held
from apps.statements.silence.speaking import speakers_of
from apps.statements.silence.starting import NewReply, SilenceTerms, at_night, check_chair, check_terms, check_told
from apps.statements.silence.telling import notify


@transaction.atomic
def start_silence(statement: Statement, terms: SilenceTerms, *, by: User, seen: str = "") -> SilenceProcedure:
    """Put the words on the table under silence until the deadline, and notify everybody who speaks for a party.

    Refused: "state"; "rule"; "contested" where a party objected to the procedure for this tabling; those of
    `check_seen`; "use" (field nobody_objected) unless the chair states that nobody did; "chair" (field chair);
    "too_short" (field at) below the shortest silence of the edition; "objects" while an objection stands; "no_head" for
    parties that nobody can speak for; "unreachable" (field handed) for parties whose first speaker cannot be mailed, or
    whose last notice failed at the same address, unless it is said how they were told; "at_night" (field night_reason).
    """
    statement = locked(statement)
    now = database_now()
    roster = roster_of(statement.tabled) if statement.tabling else []
    hours = profile_of(statement.conference).silence_hours_min
    _check_possible(statement)
    check_seen(statement, seen)
    check_terms(statement, terms, now, hours)
    speaking = speakers_of(roster)
    check_told(statement, roster, speaking, terms.handed)
    night = at_night(statement, speaking, terms)
    procedure = SilenceProcedure.objects.create(
        tabling=statement.tabled,
        number=_next_number(statement),
        opened_at=now,
        deadline=terms.deadline,
        hours_min=hours,
        chair=terms.chair.strip(),
        meeting=terms.meeting.strip(),
        night_reason=terms.night_reason.strip() if night else "",
        at_night=night,
        started_by=by,
    )
    move(statement, Event.START_SILENCE, by=by)
    procedure.tabling.statement = statement
    until = terms.deadline.astimezone(dt.UTC).isoformat()
    log.record("statement.silence_started", statement, by=by, number=procedure.number, until=until)
    notify(procedure, speaking, by=by, handed={pk: words.strip() for pk, words in terms.handed.items()})
    return procedure


@transaction.atomic
def contest_silence(
    statement: Statement, party: RosterEntry, *, chair: str, text: str, by: User, meeting: str = ""
) -> SilenceProcedure:
    """Record that a party objected to using the procedure: for this tabling there is none.

    Refused: as `start_silence`; "left"; "no_text" (field text); "no_credential" (field party).
    """
    statement = locked(statement)
    _check_possible(statement)
    check_chair(chair)
    if not text.strip():
        raise Refused(_("Write what the party said."), field="text", code="no_text")
    now = database_now()
    entry = RosterEntry.objects.select_related("person", "participation", "tabling").get(pk=party.pk)
    if entry.tabling_id != statement.tabling_id or entry.left_at is not None:
        raise Refused(_("%(party)s has left; it no longer counts.") % {"party": entry}, field="party", code="left")
    try:
        credential = credential_of(entry, None, now)
    except Refused as refused:
        raise Refused(refused.message, field="party", code=refused.code) from refused
    procedure = SilenceProcedure.objects.create(
        tabling=statement.tabled,
        number=_next_number(statement),
        opened_at=now,
        hours_min=profile_of(statement.conference).silence_hours_min,
        chair=chair.strip(),
        meeting=meeting.strip(),
        started_by=by,
        outcome=SilenceOutcome.CONTESTED,
        ended_at=now,
    )
    write_reply(procedure, NewReply(entry, ReplyKind.USE, text), credential, now, by=by)
    audit.record("statement.silence_contested", target=statement, by=by, party=str(entry.pk))
    return procedure


@transaction.atomic
def hand_over_notice(notice: SilenceNotice, *, words: str, by: User) -> SilenceNotice:
    """Record how words and deadline were handed over to a party, which proves its notice from now on.

    Refused: "no_words" (field words); "not_running"; "handed" the second time.
    """
    if not words.strip():
        raise Refused(_("Say how and to whom it was handed over."), field="words", code="no_words")
    statement = locked(notice.procedure.tabling.statement)
    procedure, reading = held(notice.procedure_id)
    at = database_now()
    if reading.standing != Standing.RUNNING or at >= procedure.ends:
        raise Refused(_("This silence procedure is not running any more."), code="not_running")
    row = SilenceNotice.objects.get(pk=notice.pk)
    if row.handed_at is not None:
        raise Refused(_("That it was handed over is on record already."), code="handed")
    row.handed_at, row.handed_words, row.handed_by = at, words.strip(), by
    row.save(update_fields=["handed_at", "handed_words", "handed_by", "updated_at"])
    audit.record("statement.silence_handed_over", target=statement, by=by, party=str(row.party_id))
    return row


def note_seen(party: RosterEntry, people: QuerySet[Person]) -> None:
    """Whoever speaks for a party has the words and the deadline before them; the first time proves it.

    A page that is only read must not fail because this cannot be written down.
    """
    running = SilenceProcedure.objects.running().filter(tabling=party.tabling_id, deadline__gt=Now())
    unseen = SilenceNotice.objects.filter(procedure__in=running, party=party, person__in=people, seen_at=None)
    if not unseen.exists():
        return
    try:
        with transaction.atomic():
            list(running.select_for_update(no_key=True))  # it does not end meanwhile
            unseen.filter(procedure__deadline__gt=Now()).update(seen_at=Now(), updated_at=Now())
    except OperationalError as error:
        if not is_full(error):
            raise


def _next_number(statement: Statement) -> int:
    return (statement.tabled.silences.aggregate(last=Max("number"))["last"] or 0) + 1


def _check_possible(statement: Statement) -> None:
    if statement.state != State.TABLED:
        message = _("This text is “%(state)s”; only a text on the table can be put under silence.")
        raise Refused(message % {"state": statement.get_state_display()}, code="state")
    if statement.tabled.rule != Rule.SILENCE:
        raise Refused(_("This text was put on the table under another rule."), code="rule")
    if statement.tabled.silences.filter(outcome=SilenceOutcome.CONTESTED).exists():
        message = _(
            "A party objected to using the silence procedure. Reopen the text, or record that there is no consensus."
        )
        raise Refused(message, code="contested")
    if Position.objects.current(statement.tabling).filter(value=PositionValue.OBJECT, party__left_at=None).exists():
        raise Refused(_("A party objects already: there is no silence to begin."), code="objects")
