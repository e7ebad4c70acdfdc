from django.apps import AppConfig

from apps.audit.trails.verbs import name_verbs
from apps.delegates.verbs import VERBS


class DelegatesConfig(AppConfig):
    name = "apps.delegates"

    def ready(self):
        name_verbs(VERBS)
