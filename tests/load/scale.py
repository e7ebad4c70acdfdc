"""bin/bench --scale: what must not grow with the installation, at a thousand conferences of a hundred delegates."""

import datetime as dt
import statistics
import time
from collections.abc import Callable, Iterator

import psutil
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitations import reminders
from apps.delegates.models import Delegate, Invitation, Person
from apps.operations.scale import Size, build_scale
from apps.site.addresses import pieces
from tests.load.rows import Row

FEW = 2  # conferences of the small installation that the large one is held against
SIZE = Size(people=100, sessions=20, delegations=20, rooms=2, mails=90)


def rows(conferences: int, requests: int) -> Iterator[Row]:
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    build(range(FEW))
    reader = client_of(somebody())
    small = median(lambda: reader.get(reverse("site:me")), requests)
    build(range(FEW, conferences))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    people = Person.objects.count()
    yield from sweeps(requests)
    yield from sitemap(requests)
    large = median(lambda: reader.get(reverse("site:me")), requests)
    yield Row("/me of a small installation: median", small, "ms")
    yield Row(f"/me among {people} people: median", large, "ms")
    yield Row("/me: times its small time", large / small, "×", at_most=1.2)
    yield Row(f"home of {conferences} forums: median", page("site:home", requests), "ms", at_most=100)
    operator = client_of(User.objects.create_superuser("operator@scale.example", name="Operator Example"))
    office = median(lambda: operator.get(reverse("operations:office")), requests)
    yield Row("back office: median", office, "ms", at_most=100)


def build(numbers: range) -> None:
    for number in numbers:
        build_scale(f"scale-{number:04}", SIZE)


def somebody() -> User:
    """A delegate with an account, found by the address alone, as most are."""
    address = Person.objects.order_by("pk").first().email
    user = User.objects.create_user(address, name="Delegate Example")
    user.emailaddress_set.create(email=address, verified=True, primary=True)
    return user


def client_of(user: User) -> Client:
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def median(work: Callable[[], object], count: int) -> float:
    """In milliseconds; the first one warms up."""
    work()
    times = []
    for _number in range(count):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def page(name: str, requests: int) -> float:
    client = Client(headers={"host": "127.0.0.1"})
    return median(lambda: client.get(reverse(name)), requests)


def sweeps(requests: int) -> Iterator[Row]:
    """Nobody is due: long before the deadline, and on its last days when all have been reminded."""
    silent = Delegate.objects.filter(status=DelegateStatus.INVITED).count()
    process, times = psutil.Process(), max(3, requests // 6)
    before = process.memory_info().rss
    yield Row(f"sweep, {silent} without a reply: median", median(reminders.send_due, times), "ms", at_most=200)
    now = timezone.now()
    Conference.objects.update(reply_deadline=now + dt.timedelta(days=1))
    Invitation.objects.update(reminded_at=now)
    yield Row("sweep, all in their last days: median", median(reminders.send_due, times), "ms", at_most=200)
    yield Row("sweep: memory", (process.memory_info().rss - before) / 1_048_576, "MB", at_most=5)


def sitemap(requests: int) -> Iterator[Row]:
    client, times = Client(headers={"host": "127.0.0.1"}), max(3, requests // 6)

    def read(path: str) -> None:
        answer = client.get(path)
        assert answer.status_code == 200, path
        if answer.streaming:
            assert sum(map(len, answer.streaming_content)) > 1000

    yield Row("sitemap, its index: median", median(lambda: read("/sitemap.xml"), times), "ms", at_most=300)
    for name, number in pieces().items():
        if name not in {"conferences", "sessions"}:
            continue
        path = reverse("machines:sitemap-part", kwargs={"section": name, "number": max(1, number - 1)})
        yield Row(
            f"sitemap, a full list of {name}: median", median(lambda path=path: read(path), times), "ms", at_most=300
        )
