"""An objection or an amendment by letter during a silence procedure: what it takes, and what it does."""

import datetime as dt

import pytest
from django.db import transaction

from apps.audit.models import Entry
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.messaging.models import Message
from apps.statements import services
from apps.statements.models import LogEntry, SilenceReply, Statement
from apps.statements.record.silences import silences_in_words
from apps.statements.record.verification import faults
from apps.statements.silence import arriving, settling
from tests.factories.accounts import UserFactory
from tests.factories.delegates import CredentialFactory
from tests.factories.rounds import now_of
from tests.factories.silence import broken, reply, short, silent_conference, speaking, under_silence, wait_until
from tests.factories.statements import parties_of
from tests.support.refused_rows import refused_by_the_database

pytestmark = pytest.mark.django_db
MILLISECOND = dt.timedelta(milliseconds=1)
LETTER = "Note verbale 12/2027 of 9 September"


@pytest.fixture
def arriving_at(monkeypatch):
    """Lets a word arrive at a moment: only the reading of the clock at its arrival is replaced."""
    return lambda moment: monkeypatch.setattr(arriving, "database_now", lambda: moment)


def by_letter(entry, received=None, *, by=None, reference=LETTER, **values):
    letter = services.Letter(reference, received or database_now())
    return services.break_by_letter(reply(entry, **values), letter, by=by or UserFactory())


def refused(call, *args, **values):
    with pytest.raises(Refused) as found, transaction.atomic():
        call(*args, **values)
    return found.value.field, found.value.code


def test_a_letter_breaks_the_silence_like_the_heads_own_word():
    statement, procedure = under_silence()
    entry, by = parties_of(statement)[0], UserFactory()
    received = database_now()
    row = by_letter(entry, received, by=by, kind="amendment", text="“2028” for “2027”")
    procedure.refresh_from_db()
    assert (row.at, row.letter, row.recorded_by, row.is_late) == (received, LETTER, by, False)
    assert (row.given_by, row.credential) == (speaking(entry).person, speaking(entry))
    assert received <= row.recorded_at == procedure.ended_at < procedure.deadline
    assert (procedure.outcome, now_of(statement).state) == ("broken", "negotiating")
    assert Message.objects.filter(kind="silence-ended").count() == 3
    details = {"party": str(entry.pk), "kind": "amendment", "letter": LETTER}
    assert Entry.objects.get(verb="statement.silence_broken").details == details
    assert LogEntry.objects.get(happened="statement.silence_broken").by == by


def test_what_the_seal_says_of_it():
    statement, procedure = under_silence()
    row = by_letter(parties_of(statement)[0])
    said = silences_in_words(procedure.tabling)["silence"][0]["replies"][0]
    assert said["letter"] == LETTER
    assert said["recorded_at"] == row.recorded_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    other, procedure = under_silence()
    broken(parties_of(other)[0])
    assert set(silences_in_words(procedure.tabling)["silence"][0]["replies"][0]) == {"party", "kind", "text", "at"}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"reference": " "}, ("letter", "letter")),
        ({"text": " "}, ("text", "no_text")),
        ({"kind": "amendment", "text": ""}, ("text", "no_text")),
    ],
)
def test_it_takes_a_reference_and_words(values, expected):
    statement, _procedure = under_silence()
    assert refused(by_letter, parties_of(statement)[0], **values) == expected
    assert now_of(statement).state == "silence"


def test_it_was_received_while_the_silence_ran():
    statement, procedure = under_silence()
    first = parties_of(statement)[0]
    assert refused(by_letter, first, database_now() + dt.timedelta(minutes=1)) == ("at", "at")
    assert refused(by_letter, first, procedure.opened_at - dt.timedelta(minutes=2)) == ("at", "at")
    in_its_minute = procedure.opened_at.replace(second=0, microsecond=0)
    assert by_letter(first, in_its_minute).at >= procedure.opened_at


