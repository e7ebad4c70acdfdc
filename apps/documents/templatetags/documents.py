"""What replaced a document and what it replaces, in sentences that lead there."""

from django import template
from django.utils.safestring import SafeString

from apps.core.markup import piece
from apps.documents.language_choice import SUPERSEDED, SUPERSEDES
from apps.documents.models import Document

register = template.Library()


@register.simple_tag
def superseded_by(document: Document) -> SafeString:
    """For a document with a successor; needs `with_succession`."""
    return piece("with_symbols", str(SUPERSEDED), [document.successor])


@register.simple_tag
def supersedes(document: Document) -> SafeString:
    """For a document with predecessors; needs `with_succession`."""
    return piece("with_symbols", str(SUPERSEDES), document.predecessors)
