"""Every public page there is, for the sitemap and for the test that crawls them."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse
from django.utils import translation

from apps.conferences.addresses import slugs
from apps.conferences.models import Conference
from apps.documents.models import Corrigendum
from apps.sessions.models import Session
from apps.site.public_forum import public_documents, public_forums

Page = tuple[str, dict[str, Any]]  # the name of an address, and what stands in it


def absolute(path: str) -> str:
    """Never from a Host header."""
    return settings.SITE_URL.rstrip("/") + path


def in_language(language: str, name: str, **kwargs) -> str:
    with translation.override(language):
        return absolute(reverse(name, kwargs=kwargs))


class PublicPages(Sitemap):
    """Every page that anybody may open, in every language of the pages, each naming its translations. Six queries.

    Domain and protocol are those of SITE_URL, never of a Host header.
    """

    i18n = alternates = True

    def items(self) -> Iterator[Page]:
        for name in ("site:home", "documents:register", "site:accessibility", "site:privacy"):
            yield name, {}
        for forum in public_forums().order_by("slug"):
            yield "site:forum", slugs(forum)
        for conference in Conference.objects.public().select_related("forum"):
            place = slugs(conference)
            yield "site:edition", place
            yield "sessions:programme", place
            if conference.list_public:
                yield "site:participants", place
        for sitting in Session.objects.public().select_related("conference__forum"):
            yield "sessions:sitting", {**slugs(sitting.conference), "sitting_id": sitting.pk}
        for document in public_documents():
            yield "documents:document", {"symbol": document.symbol}
        for symbol in Corrigendum.objects.public().order_by("symbol").values_list("symbol", flat=True):
            yield "documents:corrigendum", {"corrigendum": symbol}

    def location(self, item: Page) -> str:
        name, arguments = item
        return reverse(name, kwargs=arguments)

    def get_protocol(self, protocol: str | None = None) -> str:
        return settings.SITE_URL.partition("://")[0]

    def get_domain(self, site: object = None) -> str:
        return absolute("").partition("://")[2]
