from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules

from apps.core.light_migrations import render_only_what_refers


class CoreConfig(AppConfig):
    name = "apps.core"

    def ready(self):
        render_only_what_refers()
        autodiscover_modules("permissions")  # every app's predicates are registered before the first request
