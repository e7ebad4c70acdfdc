"""The schema as SQL, beside the migrations: a new database is made from it in a second instead of a minute.

Applying every migration to an empty database renders the whole model graph hundreds of times. schema.sql is what comes
out; its head names the migrations it was made from. As long as those are unchanged it is used, and later migrations run
on top of it; bin/test writes it anew when there are later ones: commit it together with the migration. A database with
tables in it only ever sees migrations.
"""

import contextlib
import hashlib
import os
import re
import subprocess
from pathlib import Path

import psycopg

from config.embedded.layout import ROOT
from config.embedded.postgres import Postgres

FILE = Path(__file__).with_name("schema.sql")
HEAD = "-- made from "
NOISE = re.compile(r"^(--$|-- (Name|Data|Dumped|PostgreSQL|TOC)\b|\\(un)?restrict |SELECT pg_catalog\.setval)")
FILLED_BY_MIGRATE = ("django_migrations", "django_content_type", "auth_permission")


def sources() -> list[str]:
    """What a schema is made from: the packages and apps installed, and every migration of ours with its contents."""
    settings = (ROOT / "config" / "settings" / "base.py").read_text()
    installed = re.search(r"^INSTALLED_APPS = \[(.*?)^\]", settings, re.S | re.M)
    lock = (ROOT / "requirements" / "base.txt").read_text()
    packages = re.findall(r"^(?:django|rules)[\w-]*==\S+", lock, re.M)
    migrations = sorted(ROOT.glob("apps/*/migrations/0*.py"))
    return [
        f"packages {_short('|'.join(packages).encode())}",
        f"apps {_short((installed[1] if installed else settings).encode())}",
        *(f"{path.relative_to(ROOT)} {_short(path.read_bytes())}" for path in migrations),
    ]


def _short(contents: bytes) -> str:
    return hashlib.sha256(contents).hexdigest()[:16]


def made_from() -> list[str]:
    """The sources of the file there is."""
    with contextlib.suppress(FileNotFoundError), FILE.open() as file:
        return [line.removeprefix(HEAD).strip() for line in file if line.startswith(HEAD)]
    return []


def is_current() -> bool:
    return made_from() == sources()


def load(address: str) -> bool:
    """Fill an empty database, all or nothing; False, and nothing done, if the file no longer fits or tables exist."""
    used = made_from()
    if not used or not set(used) <= set(sources()):
        return False
    with psycopg.connect(address) as connection:
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
        if tables != (0,):
            return False
        connection.execute(FILE.read_text())
    return True


def write(server: Postgres) -> None:
    """Keep what `dump` says about a database that has just been migrated; a read-only folder only costs time."""
    text = dump(server)
    with contextlib.suppress(OSError):
        new = FILE.with_suffix(f".{os.getpid()}")
        new.write_text(text)
        new.rename(FILE)


def dump(server: Postgres) -> str:
    """Schema, rows that migrations have put in, and the list of migrations; the same bytes for the same migrations."""
    head = [HEAD + source for source in sources()]
    address = server.layout.database_url
    command: list[str | Path] = [server.programs() / "pg_dump", "--no-owner", "--no-privileges", "--inserts"]
    command += [f"--dbname={address}"]
    command += [f"--exclude-table-data={table}" for table in FILLED_BY_MIGRATE]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    lines = [line for line in shown.splitlines() if line and not NOISE.match(line)]
    with psycopg.connect(address) as connection:
        applied = connection.execute("SELECT app, name FROM django_migrations ORDER BY app, name").fetchall()
    lines += [
        f"INSERT INTO public.django_migrations (app, name, applied) VALUES ('{app}', '{name}', now());"
        for app, name in applied
    ]
    return "\n".join([*head, *lines]) + "\n"
