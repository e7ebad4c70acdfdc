from celery import shared_task

from apps.audit.seals import sealing


@shared_task
def seal_trail() -> int:
    """Swept by beat; a sweep that is missed or finds the trail busy is made up for by the next."""
    return sealing.seal_due()
