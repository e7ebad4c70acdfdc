"""The sitemap (sitemaps.org): one list while everything fits on it, else an index of lists. Written as it is read.

Django's own keeps all addresses of a list in memory, takes the domain from the Host header, and tells search engines
not to index it.
"""

from collections.abc import Iterable, Iterator

from django.http import Http404
from django.urls import reverse

from apps.core.markup import streamed
from apps.site.addresses import ALONE, ROWS, SECTIONS, Page, absolute, addresses_of, every_page, pages_of, pieces


def sitemap() -> Iterator[str]:
    """What stands at /sitemap.xml."""
    found = pieces()
    if max(found.values()) <= 1:
        return _urlset(every_page())
    return streamed("site/sitemap_index.jinja", lists=_lists(found))


def part(section: str, number: int) -> Iterator[str]:
    """One list of the index. Http404 for one that the index does not name."""
    if section == "pages" and number == 1:
        return _urlset((name, {}) for name in ALONE)
    if section not in SECTIONS or number < 1:
        raise Http404
    if not SECTIONS[section].rows()[(number - 1) * ROWS : number * ROWS].exists():
        raise Http404
    return _urlset(pages_of(section, number, ROWS))


def _lists(found: dict[str, int]) -> Iterator[str]:
    for section, count in {"pages": 1, **found}.items():
        for number in range(1, count + 1):
            yield absolute(reverse("machines:sitemap-part", kwargs={"section": section, "number": number}))


def _urlset(pages: Iterable[Page]) -> Iterator[str]:
    return streamed("site/urlset.jinja", pages=map(addresses_of, pages))
