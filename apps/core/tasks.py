from celery import shared_task
from django.core.cache import cache
from django.utils import timezone

from apps.core.rows import typed

HEARTBEAT_KEY = "core:worker-heartbeat"
HEARTBEAT_SECONDS = 45  # beat asks every ten: one lost message or a busy worker is not yet an alarm


@shared_task
def erase_typed() -> int:
    """What was typed and never recorded is kept for a day, whether or not anybody comes back to it."""
    return typed.sweep()


@shared_task(expires=HEARTBEAT_SECONDS)
def heartbeat() -> None:
    """Beat sends it, a worker answers it: a fresh value proves that both live (read by /readyz)."""
    cache.set(HEARTBEAT_KEY, timezone.now().isoformat(), HEARTBEAT_SECONDS)
