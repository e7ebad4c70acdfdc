"""Whether what the pages need answers, asked with short patience: a probe must not hang with what it probes."""

import logging
from collections.abc import Callable

import psycopg
import redis
from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, connection

from apps.core.tasks import HEARTBEAT_KEY

PATIENCE = 2  # seconds for each question
logger = logging.getLogger(__name__)


def database_answers() -> bool:
    """A new connection, outside the pool: a pool that is exhausted or broken would only tell of itself."""
    probe = connection.copy()
    options = {key: value for key, value in probe.settings_dict.get("OPTIONS", {}).items() if key != "pool"}
    options |= {"connect_timeout": PATIENCE, "options": f"-c statement_timeout={PATIENCE * 1000}"}
    probe.settings_dict = {**probe.settings_dict, "OPTIONS": options}
    try:
        with probe.cursor() as cursor:
            cursor.execute("SELECT 1")
            return cursor.fetchone() == (1,)
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


def worker_answers() -> bool:
    """The last heartbeat, which beat asks for and a worker writes, has not run out."""
    return cache.get(HEARTBEAT_KEY) is not None


def report() -> dict[str, str]:
    """{"database": "ok", "broker": "ok", "worker": "ok"}, with "no answer" for what fails; never a reason."""
    answers = {"database": _answer(database_answers), "broker": _answer(broker_answers)}
    # Without the broker the heartbeat cannot be read, and asking would only wait once more.
    answers["worker"] = _answer(worker_answers) if answers["broker"] == "ok" else "no answer"
    return answers


def _answer(question: Callable[[], bool]) -> str:
    try:
        return "ok" if question() else "no answer"
    except (DatabaseError, psycopg.Error, redis.RedisError, OSError) as error:
        logger.warning("%s: %s", question.__name__, type(error).__name__)
        return "no answer"
