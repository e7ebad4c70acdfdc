import datetime as dt
import smtplib
import time
import uuid

import pytest
from django.utils import timezone

from apps.audit.models import Entry
from apps.messaging import delivery, tasks
from apps.messaging.choices import MessageState
from apps.messaging.delivery_policy import PAUSES
from apps.messaging.models import Message
from tests.factories.messaging import MessageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_broker(monkeypatch):
    """These tests call the task themselves; a nudge would only fill the queue."""
    monkeypatch.setattr(tasks, "nudge", lambda: None)


def due_again():
    Message.objects.update(due_at=timezone.now())


def state_of(message):
    message.refresh_from_db()
    return message.state


def test_accepted(smtp_server):
    message = MessageFactory(with_link=True, language="ja", from_name="平和 事務局", reply_to="office@example.org")
    assert tasks.deliver_due() == 1
    [mail] = smtp_server.messages
    assert mail["Message-ID"] == message.message_id
    assert mail["To"] == f"{message.to_name} <{message.to_address}>"
    assert mail["From"] == "平和 事務局 <secretariat@localhost>"
    assert (mail["Reply-To"], mail["Content-Language"]) == ("office@example.org", "ja")
    assert mail.get_body(("plain",)).get_content().strip() == "Your page: https://example.org/i/a&b/"
    assert 'href="https://example.org/i/a&amp;b/"' in mail.get_body(("html",)).get_content()


def test_accepted_is_written_down_and_the_secret_wiped(smtp_server):
    message = MessageFactory(with_link=True)
    tasks.deliver_due()
    assert state_of(message) == MessageState.SENT
    assert (message.secrets, message.attempts, message.leased_until) == ({}, 1, None)
    assert timezone.now() - message.sent_at < dt.timedelta(seconds=10)


def test_nothing_is_sent_twice(smtp_server):
    MessageFactory.create_batch(3)
    tasks.deliver_due()
    tasks.deliver_due()
    assert len(smtp_server.messages) == 3


def test_a_refused_mail_of_a_conference_is_written_down_in_its_trail(smtp_server):
    scope = uuid.uuid4()
    message = MessageFactory(scope_id=scope)
    smtp_server.refused = {message.to_address}
    assert tasks.deliver_due() == 1
    assert state_of(message) == MessageState.BOUNCED
    entry = Entry.objects.get(verb="message.bounced")
    assert (entry.scope_id, sorted(entry.details)) == (scope, ["attempts", "words"])


def test_only_what_is_due(smtp_server):
    MessageFactory(sent=True)
    MessageFactory(failed=True)
    MessageFactory(due_at=timezone.now() + dt.timedelta(seconds=30))
    MessageFactory(leased_until=timezone.now() + dt.timedelta(minutes=1))
    abandoned = MessageFactory(leased_until=timezone.now() - dt.timedelta(seconds=1))
    tasks.deliver_due()
    assert smtp_server.recipients == [abandoned.to_address]


def test_one_refused_recipient(smtp_server):
    bad, good = MessageFactory(), MessageFactory()
    smtp_server.refused = {bad.to_address}
    tasks.deliver_due()
    assert (state_of(bad), bad.last_error) == (MessageState.BOUNCED, "550 5.1.1 no such mailbox")
    assert state_of(good) == MessageState.SENT
    assert list(Entry.objects.values_list("verb", "target_id")) == [("message.bounced", bad.pk)]


def test_a_refusal_that_quotes_the_link_leaves_no_key(smtp_server):
    """Filters against spam name the address they dislike; the page of mails and the trail show those words."""
    message = MessageFactory()
    smtp_server.refused = {message.to_address}
    smtp_server.refusal = "550 5.7.1 listed: https://forum.example/en/i/secret.1.key/ as spam"
    tasks.deliver_due()
    assert (state_of(message), message.last_error) == (
        MessageState.BOUNCED,
        "550 5.7.1 listed: https://forum.example/en/i/…/ as spam",
    )
    assert "secret" not in str(Entry.objects.get().details)


def test_try_later_with_growing_pauses(smtp_server):
    message = MessageFactory()
    smtp_server.deferred = {message.to_address}
    for attempt, pause in enumerate(PAUSES, 1):
        tasks.deliver_due()
        assert (state_of(message), message.attempts, message.leased_until) == (MessageState.DUE, attempt, None)
        assert abs(message.due_at - timezone.now() - pause) < dt.timedelta(seconds=10)
        due_again()
    tasks.deliver_due()
    assert (state_of(message), message.attempts) == (MessageState.FAILED, len(PAUSES) + 1)
    assert message.last_error == "451 4.3.0 try again later"


