"""The web server under a supervisor, without the rest of bin/serve: little enough to be killed many times."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

from config.embedded.environment import ensure_secret_key, variables
from config.embedded.layout import ROOT, layout_of
from config.embedded.programs import programs
from config.embedded.serve import wait_for_page
from tests.support.devstack import clean_environment, free_port, marked, wait_for


class Supervised:
    """One supervisor process with a web server of its own. `mark` finds what it leaves behind."""

    def __init__(self, data: Path, **environment: str):
        self.data, self.port = data, free_port()
        self.mark = f"communique-mark-{uuid.uuid4()}"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.supervised", str(data), str(self.port)],
            cwd=ROOT,
            env=clean_environment(MARK=self.mark, **environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )

    @property
    def log(self) -> str:
        path = layout_of(self.data).logs / "web.log"
        return path.read_text() if path.exists() else ""

    def master(self) -> int:
        return int(self._said(r"main PID: (\d+)"))

    def worker(self, number: int) -> int:
        """Its process id, as soon as it has been forked: it goes on loading for a second or so."""
        return int(self._said(rf"Spawning worker-{number} with PID: (\d+)"))

    def _said(self, pattern: str) -> str:
        return wait_for(lambda: re.search(pattern, self.log), 120, pattern, every=0.01)[1]

    def wait_until_ready(self) -> None:
        assert self.process.stdout.readline() == "ready\n", self.log

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def left(self) -> dict[int, str]:
        return marked(self.mark)

    def end_all(self) -> None:
        """After a test that failed: nothing of it may disturb the next."""
        self.kill()
        for pid in marked(self.mark):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def main(data: Path, port: int) -> None:
    """As bin/serve does it: start, say when the page is there, stay."""
    layout = layout_of(data)
    layout.logs.mkdir(parents=True)
    ensure_secret_key(layout)
    web = programs(layout, variables(layout), port)[0]
    web.start()
    wait_for_page(web, port, 120)
    print("ready", flush=True)
    time.sleep(600)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
