"""Papers that other pages name by their symbol: what of them the reader may open, and under which title."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django import template

from apps.conferences.models import Conference
from apps.documents.models import Document

register = template.Library()


class Paper(NamedTuple):
    symbol: str
    titles: dict[str, str]


@register.simple_tag
def with_papers(items: Iterable[Any], reader: Any, conference: Conference) -> list[tuple[Any, list[Paper]]]:
    """Each item with those of its `symbols` that the reader may open; one query, or none where no symbol stands.

    What is not published yet is named to those of the team who read unpublished documents, and to nobody else.
    """
    rows = list(items)
    wanted = {symbol for row in rows for symbol in row.symbols}
    found: dict[str, dict[str, str]] = {}
    if wanted:
        readable = Document.objects.public()
        if reader.has_perm("documents.view_unpublished", conference):
            readable = readable | Document.objects.filter(conference=conference)
        for document in readable.filter(symbol__in=wanted).with_live_versions():
            found[document.symbol] = document.live_titles or document.titles
    return [(row, [Paper(symbol, found[symbol]) for symbol in row.symbols if symbol in found]) for row in rows]