def test_server_down_then_up(smtp_server):
    first, second = MessageFactory(), MessageFactory()
    smtp_server.stop()
    tasks.deliver_due()
    assert (state_of(first), first.attempts) == (MessageState.DUE, 0)  # the server has said nothing about this mail
    assert "refused" in first.last_error
    assert (state_of(second), second.attempts, second.leased_until) == (MessageState.DUE, 0, None)
    assert abs(first.due_at - second.due_at) < dt.timedelta(seconds=1)  # the one that was tried waits no longer
    assert list(Message.objects.deliverable()) == []
    smtp_server.start()
    due_again()
    tasks.deliver_due()
    assert smtp_server.recipients == [first.to_address, second.to_address]


def test_server_hangs(smtp_server, settings):
    settings.EMAIL_TIMEOUT = 0.3
    smtp_server.hang_seconds = 1
    MessageFactory.create_batch(5)
    began = time.monotonic()
    tasks.deliver_due()
    assert time.monotonic() - began < 3
    assert sorted(Message.objects.values_list("attempts", flat=True)) == [0, 0, 0, 1, 1]
    assert set(Message.objects.values_list("state", flat=True)) == {MessageState.DUE}


def test_a_poisoned_row_does_not_stop_the_others(smtp_server):
    poisoned = MessageFactory(with_link=True, secrets={})
    header = MessageFactory(reply_to="a@example.org\nBcc: b@example.org")
    good = MessageFactory()
    tasks.deliver_due()
    assert smtp_server.recipients == [good.to_address]
    assert (state_of(poisoned), poisoned.last_error) == (MessageState.FAILED, "personal link missing: link")
    assert state_of(header) == MessageState.FAILED


def test_half_a_lease_and_no_longer(smtp_server, settings):
    settings.MESSAGING_LEASE_SECONDS = 0.4
    smtp_server.hang_seconds = 0.15
    MessageFactory.create_batch(5)
    delivery.send(delivery.claim())
    assert 0 < len(smtp_server.messages) < 5  # two, on a machine that has nothing else to do
    assert Message.objects.deliverable().count() == 5 - len(smtp_server.messages)


def test_rows_in_other_hands_are_passed_over(smtp_server):
    MessageFactory.create_batch(3)
    first = delivery.claim(2)
    second = delivery.claim(2)
    assert (len(first), len(second), delivery.claim(2)) == (2, 1, [])
    assert not {row.pk for row in first} & {row.pk for row in second}


@pytest.mark.parametrize(
    ("error", "state", "lost"),
    [
        (smtplib.SMTPDataError(554, b"5.7.1 looks like spam"), MessageState.BOUNCED, False),
        (smtplib.SMTPDataError(452, b"4.2.2 mailbox full"), MessageState.DUE, False),
        (smtplib.SMTPDataError(550, b"5.4.5 Daily user sending limit exceeded"), MessageState.DUE, False),
        (smtplib.SMTPResponseException(421, b"closing"), MessageState.DUE, True),
        (smtplib.SMTPSenderRefused(550, b"not yours", "a@example.org"), MessageState.DUE, False),
        (smtplib.SMTPServerDisconnected("timed out"), MessageState.DUE, True),
        (TimeoutError("timed out"), MessageState.DUE, True),
        (UnicodeEncodeError("ascii", "é", 0, 1, "no"), MessageState.FAILED, False),
        (RuntimeError("a surprise"), MessageState.DUE, False),
    ],
)
def test_what_an_error_means(error, state, lost):
    verdict = delivery.judge(error)
    assert (verdict.state, verdict.line_lost) == (state, lost)


@pytest.mark.parametrize("name", ["", "Jörg Größler"])
def test_a_domain_in_another_script_is_mailed_by_its_ascii_name(smtp_server, name):
    message = MessageFactory(to_address="one@straße.example", to_name=name, reply_to="office@bücher.example")
    assert tasks.deliver_due() == 1
    assert (state_of(message), smtp_server.recipients) == (MessageState.SENT, ["one@xn--strae-oqa.example"])
    [mail] = smtp_server.messages
    assert mail["To"].addresses[0].addr_spec == "one@xn--strae-oqa.example"
    assert mail["To"].addresses[0].display_name == name
    assert mail["Reply-To"] == "office@xn--bcher-kva.example"
