import json

from django.core.management import CommandError

from apps.core.probes import health
from apps.core.quick_command import QuickCommand


class Command(QuickCommand):
    """For health checks of worker and beat, which have no address: they are well while a heartbeat is fresh."""

    help = "Say whether database, broker and worker answer, as /readyz does; exit code 1 if one does not."

    def handle(self, *args, **options) -> None:
        report = health.report()
        if set(report.values()) != {"ok"}:
            raise CommandError(json.dumps(report))
        self.stdout.write(json.dumps(report))
