"""Files of a session: taken in by the team or by a speaker, with who may read them and from when."""

import datetime as dt
import hashlib
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.core.exceptions import Refused
from apps.core.guards.plain_text import one_line
from apps.delegates.models import Person
from apps.sessions.choices import Access, MaterialKind, Shown
from apps.sessions.material_files import LARGEST, TYPES, type_of
from apps.sessions.models import Material, Session
from apps.sessions.services import parts
from apps.sessions.services.locking import lock_sitting

MOST = 40  # files of one session
LONGEST_NAME = 150  # letters of a file's name, its end included


@transaction.atomic
def add_material(
    sitting: Session,
    *,
    by: User | None,
    name: str,
    content: bytes,
    title: str,
    kind: str = MaterialKind.MATERIAL,
    access: str = Access.TEAM,
    shown: str = Shown.AT_START,
    shown_at: dt.datetime | None = None,
    language: str = "",
    speaker: Person | None = None,
) -> Material:
    """Take a file in. Refused: too large, empty or of another type (field "file"), the same file twice, a speaker
    without a role in the session ("no_role"), more than a session takes ("too_many")."""
    locked = lock_sitting(sitting)
    if locked.materials.count() >= MOST:
        raise Refused(_("A session takes at most %(most)s files.") % {"most": MOST}, field="file", code="too_many")
    _check_speaker(locked, speaker)
    row = Material(
        sitting=locked, kind=kind, title=title, access=access, shown=shown, shown_at=shown_at, language=language,
        speaker=speaker, file_name=one_line(name)[-LONGEST_NAME:], file_type=_type_of(name, content),
        size=len(content), sha256=hashlib.sha256(content).hexdigest(), content=content,
    )  # fmt: skip
    return parts.add(row, by=by, verb="material.added")


@transaction.atomic
def change_material(material: Material, *, by: User | None, version: str | None = None, **values: Any) -> Material:
    """Say otherwise what it is called, who may read it and from when. The file itself stays; another one is added."""
    locked, found = parts.current(material)
    _check_speaker(locked, values.get("speaker"))
    return parts.change(found, by=by, verb="material.changed", version=version, values=values)


@transaction.atomic
def remove_material(material: Material, *, by: User | None) -> None:
    parts.remove(material, by=by, verb="material.removed")


def _type_of(name: str, content: bytes) -> str:
    if not content:
        raise Refused(_("The file is empty."), field="file", code="empty")
    if len(content) > LARGEST:
        most = {"most": LARGEST // (1024 * 1024)}
        raise Refused(_("The file is too large: at most %(most)s megabytes.") % most, field="file", code="too_large")
    found = type_of(name, content)
    if found is None:
        message = _("This file cannot be taken. These can: %(types)s.") % {"types": ", ".join(TYPES)}
        raise Refused(message, field="file", code="other_type")
    return found


def _check_speaker(sitting: Session, speaker: Person | None) -> None:
    if speaker and not sitting.assignments.filter(person=speaker).exists():
        message = _("%(person)s has no role in this session. Give the role first.") % {"person": speaker}
        raise Refused(message, field="speaker", code="no_role")
