from pathlib import Path

from django.core.management.base import CommandError

from apps.core.exceptions import Refused
from apps.core.quick_command import QuickCommand
from apps.operations.backup.saving import back_up

NOT_INSIDE = (
    "Not in it: the secret key (DATA/secret_key or SECRET_KEY), without which authenticator apps and every personal "
    "link sent so far stop working, and your settings (.env). Keep them elsewhere."
)


class Command(QuickCommand):
    """Saves database and uploaded files, whole or not at all."""

    help = "Write the database, the uploaded files and a manifest with their hashes into a new or empty folder."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="DIR")

    def handle(self, *args, **options):
        folder: Path = options["folder"]
        try:
            made = back_up(folder, lambda step: self.stderr.write(f"· {step}"))
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        size = sum(file["size"] for file in made.files.values())
        self.stdout.write(
            f"{folder}: {len(made.files)} files, {size / 1e6:.1f} MB; {made.tables['conferences.Forum']} forums, "
            f"{made.tables['delegates.Person']} people, {made.tables['statements.AdoptionRecord']} adoption records."
        )
        if made.newest_seal:
            self.stdout.write(
                f"Newest seal of the audit trail: {made.newest_seal['number']} {made.newest_seal['digest']}"
            )
        self.stdout.write(NOT_INSIDE)
