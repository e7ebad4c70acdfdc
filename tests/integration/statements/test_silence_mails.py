"""Notices by a real mail server: what they say, what proves them, what a refusal stops; and that everybody is told."""

import datetime as dt

import pytest

from apps.core.clocks.database_clock import database_now
from apps.messaging import tasks
from apps.messaging.models import Message
from apps.messaging.services import resend
from apps.statements import services
from apps.statements.models import Statement
from apps.statements.silence import settling
from tests.factories.accounts import UserFactory
from tests.factories.silence import broken, silent_conference, speaking, terms, under_silence, wait_until
from tests.factories.statements import parties_of, tabled

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_broker(monkeypatch):
    """These tests call the task themselves; a nudge would only fill the queue."""
    monkeypatch.setattr(tasks, "nudge", lambda: None)


def body_of(mail):
    return mail.get_body(("plain",)).get_content()


def state_of(statement):
    return Statement.objects.get(pk=statement.pk).state


def test_the_notice_says_words_deadline_and_what_breaks_it_in_the_persons_language(smtp_server):
    conference = silent_conference()
    person = conference.participations.get(order=1).credentials.get().person
    person.language, person.time_zone = "ja", "America/New_York"
    person.save()
    statement, procedure = under_silence(conference)
    assert tasks.deliver_due() == 3
    [mail] = smtp_server.sent_to(person.email)
    text = body_of(mail)
    assert "沈黙手続" in mail["Subject"]
    assert procedure.tabling.sha256 in text
    assert "東京時間" in text
    assert "ニューヨーク時間" in text
    assert f"/texts/{statement.pk}/" in text
    [english] = smtp_server.sent_to(conference.participations.get(order=2).credentials.get().person.email)
    assert "by an objection with its reason, or by an amendment" in " ".join(body_of(english).split())
    assert "New York" not in body_of(english)
    assert all(row.sent_at for row in procedure.notices.all())


def test_every_notice_accepted_and_the_deadline_passed_adopts(smtp_server):
    statement = tabled(silent_conference(silence_hours_min=0))
    procedure = services.start_silence(statement, terms(database_now() + dt.timedelta(seconds=2)), by=UserFactory())
    tasks.deliver_due()
    wait_until(procedure.deadline)
    settling.sweep()
    assert state_of(statement) == "adopted"
    tasks.deliver_due()
    ended = [mail for mail in smtp_server.messages if mail["Subject"].startswith("Adopted in silence")]
    assert len(ended) == 3
    decision = Statement.objects.get().document.symbol
    assert all(decision in body_of(mail) for mail in ended)


def test_a_refused_notice_stops_it_and_resending_the_mail_does_not_start_it_again(smtp_server):
    statement = tabled(silent_conference())
    lost = speaking(parties_of(statement)[1]).person
    smtp_server.refused = {lost.email}
    procedure = services.start_silence(statement, terms(), by=UserFactory())
    tasks.deliver_due()
    notice = procedure.notices.get(person=lost)
    assert (notice.sent_at, bool(notice.failed_at)) == (None, True)
    smtp_server.refused = set()
    resend(Message.objects.get(pk=notice.message_id), by=UserFactory())
    tasks.deliver_due()
    assert settling.sweep() == 1
    procedure.refresh_from_db()
    assert (procedure.outcome, state_of(statement)) == ("stopped", "tabled")
    tasks.deliver_due()
    told = [mail for mail in smtp_server.messages if "was stopped" in mail["Subject"]]
    assert len(told) == 3
    assert all("no notice reached Exampleland" in " ".join(body_of(mail).split()) for mail in told)


def test_a_notice_that_waits_is_no_proof_and_stops_nothing_yet(smtp_server):
    statement = tabled(silent_conference())
    waiting = speaking(parties_of(statement)[1]).person
    smtp_server.deferred = {waiting.email}
    procedure = services.start_silence(statement, terms(), by=UserFactory())
    tasks.deliver_due()
    notice = procedure.notices.get(person=waiting)
    assert (notice.sent_at, notice.failed_at) == (None, None)
    assert settling.sweep() == 0
    assert state_of(statement) == "silence"


def test_everybody_is_told_who_broke_it_and_nobody_why(smtp_server):
    statement, _procedure = under_silence()
    tasks.deliver_due()
    smtp_server.messages.clear()
    smtp_server.recipients.clear()
    broken(parties_of(statement)[0], text="A secret reason.")
    tasks.deliver_due()
    heads = {person.email for person in (speaking(each).person for each in statement.tabling.roster.all())}
    assert set(smtp_server.recipients) == heads
    assert all("broke the silence by an objection" in " ".join(body_of(each).split()) for each in smtp_server.messages)
    assert all("A secret reason." not in body_of(each) for each in smtp_server.messages)
