"""What a command tells its processes: addresses, secret key, folder; and how a second command joins the first."""

import argparse
import contextlib
import fcntl
import json
import os
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

from config.embedded.failures import Failure
from config.embedded.layout import ROOT, Layout, layout_of
from config.embedded.servers import InUse, Servers, is_held

SHARED = ("DATABASE_URL", "REDIS_URL", "SITE_URL")
NOTE = "running.json"  # in the data folder while servers run: the addresses, for commands that join
JOINED = ".joined"


def data_folder(given: str | None) -> Path:
    """--data, else FORUM_DATA, else var/ of the project; relative to where the command was typed."""
    return Path(given or os.environ.get("FORUM_DATA") or ROOT / "var").absolute()


def take_data_option(arguments: list[str]) -> tuple[str | None, list[str]]:
    """Split `--data DIR` off, wherever it stands, and leave everything else to Django."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data")
    known, rest = parser.parse_known_args(arguments)
    return known.data, rest


def servers_for(layout: Layout) -> Servers:
    """Embedded servers, except where the environment names servers of one's own."""
    return Servers(layout, database=not os.environ.get("DATABASE_URL"), broker=not os.environ.get("REDIS_URL"))


def variables(layout: Layout, *, site_url: str | None = None) -> dict[str, str]:
    """The environment of every process of this installation; what the caller's environment says comes first."""
    own = {
        "DATABASE_URL": layout.database_url,
        "REDIS_URL": layout.redis_url,
        "SITE_URL": site_url or "http://127.0.0.1:8000",
    }
    given = {name: value for name, value in os.environ.items() if value or name not in own}
    fixed = {"DJANGO_SETTINGS_MODULE": "config.settings.dev", "FORUM_DATA": str(layout.data)}
    return {**own, **given, **fixed}


def ensure_secret_key(layout: Layout) -> None:
    """A key of this folder's own, readable by its owner only; never replaced, or every link and session would end."""
    path = layout.data / "secret_key"
    if path.exists():
        return
    new = layout.data / f".secret_key.{os.getpid()}"
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_urlsafe(50))
    new.rename(path)


def leave_note(layout: Layout, environment: dict[str, str]) -> None:
    path = layout.data / NOTE
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        json.dump({name: environment[name] for name in SHARED}, file)


def remove_note(layout: Layout) -> None:
    (layout.data / NOTE).unlink(missing_ok=True)


@contextlib.contextmanager
def running(data: Path) -> Iterator[dict[str, str]]:
    """The environment of running servers: those of another command if it holds the folder, else started for us."""
    layout = layout_of(data)
    servers = None if is_held(layout.lock) else servers_of_own(layout)
    if servers is None:
        with _joined(layout) as environment:
            yield environment
        return
    try:
        remove_note(layout)
        ensure_secret_key(layout)
        servers.start()
        environment = variables(layout)
        leave_note(layout, environment)
        yield environment
        remove_note(layout)
        _wait_for_joined(layout)
    finally:
        servers.stop()


def servers_of_own(layout: Layout) -> Servers | None:
    """The servers of a folder that is ours now; None where another command took it at the same moment."""
    servers = servers_for(layout)
    try:
        servers.lock()
    except InUse:
        return None
    return servers


@contextlib.contextmanager
def _joined(layout: Layout, seconds: float = 60) -> Iterator[dict[str, str]]:
    """Use another command's servers; as long as we do, a `bin/manage` that started them does not stop them."""
    note = layout.data / NOTE
    until = time.monotonic() + seconds
    while not note.exists():
        if time.monotonic() > until or not is_held(layout.lock):
            raise Failure(f"the servers of {layout.data} are stopping or did not start. Try again in a moment.")
        time.sleep(0.1)
    handle = os.open(layout.data / JOINED, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_SH)
        yield {**variables(layout), **json.loads(note.read_text())}
    finally:
        os.close(handle)


def _wait_for_joined(layout: Layout) -> None:
    handle = os.open(layout.data / JOINED, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
    finally:
        os.close(handle)
