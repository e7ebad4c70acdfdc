"""Many at the same moment: one record, one outcome, whoever settles first (T6, T30)."""

import datetime as dt
import time

import pytest
from django.db import transaction

from apps.core.clocks.database_clock import database_now
from apps.documents.models import Document
from apps.messaging.models import Message
from apps.statements import services
from apps.statements.models import AdoptionRecord, SilenceProcedure, SilenceReply, Statement
from apps.statements.record.verification import faults
from apps.statements.services import breaking
from apps.statements.silence import settling
from tests.factories.silence import account_of, broken, delivered, short, silent_conference, terms, wait_until
from tests.factories.statements import parties_of, tabled
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_fifty_who_settle_make_one_record():
    statement, procedure = short(1.0)
    wait_until(procedure.deadline)
    results = at_once(*[lambda: settling.settle(procedure.pk)] * 50)
    assert sorted(results) == [*[False] * 49, True]
    assert (AdoptionRecord.objects.count(), Document.objects.count()) == (1, 1)
    assert AdoptionRecord.objects.get().adopted_at == procedure.deadline
    assert Message.objects.filter(kind="silence-ended").count() == 3
    assert list(faults()) == []


def test_pages_and_the_sweep_settle_it_once():
    statement, procedure = short(1.0)
    wait_until(procedure.deadline)
    at_once(*[lambda: services.settle_text(statement)] * 8, *[settling.sweep] * 8)
    assert AdoptionRecord.objects.count() == 1


def test_two_who_break_it_break_it_once():
    statement, procedure = short(60)
    parties = parties_of(statement)
    accounts = [account_of(each) for each in parties]
    results = at_once(
        *[lambda entry=entry, by=by: broken(entry, by=by).kind for entry, by in zip(parties, accounts, strict=True)]
    )
    assert sorted(results) == ["not_running", "not_running", "objection"]
    assert SilenceReply.objects.count() == 1


def test_around_the_deadline_every_word_is_judged_by_its_arrival():
    """Words and settlers for a second around the deadline: adopted exactly if none arrived before it."""
    statement = tabled(silent_conference(count=12, silence_hours_min=0))
    parties = parties_of(statement)
    accounts = [account_of(each) for each in parties]
    starter = accounts[0]
    deadline = database_now() + dt.timedelta(seconds=2)
    procedure = services.start_silence(statement, terms(deadline), by=starter)
    delivered(procedure)

    def write(entry, by, offset):
        time.sleep(max(0.0, (deadline - database_now()).total_seconds() + offset))
        return broken(entry, by=by).is_late

    def press():
        while database_now() < deadline + dt.timedelta(milliseconds=200):
            settling.settle(procedure.pk)

    offsets = [(number - 1) * 0.01 for number in range(12)]
    words = [
        lambda entry=entry, by=by, offset=offset: write(entry, by, offset)
        for entry, by, offset in zip(parties, accounts, offsets, strict=True)
    ]
    at_once(*words, *[press] * 4)
    settling.sweep()
    procedure.refresh_from_db()
    in_time = SilenceReply.objects.filter(is_late=False)
    assert in_time.count() <= 1
    assert (procedure.outcome == "broken") == in_time.exists()
    assert (Statement.objects.get().state == "adopted") == (procedure.outcome == "adopted")
    assert all(each.at < deadline for each in in_time)
    assert all(each.at >= deadline for each in SilenceReply.objects.filter(is_late=True))
    assert AdoptionRecord.objects.count() == (procedure.outcome == "adopted")


def test_a_word_that_arrives_in_time_counts_however_late_it_gets_the_text(monkeypatch):
    """It arrives before the deadline and asks for the lock of the text after it, when somebody wants to settle."""
    statement, procedure = short(1.6)
    entry = parties_of(statement)[0]
    by = account_of(entry)
    at_once_locked = breaking.locked

    def locked_late(text):
        time.sleep(max(0.0, (procedure.deadline - database_now()).total_seconds() + 0.5))
        return at_once_locked(text)

    monkeypatch.setattr(breaking, "locked", locked_late)

    def write():
        return broken(entry, by=by).is_late

    def settle():
        time.sleep(max(0.0, (procedure.deadline - database_now()).total_seconds() + 0.1))
        return settling.settle(procedure.pk)

    assert at_once(write, settle) == [False, False]
    assert SilenceProcedure.objects.get().outcome == "broken"


def test_who_began_to_settle_before_the_deadline_leaves_it_to_the_next():
    statement, procedure = short(1.2)

    def hold():
        with transaction.atomic():
            Statement.objects.select_for_update().get(pk=statement.pk)
            time.sleep(max(0.0, (procedure.deadline - database_now()).total_seconds() + 0.2))

    def settle():
        time.sleep(0.2)
        return settling.settle(procedure.pk)

    assert at_once(hold, settle) == [None, False]
    assert settling.settle(procedure.pk)
