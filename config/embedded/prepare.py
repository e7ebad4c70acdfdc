"""Between servers and web: bring the database, the static files and the translations up to date, in one process.

Prints progress on standard error, and on standard output the line that says how to get in, if there is a way to say.
"""

import argparse
import hashlib
import io
import os
import sys
import traceback
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import CommandError, call_command, get_commands
from django.db import transaction

from config.embedded import schema
from config.embedded.layout import layout_of
from config.embedded.progress import step
from config.translations import compile_all

DEMONSTRATION = Path("apps/exchange/demonstration/asia-peace-conference.json")
ORGANIZER = "organizer@apc.example"


def main() -> int:
    """Exit code 1 and one line on standard error when a step fails; the traceback goes to DATA/logs/prepare.log."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--empty", action="store_true")
    try:
        prepare(empty=parser.parse_args().empty)
    except Exception as error:  # whatever a migration, an import or the disk may raise
        with Path(os.environ["FORUM_DATA"], "logs", "prepare.log").open("a") as log:
            traceback.print_exc(file=log)
        print(f"  {type(error).__name__}: {(str(error).strip().splitlines() or [''])[0]}", file=sys.stderr)
        return 1
    return 0


def prepare(*, empty: bool) -> None:
    compile_all()
    django.setup()
    call_command("clear_leftovers", stdout=sys.stderr)
    collect_static()
    with step("bringing the database up to date"):
        if os.environ["DATABASE_URL"] == layout_of(settings.DATA_DIR).database_url:
            schema.load(os.environ["DATABASE_URL"])
        call_command("migrate", verbosity=0, interactive=False)
    if not empty:
        load_demonstration()
    print(way_in(), flush=True)


def collect_static() -> None:
    """Gather and compress the static files, unless none has changed since the last time."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            found = Path(storage.path(path)).stat()
            digest.update(f"{path}\0{found.st_size}\0{found.st_mtime_ns}\n".encode())
    stamp = settings.DATA_DIR / "static.sha256"
    if stamp.is_file() and stamp.read_text() == digest.hexdigest() and Path(settings.STATIC_ROOT).is_dir():
        return
    with step("gathering static files"):
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
        stamp.write_text(digest.hexdigest())


def load_demonstration() -> None:
    """Import the demonstration forum and its accounts into a database without any forum, all or nothing."""
    known = get_commands()
    source = settings.BASE_DIR / DEMONSTRATION
    if "import_forum" not in known or not source.is_file() or apps.get_model("conferences.Forum").objects.exists():
        return
    with step("loading the demonstration forum"), transaction.atomic():
        call_command("import_forum", str(source), stdout=io.StringIO())
        if "demo_accounts" in known:
            call_command("demo_accounts", stdout=io.StringIO())


def way_in() -> str:
    """The line for whoever reads the console: where there is no account the first one, else the demonstration's."""
    if link := link_by("first_account"):
        return f"open the first account, which founds the forum (once, within an hour): {link}"
    if link := link_by("login_link", ORGANIZER):
        return f"sign in as the demonstration organizer: {link}"
    return ""


def link_by(command: str, *arguments: str) -> str:
    """The address that a command prints; empty where it refuses, or is not there."""
    if command not in get_commands():
        return ""
    written = io.StringIO()
    try:
        call_command(command, *arguments, stdout=written)
    except CommandError:
        return ""
    return next((word for word in written.getvalue().split() if word.startswith("http")), "")


if __name__ == "__main__":
    sys.exit(main())
