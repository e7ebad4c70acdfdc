"""A database of its own beside those of the test processes, and programs that work on it."""

import os
import re
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg
from django.conf import settings

from config.embedded.layout import postgres_programs


@contextmanager
def scratch_database(template: str = "template0") -> Iterator[str]:
    """Its address; a copy of `template`, which nobody may be connected to meanwhile."""
    address, name = urlsplit(os.environ["DATABASE_URL"]), f"scratch_{uuid.uuid4().hex[:12]}"
    # not from the database of the address: while somebody is connected to it, nobody can copy it
    with psycopg.connect(address._replace(path="/postgres").geturl(), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield address._replace(path=f"/{name}").geturl()
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def run_on(address: str, program: str, seconds: float = 300) -> str:
    """What a Python program prints in a process of its own whose database this is."""
    done = subprocess.run(
        [sys.executable, "manage.py", "shell", "-v", "0", "-c", program],
        env={**os.environ, "DATABASE_URL": address},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def structure(address: str) -> str:
    """Tables, triggers and all else that a database is made of, as SQL that two made in different ways share."""
    command = [postgres_programs() / "pg_dump", "--schema-only", "--no-owner", "--no-privileges", f"--dbname={address}"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return without_casts(re.sub(r"^\\(un)?restrict .*", "", shown, flags=re.MULTILINE))


def without_casts(text: str) -> str:
    """PostgreSQL prints `x IN (…)` with the cast in another place each time it has read it back."""
    return re.sub(r"::(text|character varying)(\[\])?|[()]", "", text)
