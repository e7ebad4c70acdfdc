"""The promise of the outbox, against real worker processes and a real SMTP server: none lost, one Message-ID each,
repeats at most kills × worker processes."""

import time
from collections import Counter

import pytest
from celery import current_app
from django.db import connection, transaction
from django.utils import timezone

from apps.messaging.choices import MessageState
from apps.messaging.models import MailServer, Message
from apps.messaging.tasks import deliver_due, nudge
from tests.factories.messaging import MessageFactory
from tests.support.smtp import SmtpServer
from tests.support.workers import WorkerProcess, empty_queue

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("outbox")]
PROCESSES = 2
LEASE = "300"  # seconds, longer than any test: whose worker is dead waits for no lease


@pytest.fixture(scope="module")
def lasting(django_db_setup, tmp_path_factory):
    """A mail server, and a worker that goes on mailing to it from test to test: each start of one costs seconds."""
    server = SmtpServer()
    server.start()
    worker = WorkerProcess(tmp_path_factory.mktemp("outbox") / "worker.log", concurrency=PROCESSES)
    yield server, worker
    worker.stop()
    server.stop()


@pytest.fixture
def mails(lasting):
    """The mail server: it is up, is quick, refuses nobody and has nothing yet."""
    server, _worker = lasting
    server.start()
    server.hang_seconds, server.refused = 0, set()
    server.messages.clear()
    server.recipients.clear()
    return server


@pytest.fixture
def worker(mails, lasting, transactional_db):
    """Starts the worker, with an empty queue, unless the one of the test before has the same variables."""
    _server, worker = lasting

    def start(**variables):
        empty_queue()
        wanted = {"EMAIL_URL": mails.url, "MESSAGING_LEASE_SECONDS": LEASE, **variables}
        if worker.runs() and worker.variables == wanted:
            return worker
        worker.stop()
        worker.variables = wanted
        return worker.start()

    yield start
    empty_queue()
    with connection.cursor() as cursor:
        wait_until(lambda: is_calm(cursor))  # the rows are about to be deleted


def is_calm(cursor):
    """Whether no other session of this database is in a transaction."""
    cursor.execute(
        "SELECT count(*) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid() "
        "AND backend_type = 'client backend' AND state <> 'idle'"
    )
    return cursor.fetchone()[0] == 0


def wait_until(condition, seconds=60.0, meanwhile=lambda: None):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "that took too long"
        meanwhile()
        time.sleep(0.1)


def all_sent():
    return not Message.objects.exclude(state=MessageState.SENT).exists()


def due_again():
    Message.objects.filter(state=MessageState.DUE).update(due_at=timezone.now())


def sweeper(every=1.0):
    """What beat does, faster."""
    last = [0.0]

    def sweep():
        if time.monotonic() - last[0] > every:
            last[0] = time.monotonic()
            deliver_due.delay()

    return sweep


def test_three_kills_while_200_are_sent(worker, mails):
    mails.hang_seconds = 0.03
    MessageFactory.create_batch(200, with_link=True)
    celery = worker()
    nudge()
    for kill in range(1, 4):
        wait_until(lambda mark=kill * 45: len(mails.messages) >= mark, meanwhile=sweeper())
        celery.kill()
        celery.start()
    wait_until(all_sent, meanwhile=sweeper())
    counts = Counter(mail["Message-ID"] for mail in mails.messages)
    assert set(counts) == set(Message.objects.values_list("message_id", flat=True))
    assert len(counts) == 200
    assert sum(counts.values()) - 200 <= 3 * PROCESSES
    assert not Message.objects.exclude(secrets={}).exists()


def test_server_down_then_up(worker, mails):
    mails.stop()
    MessageFactory.create_batch(30)
    worker()
    nudge()
    wait_until(lambda: MailServer.objects.filter(down_since__isnull=False).exists())
    mails.start()
    wait_until(all_sent, meanwhile=lambda: (due_again(), sweeper()()))
    assert len(mails.messages) == 30


def test_one_refused_among_many(worker, mails):
    messages = MessageFactory.create_batch(30)
    mails.refused = {messages[7].to_address}
    worker()
    nudge()
    wait_until(lambda: not Message.objects.filter(state=MessageState.DUE).exists())
    assert list(Message.objects.undelivered()) == [messages[7]]
    assert len(mails.messages) == 29


def test_broker_wiped_loses_nothing(worker, mails):
    worker()
    with transaction.atomic():
        MessageFactory.create_batch(50)
        transaction.on_commit(nudge)
    with current_app.connection_for_write() as broker:
        broker.default_channel.client.flushdb()  # only this test process's: the others share the server
    wait_until(all_sent, meanwhile=sweeper())
    assert len(mails.messages) == 50


def test_two_workers_share_the_work(worker, mails):
    """A full first batch wakes the second process; each message is taken by one of them only."""
    mails.hang_seconds = 0.02
    MessageFactory.create_batch(120)
    worker()
    nudge()
    with connection.cursor() as cursor:
        wait_until(lambda: leases_at_once(cursor) > 1)
    wait_until(all_sent)
    assert len(mails.messages) == 120


def leases_at_once(cursor):
    cursor.execute("SELECT count(DISTINCT leased_until) FROM messaging_message WHERE leased_until IS NOT NULL")
    return cursor.fetchone()[0]


def test_hanging_server_then_well(worker, mails):
    mails.hang_seconds = 5
    MessageFactory.create_batch(5)
    worker(EMAIL_TIMEOUT="1")
    nudge()
    wait_until(lambda: Message.objects.filter(attempts__gt=0, last_error__contains="timed out").exists())
    mails.hang_seconds = 0
    wait_until(all_sent, meanwhile=lambda: (due_again(), sweeper()()))
    assert len({mail["Message-ID"] for mail in mails.messages}) == 5
