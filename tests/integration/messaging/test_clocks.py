"""Only the database's clock says what is due, and nothing that was remembered before it was set back counts."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.messaging import tasks
from apps.messaging.choices import MessageState
from apps.messaging.delivery_policy import OUTAGE_PAUSE, PAUSES
from apps.messaging.models import Message
from tests.factories.messaging import MessageFactory

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


@pytest.fixture(autouse=True)
def no_broker(monkeypatch):
    monkeypatch.setattr(tasks, "nudge", lambda: None)


@pytest.fixture
def clock(monkeypatch):
    """`clock(hours)`: this process believes that it is so many hours later than the database does."""
    real = timezone.now

    def set_to(hours):
        monkeypatch.setattr(timezone, "now", lambda: real() + dt.timedelta(hours=hours))

    return set_to


@pytest.mark.parametrize("wrong", [-1, 1])
def test_mail_queued_by_a_wrong_clock_leaves_at_once(queue, smtp_server, clock, wrong):
    clock(wrong)
    message = queue()
    clock(0)
    assert tasks.deliver_due() == 1
    assert smtp_server.recipients == [message.to_address]


@pytest.mark.parametrize("wrong", [-1, 1])
def test_a_worker_with_a_wrong_clock_stops_nobodys_mail(smtp_server, clock, wrong):
    smtp_server.stop()
    first, second = MessageFactory(), MessageFactory()
    clock(wrong)
    tasks.deliver_due()
    clock(0)
    for message in (first, second):
        message.refresh_from_db()
        assert abs(message.due_at - timezone.now() - OUTAGE_PAUSE) < dt.timedelta(seconds=5)
        assert message.leased_until is None


def test_when_it_was_accepted_is_told_by_the_database(smtp_server, clock):
    message = MessageFactory()
    clock(1)
    tasks.deliver_due()
    clock(0)
    message.refresh_from_db()
    assert abs(message.sent_at - timezone.now()) < dt.timedelta(seconds=5)


@pytest.mark.parametrize("attempts", range(len(PAUSES) + 1))
def test_a_due_time_that_no_pause_can_have_set_is_from_before_the_clock_was_set_back(attempts):
    pause = [OUTAGE_PAUSE, *PAUSES][attempts]
    left_behind = MessageFactory(attempts=attempts, due_at=timezone.now() + pause + HOUR)
    MessageFactory(attempts=attempts, due_at=timezone.now() + pause - dt.timedelta(seconds=10))
    assert list(Message.objects.deliverable()) == [left_behind]


def test_what_is_sent_after_the_clock_was_set_back_is_sent_once(smtp_server):
    MessageFactory(attempts=1, due_at=timezone.now() + HOUR)
    assert [tasks.deliver_due(), tasks.deliver_due()] == [1, 0]
    assert Message.objects.get().state == MessageState.SENT
