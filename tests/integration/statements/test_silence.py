"""The silence procedure by the real clock of the database, to the millisecond, with and without a worker (T6)."""

import datetime as dt

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from apps.audit.models import Entry
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.delegates.services import end_credential
from apps.documents.models import Document
from apps.messaging.models import Message
from apps.messaging.services import record_bounce
from apps.statements import services
from apps.statements.models import AdoptionRecord, SilenceProcedure, SilenceReply, Statement
from apps.statements.record.verification import faults
from apps.statements.silence import arriving, settling
from tests.factories.accounts import UserFactory
from tests.factories.delegates import CredentialFactory
from tests.factories.silence import (
    account_of,
    broken,
    delivered,
    reply,
    short,
    silent_conference,
    speaking,
    terms,
    under_silence,
    wait_until,
)
from tests.factories.statements import changed, parties_of, say, tabled

pytestmark = pytest.mark.django_db
MILLISECOND = dt.timedelta(milliseconds=1)


def now_of(statement):
    return Statement.objects.select_related("tabling", "document").get(pk=statement.pk)


def code_of(call, *args, **kwargs):
    with pytest.raises(Refused) as refused:
        call(*args, **kwargs)
    return refused.value.field, refused.value.code


@pytest.fixture
def arriving_at(monkeypatch):
    """Lets a word arrive at a moment: only the reading of the clock at its arrival is replaced."""

    def at(moment):
        monkeypatch.setattr(arriving, "database_now", lambda: moment)

    return at


# --- starting


def test_everybody_who_speaks_is_notified_and_the_words_are_under_silence():
    conference = silent_conference()
    second = CredentialFactory(
        participation=conference.participations.get(order=2), function="alternate", person__language="ja"
    )
    statement, procedure = under_silence(conference)
    assert (now_of(statement).state, procedure.number, procedure.outcome) == ("silence", 1, "")
    notices = list(procedure.notices.values_list("party__order", "counts", "function"))
    assert notices == [(1, True, "head"), (2, True, "head"), (2, False, "alternate"), (3, True, "head")]
    mails = Message.objects.filter(kind="silence")
    assert mails.count() == 4
    japanese = mails.get(to_address=second.person.email)
    assert (japanese.language, procedure.tabling.sha256 in japanese.text_body) == ("ja", True)
    assert Entry.objects.filter(verb="statement.silence_started", target_id=statement.pk).count() == 1


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"nobody_objected": False}, ("nobody_objected", "use")),
        ({"chair": " "}, ("chair", "chair")),
        ({"deadline": dt.timedelta(hours=48) - dt.timedelta(seconds=1)}, ("at", "too_short")),
    ],
)
def test_a_start_that_is_not_agreed_or_too_short_is_refused(values, refusal):
    statement = tabled(silent_conference())
    if "deadline" in values:
        values = {"deadline": database_now() + values["deadline"]}
    assert code_of(services.start_silence, statement, terms(**values), by=UserFactory()) == refusal
    assert (now_of(statement).state, Message.objects.count()) == ("tabled", 0)


def test_exactly_the_shortest_silence_is_long_enough():
    statement = tabled(silent_conference())
    deadline = database_now() + dt.timedelta(hours=48, seconds=1)
    assert services.start_silence(statement, terms(deadline), by=UserFactory()).hours_min == 48


def test_only_a_text_put_on_the_table_under_silence_starts_it():
    statement = tabled()
    assert code_of(services.start_silence, statement, terms(), by=UserFactory()) == (None, "rule")
    silent, _procedure = under_silence()
    assert code_of(services.start_silence, silent, terms(), by=UserFactory()) == (None, "state")


def test_nobody_is_put_under_silence_who_could_not_break_it():
    statement = tabled(silent_conference())
    entry = parties_of(statement)[0]
    end_credential(speaking(entry), by=UserFactory())
    assert code_of(services.start_silence, statement, terms(), by=UserFactory()) == (None, "no_head")


def test_an_objection_that_stands_leaves_no_silence_to_begin():
    statement = tabled(silent_conference())
    say(parties_of(statement)[0], "object", "No.")
    assert code_of(services.start_silence, statement, terms(), by=UserFactory()) == (None, "objects")


