from pathlib import Path

from django.core.management import call_command
from django.core.management.base import CommandError

from apps.core.exceptions import Refused
from apps.core.quick_command import QuickCommand
from apps.messaging.models import Message
from apps.operations.backup import state
from apps.operations.backup.restoring import RestorePlan, check, restore

OTHER_KEY = (
    "This installation signs with another key than the one the backup was made with: authenticator apps and personal "
    "links sent before stop working, everybody signs in anew. Put the earlier key into DATA/secret_key, or into "
    "SECRET_KEY or SECRET_KEY_FALLBACKS, and start again."
)

WAITING = (
    "%s messages were waiting when the backup was made. A worker sends them as soon as it runs, also those that were "
    "sent since (with the same Message-ID)."
)


class Command(QuickCommand):
    """Brings back what `backup` has saved. Refuses everything that is wrong before it changes anything."""

    help = "Restore a backup into an empty database, or with --replace in place of what is there; then verify it."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument("--replace", action="store_true", help="replace the database and the uploaded files")
        parser.add_argument("--yes", action="store_true", help="do not ask before replacing")

    def handle(self, *args, **options):
        try:
            plan = check(options["folder"], replace=options["replace"])
            if options["replace"] and state.is_occupied() and not options["yes"]:
                self.ask()
            restore(plan, lambda step: self.stderr.write(f"· {step}"))
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.say_what_is_there(plan)
        head = (plan.manifest.newest_seal or {}).get("digest", "")
        call_command("verify_records", seal=head, stdout=self.stdout, stderr=self.stderr)

    def ask(self) -> None:
        name = state.database()["name"]
        try:
            typed = input(f"Everything in the database {name} will be replaced. Type its name to go on: ")
        except EOFError:
            typed = ""
        if typed.strip() != name:
            raise CommandError("Nothing has been changed.")

    def say_what_is_there(self, plan: RestorePlan) -> None:
        made = plan.manifest
        self.stdout.write(f"Restored the backup of {made.made_at}, made by version {made.version}:")
        found = state.counts()
        for label, count in sorted(made.tables.items()):
            self.stdout.write(
                f"  {label} {found.get(label)}" + ("" if found.get(label) == count else f" (not {count})")
            )
        self.stdout.write(f"  uploaded files {len(made.files) - 1}")
        if made.key != state.key_fingerprint():
            self.stderr.write(OTHER_KEY)
        if waiting := Message.objects.deliverable().count():
            self.stderr.write(WAITING % waiting)
