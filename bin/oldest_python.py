"""Refuses a Python that is too old, in one sentence. Must itself run on any Python 3."""

import os
import shutil
import sys

OLDEST = (3, 11)
NEWEST_KNOWN = 15


def newer_python():
    """The newest suitable interpreter on PATH, or None."""
    for minor in range(NEWEST_KNOWN, OLDEST[1] - 1, -1):
        found = shutil.which("python3.%d" % minor)  # noqa: UP031
        if found:
            return found
    return None


def require(version=None):
    """Go on, or start again with a suitable Python of this machine, or end with a sentence and exit code 1."""
    version = version or sys.version_info[:2]
    if version >= OLDEST:
        return
    other = newer_python()
    if other:
        os.execv(other, [other] + sys.argv)  # noqa: S606, RUF005
    sys.exit("Communiqué needs Python 3.11 or newer; this is Python %d.%d." % version)  # noqa: UP031
