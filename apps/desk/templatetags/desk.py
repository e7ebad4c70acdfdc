"""Rows on the board."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from apps.core.markup import written
from apps.desk.board import LedgerRow

register = template.Library()


@register.simple_tag
def ledger_rows(rows: Iterable[LedgerRow], people_url: str, delegations_url: str) -> SafeString:
    """The rows of the ledger, a delegation each, with the ways to its people and to who speaks for it."""
    return written("desk/ledger.jinja", rows=rows, people_url=people_url, delegations_url=delegations_url)
