"""Counting requests must not end them: the files of the metrics take their space before it is written to.

Prometheus' client maps sparse files into memory. On a full disk the first write to a page that has no block yet is not
an error but SIGBUS, which kills the process: one web process after the other, and so every page. Here the blocks are
taken by `posix_fallocate`, which can fail in words; then the counts of this process go on in memory, unseen by others.
"""

import mmap
import os
import tempfile
from pathlib import Path
from typing import Any, BinaryIO, cast

from prometheus_client import mmap_dict, values

FIRST = 1 << 16  # bytes, as in the client


class ReservedDict(mmap_dict.MmapedDict):
    """The client's dictionary in a file, every block of which exists."""

    _f: BinaryIO
    _m: mmap.mmap
    _capacity: int
    _used: int

    def __init__(self, filename: str, read_mode: bool = False):
        super().__init__(filename if read_mode or _reserve_first(filename) else _in_memory(), read_mode)

    def _init_value(self, key: str) -> None:
        needed, capacity = self._used + len(key.encode()) * 2 + 64, self._capacity
        while needed > capacity:
            capacity *= 2
        if capacity > self._capacity:
            try:
                os.posix_fallocate(self._f.fileno(), 0, capacity)
            except OSError:
                self._leave_the_disk(capacity)
        super()._init_value(key)

    def _leave_the_disk(self, capacity: int) -> None:
        held = bytes(self._m[:])
        self._m.close()
        self._f.close()
        self._f = cast(BinaryIO, open(_in_memory(), "r+b"))  # noqa: SIM115 (closed by the client)
        self._f.truncate(capacity)
        self._m = mmap.mmap(self._f.fileno(), capacity)
        self._m[: len(held)] = held
        self._capacity = capacity


def _reserve_first(filename: str) -> bool:
    """Whether the file could be made with its first blocks."""
    try:
        handle = os.open(filename, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            os.posix_fallocate(handle, 0, max(FIRST, os.fstat(handle).st_size))
        finally:
            os.close(handle)
    except OSError:
        return False
    return True


def _in_memory() -> str:
    """The name of a new file that lies on no disk (on Linux), as long as this process lives."""
    if hasattr(os, "memfd_create"):
        return f"/proc/self/fd/{os.memfd_create('metrics')}"
    handle, name = tempfile.mkstemp(prefix="metrics-")
    os.close(handle)
    return str(Path(name))


def use_reserved_files() -> None:
    """Before the first metric is made."""
    replaced: Any = values
    replaced.MmapedDict = ReservedDict
