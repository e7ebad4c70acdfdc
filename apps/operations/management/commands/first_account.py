from django.conf import settings
from django.core.management.base import CommandError

from apps.core.exceptions import Refused
from apps.core.quick_command import QuickCommand
from apps.operations.first_account import first_account_link


class Command(QuickCommand):
    help = "Prints an address that opens the first account, once, within an hour; only while there is none."

    def add_arguments(self, parser):
        languages = [code for code, _name in settings.LANGUAGES]
        parser.add_argument("--language", choices=languages, default="en", help="language of the page (en)")

    def handle(self, *args, language, **options):
        try:
            self.stdout.write(first_account_link(language))
        except Refused:
            raise CommandError(
                "There is an account already; bin/manage login_link EMAIL prints an address that signs it in."
            ) from None
