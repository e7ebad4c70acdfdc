"""The sitemap (sitemaps.org): one list while everything fits on it, else an index of lists. Written as it is read.

Django's own keeps all addresses of a list in memory, takes the domain from the Host header, and tells search engines not
to index it.
"""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from django.http import Http404
from django.urls import reverse

from apps.site.addresses import ALONE, ROWS, SECTIONS, Page, absolute, addresses_of, every_page, pages_of, pieces

BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
AT_ONCE = 100  # entries in one piece of the answer


def sitemap() -> Iterator[str]:
    """What stands at /sitemap.xml."""
    found = pieces()
    return _urlset(every_page()) if max(found.values()) <= 1 else _index(found)


def part(section: str, number: int) -> Iterator[str]:
    """One list of the index. Http404 for one that the index does not name."""
    if section == "pages" and number == 1:
        return _urlset((name, {}) for name in ALONE)
    if section not in SECTIONS or number < 1 or not SECTIONS[section].rows()[(number - 1) * ROWS : number * ROWS].exists():
        raise Http404
    return _urlset(pages_of(section, number, ROWS))


def _index(found: dict[str, int]) -> Iterator[str]:
    yield f"{BEGIN}<sitemapindex {NAMESPACE}>\n"
    for section, count in {"pages": 1, **found}.items():
        for number in range(1, count + 1):
            path = reverse("machines:sitemap-part", kwargs={"section": section, "number": number})
            yield f"<sitemap><loc>{escape(absolute(path))}</loc></sitemap>\n"
    yield "</sitemapindex>\n"


def _urlset(pages: Iterable[Page]) -> Iterator[str]:
    yield f'{BEGIN}<urlset {NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    entries: list[str] = []
    for page in pages:
        entries += _entries(addresses_of(page))
        if len(entries) >= AT_ONCE:
            yield "".join(entries)
            entries = []
    yield "".join(entries)
    yield "</urlset>\n"


def _entries(addresses: dict[str, str]) -> Iterator[str]:
    """A page is an entry in each language, and each names them all."""
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(address)}/>'
        for code, address in addresses.items()
    )
    for address in addresses.values():
        yield f"<url><loc>{escape(address)}</loc>{links}</url>\n"
