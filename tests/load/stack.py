"""An installation of its own, large and throw-away: synthetic forums, web server, worker, mail server."""

import contextlib
import io
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import psutil
from django.conf import settings
from django.core.management import call_command

from config.embedded.layout import ROOT, layout_of
from config.embedded.programs import Program, programs
from tests.load.installation import LARGE, WAVE, deposit_text
from tests.load.mail import MailServer


@dataclass(frozen=True)
class Sizes:
    people: int
    sessions: int
    invitations: int


@dataclass
class Stack:
    """What the measures need: the web server's port, the processes, the mail server, how much to ask."""

    port: int
    web: Program
    worker: Program
    mail: MailServer
    sizes: Sizes
    requests: int
    seconds: float

    def memory_mb(self, program: Program) -> list[float]:
        """Proportional set size in MB of each process of a program: pages shared with others count in part."""
        return [process.memory_full_info().pss / 1_048_576 for process in family(program)]

    def cpu_seconds(self, program: Program) -> float:
        """Processor time that a program has used so far; other load on the machine does not change it much."""
        times = [process.cpu_times() for process in family(program)]
        return sum(each.user + each.system for each in times)


def family(program: Program) -> list[psutil.Process]:
    parent = psutil.Process(program.process.pid)
    return [parent, *parent.children(recursive=True)]


@contextlib.contextmanager
def running(
    sizes: Sizes, *, requests: int, seconds: float, variables: Mapping[str, str] = os.environ
) -> Iterator[Stack]:
    """Migrate and fill this process's database, then serve it under `variables` until the block ends."""
    fill(sizes)
    layout = layout_of(Path(settings.DATA_DIR))
    layout.logs.mkdir(parents=True, exist_ok=True)
    mail = MailServer(layout.logs / "accepted.txt")
    mail.start()
    port = free_port()
    web, worker, _beat = programs(layout, {**variables, "EMAIL_URL": mail.url}, port)
    try:
        for program in (web, worker):
            program.start()
        wait_for_web(port)
        wait_for_worker(worker)
        yield Stack(port, web, worker, mail, sizes, requests, seconds)
    finally:
        for program in (worker, web):
            program.stop()
        mail.stop()


def fill(sizes: Sizes) -> None:
    """One large conference to be read, and one whose people are still to be invited."""
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    few = min(sizes.people, sizes.invitations) < 100
    frame = {"delegations": 1, "rooms": 1} if few else {}
    silent = {"stdout": io.StringIO()}
    call_command("load_scale", slug=LARGE, people=sizes.people, sessions=sizes.sessions, **frame, **silent)
    count = sizes.invitations
    call_command("load_scale", slug=WAVE, people=count, uninvited=count, sessions=0, **frame, **silent)
    deposit_text()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for_web(port: int, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise SystemExit("bench: the web server did not start")


def wait_for_worker(worker: Program, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if worker.log.exists() and " ready." in worker.log.read_text():
            return
        time.sleep(0.05)
    raise SystemExit(f"bench: the worker did not start, see {worker.log}")


def revision() -> str:
    """What is measured, for the record; a "+" where the folder holds changes."""
    answer = subprocess.run(
        ["git", "describe", "--always", "--dirty=+"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return answer.stdout.strip() or "unknown"


def python() -> str:
    return ".".join(map(str, sys.version_info[:3]))
