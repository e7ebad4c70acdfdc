"""Every public page there is, for the sitemap and for the test that crawls them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation

from apps.conferences.addresses import slugs
from apps.conferences.models import Conference
from apps.core.templatetags.communique import in_language as prefixed
from apps.documents.models import Corrigendum, Document
from apps.sessions.models import ReleasedSession
from apps.site.public_forum import public_forums

Page = tuple[str, dict[str, Any]]  # the name of an address, and what stands in it
ALONE = ("site:home", "documents:register", "site:accessibility", "site:privacy")
ROWS = 500  # whose addresses one page of the sitemap holds


def absolute(path: str) -> str:
    """Never from a Host header."""
    return settings.SITE_URL.rstrip("/") + path


def in_language(language: str, name: str, **kwargs) -> str:
    with translation.override(language):
        return absolute(reverse(name, kwargs=kwargs))


@dataclass(frozen=True)
class Section:
    """Pages of one kind: the rows they are of, in an order that stays, and the pages that each row has."""

    rows: Callable[[], QuerySet]
    pages: Callable[[Any], Iterable[Page]]


def _of_conference(conference: Conference) -> Iterator[Page]:
    place = slugs(conference)
    yield "site:edition", place
    yield "sessions:programme", place
    if conference.list_public:
        yield "site:participants", place


def _conferences() -> QuerySet:
    return Conference.objects.public().select_related("forum").only("slug", "list_public", "forum__slug").order_by("pk")


def _sittings() -> QuerySet:
    places = ReleasedSession.objects.public().timed().select_related("conference__forum")
    return places.only("conference__slug", "conference__forum__slug").order_by("pk")


SECTIONS = {
    "forums": Section(lambda: public_forums().order_by("slug"), lambda row: [("site:forum", slugs(row))]),
    "conferences": Section(_conferences, _of_conference),
    "sessions": Section(_sittings, lambda row: [("sessions:sitting", {**slugs(row.conference), "sitting_id": row.pk})]),
    "documents": Section(
        lambda: Document.objects.public().only("symbol").order_by("pk"),
        lambda row: [("documents:document", {"symbol": row.symbol})],
    ),
    "corrigenda": Section(
        lambda: Corrigendum.objects.public().only("symbol").order_by("symbol"),
        lambda row: [("documents:corrigendum", {"corrigendum": row.symbol})],
    ),
}


def pages_of(section: str, number: int = 1, rows: int | None = None) -> Iterator[Page]:
    """The pages of one piece of a section, `rows` rows long; of the whole without that. One query."""
    kind = SECTIONS[section]
    found = kind.rows() if rows is None else kind.rows()[(number - 1) * rows : number * rows]
    for row in found.iterator(ROWS):
        yield from kind.pages(row)


def every_page() -> Iterator[Page]:
    """All of them. Six queries."""
    yield from ((name, {}) for name in ALONE)
    for section in SECTIONS:
        yield from pages_of(section)


def pieces() -> dict[str, int]:
    """In how many pieces each section comes. A query each."""
    return {name: -(-section.rows().count() // ROWS) for name, section in SECTIONS.items()}


def addresses_of(page: Page) -> dict[str, str]:
    """The address of a page in every language of the pages."""
    name, arguments = page
    path = reverse(name, kwargs=arguments)  # once: only the prefix differs
    return {code: absolute(prefixed(path, code)) for code, _name in settings.LANGUAGES}
