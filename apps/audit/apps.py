from django.apps import AppConfig
from django.db.models.signals import post_migrate

from apps.audit.seals.truncation import refuse_truncates


class AuditConfig(AppConfig):
    name = "apps.audit"

    def ready(self) -> None:
        post_migrate.connect(refuse_truncates, sender=self)
