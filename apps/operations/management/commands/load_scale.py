import time

from django.core.management.base import BaseCommand, CommandError

from apps.core.exceptions import Refused
from apps.operations.scale import Size, build_scale, sizes


class Command(BaseCommand):
    """Fills an installation for measurements."""

    help = "Create a large invented forum for benchmarks: one conference with many people and sessions."

    def add_arguments(self, parser):
        parser.add_argument("--slug", default="scale", help="address of the new forum (default: scale)")
        for name, default in sizes():
            parser.add_argument(f"--{name}", type=int, default=default, help=f"default {default}")

    def handle(self, *args, **options):
        started = time.monotonic()
        size = Size(**{name: options[name] for name, _default in sizes()})
        try:
            conference = build_scale(options["slug"], size)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        seconds = time.monotonic() - started
        path = f"/{conference.forum.slug}/{conference.slug}/"
        self.stdout.write(f"{path}: {size.people} people, {size.sessions} sessions in {seconds:.1f} s")
