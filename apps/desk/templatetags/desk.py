"""Addresses and rows on the board."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from apps.conferences.addresses import address
from apps.core.markup import written
from apps.desk.board import LedgerRow
from apps.desk.open_tasks import Task

register = template.Library()


@register.simple_tag(takes_context=True)
def task_url(context: template.Context, task: Task) -> str:
    """Where a line of the board leads."""
    return address(context["conference"], task.page, **dict(task.place))


@register.simple_tag
def ledger_rows(rows: Iterable[LedgerRow]) -> SafeString:
    """The rows of the ledger, a delegation each."""
    return written("desk/ledger.jinja", rows=rows)
