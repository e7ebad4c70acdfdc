"""Work: moving a session, looking for conflicts, a wave of invitations; and what the processes weigh."""

import datetime as dt
import statistics
import time
from collections.abc import Callable

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apps.conferences.choices import ProgrammeMode
from apps.conferences.models import Conference
from apps.delegates.models import Delegate
from apps.delegates.services.invitations import invite
from apps.messaging.models import Message
from apps.sessions import conflicts
from apps.sessions.models import Release, Session
from apps.sessions.services import move_sitting, release_programme
from tests.load.installation import WAVE, conference, organizer
from tests.load.rows import Measure, Row

LONGEST_WAVE = 120  # seconds after which mail that has not arrived counts as lost


def repeated(work: Callable[[int], object], count: int) -> tuple[int, float]:
    """Queries of one run, and the median of `count` more in milliseconds."""
    with CaptureQueriesContext(connection) as captured:
        work(0)
    times = []
    for number in range(1, count + 1):
        start = time.perf_counter()
        work(number)
        times.append((time.perf_counter() - start) * 1000)
    return len(captured), statistics.median(times)


def settled(waiting: QuerySet[Message]) -> None:
    """Returns when no mail waits any more, after `LONGEST_WAVE` at the latest; asking takes time from the workers."""
    start = time.perf_counter()
    while waiting.exists() and time.perf_counter() - start < LONGEST_WAVE:
        time.sleep(0.1)


def move(stack):
    """The service with its locks, checks, history and audit, committed to disk; to the evening and back."""
    user = organizer()
    sitting = Session.objects.filter(conference=conference(), room__isnull=False).in_order().last()
    day, evening = sitting.during, sitting.during.lower.replace(hour=22)
    late = DateTimeTZRange(evening, evening + (day.upper - day.lower))

    def there_or_back(number: int) -> None:
        target = late if number % 2 == 0 else day
        move_sitting(sitting, times=(target.lower, target.upper), room=sitting.room, by=user)

    queries, median = repeated(there_or_back, stack.requests)
    yield Row("move a session: queries", queries, "SQL")
    yield Row("move a session: median", median, "ms", at_most=30)


def release(stack):
    """Forty sessions moved by five minutes and back, released with a mail to everybody who knows of one."""
    user, subject = organizer(), conference()
    Conference.objects.filter(pk=subject.pk).update(programme_mode=ProgrammeMode.RELEASED)
    moved = list(Session.objects.filter(conference=subject, room__isnull=False).order_by("pk")[:40])
    earlier = dt.timedelta(minutes=5)

    def move_and_release(number: int) -> float:
        for sitting in moved:
            by = earlier if number % 2 else dt.timedelta()
            during = DateTimeTZRange(sitting.during.lower, sitting.during.upper - by)
            Session.objects.filter(pk=sitting.pk).update(during=during)
        settled(Message.objects.exclude(state="sent"))  # else the mails of the one before are sent meanwhile
        start = time.perf_counter()
        release_programme(subject, by=user)
        return (time.perf_counter() - start) * 1000

    move_and_release(1)
    with CaptureQueriesContext(connection) as captured:
        move_and_release(0)
    times = [move_and_release(number) for number in range(1, 8)]
    settled(Message.objects.exclude(state="sent"))  # what still waits would be sent while the next measure runs
    yield Row("release of 40 moves: queries", len(captured) - len(moved), "SQL")
    yield Row("release of 40 moves: mails", Release.objects.filter(conference=subject).last().told, "")
    yield Row("release of 40 moves with its mails: median", statistics.median(times), "ms", at_most=300)


def scan(stack):
    subject = conference()
    queries, median = repeated(lambda number: conflicts.scan(subject), stack.requests // 2)
    yield Row("scan of all conflicts: queries", queries, "SQL", at_most=4)
    yield Row("scan of all conflicts: median", median, "ms", at_most=40)


def invitations(stack):
    """Made, queued and accepted by a mail server, two worker processes."""
    rows, queries = list(Delegate.objects.filter(conference=conference(WAVE), status="proposed")), []
    count, worker = len(rows), stack.cpu_seconds(stack.worker)

    def counted(execute, sql, *rest):  # writing down each statement, as tests do, would cost more than some of them
        queries.append(sql.partition(" ")[0])
        return execute(sql, *rest)

    reverse("healthz")  # imports the views, as in every web process; else a second of what is measured is that
    start = time.perf_counter()
    with connection.execute_wrapper(counted):
        wave = invite(rows, by=organizer(WAVE))
    created = time.perf_counter() - start
    letters = Message.objects.filter(wave_id=wave)
    settled(letters.exclude(state="sent"))
    total = time.perf_counter() - start
    theirs = set(letters.values_list("message_id", flat=True))
    arrived = [message for message in stack.mail.accepted() if message in theirs]
    distinct = len(set(arrived))
    yield Row(f"{count} invitations: queries", len(queries), "SQL")
    yield Row(f"{count} invitations: created", created, "s")
    yield Row(f"{count} invitations: created and delivered", total, "s", at_most=5)
    yield Row(f"{count} invitations: processor time of the workers", stack.cpu_seconds(stack.worker) - worker, "s")
    yield Row(f"{count} invitations: sent twice", len(arrived) - distinct, "", at_most=0)
    yield Row(f"{count} invitations: lost", count - distinct, "", at_most=0)


def memory(stack):
    """After the other measures, each process by itself."""
    yield Row("web process", max(stack.memory_mb(stack.web)), "MB", at_most=120)
    yield Row("Celery process", max(stack.memory_mb(stack.worker)), "MB", at_most=120)


MEASURES: dict[str, Measure] = {
    "move": move,
    "release": release,
    "conflicts": scan,
    "invitations": invitations,
    "memory": memory,
}
