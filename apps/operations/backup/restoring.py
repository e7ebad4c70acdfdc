"""A restore: everything is checked before anything is touched, and the database changes in one transaction."""

import contextlib
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection

from apps.core.exceptions import Refused
from apps.operations.backup import leftovers, manifest, programs, state
from apps.operations.backup.disk import plain_disk_errors, private_files
from apps.operations.backup.manifest import DUMP, MEDIA, Manifest
from apps.operations.backup.saving import Say

EMPTIED = "SET lock_timeout = '30s'; DROP SCHEMA public CASCADE; CREATE SCHEMA public;"


@dataclass(frozen=True)
class RestorePlan:
    """A restore that has been checked and may begin."""

    folder: Path
    manifest: Manifest
    programs: Path
    has_tables: bool


def check(folder: Path, *, replace: bool) -> RestorePlan:
    """Read and verify a backup and look at what it would replace; raise Refused, with nothing changed."""
    with plain_disk_errors():
        leftovers.clear()
        made = _sound_manifest(folder)
    if not replace:
        _refuse_occupied()
    return RestorePlan(folder, made, programs.find("pg_restore", "psql"), state.has_tables())


def _sound_manifest(folder: Path) -> Manifest:
    made = manifest.read_manifest(folder)
    unknown = sorted(set(made.migrations) - state.known_migrations())
    if unknown:
        sentence = (
            f"The backup was made by a newer version ({made.version}): this one ({settings.VERSION}) does not know "
            f"{len(unknown)} of its migrations, for instance {unknown[0]}. Update first, then restore."
        )
        raise Refused(sentence, code="newer")
    faults = list(manifest.damaged(folder, made))
    if faults:
        raise Refused("\n".join([*faults, "Nothing has been restored."]), code="damaged")
    return made


def _refuse_occupied() -> None:
    advice = "Restore into a new data folder or an empty database, or say --replace to lose what is there."
    if state.is_occupied():
        raise Refused(f"The database {_name()} is not empty. {advice}", code="not_empty")
    if any(_files_there()):
        raise Refused(f"{settings.MEDIA_ROOT} is not empty. {advice}", code="not_empty")


def _name() -> str:
    return connection.settings_dict["NAME"]


def _files_there() -> Iterator[Path]:
    root = Path(settings.MEDIA_ROOT)
    return root.iterdir() if root.is_dir() else iter(())


def restore(plan: RestorePlan, say: Say) -> None:
    """Carry out a plan: files beside, the database at once, files in place, then whatever migrations are newer."""
    root = Path(settings.MEDIA_ROOT)
    beside, before = leftovers.beside(), leftovers.before()
    with private_files(), plain_disk_errors():
        try:
            say("copying the uploaded files")
            _copy_media(plan, beside)
            say("restoring the database")
            connection.close()
            _load(plan)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
        shutil.rmtree(before, ignore_errors=True)
        if root.exists():
            root.rename(before)
        beside.rename(root)
        shutil.rmtree(before, ignore_errors=True)
    if state.known_migrations() - set(plan.manifest.migrations):
        say("bringing the database up to date")
    call_command("migrate", verbosity=0, interactive=False)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    cache.clear()


def _copy_media(plan: RestorePlan, beside: Path) -> None:
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    for name in plan.manifest.files:
        if name != DUMP:
            manifest.copy(plan.folder / name, beside / Path(name).relative_to(MEDIA))


def _load(plan: RestorePlan) -> None:
    """Everything or nothing: psql gets the end of its input, and so commits, only when pg_restore has ended well."""
    written: list[str | Path] = [plan.programs / "pg_restore", "--no-owner", "--no-privileges", "--no-comments"]
    written += ["--file=-"]
    taken: list[str | Path] = [plan.programs / "psql", "--no-psqlrc", "--quiet", "--single-transaction"]
    taken += ["--set=ON_ERROR_STOP=1"]
    taken += [f"--dbname={programs.address()}", *(["--command", EMPTIED] if plan.has_tables else []), "--file=-"]
    with (
        subprocess.Popen([*written, plan.folder / DUMP], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as source,
        subprocess.Popen(
            taken,
            env=programs.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        ) as target,
    ):
        try:
            _pass_on(source, target)
        except BaseException:
            for process in (source, target):
                process.kill()
            with contextlib.suppress(BrokenPipeError):  # what it has not taken; nobody is there any more
                cast(IO[bytes], target.stdin).close()
            raise


def _pass_on(source: Any, target: Any) -> None:
    try:
        shutil.copyfileobj(source.stdout, target.stdin, manifest.CHUNK)
        target.stdin.flush()
    except BrokenPipeError:
        raise programs.reason("psql", target.stderr.read().decode(errors="replace")) from None
    said = source.stderr.read().decode(errors="replace")
    if source.wait() != 0:
        raise programs.reason("pg_restore", said)
    _out, said = target.communicate()
    if target.returncode != 0:
        raise programs.reason("psql", said.decode(errors="replace"))
