from django.core.management.base import BaseCommand, CommandError

from apps.statements.models import AdoptionRecord
from apps.statements.verification import faults


class Command(BaseCommand):
    """Recomputes the hash of every adoption record; exit 1 and the culprits if one differs (docs/record-format.md)."""

    help = "Recompute the hash of every adoption record from its bytes and from the text in the register."

    def handle(self, *args, **options):
        found = list(faults())
        for fault in found:
            self.stderr.write(f"{fault.symbol}: {fault.what}")
        count = AdoptionRecord.objects.count()
        if found:
            raise CommandError(f"{len({fault.symbol for fault in found})} of {count} records do not verify.")
        self.stdout.write(f"{count} records verified.")
