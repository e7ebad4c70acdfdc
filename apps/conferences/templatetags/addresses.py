"""Addresses of an edition's pages, known to every template as `url` is."""

from typing import Any

from django import template
from django.urls import reverse

from apps.conferences import addresses
from apps.conferences.models import Conference, Forum

register = template.Library()


@register.simple_tag(takes_context=True)
def here(context: template.Context, name: str, *args, **kwargs) -> str:
    """A page of the edition that this page is about; further arguments as for `url`: in their order, or by name."""
    return edition_url(context["conference"], name, *args, **kwargs)


@register.simple_tag(takes_context=True)
def page_of(context: template.Context, line: Any) -> str:
    """Where a line of a list leads: its `page` in this edition, with `place` as further arguments."""
    return addresses.address(context["conference"], line.page, **dict(line.place))


@register.simple_tag
def edition_url(conference: Conference, name: str, *args, **kwargs) -> str:
    """The same for another edition than the page's own: one of a list."""
    if args:
        return reverse(name, args=(*addresses.slugs(conference).values(), *args))
    return addresses.address(conference, name, **kwargs)


@register.simple_tag
def forum_url(forum: Forum, name: str) -> str:
    """A page of a forum."""
    return addresses.address(forum, name)
