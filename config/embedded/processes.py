"""Starting and ending child processes that never outlive the supervisor."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from config.embedded.layout import Account

PR_SET_PDEATHSIG = 1
libc = ctypes.CDLL(None) if sys.platform == "linux" else None  # loaded here: not between fork and exec


def spawn(
    command: Sequence[str | Path],
    *,
    log: Path,
    farewell: signal.Signals,
    account: Account | None = None,
    env: dict[str, str] | None = None,
    cwd: Path | str = "/",
    keep: Sequence[int] = (),
) -> subprocess.Popen:
    """Start a child in its own session (Ctrl-C must reach the supervisor first) with its output in a log file.

    `farewell` is the signal the kernel sends it when the supervisor dies without a word (Linux). `keep` are file
    descriptors it inherits: the lock of the data folder stays held as long as one server lives.
    """
    with log.open("ab") as output:
        return subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=env,
            cwd=cwd,
            pass_fds=tuple(keep),
            start_new_session=True,
            preexec_fn=before_exec(farewell, account, os.getpid()),
        )


def before_exec(farewell: signal.Signals, account: Account | None, parent: int) -> Callable[[], None]:
    """For preexec_fn: change to the account, then `die_with_parent` (setuid would undo it)."""
    bind = die_with_parent(farewell, parent)

    def prepare() -> None:
        if account:
            become(account)
        bind()

    return prepare


def die_with_parent(farewell: signal.Signals, parent: int) -> Callable[[], None]:
    """For preexec_fn: have the kernel send `farewell` to the child when process `parent` ends (Linux only)."""

    def bind() -> None:
        if libc is not None:
            libc.prctl(PR_SET_PDEATHSIG, int(farewell))
            if os.getppid() != parent:
                os._exit(1)

    return bind


def become(account: Account) -> None:
    os.setgroups([])
    os.setgid(account.gid)
    os.setuid(account.uid)


def end(process: subprocess.Popen | None, how: signal.Signals, seconds: float) -> None:
    """Ask a child to end, wait, then make it; whatever it left in its session goes too."""
    if process is None:
        return
    if process.poll() is None:
        process.send_signal(how)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    sweep(process)


def sweep(process: subprocess.Popen) -> None:
    """Kill what an ended child left behind in its process group."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
