"""What an earlier revision stored comes through every migration since: records verify, and pages say the same."""

import gzip

import psycopg
import pytest

from tests.support.previous_revision import DIFFERENCE, DUMP
from tests.support.scratch import run_on, scratch_database


@pytest.fixture
def restored():
    """The address of a database that holds the dump."""
    with scratch_database() as address:
        with psycopg.connect(address) as scratch:
            scratch.execute(gzip.decompress(DUMP.read_bytes()))
        yield address


def test_it_migrates_verifies_and_reads_as_before(restored):
    said = run_on(restored, "from tests.support import previous_revision; previous_revision.main()")
    lines = said.splitlines()
    assert [line for line in lines if line.startswith(DIFFERENCE)] == []
    assert any(line.startswith("6 records verified") for line in lines), said
