"""The text of any moment, made again from its log; and whether the log gives the text that stands."""

import datetime as dt
from collections.abc import Iterable

from apps.statements.log.snapshots import NOTHING, Snapshot, applied, sha256_of, snapshot_of
from apps.statements.models import LogEntry, Statement

KEYFRAME_EVERY = 50  # entries; between two of them a text is made again change by change


def text_after(statement: Statement, number: int) -> Snapshot:
    """The text after an entry of its log. One query."""
    return _replayed(_since_keyframe(statement, number))


def latest(statement: Statement) -> tuple[LogEntry | None, Snapshot]:
    """The last entry of the log and the text that it left; None where there is no log yet. One query."""
    newest = list(statement.log.order_by("-number")[:KEYFRAME_EVERY])
    if not newest:
        return None, NOTHING
    since = next(place for place, entry in enumerate(newest) if entry.state is not None)
    return newest[0], _replayed(reversed(newest[: since + 1]))


def entry_at(statement: Statement, moment: dt.datetime) -> LogEntry | None:
    """The last thing that had happened by then; None where the log begins later."""
    return statement.log.filter(at__lte=moment).order_by("-number").first()


def broken_at(statement: Statement) -> int | None:
    """The number of the first entry from which the log is not what it says; one beyond the last where it is sound and
    does not give the text that stands; None where everything holds.
    """
    standing: Snapshot = NOTHING
    entries = list(statement.log.order_by("number"))
    for place, entry in enumerate(entries, start=1):
        before = sha256_of(standing) if place > 1 else ""
        standing = (entry.state or NOTHING) if place == 1 else applied(standing, entry.change)
        said = (entry.number, entry.before_sha256, entry.after_sha256, entry.state or standing)
        if said != (place, before, sha256_of(standing), standing):
            return place
    if entries and standing != snapshot_of(statement.revision):
        return len(entries) + 1
    return None


def _since_keyframe(statement: Statement, number: int) -> Iterable[LogEntry]:
    first = (number - 1) // KEYFRAME_EVERY * KEYFRAME_EVERY + 1
    return statement.log.filter(number__gte=first, number__lte=number).order_by("number")


def _replayed(entries: Iterable[LogEntry]) -> Snapshot:
    standing: Snapshot = NOTHING
    for entry in entries:
        standing = entry.state if entry.state is not None else applied(standing, entry.change)
    return standing
