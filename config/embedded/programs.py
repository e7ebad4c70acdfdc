"""Our own three processes: web, worker, beat. Started together, started again when one dies, stopped together."""

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from config.embedded.layout import ROOT, Layout
from config.embedded.processes import end, spawn, sweep

LONGEST_PAUSE = 15.0  # seconds between two attempts to start a program that keeps dying
CALM = 60.0  # seconds after which a program counts as healthy again
WEB_PROCESSES = min(2, os.cpu_count() or 1)
# As in the Dockerfile. A worker that holds on, to a request or to its own loading, has five seconds to end.
WEB_OPTIONS = ["--blocking-threads", "4", "--respawn-failed-workers", "--workers-kill-timeout", "5", "--no-ws"]
WEB_SERVER = ["-m", "config.web_master", "--interface", "wsgi"]
WEB_APPLICATION = "config.web:application"


@dataclass
class Program:
    """One process and its way of ending: `farewell` is sent when the supervisor itself is killed."""

    name: str
    command: list[str]
    log: Path
    env: dict[str, str]
    farewell: signal.Signals = signal.SIGTERM
    process: subprocess.Popen | None = None
    started: float = 0.0
    pause: float = 1.0
    due: float | None = field(default=None)  # when to start again, on the monotonic clock

    def start(self) -> None:
        self.process = spawn(self.command, log=self.log, farewell=self.farewell, env=self.env, cwd=ROOT)
        self.started, self.due = time.monotonic(), None

    def look_after(self) -> str | None:
        """Notice a death and start again after a pause that grows; return the line to say, once per death."""
        now = time.monotonic()
        if self.due is not None:
            if now >= self.due:
                self.start()
            return None
        if self.process is None or self.process.poll() is None:
            return None
        sweep(self.process)
        self.pause = 1.0 if now - self.started > CALM else min(self.pause * 2, LONGEST_PAUSE)
        self.due = now + self.pause
        return f"{self.name} ended ({_reason(self.process.returncode)}); starting it again in {self.pause:.0f} s"

    def ask_to_end(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)

    def stop(self, seconds: float = 15) -> None:
        end(self.process, signal.SIGTERM, seconds)


def _reason(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"


def programs(layout: Layout, environment: dict[str, str], port: int) -> list[Program]:
    """Web (two processes, threads, a database pool), worker (two processes), beat (only sweeps).

    The web server keeps no access log: it would hold personal links.
    """
    metrics = layout.data / "metrics"  # where the web processes add up what they count; begins anew with each start
    shutil.rmtree(metrics, ignore_errors=True)
    metrics.mkdir(parents=True)
    celery = [sys.executable, "-m", "celery", "-A", "config"]
    web = [sys.executable, *WEB_SERVER, "--host", "127.0.0.1", "--port", str(port)]
    web += ["--workers", str(WEB_PROCESSES), *WEB_OPTIONS, WEB_APPLICATION]
    return [
        Program(
            "web",
            web,
            layout.logs / "web.log",
            {"DATABASE_POOL": "1", "PROMETHEUS_MULTIPROC_DIR": str(metrics), **environment},
        ),
        Program(
            "worker",
            [*celery, "worker", "-c", "2", "--without-mingle", "--without-gossip"],
            layout.logs / "worker.log",
            environment,
            farewell=signal.SIGKILL,  # it would wait for a queue that is going away too; claims have leases
        ),
        Program(
            "beat",
            [*celery, "beat", "--pidfile="],
            layout.logs / "beat.log",
            environment,
        ),
    ]
