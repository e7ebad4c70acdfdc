"""The files of the metrics have every block they are written to, or the counting goes on in memory."""

import errno
import os

import pytest

from config.metrics import FIRST, ReservedDict


def fill(counts, many):
    for number in range(many):
        counts.write_value(f"key-{number:06}", float(number), 0.0)


def read(counts):
    return {key: value for key, value, _time in counts.read_all_values()}


@pytest.fixture
def no_space(monkeypatch):
    """From now on as on a full disk; the real one is in tests/faults."""

    def begin():
        def refuse(*_arguments):
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "posix_fallocate", refuse)

    return begin


def test_every_block_of_a_file_exists(tmp_path):
    path = tmp_path / "counter_1.db"
    counts = ReservedDict(str(path))
    assert os.stat(path).st_blocks * 512 >= FIRST
    fill(counts, 3000)
    found = os.stat(path)
    assert found.st_size > FIRST
    assert found.st_blocks * 512 >= found.st_size
    assert read(counts) == {f"key-{number:06}": float(number) for number in range(3000)}
    assert dict(read(ReservedDict(str(path)))) == read(counts)  # another process adds them up


def test_without_space_for_a_file_it_counts_in_memory(tmp_path, no_space):
    no_space()
    counts = ReservedDict(str(tmp_path / "counter_1.db"))
    fill(counts, 3000)
    assert read(counts) == {f"key-{number:06}": float(number) for number in range(3000)}


def test_a_file_that_cannot_grow_is_left_with_what_was_counted(tmp_path, no_space):
    counts = ReservedDict(str(tmp_path / "counter_1.db"))
    fill(counts, 10)
    no_space()
    fill(counts, 3000)
    assert read(counts) == {f"key-{number:06}": float(number) for number in range(3000)}
    assert os.stat(tmp_path / "counter_1.db").st_size == FIRST
