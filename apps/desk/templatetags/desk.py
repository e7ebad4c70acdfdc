"""Addresses on the board."""

from django import template
from django.urls import reverse

from apps.desk.open_tasks import Task

register = template.Library()


@register.simple_tag(takes_context=True)
def task_url(context: template.Context, task: Task) -> str:
    """Where a line of the board leads."""
    place = {"forum_slug": context["forum"].slug, "conference_slug": context["conference"].slug}
    return reverse(task.page, kwargs={**place, **dict(task.place)})
