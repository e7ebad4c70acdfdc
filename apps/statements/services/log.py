"""What happened to a text goes into its trail and, with what it did to the words, into its log."""

from typing import Any

from django.db.models import DateTimeField, Func, Value
from django.db.models.functions import Greatest

from apps.accounts.models import User
from apps.audit import services as audit
from apps.statements.log.replaying import KEYFRAME_EVERY, latest
from apps.statements.log.snapshots import difference, sha256_of, snapshot_of
from apps.statements.models import LogEntry, Statement

NOW = Func(function="clock_timestamp", output_field=DateTimeField())  # this moment, also within a transaction


def record(verb: str, statement: Statement, *, by: User | None, **details: Any) -> None:
    """Write both in the transaction of the change itself, after it; the caller holds the text's lock.

    The change is what lies between the text that the log gives and the one that stands, so nothing is left out of it.
    """
    audit.record(verb, target=statement, by=by, **details)
    last, before = latest(statement)
    number = last.number + 1 if last else 1
    standing = snapshot_of(statement.revision)
    change = difference(before, standing) if last else {}
    LogEntry.objects.create(
        statement=statement,
        number=number,
        at=Greatest(NOW, Value(last.at)) if last else NOW,
        happened=verb,
        by=by,
        by_name=str(by)[:200] if by else "",
        revision=statement.revision,
        change=change,
        state=standing if (number - 1) % KEYFRAME_EVERY == 0 else None,
        before_sha256=last.after_sha256 if last else "",
        after_sha256=sha256_of(standing) if change or last is None else last.after_sha256,
    )
