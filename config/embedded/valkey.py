"""One Valkey server: broker and cache, on a socket only."""

import signal
import socket
import subprocess
import time
from pathlib import Path

from config.embedded.failures import Failure, last_words
from config.embedded.layout import Layout, valkey_program
from config.embedded.processes import end, spawn


class Valkey:
    """Keeps nothing on the disk, which may be full: what has to last is in the database. Never evicts a queue."""

    name = "Valkey"

    def __init__(self, layout: Layout, *, throw_away: bool = False):
        self.layout = layout
        self.throw_away = throw_away
        self.log = layout.logs / "valkey.log"
        self.process: subprocess.Popen | None = None

    def start(self, keep: tuple[int, ...] = ()) -> None:
        """Return once the server answers; raise Failure with the reason from its log."""
        self.layout.valkey.mkdir(mode=0o700, exist_ok=True)
        self.layout.valkey_socket.unlink(missing_ok=True)
        command: list[str | Path] = [valkey_program(), "--port", "0", "--daemonize", "no", "--databases", "64"]
        command += ["--unixsocket", self.layout.valkey_socket, "--unixsocketperm", "700"]
        command += ["--dir", self.layout.valkey, "--maxmemory-policy", "noeviction", "--save", "", "--appendonly", "no"]
        self.process = spawn(command, log=self.log, farewell=signal.SIGTERM, keep=keep)
        self._wait_until_ready()

    def stop(self) -> None:
        end(self.process, signal.SIGTERM, 10)

    def died(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def _wait_until_ready(self, seconds: float = 30) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.process is None or self.process.poll() is not None:
                raise Failure(f"Valkey did not start: {last_words(self.log)}")
            if answers(self.layout.valkey_socket):
                return
            time.sleep(0.02)
        raise Failure(f"Valkey did not start within {seconds:.0f} seconds, see {self.log}")


def answers(path: Path) -> bool:
    """Whether a server behind this socket says PONG (and not that it is still loading)."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(1)
        try:
            connection.connect(str(path))
            connection.sendall(b"PING\r\n")
            return connection.recv(32).startswith(b"+PONG")
        except OSError:
            return False
