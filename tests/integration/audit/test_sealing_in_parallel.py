"""Writers and sweeps at the same time: everything verifies, nothing is sealed twice."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest
from django.db import connection, transaction
from django.db.models import Sum

from apps.audit import services as audit
from apps.audit.models import Entry, Seal
from apps.audit.seals import sealing, verification
from apps.audit.tasks import seal_trail
from tests.factories.messaging import MessageFactory
from tests.support.devstack import wait_for

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS, SWEEPS, EACH = 4, 2, 60


def write(message, pause=0.0):
    with transaction.atomic():
        audit.record("message.queued", target=message, by=None, actor_label="clock")
        time.sleep(pause)


def closing(call):
    try:
        return call()
    finally:
        connection.close()


def test_writers_beside_two_sweeps(monkeypatch):
    monkeypatch.setattr(sealing, "BATCH", 7)
    message, start, done = MessageFactory(), Barrier(WRITERS + SWEEPS), Event()

    def keep_writing():
        start.wait()
        for number in range(EACH):
            write(message, pause=0.002 * (number % 5))

    def keep_sealing():
        start.wait()
        sealed = 0
        while not done.is_set():
            sealed += sealing.seal_due()
        return sealed

    with ThreadPoolExecutor(WRITERS + SWEEPS) as pool:
        writers = [pool.submit(closing, keep_writing) for _ in range(WRITERS)]
        sweeps = [pool.submit(closing, keep_sealing) for _ in range(SWEEPS)]
        for writer in writers:
            writer.result(60)
        done.set()
        sealed = sum(sweep.result(60) for sweep in sweeps)
    sealed += sealing.seal_due()
    report = verification.verify()
    assert (report.sealed, report.unsealed, report.faults) == (WRITERS * EACH, 0, [])
    assert sealed == Seal.objects.aggregate(Sum("count"))["count__sum"] == Entry.objects.count() == WRITERS * EACH


def test_a_long_writer_is_waited_for_by_the_next_sweep(caplog):
    message, written, leave = MessageFactory(), Event(), Event()

    def long_writer():
        with transaction.atomic():
            audit.record("message.queued", target=message, by=None, actor_label="clock")
            written.set()
            leave.wait(30)

    with ThreadPoolExecutor(1) as pool:
        writer = pool.submit(closing, long_writer)
        written.wait(30)
        write(message)
        started = time.monotonic()
        assert sealing.seal_due() == 0
        assert time.monotonic() - started < 5
        leave.set()
        writer.result(30)
    assert "the audit trail is not sealed now: a long transaction holds it" in caplog.text
    assert sealing.seal_due() == 2
    assert verification.verify().faults == []


def test_a_real_worker_seals_and_its_log_keeps_the_digest(worker_process):
    write(MessageFactory())
    worker = worker_process()
    seal_trail.delay()
    wait_for(Seal.objects.exists, 30, "sealed")
    line = f"audit trail sealed: seal 1, digest {Seal.objects.get().digest}"
    wait_for(lambda: line in worker.log.read_text(), 10, line)
