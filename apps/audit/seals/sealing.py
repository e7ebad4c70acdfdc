"""Sealing the trail: whatever was written since the last seal is hashed, chained and kept, every few minutes."""

import logging

from django.db import OperationalError, connection, transaction
from django.db.models import Max, Model
from django.utils import timezone
from psycopg.errors import LockNotAvailable

from apps.audit.models import Entry, Seal
from apps.audit.seals import canonical

logger = logging.getLogger(__name__)
BATCH = 5000  # entries under one seal
LONGEST_WAIT = "1500ms"  # for a lock; later writers queue behind us. Above a second, an autovacuum makes way


class Busy(Exception):
    """Somebody has held a table for longer than we wait."""


def seal_due() -> int:
    """Seal all entries not sealed yet; return how many. Safe beside writers and beside other sweeps.

    Writers wait only while the highest number is read, not while entries are hashed. When one of them has the table
    for long, nothing is done: the log says so, and the next sweep makes up for it.
    """
    try:
        settled = settled_number()
        sealed = 0
        while count := _seal_next(settled):
            sealed += count
        return sealed
    except Busy:
        logger.warning("the audit trail is not sealed now: a long transaction holds it; the next sweep tries again")
        return 0


def settled_number() -> int:
    """The highest entry's number, at a moment when nobody is writing: no entry with a lower one can appear later."""
    with transaction.atomic():
        _lock(Entry, "SHARE")
        return Entry.objects.aggregate(highest=Max("number"))["highest"] or 0


@transaction.atomic
def _seal_next(settled: int) -> int:
    """One more seal over at most BATCH entries up to `settled`; the number of entries, 0 when all are sealed."""
    _lock(Seal, "SHARE ROW EXCLUSIVE")
    before = Seal.objects.order_by("-number").first()
    start = before.last_number if before else 0
    entries = list(Entry.objects.filter(number__gt=start, number__lte=settled).order_by("number")[:BATCH])
    if not entries:
        return 0
    first, last = entries[0], entries[-1]
    seal = Seal(
        number=before.number + 1 if before else 1,
        version=canonical.VERSION,
        first_number=first.number,
        last_number=last.number,
        first_entry=first.pk,
        last_entry=last.pk,
        count=len(entries),
        settled_number=settled,
        sealed_at=timezone.now(),
        previous=before.digest if before else "",
    )
    seal.digest = canonical.seal_digest(seal, map(canonical.entry_bytes, entries))
    seal.save(force_insert=True)
    # Whoever keeps the log elsewhere can show with it that the whole chain was not made anew.
    transaction.on_commit(lambda: logger.info("audit trail sealed: seal %s, digest %s", seal.number, seal.digest))
    return len(entries)


def _lock(model: type[Model], mode: str) -> None:
    """Lock a table until the transaction ends, or raise Busy."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('lock_timeout', %s, true)", [LONGEST_WAIT])
            cursor.execute(f"LOCK TABLE {connection.ops.quote_name(model._meta.db_table)} IN {mode} MODE")
    except OperationalError as error:
        if isinstance(error.__cause__, LockNotAvailable):
            raise Busy from error
        raise
