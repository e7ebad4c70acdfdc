from celery import shared_task

from apps.statements.silence import settling


@shared_task
def settle_silences() -> int:
    """Silence procedures whose deadline has passed, or whose notice came back."""
    return settling.sweep()