def test_a_head_without_an_address_is_told_by_hand_or_not_at_all():
    statement = tabled(silent_conference())
    entry = parties_of(statement)[1]
    person = speaking(entry).person
    person.email = ""
    person.save()
    refused = code_of(services.start_silence, statement, terms(), by=UserFactory())
    assert refused == (f"handed_{entry.pk}", "unreachable")
    procedure = services.start_silence(
        statement, terms(handed={entry.pk: "Handed to Mr Example in the lobby."}), by=UserFactory()
    )
    notice = procedure.notices.get(party=entry)
    assert (notice.message_id, notice.handed_at, notice.handed_words) == (
        None,
        procedure.opened_at,
        "Handed to Mr Example in the lobby.",
    )


def test_an_objection_to_the_procedure_is_recorded_and_prevents_it():
    statement = tabled(silent_conference())
    entry = parties_of(statement)[1]
    chair = UserFactory()
    found = services.contest_silence(statement, entry, chair="Chair", text="We want to meet.", by=chair)
    assert (found.outcome, found.deadline) == ("contested", None)
    assert [(each.kind, each.party, each.text) for each in found.replies.all()] == [("use", entry, "We want to meet.")]
    assert code_of(services.start_silence, statement, terms(), by=chair) == (None, "contested")
    assert now_of(statement).state == "tabled"
    outcome = services.outcome_of(now_of(statement))
    assert {each.why.value for each in outcome.blockers} == {"silence_contested", "deadline_open"}


# --- at night


def test_a_deadline_at_night_for_one_party_needs_a_reason():
    conference = silent_conference()
    conference.time_zone = "Asia/Tokyo"
    conference.save()
    entry_zone = "America/New_York"
    person = conference.participations.get(order=3).credentials.get().person
    person.time_zone = entry_zone
    person.save()
    statement = tabled(conference)
    third = parties_of(statement)[2]
    in_days = (database_now() + dt.timedelta(days=4)).date()
    noon_in_tokyo = dt.datetime.combine(in_days, dt.time(3, 30), dt.UTC)  # 22:30 or 23:30 in New York
    refused = code_of(services.start_silence, statement, terms(noon_in_tokyo, night_reason=""), by=UserFactory())
    assert refused == ("night_reason", "at_night")
    evening = dt.datetime.combine(in_days, dt.time(12, 30), dt.UTC)  # 21:30 in Tokyo, 7:30 or 8:30 in New York
    services.start_silence(statement, terms(evening, night_reason="not needed"), by=UserFactory())
    procedure = SilenceProcedure.objects.get()
    assert (procedure.at_night, procedure.night_reason) == ([], "")
    assert third.pk not in procedure.at_night


def test_a_night_that_is_accepted_names_for_whom_and_why():
    conference = silent_conference()
    conference.time_zone = "Asia/Tokyo"
    conference.save()
    person = conference.participations.get(order=3).credentials.get().person
    person.time_zone = "America/New_York"
    person.save()
    statement = tabled(conference)
    moment = dt.datetime.combine((database_now() + dt.timedelta(days=4)).date(), dt.time(5), dt.UTC)
    procedure = services.start_silence(statement, terms(moment, night_reason="The summit is on."), by=UserFactory())
    assert (procedure.at_night, procedure.night_reason) == ([parties_of(statement)[2].pk], "The summit is on.")


# --- the deadline


def test_one_millisecond_before_the_deadline_breaks_it(arriving_at):
    statement, procedure = under_silence()
    arriving_at(procedure.deadline - MILLISECOND)
    said = broken(parties_of(statement)[0])
    procedure.refresh_from_db()
    assert (said.is_late, procedure.outcome, procedure.ended_at) == (False, "broken", procedure.deadline - MILLISECOND)
    assert now_of(statement).state == "negotiating"


