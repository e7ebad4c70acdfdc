from celery import shared_task

from apps.sessions.signing_up import erasing


@shared_task
def erase_guests() -> int:
    """Guests of public sessions are kept as long as the page of privacy says."""
    return erasing.erase_guests()
