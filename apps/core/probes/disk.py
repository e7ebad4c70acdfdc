"""Whether the disk of the data folder has space left."""

import os

from django.conf import settings

LEAST = 64 * 1024 * 1024  # bytes; more than the reserve of bin/serve, which is given up when there is less than 16 MB


def has_space() -> bool:
    """False as well when no further file can be made. A folder that cannot be asked about is no full one."""
    try:
        found = os.statvfs(settings.DATA_DIR)
    except OSError:
        return True
    no_files = found.f_files > 0 and found.f_favail == 0
    return found.f_bavail * found.f_frsize >= LEAST and not no_files
