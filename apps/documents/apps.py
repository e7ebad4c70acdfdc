from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from apps.audit.trails.verbs import name_verbs

VERBS = {
    "document.deposited": _("put into the register"),
    "document.version_added": _("translation added"),
    "document.corrigendum": _("corrigendum"),
    "document.scheduled": _("publication set for a time"),
    "document.published": _("published"),
    "document.withheld": _("publication cancelled before its time"),
    "document.retracted": _("retracted"),
    "document.superseded": _("superseded"),
}


class DocumentsConfig(AppConfig):
    name = "apps.documents"

    def ready(self):
        name_verbs(VERBS)
