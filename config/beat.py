"""When beat sweeps: by a clock that nobody can set."""

import time
from typing import Any

from celery.beat import Scheduler
from kombu.exceptions import ChannelError, OperationalError
from redis.exceptions import RedisError

QUEUE = "celery"
IMPATIENT = {"max_retries": 0, "connect_retries_timeout": 1, "socket_connect_timeout": 1, "socket_timeout": 2}
ENOUGH = (
    100  # sweeps nobody has taken yet: one more would only make the queue longer that a worker finds when it is back
)


class SteadyScheduler(Scheduler):
    """Every entry at once after the start, then each so many seconds of the monotonic clock.

    Celery's own remembers in a file, by the wall clock, when it last ran: set back by an hour, it says nothing for an
    hour, also after a restart. Nothing is remembered here; what is due is known by the database, and a sweep too many
    finds nothing to do. Sweeps have no expiry either, which would be a moment of the sender's clock held against the
    worker's: instead no more are queued while nobody takes them.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.due: dict[str, float] = {}
        super().__init__(*args, **kwargs)

    def setup_schedule(self) -> None:
        self.merge_inplace(self.app.conf.beat_schedule)

    def tick(self, *_args: Any, **_kwargs: Any) -> float:
        """Send what is due; return the seconds until something is."""
        now, waiting = time.monotonic(), None
        for name, entry in self.schedule.items():
            if now < self.due.get(name, now):
                continue
            self.due[name] = now + entry.schedule.seconds
            waiting = self.waiting() if waiting is None else waiting
            if waiting < ENOUGH:
                self.apply_entry(entry, producer=self.producer)
        return max(0.0, min(self.due.values(), default=now + self.max_interval) - time.monotonic())

    def waiting(self) -> int:
        """How many messages nobody has taken; 0 when the broker cannot be asked: sending will say why."""
        try:
            with self.app.connection_for_read(transport_options=IMPATIENT) as connection:
                queue = connection.default_channel.queue_declare(queue=QUEUE, passive=True)
                return int(queue.message_count)
        except (ChannelError, OperationalError, RedisError, OSError):
            return 0
