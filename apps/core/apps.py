from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CoreConfig(AppConfig):
    name = "apps.core"

    def ready(self):
        autodiscover_modules("permissions")  # every app's predicates are registered before the first request
