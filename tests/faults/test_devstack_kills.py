"""kill -9 of the supervisor at every moment: its web server ends too, whatever its processes were doing."""

import json
import os
import re
import signal
import socket
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from config.embedded.failures import Failure
from config.embedded.layout import ROOT, layout_of
from config.embedded.programs import WEB_PROCESSES, WEB_SERVER, programs
from config.embedded.serve import check_port
from tests.support.devstack import wait_for
from tests.support.supervised import Supervised

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("devstack")]
LONGEST_GOODBYE = 10  # seconds: five that a worker has, and a machine that has other things to do
MOMENTS = [(0.0, 0.1, 0.3, 0.7, 1.5), (0.05, 0.2, 0.5, 1.0, "answering")]  # seconds after "ready"


@pytest.fixture
def supervised(tmp_path):
    """Starts supervisors with data folders of their own, as many as a test wants."""
    started = []

    def start(**environment: str) -> Supervised:
        started.append(Supervised(tmp_path / f"data-{len(started)}", **environment))
        return started[-1]

    yield start
    for each in started:
        each.end_all()


@pytest.fixture
def silent_database():
    """A port that takes connections and never says a word: whoever asks it waits."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield f"postgresql://forum@127.0.0.1:{listener.getsockname()[1]}/communique"


def assert_nothing_left(supervised: Supervised) -> None:
    """No process, and the port is free; a process that is ending has no name any more, but may still hold the port."""
    wait_for(
        lambda: not supervised.left() and is_free(supervised.port),
        LONGEST_GOODBYE,
        f"everything ended: {supervised.left()}\n{supervised.log}",
    )


def is_free(port: int) -> bool:
    try:
        check_port(port)
    except Failure:
        return False
    return True


def has(pid: int, number: signal.Signals, mask: str) -> bool:
    """Whether the signal is in a mask the kernel keeps of a process: SigCgt, a handler is set; ShdPnd, it waits."""
    status = Path(f"/proc/{pid}/status").read_text()
    return bool(int(re.search(rf"^{mask}:\s*(\w+)", status, re.MULTILINE)[1], 16) >> (number - 1) & 1)


def ask(port: int) -> None:
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=60).close()
    except (OSError, urllib.error.HTTPError):
        return  # what it waits for is that nobody answers


def kill_at(moment: float | str, supervised: Supervised) -> None:
    if WEB_PROCESSES > 1:
        os.setpriority(os.PRIO_PROCESS, supervised.worker(2), 19)  # "ready" says that one answers: let the other lag
    supervised.wait_until_ready()
    if moment == "answering":
        threading.Thread(target=ask, args=[supervised.port], daemon=True).start()
    time.sleep(1.0 if moment == "answering" else moment)
    supervised.kill()
    assert_nothing_left(supervised)


@pytest.mark.parametrize("moments", MOMENTS)
def test_nothing_outlives_a_supervisor_killed_at_any_moment(supervised, silent_database, moments):
    """Five at a time: they disturb each other, so that the workers are more or less far with their loading."""
    stacks = [supervised(DATABASE_URL=silent_database) for _ in moments]
    with ThreadPoolExecutor(len(moments)) as pool:
        list(pool.map(kill_at, moments, stacks))


@pytest.mark.skipif(WEB_PROCESSES < 2, reason="one process is ready or loading, not both")
def test_a_worker_that_has_just_been_forked_hears_the_farewell(supervised):
    """The fork gives it the master's handlers, which would swallow the signal: the master then waited for ever."""
    stack = supervised()
    slow = stack.worker(2)
    os.kill(slow, signal.SIGSTOP)  # it goes on when its sibling has answered and the supervisor is dead
    heeds = not has(slow, signal.SIGTERM, "SigCgt")  # else granian has begun with its own handlers: it only ends it
    stack.wait_until_ready()
    stack.kill()
    wait_for(lambda: has(slow, signal.SIGTERM, "ShdPnd"), LONGEST_GOODBYE, "the master has passed it on", every=0.01)
    os.kill(slow, signal.SIGCONT)
    assert_nothing_left(stack)
    assert not heeds or "Killing worker-2" not in stack.log


def test_a_worker_that_hears_nothing_is_killed(supervised):
    stack = supervised()
    stack.wait_until_ready()
    os.kill(stack.worker(1), signal.SIGSTOP)
    stack.kill()
    assert_nothing_left(stack)
    assert "Killing worker-1 after it refused to gracefully stop" in stack.log


def test_workers_end_with_a_master_killed_beside_the_supervisor(supervised):
    stack = supervised()
    stack.wait_until_ready()
    master = stack.master()
    stack.process.send_signal(signal.SIGSTOP)  # so that the supervisor's sweep does not come first
    os.kill(master, signal.SIGKILL)
    stack.kill()
    assert_nothing_left(stack)


def test_the_image_starts_the_web_server_with_the_same_options(tmp_path):
    """The image has no supervisor but the container's: its grace must be longer than the worker's."""
    said = re.search(r"^CMD (\[.*\])$", (ROOT / "Dockerfile").read_text().replace("\\\n", ""), re.MULTILINE)[1]
    image = json.loads(said)
    own = programs(layout_of(tmp_path / "data"), {}, 8000)[0].command
    assert image[: len(WEB_SERVER) + 1] == ["python", *WEB_SERVER]
    assert image[image.index("--blocking-threads") :] == own[own.index("--blocking-threads") :]
    assert int(image[image.index("--workers-kill-timeout") + 1]) < 10  # seconds, docker's own
