import logging

from celery import current_app, shared_task
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from apps.sessions.notes import reminding
from apps.sessions.proposals import running
from apps.sessions.signing_up import erasing

logger = logging.getLogger(__name__)
IMPATIENT = {"max_retries": 0, "connect_retries_timeout": 1, "socket_connect_timeout": 1, "socket_timeout": 2}


@shared_task
def erase_guests() -> int:
    """Guests of public sessions are kept as long as the page of privacy says."""
    return erasing.erase_guests()


@shared_task
def remind_rapporteurs() -> int:
    """Whose notes are missing a day after the session."""
    return reminding.remind_rapporteurs()


def nudge() -> None:
    """Wake a worker. Without a broker nothing is lost: the row is there, and beat sweeps once it is back."""
    try:
        with current_app.connection_for_write(transport_options=IMPATIENT) as connection:
            work_out_proposals.apply_async(connection=connection, retry=False)
    except (OperationalError, RedisError, OSError) as error:
        logger.warning("the broker cannot be reached, a proposal waits for the next sweep: %s", type(error).__name__)


@shared_task
def work_out_proposals() -> int:
    """Work out programmes that were asked for, one after the other; return how many."""
    done = 0
    while proposal := running.claim():
        running.work_out(proposal)
        done += 1
    return done
