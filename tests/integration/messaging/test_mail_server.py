"""What the outbox knows of an outage, and of mail servers that say no."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.core.identifiers import uuid7
from apps.messaging import mail_server, tasks
from apps.messaging.choices import MessageState
from apps.messaging.models import MailServer, Message
from apps.messaging.refusals import Fault, fault_of, why
from tests.factories.messaging import MessageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_broker(monkeypatch):
    monkeypatch.setattr(tasks, "nudge", lambda: None)


def due_again():
    Message.objects.update(due_at=timezone.now())


def test_an_outage_is_known_with_its_beginning_its_error_and_how_many_wait(smtp_server, django_assert_num_queries):
    scope = uuid7()
    MessageFactory.create_batch(60, scope_id=scope)
    MessageFactory.create_batch(5, scope_id=uuid7())
    smtp_server.stop()
    tasks.deliver_due()
    with django_assert_num_queries(2):
        outbox = mail_server.outbox_of(scope)
    assert (outbox.is_down, outbox.waiting) == (True, 60)
    assert "refused" in outbox.last_error
    assert abs(outbox.down_since - timezone.now()) < dt.timedelta(seconds=5)
    assert mail_server.outbox_of().waiting == 65


def test_since_when_is_told_by_the_first_time_and_the_error_by_the_last(smtp_server):
    MessageFactory()
    smtp_server.stop()
    tasks.deliver_due()
    MailServer.objects.update(down_since=timezone.now() - dt.timedelta(hours=2), last_error="something else")
    due_again()
    tasks.deliver_due()
    outbox = mail_server.outbox_of()
    assert timezone.now() - outbox.down_since > dt.timedelta(hours=1)
    assert "refused" in outbox.last_error


def test_it_is_over_with_the_first_answer_whatever_it_says(smtp_server, django_assert_num_queries):
    message = MessageFactory()
    smtp_server.stop()
    tasks.deliver_due()
    smtp_server.start()
    smtp_server.refused = {message.to_address}
    due_again()
    tasks.deliver_due()
    with django_assert_num_queries(1):
        assert mail_server.outbox_of() == mail_server.Outbox()


def test_an_outage_gives_no_mail_up(smtp_server):
    message = MessageFactory(attempts=8)
    smtp_server.stop()
    for _minute in range(3):
        tasks.deliver_due()
        due_again()
    message.refresh_from_db()
    assert (message.state, message.attempts) == (MessageState.DUE, 8)


def test_a_beginning_in_the_future_is_from_before_the_clock_was_set_back():
    mail_server.note_outage("x")
    MailServer.objects.update(down_since=timezone.now() + dt.timedelta(hours=1))
    assert mail_server.outbox_of().down_since <= timezone.now()


def test_a_file_that_cannot_be_written_is_an_outage_and_leaves_nothing_behind(settings, tmp_path):
    settings.EMAIL_BACKEND = "apps.messaging.backends.EmlFileBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "file" / "mail"
    (tmp_path / "file").write_text("not a folder")
    MessageFactory.create_batch(3)
    tasks.deliver_due()
    outbox = mail_server.outbox_of()
    assert (outbox.keeps_files, outbox.is_down, outbox.waiting) == (True, True, 3)


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("550 5.1.1 no such mailbox", Fault.ADDRESS),
        ("550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found", Fault.ADDRESS),
        ("550 Requested action not taken: mailbox unavailable", Fault.ADDRESS),
        ("550 <x@example.org>: Recipient address rejected: User unknown in local recipient table", Fault.ADDRESS),
        ("554 5.4.4 Unable to find the domain", Fault.ADDRESS),
        ("552 5.2.2 mailbox full", Fault.MAILBOX),
        ("550 5.2.1 The email account that you tried to reach is disabled", Fault.MAILBOX),
        ("554 5.7.1 Message rejected as spam", Fault.SPAM),
        ("550 5.7.26 This mail is unauthenticated (SPF)", Fault.SPAM),
        ("554 Service unavailable; Client host [192.0.2.1] blocked using a blocklist", Fault.SPAM),
        ("550 5.7.509 Access denied, sending domain does not pass DMARC verification", Fault.SPAM),
        ("421 4.7.28 Our system has detected an unusual rate of mail", Fault.RATE),
        ("550 5.4.5 Daily user sending limit exceeded", Fault.RATE),
        ("550 5.7.1 too many messages from your address", Fault.RATE),
        ("452 4.5.3 Too many recipients", Fault.RATE),
        ("550 no", Fault.REFUSED),
        ("", Fault.REFUSED),
    ],
)
def test_what_a_server_means(words, fault):
    assert why(words) == fault


@pytest.mark.parametrize(
    ("state", "words", "fault"),
    [
        (MessageState.SENT, "", None),
        (MessageState.DUE, "451 4.3.0 try again later", None),
        (MessageState.BOUNCED, "554 5.7.1 spam", Fault.SPAM),
        (MessageState.FAILED, "451 4.3.0 try again later", Fault.SILENCE),
        (MessageState.FAILED, "450 4.7.1 rate limited", Fault.RATE),
        (MessageState.FAILED, "Connection unexpectedly closed", Fault.SILENCE),
        (MessageState.FAILED, "personal link missing: link", Fault.OURS),
        (MessageState.FAILED, "Header values can't contain newlines", Fault.OURS),
        (None, None, None),
    ],
)
def test_what_is_given_up_is_not_called_bounced(state, words, fault):
    assert fault_of(state, words) == fault
