from celery import shared_task

from apps.audit.seals import sealing

EXPIRES = 240  # seconds; by then beat has nearly swept again


@shared_task(expires=EXPIRES)
def seal_trail() -> int:
    """Swept by beat; a sweep that is missed or finds the trail busy is made up for by the next."""
    return sealing.seal_due()
