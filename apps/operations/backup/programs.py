"""PostgreSQL's own programs: which of them fit the server, and how they reach it."""

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import connection

from apps.core.exceptions import Refused

KEYWORDS = {option.keyword.decode() for option in psycopg.pq.Conninfo.get_defaults()}
DISK_FULL = "No space left on device"


def find(*names: str) -> Path:
    """The first folder that has these programs in a version not older than the server's."""
    server = server_version()
    too_old = 0
    for folder in map(Path, settings.POSTGRES_PROGRAMS):
        versions = [_version(folder / name) for name in names]
        if min(versions) >= server:
            return folder
        too_old = max(too_old, min(versions))
    advice = f"Install PostgreSQL's client programs of version {server}, or name their folder in POSTGRES_PROGRAMS."
    if too_old:
        said = f"{names[0]} of version {too_old} is too old for the server, which is of version {server}."
        raise Refused(f"{said} {advice}", code="program_too_old")
    raise Refused(f"There is no {' and '.join(names)}. {advice}", code="program_missing")


def server_version() -> int:
    """The major version."""
    connection.ensure_connection()
    database: Any = connection  # of PostgreSQL
    return database.pg_version // 10000


def _version(program: Path) -> int:
    """The major version of a program; 0 when there is none that runs."""
    if not os.access(program, os.X_OK) or not program.is_file():
        return 0
    try:
        shown = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return 0
    found = re.search(r"\(PostgreSQL\) (\d+)", shown)
    return int(found[1]) if found else 0


def address() -> str:
    """The database of the settings as a connection string without the password, which any process list would show."""
    given = {name: value for name, value in connection.get_connection_params().items() if name in KEYWORDS}
    given.pop("password", None)
    return psycopg.conninfo.make_conninfo(**given)


def environment() -> dict[str, str]:
    password = settings.DATABASES["default"].get("PASSWORD")
    return {**os.environ, "LC_ALL": "C", **({"PGPASSWORD": password} if password else {})}


def reason(name: str, said: str) -> Refused:
    """What a program wrote before it failed, as one sentence."""
    if DISK_FULL in said:
        return Refused("The disk is full. Free some space and run it again.", code="disk_full")
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    telling = [line for line in lines if "error:" in line or "ERROR:" in line or "FATAL:" in line]
    return Refused(f"{name} failed: {(telling or lines or ['no message'])[0]}", code="program_failed")
