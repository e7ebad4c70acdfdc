from django import template
from django.db import models

from apps.audit.trails import trail as trails

register = template.Library()


@register.inclusion_tag("components/trail.html")
def trail(instance: models.Model, tz: str | None = None) -> dict:
    """Who did what to this object, and when. The page that shows it decides who may read it."""
    return {"steps": trails.trail(instance, tz), "tz": tz}
