"""A disk without space: which errors mean that, and the one sentence about it."""

import contextlib
import errno
from collections.abc import Iterator

import psycopg
from django.db import OperationalError
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.probes import disk

NO_SPACE = {errno.ENOSPC, errno.EDQUOT}
SENTENCE = _(
    "The disk of this server is full, so nothing was saved. What you typed is still here: try again later, and tell "
    "whoever runs this installation."
)


def is_full(error: BaseException | None) -> bool:
    """Whether an error says so: the operating system's, the database's (SQLSTATE 53100), or a database that has died
    while there is no space, which is what its log does to it.
    """
    if isinstance(error, OSError) and error.errno in NO_SPACE:
        return True
    if not isinstance(error, (OperationalError, psycopg.OperationalError)):
        return False
    causes = (error, error.__cause__)
    return any(isinstance(each, psycopg.errors.DiskFull) for each in causes) or not disk.has_space()


@contextlib.contextmanager
def refused_when_full() -> Iterator[None]:
    """A full disk becomes a refusal (code "disk_full"), so that a form comes back as it was filled in."""
    try:
        yield
    except (OSError, OperationalError) as error:
        if not is_full(error):
            raise
        raise Refused(SENTENCE, code="disk_full") from error
