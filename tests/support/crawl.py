"""Every page a role can reach by following links, one or two per kind of page."""

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils import translation

LANGUAGES = ("en", "ja")


class Links(HTMLParser):
    def __init__(self, base: str):
        super().__init__()
        self.base, self.found = base, []

    def handle_starttag(self, tag, attributes):
        href = dict(attributes).get("href")
        if tag == "a" and href:
            self.found.append(urljoin(self.base, href))


@dataclass(frozen=True)
class Found:
    """One address that answered: its view's name, status, media type and body."""

    path: str
    name: str
    status: int
    content_type: str
    body: bytes


def crawl(user=None, start: Iterable[str] = ("/en/",), *, per_view: int = 2, language: str = "en") -> list[Found]:
    """Follow links from `start` by GET as `user`; at most `per_view` addresses of each view, all in `language`."""
    client = Client()
    if user is not None:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    waiting, seen, taken, pages = deque(start), set(start), Counter(), []
    while waiting:
        address = waiting.popleft()
        name = view_name(address)
        if name is None or taken[name] >= per_view:
            continue
        taken[name] += 1
        answer = client.get(address, headers={"accept-language": language})
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        content_type = answer.headers.get("Content-Type", "")
        if answer.status_code in {301, 302}:
            targets = [urljoin(address, answer.headers["Location"])]
        else:
            pages.append(Found(address, name, answer.status_code, content_type, body))
            targets = links(address, body) if content_type.startswith("text/html") else []
        for target in targets:
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return pages


def links(address: str, body: bytes) -> list[str]:
    """Addresses of this site that a page links to, without fragments; other languages' versions are left out."""
    parser = Links(address)
    parser.feed(body.decode())
    prefix = address.split("/")[1]
    found = []
    for href in parser.found:
        parts = urlsplit(href)
        if parts.netloc not in {"", "testserver"} or parts.scheme not in {"", "http"}:
            continue
        first = parts.path.split("/")[1] if parts.path.count("/") else ""
        if first in LANGUAGES and prefix in LANGUAGES and first != prefix:
            continue
        found.append(parts.path + (f"?{parts.query}" if parts.query else ""))
    return found


def view_name(address: str) -> str | None:
    """The name of the view behind an address of this site; None where there is none (static files)."""
    path = urlsplit(address).path
    first = path.split("/")[1]
    try:
        with translation.override(first if first in LANGUAGES else settings.LANGUAGE_CODE):
            return resolve(path).view_name
    except Resolver404:
        return None
