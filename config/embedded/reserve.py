"""Space kept for the day on which the disk is full: without any, PostgreSQL takes no new connection.

A file of zeros lies beside the database. When something has filled the disk, it is given up, and the database goes on
with what it leaves; once there is space again, it is made anew. Meanwhile pages say that the disk is full
(core.probes.disk).
"""

import os
from pathlib import Path

from config.embedded.layout import Layout

SIZE = 40 * 1024 * 1024  # bytes; less than what the probe calls full
TOO_LITTLE = 16 * 1024 * 1024  # one piece of the database's log
AMPLE = 4 * SIZE


class Reserve:
    """The file of a layout. `look` is for the supervisor's loop and never raises for what the disk does."""

    def __init__(self, layout: Layout):
        self.path = layout.state / "reserve"

    def look(self) -> str | None:
        """Give it up or make it, as there is need; return the line to say when it was given up."""
        try:
            free = free_space(self.path.parent)
            if self.path.exists():
                if free < TOO_LITTLE:
                    self.path.unlink()
                    place = self.path.parent
                    return f"the disk of {place} is full; the database goes on with a reserve of {SIZE >> 20} MB"
            elif free > AMPLE:
                self._make()
        except OSError:
            pass
        return None

    def _make(self) -> None:
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            os.posix_fallocate(handle, 0, SIZE)
        except OSError:
            self.path.unlink()
        finally:
            os.close(handle)


def free_space(folder: Path) -> int:
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize
