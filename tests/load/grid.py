"""The organizer's grid: its page, the question that it asks every second, a move, and what script and style weigh."""

import gzip
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.core.rows.concurrency import version_of
from apps.sessions.models import Session
from apps.sessions.services import arrange_sittings
from apps.sessions.sitting_plan import Place
from tests.load.clients import time_page
from tests.load.installation import address, conference, organizer, signed_in
from tests.load.pages import ASSET, page
from tests.load.rows import Measure, Row
from tests.load.work import repeated


def grid(stack):
    client = signed_in()
    yield from page(stack, "grid", address("sessions:desk"), client=client, sql=12, p50=150)
    mark = client.get(address("sessions:grid-state")).json()["mark"]
    for name, query in (("nothing new", f"?mark={mark}"), ("all of it", "")):
        path = f"{address('sessions:grid-state')}{query}"
        with CaptureQueriesContext(connection) as queries:
            client.get(path)
        cookie = "; ".join(f"{key}={morsel.value}" for key, morsel in client.cookies.items())
        timing = time_page(stack, path, cookie=cookie)
        yield Row(f"grid asks, {name}: queries", len(queries), "SQL")
        yield Row(f"grid asks, {name}: median", timing.p50_ms, "ms")
        yield Row(f"grid asks, {name}: processor time", timing.cpu_ms, "ms")


def move_in_grid(stack):
    """One session to the evening and back, as it was seen, committed to disk."""
    user, subject = organizer(), conference()
    sitting = Session.objects.filter(conference=subject, room__isnull=False).in_order().last()
    day = (sitting.starts, sitting.ends)
    evening = sitting.starts.replace(hour=22)
    late = (evening, evening + (day[1] - day[0]))
    seen = [version_of(sitting)]

    def there_or_back(number: int) -> None:
        place = Place(sitting.pk, late if number % 2 == 0 else day, sitting.room_id, seen[0])
        seen[0] = version_of(arrange_sittings(subject, [place], by=user)[0])

    queries, median = repeated(there_or_back, stack.requests)
    yield Row("move in the grid: queries", queries, "SQL")
    yield Row("move in the grid: median", median, "ms", at_most=10)


def weight_of_grid(stack):
    """Everything that the page loads, each file compressed as a server does it on the fly."""
    client = signed_in()
    linked = {path.decode() for path in ASSET.findall(client.get(address("sessions:desk")).content)}
    modules = Path(settings.BASE_DIR, "static/js/grid").glob("*.js")
    files = [b"".join(client.get(path)) for path in linked if "/js/grid/" not in path]
    files += [path.read_bytes() for path in modules]
    yield Row("grid: script and style, compressed", sum(len(gzip.compress(each, 6)) for each in files) / 1024, "KB", 60)
    yield Row("grid: files of script and style", len(files), "")


MEASURES: dict[str, Measure] = {"grid": grid, "grid-move": move_in_grid, "grid-weight": weight_of_grid}
