from django.core.management.base import CommandError

from apps.accounts.models import User
from apps.accounts.services import issue_login_link
from apps.core.quick_command import QuickCommand


class Command(QuickCommand):
    help = "Prints an address that signs an account in, once, within fifteen minutes."

    def add_arguments(self, parser):
        parser.add_argument("email")

    def handle(self, *args, email, **options):
        user = User.objects.filter(email__lower=email.lower(), is_active=True).first()
        if user is None:
            raise CommandError(f"There is no account with the address {email}.")
        self.stdout.write(issue_login_link(user))
