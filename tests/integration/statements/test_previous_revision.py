"""What an earlier revision stored comes through every migration since: records verify, and pages say the same."""

import gzip
import os
import subprocess
import sys
import uuid
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings

from tests.support.previous_revision import DIFFERENCE, DUMP


@pytest.fixture
def restored():
    """The address of a database that holds the dump."""
    address, name = urlsplit(os.environ["DATABASE_URL"]), f"previous_{uuid.uuid4().hex[:12]}"
    # not from the database of the address: while somebody is connected to it, nobody can copy it
    with psycopg.connect(address._replace(path="/postgres").geturl(), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        try:
            own = address._replace(path=f"/{name}").geturl()
            with psycopg.connect(own) as scratch:
                scratch.execute(gzip.decompress(DUMP.read_bytes()))
            yield own
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_it_migrates_verifies_and_reads_as_before(restored):
    program = "from tests.support import previous_revision; previous_revision.main()"
    done = subprocess.run(
        [sys.executable, "manage.py", "shell", "-v", "0", "-c", program],
        env={**os.environ, "DATABASE_URL": restored},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert [line for line in lines if line.startswith(DIFFERENCE)] == []
    assert any(line.startswith("6 records verified") for line in lines), done.stdout
