"""manifest.json: what a backup holds. It is written last, so a folder without one is no finished backup."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from apps.core.exceptions import Refused

FORMAT = 1
NAME = "manifest.json"
DUMP = "database.dump"
MEDIA = "media"
UNFINISHED = "unfinished"
CHUNK = 1 << 20


@dataclass
class Manifest:
    """`files` are paths inside the folder with {"size", "sha256"}; `tables` are counts of rows by model label."""

    version: str
    revision: str  # of the source, where it is known
    made_at: str
    database: dict[str, Any]  # name, server (version), size in bytes
    tables: dict[str, int]
    migrations: list[str]  # applied ones, "app.name"
    newest_seal: dict[str, Any] | None  # number and digest: a head of the audit trail kept outside it
    key: str  # a fingerprint of SECRET_KEY, which itself is not in the backup
    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    format: int = FORMAT

    def write(self, folder: Path) -> None:
        """Under another name first: the manifest's own name appears when everything is there."""
        new = folder / f"{NAME}.new"
        with new.open("w") as file:
            json.dump(asdict(self), file, indent=2, sort_keys=True)
            file.flush()
            os.fsync(file.fileno())
        new.rename(folder / NAME)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a finished backup of a format we know, or Refused."""
    if not folder.is_dir():
        raise Refused(f"{folder} is not a folder.", code="not_a_backup")
    if not (folder / NAME).is_file():
        unfinished = " The backup in it was interrupted; make a new one." if (folder / UNFINISHED).exists() else ""
        raise Refused(f"{folder} is not a backup: it has no {NAME}.{unfinished}", code="not_a_backup")
    try:
        data = json.loads((folder / NAME).read_text())
        if data["format"] > FORMAT:
            raise Refused(
                f"{folder} has backup format {data['format']}; this version reads up to {FORMAT}. Use a newer version.",
                code="newer",
            )
        manifest = Manifest(**data)
        _check_names(manifest)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused(f"{folder / NAME} cannot be read: it is not a manifest of ours.", code="not_a_backup") from error
    return manifest


def _check_names(manifest: Manifest) -> None:
    """No name leads out of the folder, and the database is there."""
    if DUMP not in manifest.files:
        raise ValueError(DUMP)
    for name, facts in manifest.files.items():
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or (name != DUMP and path.parts[0] != MEDIA):
            raise ValueError(name)
        if not isinstance(facts["sha256"], str):
            raise TypeError(name)


def damaged(folder: Path, manifest: Manifest) -> Iterator[str]:
    """A sentence for every file that is missing or no longer what was written."""
    for name, facts in sorted(manifest.files.items()):
        path = folder / name
        if not path.is_file():
            yield f"{name} is missing."
        elif path.stat().st_size != facts["size"] or sha256_of(path) != facts["sha256"]:
            yield f"{name} is damaged: its hash is not the one in {NAME}."


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copy(source: Path, target: Path) -> dict[str, Any]:
    """Copy one file to the disk itself and return its size and hash."""
    digest, size = hashlib.sha256(), 0
    target.parent.mkdir(parents=True, exist_ok=True)
    with source.open("rb") as given, target.open("wb") as taken:
        while chunk := given.read(CHUNK):
            digest.update(chunk)
            size += taken.write(chunk)
        taken.flush()
        os.fsync(taken.fileno())
    return {"size": size, "sha256": digest.hexdigest()}
