"""Words of the operator's page."""

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()
SERVICE_NAMES = {"database": _("Database"), "broker": _("Broker"), "worker": _("Worker")}


@register.filter
def service_name(name: str) -> str:
    return SERVICE_NAMES.get(name, name)
