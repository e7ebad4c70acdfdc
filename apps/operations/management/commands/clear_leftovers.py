from django.core.management.base import BaseCommand

from apps.operations.backup import leftovers


class Command(BaseCommand):
    """bin/serve calls it before it starts, when no restore can be running."""

    help = "Remove the folders that a killed restore has left beside the uploaded files."

    def handle(self, *args, **options):
        for name in leftovers.clear():
            self.stdout.write(f"removed {name}, left by a restore that was killed")
