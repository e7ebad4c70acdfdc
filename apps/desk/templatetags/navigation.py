from collections.abc import Mapping
from typing import Any

from django import template

from apps.desk import navigation as navigation_context

register = template.Library()


@register.simple_tag(takes_context=True)
def navigation(context: Mapping[str, Any]) -> dict:
    """The masthead and the foot of this page."""
    return navigation_context.masthead(context)


@register.simple_tag(takes_context=True)
def nav_items(context: Mapping[str, Any], area: str) -> list[dict]:
    """The bar under the masthead for an area: public, desk, texts, me."""
    return navigation_context.items(area, context)
