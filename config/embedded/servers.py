"""The servers of one data folder as one thing: locked, started, watched, stopped."""

import fcntl
import os
import shutil
import time
from pathlib import Path

from config.embedded.failures import Failure
from config.embedded.layout import ASIDE, IDENTITY, Layout, private_folder
from config.embedded.postgres import Postgres
from config.embedded.processes import is_alive
from config.embedded.valkey import Valkey

LONGEST_GOODBYE = 40  # seconds that servers of a killed supervisor may take to close their files


class InUse(Failure):
    """Another run holds this data folder."""


class Servers:
    """The embedded servers a run needs: those for which no address of an own server was given."""

    def __init__(self, layout: Layout, *, database: bool = True, broker: bool = True, throw_away: bool = False):
        self.layout = layout
        self._lock: int | None = None
        self.members: list[Postgres | Valkey] = []
        if database:
            self.members.append(Postgres(layout, throw_away=throw_away))
        if broker:
            self.members.append(Valkey(layout, throw_away=throw_away))

    def lock(self) -> None:
        """Make the folder and hold it, or raise InUse. The servers inherit the lock: it ends with the last of them."""
        layout = self.layout
        if layout.data.exists() and not layout.data.is_dir():
            raise Failure(f"{layout.data} is a file; the data folder must be a folder.")
        layout.data.mkdir(parents=True, exist_ok=True)
        handle = os.open(layout.lock, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            self._take(handle)
        except BaseException:
            os.close(handle)
            raise
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        self._lock = handle
        if not (layout.data / IDENTITY).exists():
            (layout.data / IDENTITY).write_text(layout.identity)
        layout.logs.mkdir(mode=0o700, exist_ok=True)
        if layout.state != layout.data:
            ASIDE.mkdir(mode=0o755, parents=True, exist_ok=True)
            layout.state.mkdir(mode=0o711, exist_ok=True)
        layout.sockets.parent.mkdir(mode=0o711, parents=True, exist_ok=True)
        private_folder(layout.sockets, layout.account)

    @property
    def locked(self) -> bool:
        return self._lock is not None

    def _take(self, handle: int) -> None:
        started = time.monotonic()
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                holder = holder_of(handle)
                patience = LONGEST_GOODBYE if holder and not is_alive(holder) else 1
                if time.monotonic() - started > patience:
                    raise InUse(
                        f"{self.layout.data} is already in use by another run (process {holder or 'unknown'}). "
                        "Stop that one first, or choose another folder with --data."
                    ) from None
                time.sleep(0.1)

    def discard(self) -> None:
        """Stop, and delete everything of this data folder, wherever it lies."""
        self.stop()
        for folder in {self.layout.sockets, self.layout.state, self.layout.data}:
            shutil.rmtree(folder, ignore_errors=True)
        if (aside := ASIDE / self.layout.identity).is_dir():
            shutil.rmtree(aside, ignore_errors=True)

    def start(self) -> None:
        for server in self.members:
            server.start(keep=self._kept())

    def revive(self) -> list[str]:
        """Start again what has died; return what had. A failed attempt raises Failure."""
        dead = [server for server in self.members if server.died()]
        for server in dead:
            self._start_again(server)
        return [server.name for server in dead]

    def _start_again(self, server: Postgres | Valkey, attempts: int = 20) -> None:
        for attempt in range(attempts):
            try:
                server.start(keep=self._kept())
                return
            except Failure:  # orphans of a killed postmaster may hold its shared memory a moment longer
                if attempt == attempts - 1:
                    raise
                time.sleep(0.5)

    def stop(self) -> None:
        """Valkey first, then PostgreSQL with a clean shutdown; then the folder is free."""
        for server in reversed(self.members):
            server.stop()
        if self._lock is not None:
            if self.layout.state not in self.layout.sockets.parents:  # a short name elsewhere: leave nothing there
                shutil.rmtree(self.layout.sockets, ignore_errors=True)
            os.close(self._lock)
            self._lock = None

    def _kept(self) -> tuple[int, ...]:
        return () if self._lock is None else (self._lock,)


def holder_of(handle: int) -> int | None:
    """The process id that the holder of the lock wrote into it."""
    text = os.pread(handle, 20, 0).decode(errors="replace").strip()
    return int(text) if text.isdigit() else None


def is_held(lock: Path) -> bool:
    """Whether a run holds the data folder of this lock file."""
    try:
        handle = os.open(lock, os.O_RDONLY)
    except (FileNotFoundError, NotADirectoryError):
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False
