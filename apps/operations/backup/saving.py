"""A backup: the database first, then the files, then the manifest that says both are complete."""

import contextlib
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.operations.backup import manifest, programs, state
from apps.operations.backup.disk import plain_disk_errors, private_files
from apps.operations.backup.manifest import DUMP, MEDIA, UNFINISHED, Manifest

Say = Callable[[str], object]


def back_up(folder: Path, say: Say) -> Manifest:
    """Write a backup into a folder that is new or empty, whole or not at all.

    Counts, list of migrations and dump come from one snapshot of the database. Files are copied afterwards, so that
    every row finds its file. Raises Refused with the sentence for the operator.
    """
    _refuse_folder(folder)
    programs_folder = programs.find("pg_dump")
    if not state.has_tables():
        raise Refused("There is nothing to back up: the database has no tables.", code="nothing")
    is_new = not folder.exists()
    with private_files(), plain_disk_errors():
        try:
            return _write(folder, programs_folder, say)
        except BaseException:
            shutil.rmtree(folder / UNFINISHED, ignore_errors=True)
            if is_new:
                shutil.rmtree(folder, ignore_errors=True)
            raise


def _refuse_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise Refused(f"{folder} is a file; a backup needs a folder.", code="not_a_folder")
    try:
        if folder.exists() and any(folder.iterdir()):
            raise Refused(f"{folder} is not empty. A backup needs a new or empty folder.", code="not_empty")
    except OSError as error:
        raise Refused(f"{folder} cannot be read: {error.strerror}.", code="closed") from error
    media = Path(settings.MEDIA_ROOT).resolve()
    if media in (folder.resolve(), *folder.resolve().parents):
        raise Refused(f"{folder} lies among the uploaded files. Choose a folder outside {media}.", code="inside_media")


def _write(folder: Path, programs_folder: Path, say: Say) -> Manifest:
    """Into a sub-folder whose name says that it is not finished; then out of it, the manifest last."""
    building = folder / UNFINISHED
    building.mkdir(mode=0o700, parents=True)
    say("saving the database")
    made = _dump(building / DUMP, programs_folder)
    made.files[DUMP] = {"size": (building / DUMP).stat().st_size, "sha256": manifest.sha256_of(building / DUMP)}
    say("copying the uploaded files")
    made.files.update(_copy_media(building))
    for part in list(building.iterdir()):
        part.rename(folder / part.name)
    building.rmdir()
    made.write(folder)
    return made


@transaction.atomic
def _dump(target: Path, programs_folder: Path) -> Manifest:
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        (snapshot,) = cursor.fetchone()
    made = Manifest(
        version=settings.VERSION,
        revision=state.revision(),
        made_at=timezone.now().isoformat(timespec="seconds"),
        database=state.database(),
        tables=state.counts(),
        migrations=state.applied_migrations(),
        newest_seal=state.newest_seal(),
        key=state.key_fingerprint(),
    )
    command: list[str | Path] = [programs_folder / "pg_dump", "--format=custom"]
    command += ["--no-owner", "--no-privileges", "--no-comments"]
    command += [f"--snapshot={snapshot}", f"--file={target}", f"--dbname={programs.address()}"]
    done = subprocess.run(command, env=programs.environment(), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise programs.reason("pg_dump", done.stderr)
    return made


def _copy_media(building: Path) -> dict[str, dict[str, Any]]:
    """Every regular file of MEDIA_ROOT; one that is deleted meanwhile is left out."""
    (building / MEDIA).mkdir()
    root, found = Path(settings.MEDIA_ROOT), {}
    for source in sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink()):
        name = f"{MEDIA}/{source.relative_to(root).as_posix()}"
        with contextlib.suppress(FileNotFoundError):
            found[name] = manifest.copy(source, building / name)
    return found
