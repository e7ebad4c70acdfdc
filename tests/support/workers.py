"""Real Celery processes against this test's database and queue."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from celery import current_app
from django.conf import settings
from django.db import connection


def environment(**more: str) -> dict[str, str]:
    """Variables under which another process sees this test's database, queue and folder."""
    address = urlsplit(os.environ["DATABASE_URL"])._replace(path="/" + connection.settings_dict["NAME"])
    return {
        **os.environ,
        "DATABASE_URL": urlunsplit(address),
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "FORUM_DATA": str(settings.DATA_DIR.parent),
        **more,
    }


class WorkerProcess:
    """One `celery worker` that a test may kill and start again."""

    def __init__(self, log: Path, *, concurrency: int = 2, **variables: str):
        self.log = log
        self.concurrency = concurrency
        self.variables = variables
        self.process: subprocess.Popen | None = None

    def start(self, seconds: float = 30) -> "WorkerProcess":
        """Return when the worker takes tasks."""
        command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-c", str(self.concurrency)]
        already = self.log.read_text().count(" ready.") if self.log.exists() else 0
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                [*command, "--without-mingle", "--without-gossip"],
                cwd=settings.BASE_DIR,
                env=environment(**self.variables),
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        until = time.monotonic() + seconds
        while self.log.read_text().count(" ready.") == already:
            if time.monotonic() > until or self.process.poll() is not None:
                raise AssertionError(f"the worker did not start:\n{self.log.read_text()[-2000:]}")
            time.sleep(0.05)
        return self

    def runs(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def kill(self) -> None:
        """kill -9 of the worker and its children: nothing is handed back, nothing is said."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self, seconds: float = 15) -> None:
        if not self.runs():
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()


def empty_queue() -> None:
    """Forget what earlier tests have queued."""
    current_app.control.purge()
