import logging
import time

from celery import current_app, shared_task
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from apps.messaging import delivery

logger = logging.getLogger(__name__)
TURN_SECONDS = 20.0  # then other tasks have theirs
IMPATIENT = {"max_retries": 0, "connect_retries_timeout": 1, "socket_connect_timeout": 1, "socket_timeout": 2}


def nudge() -> None:
    """Wake a worker. Without a broker nothing is lost: the rows are there, and beat sweeps once it is back.

    Uses a connection of its own: the shared ones retry for longer than somebody waits for a page.
    """
    try:
        with current_app.connection_for_write(transport_options=IMPATIENT) as connection:
            deliver_due.apply_async(connection=connection, retry=False)
    except (OperationalError, RedisError, OSError) as error:
        logger.warning("the broker cannot be reached, mail waits for the next sweep: %s", type(error).__name__)


@shared_task
def deliver_due(batch_size: int = delivery.BATCH) -> int:
    """Send what is due until nothing is left or the turn is over; return how many rows were tried.

    A full first batch wakes one more worker, which does the same: as many join in as there is work for.
    """
    until = time.monotonic() + TURN_SECONDS
    tried = 0
    while messages := delivery.claim(batch_size):
        reached = delivery.send(messages)
        tried += len(messages)
        if not reached:
            break
        over = time.monotonic() > until
        if over or tried == len(messages) == batch_size:
            nudge()
        if over:
            break
    return tried
