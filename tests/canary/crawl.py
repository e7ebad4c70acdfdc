"""One reader asks every address in every way; what comes out is held against what they may read."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.conferences.least_rights import Thing
from tests.canary.addresses import QUERIES, QUERIES_OF_EACH, Address, addresses_of, alike_for, crossed
from tests.canary.canaries import Canary
from tests.canary.outputs import texts_of
from tests.canary.rights import Reader
from tests.canary.world import World
from tests.integration.test_access_matrix import ALLOWED, EVERYBODY, views

BY_LINK = ["reply", "details", "check", "done", "account"]
CLOSED = {302, 403}
OPEN = {name for name, roles in ALLOWED.items() if roles == EVERYBODY}  # here the object decides, not the page
BUTTONS = {name for name, view in views() if view.http_method_names == ["post"]}
ELSEWHERE = ["nothing-at-all", "accounts/login/", "accounts/email/", "accounts/2fa/", "accounts/logout/"]
BACKEND = "django.contrib.auth.backends.ModelBackend"


@dataclass
class Seen:
    """What one reader saw, and where first."""

    world: World
    reader: Reader
    places: dict[Canary, str] = field(default_factory=dict)
    asked: int = 0

    def look(self, answer: HttpResponse, asked: str) -> None:
        self.asked += 1
        for canary in self.world.aviary.found_in(*texts_of(answer)):
            self.places.setdefault(canary, asked)

    def fields(self) -> set[str]:
        return {canary.field for canary in self.places}

    def things(self) -> set[Thing]:
        """Of what stands in the table, that which this reader really saw something of."""
        ways = [way for canary in self.places for way in self.world.ways_of(canary) if self.reader.may(way)]
        return set().union(*(self.reader.things_of(way) for way in ways))

    def leaks(self) -> list[str]:
        """A line for every canary that nothing gives this reader."""
        return [
            f"{self.reader.name} reads {canary} at {place}"
            for canary, place in self.places.items()
            if not any(self.reader.may(way) for way in self.world.ways_of(canary))
        ]


def crawl(world: World, reader: Reader) -> Seen:
    """A page that is closed (403, or first sign in) is asked once in each edition: the permission is the edition's."""
    client, seen = Client(), Seen(world, reader)
    if reader.user:
        client.force_login(reader.user, backend=BACKEND)
    if reader.links:
        for method, path in own_links(reader):
            ask(client, seen, method, path)
        return seen
    closed = set()
    for address in addresses_for(world, reader):
        if (address.name, address.place) in closed:
            continue
        if ask(client, seen, "get", address.path) in CLOSED and address.name not in OPEN:
            closed.add((address.name, address.place))
            continue
        for query in QUERIES_OF_EACH.get(address.name, []):
            ask(client, seen, "get", f"{address.path}?{query}")
        if address.first and address.place in (world.home, (None, None)):
            for method, path in other_ways(address):
                ask(client, seen, method, path)
    for path in ELSEWHERE:
        ask(client, seen, "get", f"/en/{path}")
    return seen


def addresses_for(world: World, reader: Reader) -> Iterator[Address]:
    """What anybody may ask, whole; of the desks those of one edition, for organizers also those that are not theirs.

    The organizer of the whole forum and the other forum's ask the desks that nobody else opens.
    """
    runs = TeamRole.ORGANIZER in set().union(*reader.rows.values())
    alike = alike_for(world, reader.user.pk if reader.user else None)
    for address in world.cached(addresses_of):
        if (not address.first and address.name in BUTTONS) or address.sitting in alike:
            continue
        at_home = address.place in (world.home, (None, None))
        if address.name in OPEN or (at_home if not runs else not world.is_familiar(reader, address.place)):
            yield address
    if reader.rows:
        yield from world.cached(crossed)


def other_ways(address: Address) -> Iterator[tuple[str, str]]:
    """HEAD is not among them: it is the same code as GET (`test_head_is_what_get_is`)."""
    for query in QUERIES.get(address.name, []):
        yield "get", f"{address.path}?{query}"
    if address.path.startswith("/en/"):
        yield "get", address.path.replace("/en/", "/ja/", 1)
    yield "post", address.path


def own_links(reader: Reader) -> Iterator[tuple[str, str]]:
    for language in ("en", "ja"):
        for name in BY_LINK:
            path = reverse(f"delegates:{name}", kwargs={"token": reader.links["invitation"]})
            for method in ("get", "post"):
                yield method, path.replace("/en/", f"/{language}/", 1)
        feed = reverse("sessions:my-calendar", kwargs={"token": reader.links["calendar"]})
        yield "get", feed.replace("/en/", f"/{language}/", 1)


def ask(client: Client, seen: Seen, method: str, path: str) -> int:
    """A POST changes nothing for the next question, but the page it leads to is read."""
    if method != "post":
        answer = getattr(client, method)(path)
        seen.look(answer, f"{method.upper()} {path}")
        return answer.status_code
    cookies = copy.deepcopy(client.cookies)
    with transaction.atomic():
        answer = client.post(path)
        seen.look(answer, f"POST {path}")
        if answer.status_code == 302:
            seen.look(client.get(answer.headers["Location"]), f"POST {path} → {answer.headers['Location']}")
        transaction.set_rollback(True)
    client.cookies = cookies
    return answer.status_code