@pytest.mark.parametrize("after", [dt.timedelta(), dt.timedelta(microseconds=1), dt.timedelta(seconds=1)])
def test_at_the_deadline_it_is_too_late_and_on_file_though_no_worker_ran(arriving_at, after):
    statement, procedure = short()
    wait_until(procedure.deadline)
    entry = parties_of(statement)[0]
    assert now_of(statement).state == "silence"  # nobody has settled it
    arriving_at(procedure.deadline + after)
    said = broken(entry)
    assert (said.is_late, said.text, said.at) == (True, "The date is too early.", procedure.deadline + after)
    assert Entry.objects.filter(verb="statement.silence_late", target_id=statement.pk).count() == 1
    assert services.settle_text(statement)
    decided = now_of(statement)
    assert (decided.state, decided.number) == ("adopted", 1)


def test_nothing_is_adopted_before_the_deadline():
    statement, procedure = short(30)
    assert (settling.sweep(), services.settle_text(statement)) == (0, False)
    assert (now_of(statement).state, now_of(statement).number) == ("silence", None)
    assert not services.outcome_of(now_of(statement)).adopted
    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
        SilenceProcedure.objects.filter(pk=procedure.pk).update(deadline=database_now())


def test_adopted_at_the_deadline_not_when_the_job_ran():
    statement, procedure = short()
    wait_until(procedure.deadline + dt.timedelta(seconds=0.3))
    assert settling.sweep() == 1
    decided = now_of(statement)
    record = AdoptionRecord.objects.get(statement=statement)
    assert decided.state == "adopted"
    assert (record.adopted_at, record.chair, record.gavelled_by) == (
        procedure.deadline, "Chair Example", procedure.started_by,
    )  # fmt: skip
    assert (decided.tabling.closed_at, decided.tabling.outcome) == (procedure.deadline, "adopted")
    assert (record.rule, record.asked_for_objections) == ("silence", False)
    assert settling.sweep() == 0
    assert Message.objects.filter(kind="silence-ended").count() == 3
    assert {each.actor_label for each in Entry.objects.filter(verb="statement.adopted")} == {"clock"}
    assert list(faults()) == []


def test_the_number_comes_with_the_adoption_alone():
    conference = silent_conference(silence_hours_min=0)
    first, procedure = short(60, conference)
    assert (first.number, Document.objects.count()) == (None, 0)
    broken(parties_of(first)[0], kind="amendment", text="“in 2028” for “in 2027”")
    assert (now_of(first).number, Document.objects.count()) == (None, 0)
    second, procedure = short(conference=conference)
    wait_until(procedure.deadline)
    settling.sweep()
    assert now_of(second).number == 1


def test_a_reply_in_its_own_name_is_no_position_and_a_closed_tabling_keeps_it():
    statement, procedure = under_silence()
    entry = parties_of(statement)[1]
    said = broken(entry, kind="amendment", text="Say “2028”.")
    assert list(SilenceReply.objects.values_list("kind", "text", "is_late")) == [("amendment", "Say “2028”.", False)]
    tabling = procedure.tabling
    tabling.refresh_from_db()
    assert (tabling.outcome, tabling.roster.count()) == ("silence_broken", 3)
    assert said.credential == speaking(entry)
    told = Message.objects.filter(kind="silence-ended")
    assert told.count() == 3
    assert all("Say “2028”" not in each.text_body for each in told)
    changed(statement)


def test_a_second_word_comes_after_it_is_broken():
    statement, _procedure = under_silence()
    first, second = parties_of(statement)[:2]
    broken(first)
    assert code_of(broken, second) == (None, "not_running")


@pytest.mark.parametrize("kind", ["objection", "amendment"])
def test_a_word_needs_its_text(kind):
    statement, _procedure = under_silence()
    assert code_of(broken, parties_of(statement)[0], kind=kind, text=" \n") == ("text", "no_text")


# --- who may break it (T9, T19)


def test_the_head_of_that_moment_speaks_and_no_former_one():
    statement, procedure = under_silence()
    entry = parties_of(statement)[0]
    old = speaking(entry)
    former = account_of(entry)
    end_credential(old, by=UserFactory())
    CredentialFactory(participation=entry.participation, valid_from=database_now())
    assert code_of(broken, entry, by=former, credential=old) == ("credential", "no_credential")
    assert now_of(statement).state == "silence"
    said = broken(entry)
    assert said.given_by == speaking(entry).person != old.person
    assert now_of(statement).state == "negotiating"


