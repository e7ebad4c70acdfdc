"""Addresses on the board."""

from django import template

from apps.conferences.addresses import address
from apps.desk.open_tasks import Task

register = template.Library()


@register.simple_tag(takes_context=True)
def task_url(context: template.Context, task: Task) -> str:
    """Where a line of the board leads."""
    return address(context["conference"], task.page, **dict(task.place))
