"""Clients that measure: one connection that waits for answers, and several at once."""

import http.client
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.load.stack import Stack


@dataclass(frozen=True)
class Timing:
    """Milliseconds of one client, processor time of an answer, requests a second of four, bytes of one answer."""

    p50_ms: float
    p95_ms: float
    cpu_ms: float
    per_second: float
    size: int


def fetch(connection: http.client.HTTPConnection, path: str, headers: dict[str, str]) -> bytes:
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status not in {200, 204, 304}:
        raise SystemExit(f"bench: {path} answered {answer.status}")
    return body


def processor_ms(
    stack: Stack, path: str, *, cookie: str = "", times: int = 10, first: Callable[[], object] | None = None
) -> float:
    """Processor time of an answer, of so many that a tick of the system's clock is little; `first` before each."""
    connection, count = http.client.HTTPConnection("127.0.0.1", stack.port), stack.requests * times
    headers = {"Cookie": cookie, "Accept-Encoding": "identity"}
    fetch(connection, path, headers)
    before = stack.cpu_seconds(stack.web)
    for _ in range(count):
        if first:
            first()
        fetch(connection, path, headers)
    connection.close()
    return (stack.cpu_seconds(stack.web) - before) / count * 1000


def time_page(stack: Stack, path: str, *, cookie: str = "") -> Timing:
    """Ask for one page: by one client for the times, then by four clients for the rate."""
    headers = {"Cookie": cookie, "Accept-Encoding": "identity"}
    connection = http.client.HTTPConnection("127.0.0.1", stack.port)
    size = len(fetch(connection, path, headers))
    for _ in range(5):
        fetch(connection, path, headers)
    times, before = [], stack.cpu_seconds(stack.web)
    for _ in range(stack.requests):
        start = time.perf_counter()
        fetch(connection, path, headers)
        times.append((time.perf_counter() - start) * 1000)
    cpu = (stack.cpu_seconds(stack.web) - before) / stack.requests * 1000
    connection.close()
    times.sort()
    per_second = rate(stack.port, path, headers, stack.seconds)
    return Timing(statistics.median(times), times[int(len(times) * 0.95)], cpu, per_second, size)


def rate(port: int, path: str, headers: dict[str, str], seconds: float, clients: int = 4) -> float:
    """Requests a second that `clients` get together."""
    done = [0] * clients
    until = time.perf_counter() + seconds

    def ask(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        while time.perf_counter() < until:
            fetch(connection, path, headers)
            done[number] += 1
        connection.close()

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / seconds