def test_a_new_head_is_told_by_the_sweep_and_does_not_replace_the_notice_that_counts():
    statement, procedure = under_silence()
    entry = parties_of(statement)[0]
    end_credential(speaking(entry), by=UserFactory())
    new = CredentialFactory(participation=entry.participation, valid_from=database_now())
    settling.sweep()
    settling.sweep()
    assert list(procedure.notices.filter(party=entry).values_list("person", "counts")) == [
        (entry.notices.get(counts=True).person_id, True),
        (new.person_id, False),
    ]
    assert Message.objects.filter(kind="silence", to_address=new.person.email).count() == 1


def test_nobody_speaks_for_another_party():
    statement, _procedure = under_silence()
    first, second = parties_of(statement)[:2]
    assert code_of(broken, first, by=account_of(second)) == (None, "not_yours")


def test_an_individual_breaks_it_in_person():
    statement, _procedure = under_silence(silent_conference("individual"))
    first, second = parties_of(statement)[:2]
    assert code_of(broken, first, by=account_of(second)) == (None, "not_yours")
    said = broken(first)
    assert (said.given_by, said.credential) == (first.person, None)


def test_the_database_takes_no_word_from_who_could_not_speak():
    statement, procedure = under_silence()
    first, second = parties_of(statement)[:2]
    own = speaking(second)
    row = SilenceReply(
        procedure=procedure, party=first, kind="objection", text="No.", given_by=own.person, credential=own,
        recorded_by=UserFactory(), at=database_now(),
    )  # fmt: skip
    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
        row.save()


# --- notices


def test_a_bounce_stops_the_clock_and_the_chair_starts_again():
    statement, procedure = short()
    notice = procedure.notices.get(party=parties_of(statement)[1])
    record_bounce(Message.objects.get(pk=notice.message_id), reason="550 no such user", by=None)
    wait_until(procedure.deadline)
    assert settling.sweep() == 1
    notice.refresh_from_db()
    procedure.refresh_from_db()
    assert (procedure.outcome, procedure.ended_at) == ("stopped", notice.failed_at)
    assert (now_of(statement).state, now_of(statement).number) == ("tabled", None)
    assert Message.objects.filter(kind="silence-ended").count() == 3
    chair = UserFactory()
    entry = parties_of(statement)[1]
    again = terms(database_now() + dt.timedelta(hours=1))
    assert code_of(services.start_silence, statement, again, by=chair) == (f"handed_{entry.pk}", "unreachable")
    person = notice.person
    person.email = "corrected@example.org"
    person.save()
    second = services.start_silence(statement, again, by=chair)
    assert (second.number, second.tabling, now_of(statement).state) == (2, procedure.tabling, "silence")
    assert Message.objects.filter(kind="silence", to_address="corrected@example.org").count() == 1


def test_a_bounce_after_the_party_had_seen_it_stops_nothing():
    statement, procedure = short()
    entry = parties_of(statement)[1]
    notice = procedure.notices.get(party=entry)
    services.note_seen(entry, type(notice.person).objects.filter(pk=notice.person_id))
    record_bounce(Message.objects.get(pk=notice.message_id), reason="mailbox full", by=None)
    wait_until(procedure.deadline)
    settling.sweep()
    assert now_of(statement).state == "adopted"


def test_a_bounce_after_the_deadline_changes_nothing_whoever_settles_when():
    statement, procedure = short()
    wait_until(procedure.deadline)
    notice = procedure.notices.first()
    record_bounce(Message.objects.get(pk=notice.message_id), reason="mailbox full", by=None)
    notice.refresh_from_db()
    assert notice.failed_at is None
    settling.sweep()
    assert now_of(statement).state == "adopted"


def test_what_was_never_delivered_is_never_adopted():
    conference = silent_conference(silence_hours_min=0)
    statement = tabled(conference)
    soon = terms(database_now() + dt.timedelta(seconds=0.3))
    procedure = services.start_silence(statement, soon, by=UserFactory())
    wait_until(procedure.deadline)
    delivered(procedure)  # a worker came back too late
    assert settling.sweep() == 1
    procedure.refresh_from_db()
    assert (procedure.outcome, procedure.ended_at) == ("stopped", procedure.deadline)
    assert (now_of(statement).state, AdoptionRecord.objects.count()) == ("tabled", 0)


