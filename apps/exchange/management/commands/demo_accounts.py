from django.core.management.base import BaseCommand

from apps.conferences.models import Forum
from apps.exchange.demo_roles import demonstration_roles


class Command(BaseCommand):
    """Whom to sign in as, to see a demonstration from every side."""

    help = "Print a line per role of the demonstration: role, e-mail. Sign in with login_link EMAIL."

    def handle(self, *args, **options):
        for forum in Forum.objects.filter(is_demonstration=True).order_by("slug"):
            for role, email in demonstration_roles(forum):
                self.stdout.write(f"{role}\t{email}")
