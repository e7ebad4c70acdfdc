"""Who changed a text since somebody opened it, told by its log."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from apps.core.rows.once_built import once_built
from apps.statements.log.replaying import text_after
from apps.statements.log.snapshots import Snapshot
from apps.statements.models import LogEntry, Statement


def last_number(statement: Statement) -> int:
    """The number of the last thing that happened to a text; 0 without a log. One query.

    Read before its words: then what comes in between counts as not seen, and is merged once more.
    """
    return next(iter(once_built("last number", _numbers, statement.pk)), 0)


def _numbers(statement_id: uuid.UUID) -> QuerySet:
    rows = LogEntry.objects.filter(statement=statement_id).order_by("-number")
    return rows.values_list("number", flat=True)[:1]


def words_changed_since(statement: Statement, number: int) -> bool:
    """Whether the words are other than after entry `number`; what happened beside them changes none."""
    last = statement.log.order_by("-number").first()
    if last is None or last.number <= number:
        return False
    seen = statement.log.filter(number=number).first()
    return seen is None or seen.after_sha256 != last.after_sha256


def text_seen(statement: Statement, number: int) -> Snapshot | None:
    """The text after entry `number`; None where the log has no such entry."""
    return text_after(statement, number) if 0 < number <= last_number(statement) else None


@dataclass(frozen=True)
class Save:
    """By whom, and when."""

    name: str
    at: dt.datetime


class Since:
    """What the log tells after entry `number`, of the words."""

    def __init__(self, statement: Statement, number: int):
        self.entries: Sequence[LogEntry] = list(statement.log.filter(number__gt=number).order_by("number"))

    @property
    def saves(self) -> list[Save]:
        """One for each person, the last of theirs."""
        last = {self._who(entry): entry.at for entry in self.entries if entry.change}
        return [Save(name, at) for name, at in last.items()]

    def of(self, uid: uuid.UUID | None) -> Save | None:
        """Who changed, put in or took out a paragraph last; where no entry names it, whoever saved last."""
        changes = [entry for entry in self.entries if entry.change]
        named = [entry for entry in changes if str(uid) in entry.change.get("put", {})]
        entry = next(reversed(named or changes), None)
        return Save(self._who(entry), entry.at) if entry else None

    def without(self, uid: uuid.UUID) -> Save | None:
        """Who took a paragraph out."""
        for entry in self.entries:
            if "order" in entry.change and str(uid) not in entry.change["order"]:
                return Save(self._who(entry), entry.at)
        return None

    def _who(self, entry: LogEntry) -> str:
        return entry.by_name or _("Somebody else")
