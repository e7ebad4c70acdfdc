from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file


class Command(BaseCommand):
    """Takes in one forum file, whole or not at all."""

    help = "Import a forum file (docs/forum-file.md). All or nothing; importing it again changes nothing."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *args, **options):
        path: Path = options["file"]
        try:
            report = import_document(parse_forum_file(path.read_bytes()))
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        except FileRefused as refused:
            lines = [*map(str, refused.problems), _("%(file)s: nothing has been imported.") % {"file": path}]
            raise CommandError("\n".join(lines)) from refused
        counts = {"created": report.created, "updated": report.updated, "unchanged": report.unchanged}
        summary = _("%(created)s rows created, %(updated)s updated, %(unchanged)s unchanged.") % counts
        self.stdout.write(f"{report.forum.slug}: {summary}")
