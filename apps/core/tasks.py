from celery import shared_task
from django.core.cache import cache
from django.utils import timezone

HEARTBEAT_KEY = "core:worker-heartbeat"
HEARTBEAT_SECONDS = 60


@shared_task
def heartbeat() -> None:
    """Beat sends it, a worker answers it: a fresh value proves that both live (read by /readyz)."""
    cache.set(HEARTBEAT_KEY, timezone.now().isoformat(), HEARTBEAT_SECONDS)
