"""Whether what the pages need answers, asked with short patience: a probe must not hang with what it probes."""

import datetime as dt
import logging
from collections.abc import Callable
from typing import NamedTuple, TypeVar

import psycopg
import redis
from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.utils.dateparse import parse_datetime

from apps.core.probes import disk
from apps.core.tasks import HEARTBEAT_KEY, HEARTBEAT_SECONDS

PATIENCE = 2  # seconds for each question
FRESH = dt.timedelta(seconds=HEARTBEAT_SECONDS)
A_MOMENT = dt.timedelta(seconds=2)
OK, SILENT, FULL = "ok", "no answer", "full"
logger = logging.getLogger(__name__)
Answer = TypeVar("Answer")


class DatabaseTime(NamedTuple):
    now: dt.datetime
    started: dt.datetime


def database_time() -> DatabaseTime:
    """By a new connection, outside the pool: a pool that is exhausted or broken would only tell of itself."""
    probe = connection.copy()
    options = {key: value for key, value in probe.settings_dict.get("OPTIONS", {}).items() if key != "pool"}
    options |= {"connect_timeout": PATIENCE, "options": f"-c statement_timeout={PATIENCE * 1000}"}
    probe.settings_dict = {**probe.settings_dict, "OPTIONS": options}
    try:
        with probe.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp(), pg_postmaster_start_time()")
            return DatabaseTime(*cursor.fetchone())
    finally:
        probe.close()


def broker_answers() -> bool:
    client = redis.Redis.from_url(
        settings.CACHE_LOCATION, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE, retry=None
    )
    try:
        return bool(client.ping())
    finally:
        client.close()


def last_heartbeat() -> dt.datetime | None:
    """What beat asked for and a worker wrote, by the database's clock."""
    value = cache.get(HEARTBEAT_KEY)
    return parse_datetime(value) if value else None


def is_fresh(heartbeat: dt.datetime | None, at: DatabaseTime) -> bool:
    """Not run out, not from a future that a clock set back has left behind, not from before the database's start: a
    heartbeat that is still remembered after everything had died says nothing about now.
    """
    if heartbeat is None or not at.now - FRESH < heartbeat <= at.now + A_MOMENT:
        return False
    return heartbeat >= at.started or at.started > at.now


def report() -> dict[str, str]:
    """{"database": "ok", "broker": "ok", "worker": "ok", "disk": "ok"}; "no answer" for what fails, "full" for a disk.

    Never a reason. Without the broker a heartbeat cannot be read, without the database's clock nobody can say whether
    it is fresh.
    """
    time, broker = _asked(database_time), _asked(broker_answers)
    beats = time is not None and bool(broker) and is_fresh(_asked(last_heartbeat), time)
    return {
        "database": OK if time else SILENT,
        "broker": OK if broker else SILENT,
        "worker": OK if beats else SILENT,
        "disk": OK if disk.has_space() else FULL,
    }


def _asked(question: Callable[[], Answer]) -> Answer | None:
    try:
        return question()
    except (DatabaseError, psycopg.Error, redis.RedisError, OSError) as error:
        logger.warning("%s: %s", question.__name__, type(error).__name__)
        return None
