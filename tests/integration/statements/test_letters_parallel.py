"""Letters that are written down in the moments around the deadline, against everybody who settles it (T6)."""

import datetime as dt
import time

import pytest

from apps.core.clocks.database_clock import database_now
from apps.statements import services
from apps.statements.models import AdoptionRecord, SilenceReply, Statement
from apps.statements.record.verification import faults
from apps.statements.silence import settling
from tests.factories.accounts import UserFactory
from tests.factories.silence import delivered, reply, silent_conference, terms
from tests.factories.statements import parties_of, tabled
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_around_the_deadline_a_letter_counts_only_if_it_was_written_down_before_it():
    """All of them were received long before; adopted exactly if none was recorded in time."""
    statement = tabled(silent_conference(count=8, silence_hours_min=0))
    parties, staff = parties_of(statement), UserFactory()
    deadline = database_now() + dt.timedelta(seconds=2)
    procedure = services.start_silence(statement, terms(deadline), by=staff)
    delivered(procedure)
    received = procedure.opened_at

    def write(entry, offset):
        time.sleep(max(0.0, (deadline - database_now()).total_seconds() + offset))
        return services.break_by_letter(reply(entry), services.Letter("No. 1", received), by=staff).is_late

    def press():
        while database_now() < deadline + dt.timedelta(milliseconds=200):
            settling.settle(procedure.pk)

    words = [
        lambda entry=entry, offset=(number - 3) * 0.01: write(entry, offset) for number, entry in enumerate(parties)
    ]
    at_once(*words, *[press] * 3)
    settling.sweep()
    procedure.refresh_from_db()
    in_time = SilenceReply.objects.filter(is_late=False)
    assert in_time.count() <= 1
    assert (procedure.outcome == "broken") == in_time.exists()
    assert all(each.recorded_at == procedure.ended_at < deadline for each in in_time)
    assert all(each.recorded_at >= deadline > each.at for each in SilenceReply.objects.filter(is_late=True))
    assert SilenceReply.objects.exists()
    assert (Statement.objects.get().state == "adopted") == (procedure.outcome == "adopted")
    assert AdoptionRecord.objects.count() == (procedure.outcome == "adopted")
    assert list(faults()) == []


def test_a_letter_and_the_heads_own_word_at_once():
    statement = tabled(silent_conference())
    first, staff = parties_of(statement)[0], UserFactory()
    services.start_silence(statement, terms(), by=staff)
    letters = [services.Letter(f"No. {number}", database_now()) for number in range(3)]
    results = at_once(
        *[lambda letter=letter: services.break_by_letter(reply(first), letter, by=staff).kind for letter in letters]
    )
    assert sorted(results) == ["not_running", "not_running", "objection"]
    assert SilenceReply.objects.count() == 1
