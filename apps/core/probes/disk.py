"""Whether the disk of the data folder has space left."""

import os

from django.conf import settings

LEAST = 24 * 1024 * 1024  # bytes: the database's next piece of log takes 16 MB


def has_space() -> bool:
    """False as well when no further file can be made. A folder that cannot be asked about is no full one."""
    try:
        found = os.statvfs(settings.DATA_DIR)
    except OSError:
        return True
    no_files = found.f_files > 0 and found.f_favail == 0
    return found.f_bavail * found.f_frsize >= LEAST and not no_files
