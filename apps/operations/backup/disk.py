"""Files that hold what people have told in confidence, and disks that fail."""

import contextlib
import errno
import os
from collections.abc import Iterator

from apps.core.exceptions import Refused


@contextlib.contextmanager
def private_files() -> Iterator[None]:
    """A backup holds what people have told in confidence: what is written meanwhile is for its owner only."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


@contextlib.contextmanager
def plain_disk_errors() -> Iterator[None]:
    """A full disk, a closed folder: one sentence."""
    try:
        yield
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            sentence = f"The disk is full{where}. Free some space and run it again."
            raise Refused(sentence, code="disk_full") from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise Refused(f"No permission{where}.", code="closed") from error
        raise Refused(f"{error.strerror or error}{where}.", code="disk") from error
