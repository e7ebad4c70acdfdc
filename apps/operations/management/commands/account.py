from collections.abc import Callable
from typing import Any

from django.core.management.base import CommandError
from django.utils import translation

from apps.accounts.models import User
from apps.core.exceptions import Refused
from apps.core.quick_command import QuickCommand
from apps.operations import accounts

VERBS: dict[str, Callable[..., Any]] = {
    "close": accounts.close_account,
    "reopen": accounts.reopen_account,
    "change-address": accounts.change_address,
    "end-devices": accounts.end_devices,
    "remove-second-factor": accounts.remove_second_factor,
    "make-operator": accounts.make_operator,
    "unmake-operator": accounts.unmake_operator,
}


class Command(QuickCommand):
    """The operator's verbs for whoever has the machine: recorded as done at the command line, told by mail."""

    help = "Closes or reopens an account, changes its address, signs it out, removes its second factor, and more."

    def add_arguments(self, parser):
        parser.add_argument("verb", choices=VERBS)
        parser.add_argument("email")
        parser.add_argument("new", nargs="?", metavar="NEW", help="the new address, for change-address")

    def handle(self, *args, verb, email, new, **options):
        account = User.objects.filter(email__lower=email.lower()).first()
        if account is None:
            raise CommandError(f"There is no account with the address {email}.")
        if (verb == "change-address") != bool(new):
            raise CommandError("Give the new address after the old one, for change-address only.")
        try:
            with translation.override("en"):
                VERBS[verb](account, *([new] if new else []), by=None)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{verb}: {new or account.email}")
