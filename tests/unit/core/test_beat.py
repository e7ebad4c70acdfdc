"""Beat sweeps by a clock that nobody can set, and remembers nothing."""

import datetime as dt
import time

import pytest
from celery import current_app

from config.beat import ENOUGH, SteadyScheduler
from tests.support.workers import empty_queue

SELDOM = {"erase-guests", "erase-what-was-typed", "remind-rapporteurs", "seal-audit-trail"}
EVERYTHING = SELDOM | {
    "deliver-due-messages", "remind-before-deadline", "settle-silences", "work-out-proposals", "worker-heartbeat"
}  # fmt: skip
EVERY_TEN = {"deliver-due-messages", "settle-silences", "worker-heartbeat"}


class Noting(SteadyScheduler):
    def apply_entry(self, entry, producer=None):
        self.sent = {*getattr(self, "sent", ()), entry.name}

    def sent_now(self):
        self.sent = set()
        self.pause = self.tick()
        return self.sent


@pytest.fixture
def clocks(monkeypatch):
    """The monotonic clock in our hands, and `wall`: by how many seconds somebody has set the other one."""
    empty_queue()
    moment = {"monotonic": 1000.0, "wall": 0.0}
    real, now = time.time, current_app.now
    monkeypatch.setattr(time, "monotonic", lambda: moment["monotonic"])
    monkeypatch.setattr(time, "time", lambda: real() + moment["wall"])
    monkeypatch.setattr(
        type(current_app._get_current_object()), "now", lambda _app: now() + dt.timedelta(seconds=moment["wall"])
    )
    return moment


def test_everything_at_once_then_each_in_its_turn(clocks):
    beat = Noting(current_app._get_current_object())
    assert beat.sent_now() == EVERYTHING
    assert (beat.sent_now(), beat.pause) == (set(), 10.0)
    clocks["monotonic"] += 10
    assert beat.sent_now() == EVERY_TEN
    clocks["monotonic"] += 50
    assert beat.sent_now() == EVERYTHING - SELDOM


@pytest.mark.parametrize("step", [-3600, 3600])
def test_a_clock_that_is_set_changes_nothing_also_not_for_the_next_beat(clocks, step):
    beat = Noting(current_app._get_current_object())
    assert beat.sent_now() == EVERYTHING
    clocks["wall"] = step
    assert beat.sent_now() == set()
    clocks["monotonic"] += 10
    assert beat.sent_now() == EVERY_TEN
    assert Noting(current_app._get_current_object()).sent_now() == EVERYTHING


def test_no_more_sweeps_are_queued_than_somebody_takes(clocks):
    beat = SteadyScheduler(current_app._get_current_object())
    for _turn in range(ENOUGH):
        beat.tick()
        clocks["monotonic"] += 300
    assert ENOUGH <= beat.waiting() < ENOUGH + len(EVERYTHING)
    empty_queue()
    assert beat.waiting() == 0


def test_no_sweep_has_an_expiry_that_another_clock_would_judge():
    current_app.loader.import_default_modules()
    tasks = [current_app.tasks[entry["task"]] for entry in current_app.conf.beat_schedule.values()]
    assert len(tasks) == 9
    assert [task.expires for task in tasks] == [None] * 9
    assert all("expires" not in entry.get("options", {}) for entry in current_app.conf.beat_schedule.values())
