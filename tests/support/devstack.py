"""bin/serve and bin/manage as a person would run them, and what they leave behind."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.embedded.environment import ensure_secret_key, leave_note, remove_note
from config.embedded.layout import ROOT, layout_of
from config.embedded.servers import Servers, is_held

OURS = (
    "DATABASE_URL", "REDIS_URL", "SITE_URL", "FORUM_DATA", "DJANGO_SETTINGS_MODULE", "SECRET_KEY", "EMAIL_URL",
    "TEST_TEMPLATE", "DJANGO_ALLOW_ASYNC_UNSAFE",
)  # fmt: skip

MEMORY = Path("/dev/shm")  # a file system in memory, where there is one
ROOM = 2 << 30  # bytes


@contextmanager
def open_folder(mode: int = 0o711) -> Iterator[Path]:
    """A folder that every account may pass through, unlike pytest's own; deleted afterwards.

    In memory where there is room: what is lost with the power is not asked here, and for the disk a new cluster waits
    four seconds, and five more when it ends.
    """
    where = MEMORY if is_roomy(MEMORY) else None
    folder = Path(tempfile.mkdtemp(prefix="communique-fault-", dir=where))
    folder.chmod(mode)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def is_roomy(folder: Path) -> bool:
    """Whether an installation has its place there, programs included."""
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return False
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize > ROOM and not found.f_flag & os.ST_NOEXEC


def clean_environment(**more: str) -> dict[str, str]:
    """The environment of a person's shell: nothing of the test run in it."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS and not name.startswith("PYTEST_")}
    return {**kept, **more}


def answer_to_interrupts() -> None:
    """As in a terminal: what a script starts in the background is born deaf to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def command(name: str, *arguments, python: str = sys.executable) -> list[str]:
    return [python, str(ROOT / "bin" / name), *map(str, arguments)]


def run(name: str, *arguments, seconds: float = 120, **more: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        command(name, *arguments),
        env=clean_environment(**more),
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )


@contextmanager
def servers_of(data: Path) -> Iterator[Servers]:
    """The servers of a data folder, for as long as several commands have to do with it: each joins them."""
    servers = Servers(layout := layout_of(data))
    try:
        servers.lock()
        ensure_secret_key(layout)
        servers.start()
        addresses = {"DATABASE_URL": layout.database_url, "REDIS_URL": layout.redis_url}
        leave_note(layout, {**addresses, "SITE_URL": "http://127.0.0.1:8000"})
        yield servers
        remove_note(layout)
    finally:
        servers.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def marked(mark: str) -> dict[int, str]:
    """The living processes that carry this mark in their environment: process id and command line."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark.encode() in (folder / "environ").read_bytes():
                found[int(folder.name)] = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
    return found


def wait_for(question, seconds: float, what: str, every: float = 0.1):
    """Ask until the answer is true; return it."""
    until = time.monotonic() + seconds
    while not (answer := question()):
        assert time.monotonic() < until, f"after {seconds} s still not: {what}"
        time.sleep(every)
    return answer


class Served:
    """One running bin/serve. `mark` finds its processes, whoever their parent is by then."""

    def __init__(self, data: Path, port: int, log: Path, *, start: list[str] | None = None, **variables: str):
        self.data, self.port, self.log = data, port, log
        self.mark = f"communique-mark-{uuid.uuid4()}"
        first = start or command("serve")
        self.process = subprocess.Popen(
            [*first, "--port", str(port), "--data", str(data)],
            env=clean_environment(MARK=self.mark, **variables),
            stdin=subprocess.DEVNULL,
            stdout=log.open("ab"),
            stderr=subprocess.STDOUT,
            preexec_fn=answer_to_interrupts,
        )

    @property
    def output(self) -> str:
        return self.log.read_text()

    def wait_until_ready(self, seconds: float = 120) -> "Served":
        line = f"ready http://127.0.0.1:{self.port}/\n"
        wait_for(lambda: line in self.output or self.process.poll() is not None, seconds, f"ready\n{self.output}")
        assert line in self.output, self.output
        return self

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError:
            return 0, ""

    def children(self) -> dict[int, str]:
        """Direct children of the supervisor: process id and command line."""
        shown = subprocess.run(
            ["ps", "-ww", "-o", "pid=,args=", "--ppid", str(self.process.pid)], capture_output=True, text=True
        )
        return {int(m[1]): m[2] for line in shown.stdout.splitlines() if (m := re.match(r"\s*(\d+) (.*)", line))}

    def child(self, word: str) -> int:
        return next(pid for pid, line in self.children().items() if word in line)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(60)

    def leftovers(self) -> list[str]:
        """What still runs: a server holds the lock of the folder, our programs carry the mark."""
        return [*(["a server holds the lock"] if is_held(self.data / ".lock") else []), *marked(self.mark).values()]
