from django.apps import AppConfig
from django.db.models.signals import post_migrate

from apps.audit.light_triggers import leave_models_as_they_are
from apps.audit.seals.truncation import refuse_truncates


class AuditConfig(AppConfig):
    name = "apps.audit"

    def ready(self) -> None:
        leave_models_as_they_are()
        post_migrate.connect(refuse_truncates, sender=self)
