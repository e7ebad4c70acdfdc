from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from apps.conferences.models import Forum
from apps.core.quick_command import QuickCommand
from apps.exchange.forum_file.writing.document import export_forum


class Command(QuickCommand):
    """Writes one forum to standard output as a forum file."""

    help = "Export a forum as a forum file (docs/forum-file.md), or list the forums there are."

    def add_arguments(self, parser):
        parser.add_argument("slug", nargs="?")
        parser.add_argument("--list", action="store_true", help="print the address of every forum, one a line")

    def handle(self, *args, **options):
        if options["list"]:
            for slug in Forum.objects.order_by("slug").values_list("slug", flat=True):
                self.stdout.write(slug)
            return
        forum = Forum.objects.filter(slug=options["slug"]).first()
        if forum is None:
            raise CommandError(_("No forum has the address “%(slug)s”; see --list.") % {"slug": options["slug"] or ""})
        self.stdout.write(export_forum(forum), ending="")