def test_its_signer_held_a_credential_when_it_was_received():
    statement, procedure = under_silence()
    first, second, _third = parties_of(statement)
    later = CredentialFactory(participation=first.participation, function="alternate", valid_from=database_now())
    received = later.valid_from - MILLISECOND
    assert received > procedure.opened_at
    assert refused(by_letter, first, received, credential=later) == ("signer", "no_credential")
    assert refused(by_letter, first, credential=speaking(second)) == ("signer", "no_credential")
    assert by_letter(first, credential=later).given_by == later.person


def test_of_a_party_that_left_nothing_is_taken():
    statement, _procedure = under_silence()
    first = parties_of(statement)[0]
    services.leave(first, letter="Gone.", by=UserFactory())
    assert refused(by_letter, first)[1] == "left"


def test_individuals_sign_for_themselves():
    statement, _procedure = under_silence(silent_conference("individual"))
    first = parties_of(statement)[0]
    row = by_letter(first)
    assert (row.given_by, row.credential, row.is_late) == (first.person, None, False)


# --- the deadline


def test_one_millisecond_before_the_deadline_it_counts(arriving_at):
    """However long it waits then: nothing has been settled."""
    statement, procedure = short()
    wait_until(procedure.deadline)
    moment = procedure.deadline - MILLISECOND
    arriving_at(moment)
    row = by_letter(parties_of(statement)[0], moment)
    procedure.refresh_from_db()
    assert (row.is_late, row.at, row.recorded_at, procedure.ended_at) == (False, moment, moment, moment)


@pytest.mark.parametrize("before", [dt.timedelta(), MILLISECOND])
def test_recorded_at_the_deadline_it_is_late_whenever_it_was_received(arriving_at, before):
    """Nobody undoes what a deadline decided by the date on a letter."""
    statement, procedure = short()
    wait_until(procedure.deadline)
    arriving_at(procedure.deadline)
    row = by_letter(parties_of(statement)[0], procedure.deadline - before)
    assert (row.is_late, row.at, row.letter) == (True, procedure.deadline - before, LETTER)
    assert now_of(statement).state == "silence"
    assert services.settle_text(statement)
    assert now_of(statement).state == "adopted"
    assert Entry.objects.filter(verb="statement.silence_late", details__letter=LETTER).count() == 1
    assert Message.objects.filter(kind="silence-ended").count() == 3
    assert list(faults()) == []


def test_after_the_adoption_it_is_on_file_and_the_record_stands():
    statement, procedure = short()
    wait_until(procedure.deadline)
    settling.sweep()
    row = by_letter(parties_of(statement)[0], procedure.opened_at)
    assert (row.is_late, now_of(statement).state) == (True, "adopted")
    assert list(faults()) == []


def test_after_another_party_broke_it_there_is_nothing_to_break():
    statement, _procedure = under_silence()
    first, second, _third = parties_of(statement)
    broken(second)
    assert refused(by_letter, first)[1] == "not_running"


def test_the_database_takes_no_letter_that_says_otherwise():
    statement, procedure = under_silence()
    entry = parties_of(statement)[0]

    def row(**values):
        held = speaking(entry)
        now = database_now()
        defaults = {
            "procedure": procedure, "party": entry, "kind": "objection", "text": "No.", "given_by": held.person,
            "credential": held, "recorded_by": UserFactory(), "at": now, "letter": LETTER, "recorded_at": now,
        }  # fmt: skip
        return lambda: SilenceReply.objects.create(**{**defaults, **values})

    late = procedure.deadline
    refused_by_the_database(row(letter=""))
    refused_by_the_database(row(recorded_at=None))
    refused_by_the_database(row(at=database_now(), recorded_at=database_now() - dt.timedelta(seconds=9)))
    refused_by_the_database(row(recorded_at=database_now() + dt.timedelta(hours=1)))  # before the deadline, and to come
    refused_by_the_database(row(recorded_at=late))
    refused_by_the_database(row(is_late=True))
    with transaction.atomic():
        row()()
        transaction.set_rollback(True)
    assert Statement.objects.get().state == "silence"
