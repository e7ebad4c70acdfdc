"""The lock every change of a text is made under, and the only way from one state to the next."""

import datetime as dt

from django.utils import timezone

from apps.accounts.models import User
from apps.core.clocks.database_clock import database_now
from apps.core.rows.locks import hold
from apps.statements.amendment_life import PENDING
from apps.statements.choices import AmendmentState, CallOutcome
from apps.statements.consensus import states
from apps.statements.models import Revision, RosterEntry, Statement, Tabling
from apps.statements.text_life import CLOSES, PINNED, UNDECIDED


def locked(statement: Statement) -> Statement:
    """The statement as it is now, with its revision, its row locked until the caller's transaction ends."""
    hold(Statement.objects, statement.pk)
    return Statement.objects.select_related("conference__forum", "revision", "tabling").get(pk=statement.pk)


def move(statement: Statement, event: str, *, by: User | None, closed_at: dt.datetime | None = None) -> None:
    """Follow `event` and save: the one place where a text leaves the table, and its tabling ends with it.

    A closed tabling stays as it was, with what everybody said; the next one begins without any position. `closed_at`
    (default now) is when it ended; nobody's press (`by` None) ends one whose deadline passes.
    Refused (code "state") where the table has no such way. The caller holds the lock and writes the audit event.
    """
    statement.state = states.after(statement.state, event)
    if statement.tabling is not None and event in CLOSES:
        tabling = statement.tabling
        end_open_call(tabling, CallOutcome.LAPSED, by=by)
        tabling.outcome, tabling.closed_at, tabling.closed_by = CLOSES[event], closed_at or timezone.now(), by
        tabling.save(update_fields=["outcome", "closed_at", "closed_by", "updated_at"])
    if statement.state not in PINNED:
        statement.tabling = None
    if statement.state not in UNDECIDED:
        _let_amendments_lapse(statement)
    statement.save()


def end_open_call(tabling: Tabling, outcome: str, *, by: User | None, party: RosterEntry | None = None) -> bool:
    """End the call for objections that is open; whether there was one. The caller holds the text's lock."""
    call = tabling.calls.filter(ended_at=None).first() if tabling.calls_objections else None
    if call is None:
        return False
    call.outcome, call.ended_at, call.ended_by, call.party = outcome, database_now(), by, party
    call.save(update_fields=["outcome", "ended_at", "ended_by", "party", "updated_at"])
    return True


def _let_amendments_lapse(statement: Statement) -> None:
    """Nothing stays open beside a text that has ended."""
    pending = statement.amendments.filter(state__in=PENDING)
    pending.update(state=AmendmentState.LAPSED, updated_at=timezone.now())


def freeze_words(revision: Revision) -> None:
    """From now on the database refuses any change to the words; translations may still come, until `freeze`."""
    _freeze(revision, "frozen_at")


def freeze(revision: Revision) -> None:
    """From now on the database refuses any change to this revision, its paragraphs and their translations."""
    _freeze(revision, "frozen_at", "translations_frozen_at")


def _freeze(revision: Revision, *names: str) -> None:
    now = timezone.now()
    open_still = [name for name in names if getattr(revision, name) is None]
    for name in open_still:
        setattr(revision, name, now)
    if open_still:
        revision.save(update_fields=[*open_still, "updated_at"])
