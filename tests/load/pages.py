"""Pages: how many queries, how long for one client, how many for four, how much processor time."""

import gzip
import re
from collections.abc import Iterator

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apps.documents.models import Document
from apps.sessions.models import Session
from tests.load.clients import processor_ms, time_page
from tests.load.installation import LARGE, address, conference, signed_in, visitor
from tests.load.rows import Measure, Row
from tests.load.stack import Stack

ASSET = re.compile(rb'(?:href|src)="(/static/[^"]+\.(?:css|js))"')


def page(stack: Stack, name: str, path: str, *, client: Client | None = None, **bars) -> Iterator[Row]:
    """The figures of one page; bars: sql, p50, rate, and `times` the processor time of an empty view just before."""
    client = client or visitor()
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path)
    if answer.status_code != 200:
        raise SystemExit(f"bench: {path} answered {answer.status_code}")
    cookie = cookie_of(client)
    empty = processor_ms(stack, reverse("healthz")) if "times" in bars else 0
    timing = time_page(stack, path, cookie=cookie)
    yield Row(f"{name}: queries", len(queries), "SQL", at_most=bars.get("sql"))
    yield Row(f"{name}: median", timing.p50_ms, "ms", at_most=bars.get("p50"))
    yield Row(f"{name}: 95th percentile", timing.p95_ms, "ms")
    yield Row(f"{name}: processor time", timing.cpu_ms, "ms")
    if empty:
        yield Row(f"{name}: processor time of empty views", timing.cpu_ms / empty, "×", at_most=bars["times"])
    yield Row(f"{name}: four clients", timing.per_second, "requests/s", at_least=bars.get("rate"))
    yield Row(f"{name}: size", timing.size / 1024, "KB")


def cookie_of(client: Client) -> str:
    """Who the client is, for a connection of our own."""
    return "; ".join(f"{key}={morsel.value}" for key, morsel in client.cookies.items())


def empty_view(stack):
    """The machine's baseline: a view that does nothing, behind the same middleware."""
    yield from page(stack, "empty view", reverse("healthz"))


def public_home(stack):
    yield from page(stack, "forum's home", reverse("site:forum", kwargs={"forum_slug": LARGE}), sql=10, p50=40)


def programme(stack):
    path = address("sessions:programme")
    yield from page(stack, "programme", path, sql=2, p50=40, rate=100, times=6)
    yield from page(stack, "programme, signed in", path, client=signed_in(), sql=7, p50=40, times=15)


def session_page(stack):
    sitting = Session.objects.filter(conference=conference(), visibility="public", during__isnull=False).first()
    path = address("sessions:sitting", sitting_id=sitting.pk)
    yield from page(stack, "session page", path, sql=8, p50=30)
    yield from page(stack, "session page, signed in", path, client=signed_in(), sql=8, p50=30)


def document_page(stack):
    symbol = Document.objects.get(conference=conference()).symbol
    path = reverse("documents:document", kwargs={"symbol": symbol})
    yield from page(stack, "document page", path, sql=8, p50=30)
    yield from page(stack, "document page, signed in", path, client=signed_in(), sql=8, p50=30)


def calendar(stack):
    yield from page(stack, "programme.ics", address("sessions:programme-ics"), sql=2, p50=60)


def schedule(stack):
    yield from page(stack, "schedule.json", address("sessions:schedule-json"), sql=2, p50=60)


def schedule_xml(stack):
    yield from page(stack, "schedule.xml", address("sessions:schedule-xml"), sql=2, p50=60)


def board(stack):
    yield from page(stack, "board", address("desk:board"), client=signed_in(), sql=13, p50=60)


def people(stack):
    yield from page(stack, "people", address("delegates:people"), client=signed_in(), sql=12, p50=60)


def weight(stack):
    """Script and style of public pages, each file compressed as a server does it on the fly."""
    paths = {"forum's home": reverse("site:forum", kwargs={"forum_slug": LARGE})}
    paths["programme"] = address("sessions:programme")
    for name, path in paths.items():
        assets = set(ASSET.findall(visitor().get(path).content))
        sizes = [len(gzip.compress(b"".join(visitor().get(asset.decode())), 6)) for asset in assets]
        yield Row(f"{name}: script and style, compressed", sum(sizes) / 1024, "KB", at_most=60)
        yield Row(f"{name}: files of script and style", len(sizes), "")


MEASURES: dict[str, Measure] = {
    "empty": empty_view,
    "home": public_home,
    "programme": programme,
    "session": session_page,
    "document": document_page,
    "ics": calendar,
    "json": schedule,
    "xml": schedule_xml,
    "board": board,
    "people": people,
    "weight": weight,
}
