from django.core.management import BaseCommand


class QuickCommand(BaseCommand):
    """A command without Django's system checks, which load every page: more than a third of its time.

    They are asked by `bin/lint`, and by `migrate` before anything of a new version starts.
    """

    requires_system_checks = ()