def test_handed_over_by_the_chair_proves_it_without_a_mail():
    conference = silent_conference(silence_hours_min=0)
    statement = tabled(conference)
    soon = terms(database_now() + dt.timedelta(seconds=0.6))
    procedure = services.start_silence(statement, soon, by=UserFactory())
    chair = UserFactory()
    for notice in procedure.notices.all():
        services.hand_over_notice(notice, words="On paper, in the meeting.", by=chair)
    wait_until(procedure.deadline)
    settling.sweep()
    assert now_of(statement).state == "adopted"
    assert list(faults()) == []


def test_the_bounce_of_an_alternate_is_shown_and_stops_nothing():
    conference = silent_conference(silence_hours_min=0)
    CredentialFactory(participation=conference.participations.get(order=2), function="alternate")
    statement, procedure = short(conference=conference)
    notice = procedure.notices.get(function="alternate")
    record_bounce(Message.objects.get(pk=notice.message_id), reason="gone", by=None)
    wait_until(procedure.deadline)
    settling.sweep()
    assert now_of(statement).state == "adopted"


def test_a_party_that_left_needs_no_notice_and_does_not_count():
    statement, procedure = short()
    first, second, _third = parties_of(statement)
    services.leave(second, letter="Letter of today", by=UserFactory())
    record_bounce(Message.objects.get(pk=procedure.notices.get(party=second).message_id), reason="gone", by=None)
    wait_until(procedure.deadline)
    settling.sweep()
    record = AdoptionRecord.objects.get(statement=statement)
    assert [row["counted"] for row in record.roster] == [True, False, True]
    assert code_of(services.leave, first, letter="Too late", by=UserFactory()) == (None, "decided")


def test_nobody_leaves_after_the_deadline_though_no_worker_ran():
    statement, procedure = short()
    wait_until(procedure.deadline)
    entry = parties_of(statement)[0]
    assert code_of(services.leave, entry, letter="Letter", by=UserFactory()) == (None, "decided")


# --- what the database refuses


@pytest.mark.parametrize(
    "change",
    [
        {"chair": "Somebody else"},
        {"outcome": "adopted", "ended_at": dt.datetime(2027, 1, 1, tzinfo=dt.UTC)},
        {"outcome": "contested"},
        {"deadline": None},
    ],
)
def test_the_terms_of_a_start_stand(change):
    _statement, procedure = under_silence()
    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
        SilenceProcedure.objects.filter(pk=procedure.pk).update(**change)


def at_once_checked(model, row, **change):
    """The change with what is else checked at the end of a transaction."""
    with transaction.atomic(), connection.cursor() as cursor:
        model.objects.filter(pk=row.pk).update(**change)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_a_text_is_under_silence_exactly_while_a_procedure_runs():
    statement, procedure = under_silence()
    with pytest.raises(DatabaseError, match="go together"):
        at_once_checked(SilenceProcedure, procedure, outcome="stopped", ended_at=database_now())
    other = tabled(silent_conference())
    with pytest.raises(DatabaseError, match="go together"):
        at_once_checked(Statement, other, state="silence")


def test_the_proof_of_a_notice_is_written_once():
    _statement, procedure = short(30)
    notice = procedure.notices.first()
    for change in ({"sent_at": database_now()}, {"counts": False}, {"seen_at": procedure.deadline}):
        with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
            procedure.notices.filter(pk=notice.pk).update(**change)
    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
        notice.delete()


def test_a_late_word_is_said_to_be_late():
    statement, procedure = short()
    entry = parties_of(statement)[0]
    own = speaking(entry)
    wait_until(procedure.deadline)
    row = {
        "procedure": procedure, "party": entry, "kind": "objection", "text": "No.", "given_by": own.person,
        "credential": own, "recorded_by": UserFactory(), "at": database_now(),
    }  # fmt: skip
    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
        SilenceReply.objects.create(**row, is_late=False)
    assert SilenceReply.objects.create(**row, is_late=True).is_late
    assert reply(entry).text == "The date is too early."
