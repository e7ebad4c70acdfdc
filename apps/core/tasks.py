from celery import shared_task
from django.core.cache import cache

from apps.core.clocks.database_clock import database_now
from apps.core.rows import typed

HEARTBEAT_KEY = "core:worker-heartbeat"
HEARTBEAT_SECONDS = 45  # beat asks every ten: one lost message or a busy worker is not yet an alarm
KEPT_SECONDS = 24 * 3600  # whether it is fresh is read from what it says: the cache's own clock may be set back


@shared_task
def erase_typed() -> int:
    """What was typed and never recorded is kept for a day, whether or not anybody comes back to it."""
    return typed.sweep()


@shared_task
def heartbeat() -> None:
    """Beat sends it, a worker answers it with the database's time: a fresh value proves that all of them live."""
    cache.set(HEARTBEAT_KEY, database_now().isoformat(), KEPT_SECONDS)
