"""Addresses and rows on the board."""

from collections.abc import Iterable

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString

from apps.core.markup import written
from apps.desk.board import Row
from apps.desk.open_tasks import Task

register = template.Library()


@register.simple_tag(takes_context=True)
def task_url(context: template.Context, task: Task) -> str:
    """Where a line of the board leads."""
    place = {"forum_slug": context["forum"].slug, "conference_slug": context["conference"].slug}
    return reverse(task.page, kwargs={**place, **dict(task.place)})


@register.simple_tag
def ledger_rows(rows: Iterable[Row]) -> SafeString:
    """The rows of the ledger, a delegation each."""
    return written("desk/ledger.jinja", rows=rows)
