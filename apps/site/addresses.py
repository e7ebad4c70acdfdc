"""Every public page there is, for the sitemap and for the test that crawls them."""

from collections.abc import Iterator

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from apps.conferences.addresses import slugs
from apps.conferences.models import Conference
from apps.sessions.models import Session
from apps.site.public_forum import public_documents, public_forums


def absolute(path: str) -> str:
    """Never from a Host header."""
    return settings.SITE_URL.rstrip("/") + path


def public_pages() -> Iterator[dict[str, str]]:
    """The address of each page in every language of the pages: {"en": "https://…", "ja": …}. Five queries."""
    for name in ("site:home", "documents:register", "site:accessibility", "site:privacy"):
        yield in_all_languages(name)
    for forum in public_forums().order_by("slug"):
        yield in_all_languages("site:forum", **slugs(forum))
    for conference in Conference.objects.public().select_related("forum"):
        place = slugs(conference)
        yield in_all_languages("site:edition", **place)
        yield in_all_languages("sessions:programme", **place)
        if conference.list_public:
            yield in_all_languages("site:participants", **place)
    for sitting in Session.objects.public().select_related("conference__forum"):
        yield in_all_languages("sessions:sitting", **slugs(sitting.conference), sitting_id=sitting.pk)
    for document in public_documents():
        yield in_all_languages("documents:document", symbol=document.symbol)


def in_all_languages(name: str, **kwargs) -> dict[str, str]:
    addresses = {}
    for code, _label in settings.LANGUAGES:
        with translation.override(code):
            addresses[code] = absolute(reverse(name, kwargs=kwargs))
    return addresses
