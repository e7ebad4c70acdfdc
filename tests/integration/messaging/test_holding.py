"""Mails in the hands of a worker are free the moment its session of the database ends."""

import datetime as dt
import time

import pytest
from django.db import connection
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.messaging import delivery, holding, services
from apps.messaging.models import Message
from tests.factories.accounts import UserFactory
from tests.factories.messaging import MessageFactory

pytestmark = pytest.mark.django_db
LATER = dt.timedelta(minutes=4)


@pytest.fixture
def another_worker():
    """A session of its own that holds number 7."""
    session = connection.copy()
    with session.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, 7)", [holding.LOCKS])
    yield session
    session.close()


def test_its_rows_are_passed_over_while_it_lives(another_worker):
    held = MessageFactory(leased_until=timezone.now() + LATER, held_by=7)
    assert list(Message.objects.deliverable()) == []
    assert list(Message.objects.held()) == [held]
    with pytest.raises(Refused) as refused:
        services.cancel(held, by=UserFactory())
    assert refused.value.code == "being_sent"


def test_and_are_free_at_once_when_it_is_dead(another_worker):
    message = MessageFactory(leased_until=timezone.now() + LATER, held_by=7)
    another_worker.close()
    until = time.monotonic() + 10  # the server notices within a moment
    while not Message.objects.deliverable().exists() and time.monotonic() < until:
        time.sleep(0.02)
    assert list(Message.objects.deliverable()) == [message]
    assert message.is_held is False


def test_one_that_hangs_for_ever_loses_them_with_its_lease(another_worker):
    message = MessageFactory(leased_until=timezone.now() - dt.timedelta(seconds=1), held_by=7)
    assert list(Message.objects.deliverable()) == [message]


def test_a_lease_of_an_earlier_version_is_kept_to():
    MessageFactory(leased_until=timezone.now() + LATER)
    assert list(Message.objects.deliverable()) == []


def living():
    with connection.cursor() as cursor:
        cursor.execute(holding.LIVING, [holding.LOCKS])
        return {number for (number,) in cursor.fetchall()}


def test_nothing_is_held_after_a_turn(smtp_server):
    before = living()
    MessageFactory.create_batch(3)
    messages = delivery.claim()
    assert {message.held_by for message in messages} == living() - before
    delivery.send(messages)
    assert delivery.claim() == []
    assert living() == before
    assert not Message.objects.exclude(held_by=None, leased_until=None).exists()
