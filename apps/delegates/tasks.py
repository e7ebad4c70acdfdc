from celery import shared_task

from apps.delegates.invitations import reminders


@shared_task
def send_due_reminders() -> int:
    """Swept by beat; due times live in the database, so a sweep that is missed is made up for by the next."""
    return reminders.send_due()
