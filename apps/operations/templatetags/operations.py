"""Words of the operator's page."""

from django import template
from django.utils.translation import gettext_lazy as _

from apps.core.lazy import Words

register = template.Library()
SERVICE_NAMES = {"database": _("Database"), "broker": _("Broker"), "worker": _("Worker"), "disk": _("Disk")}


@register.filter
def service_name(name: str) -> Words:
    return SERVICE_NAMES.get(name, name)
