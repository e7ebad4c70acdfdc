from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from apps.audit.trails.verbs import name_verbs

VERBS = {
    "forum.imported": _("taken in from a forum file"),
}


class ExchangeConfig(AppConfig):
    name = "apps.exchange"

    def ready(self):
        name_verbs(VERBS)
