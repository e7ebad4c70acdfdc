"""What replaced a document and what it replaces, in sentences that lead there; what a corrigendum changed."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from apps.core.markup import piece, written
from apps.core.wordings.redline import Run
from apps.documents.language_choice import SUPERSEDED, SUPERSEDES
from apps.documents.models import Document

register = template.Library()


@register.simple_tag
def superseded_by(document: Document) -> SafeString:
    """For a document with a successor; needs `with_succession`."""
    return piece("with_symbols", str(SUPERSEDED), [document.successor])


@register.simple_tag
def marked(runs: Iterable[Run]) -> SafeString:
    """Words with what was taken out, or put in."""
    return written("components/redline.jinja", runs=runs)


@register.simple_tag
def supersedes(document: Document) -> SafeString:
    """For a document with predecessors; needs `with_succession`."""
    return piece("with_symbols", str(SUPERSEDES), document.predecessors)
