"""The migrated database that test databases are copied from: built once per set of migrations, kept as SQL.

Running every migration takes longer than many a test run, and each parallel test process would do it again.
"""

import contextlib
import hashlib
import os
import subprocess
import sys
from pathlib import Path

from config.embedded.layout import ROOT
from config.embedded.postgres import Postgres
from config.embedded.progress import say, step

KEPT = 4  # dumps; an older one is only needed again after switching branches back and forth


def fill_template(server: Postgres, environment: dict[str, str]) -> bool:
    """Bring the server's database to the newest schema; False (with a line that says so) if migrating fails."""
    dump = _folder() / f"test-schema-{_key()}.sql"
    client = [f"--host={server.layout.sockets}", "--username=forum", "--dbname=communique"]
    if dump.is_file():
        command = [server.programs() / "psql", *client, "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1"]
        done = subprocess.run([*command, f"--file={dump}"], stdout=subprocess.DEVNULL, check=False)
        return done.returncode == 0
    with step("migrating the database that test databases are copied from"):
        command = [sys.executable, str(ROOT / "manage.py"), "migrate", "--verbosity=0", "--no-input"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        say(f"the migrations fail; tests that need the database will say more: {done.stderr.strip().splitlines()[-1]}")
        return False
    with contextlib.suppress(OSError):  # a folder that may not be written to only costs time
        _keep(dump, [server.programs() / "pg_dump", *client, "--no-owner"])
    return True


def _keep(dump: Path, command: list) -> None:
    dump.parent.mkdir(parents=True, exist_ok=True)
    new = dump.with_suffix(f".{os.getpid()}")
    with new.open("wb") as output:
        subprocess.run(command, stdout=output, check=True)
    new.rename(dump)
    by_age = sorted(dump.parent.glob("test-schema-*.sql"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in by_age[KEPT:]:
        old.unlink(missing_ok=True)


def _folder() -> Path:
    return ROOT / "var" / "cache"


def _key() -> str:
    """Every migration of ours, and the lock file that fixes those of the packages."""
    digest = hashlib.sha256((ROOT / "requirements" / "base.txt").read_bytes())
    for path in sorted(ROOT.glob("apps/*/migrations/*.py")):
        digest.update(f"\0{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:16]
