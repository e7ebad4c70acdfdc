"""In which directions a session is interpreted, and which languages each of its interpreters works in."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.sessions.choices import Role
from apps.sessions.models import Assignment, Interpretation, Session
from apps.sessions.services import parts
from apps.sessions.services.locking import lock_sitting


@transaction.atomic
def add_interpretation(
    sitting: Session, *, by: User | None, source: str, target: str, both: bool = False
) -> Interpretation:
    """Add a direction, and with `both` the way back unless it is there. Refused: twice, or into the same language."""
    locked = lock_sitting(sitting)
    row = parts.add(Interpretation(sitting=locked, source=source, target=target), by=by, verb="interpretation.added")
    if both and not locked.interpretations.filter(source=target, target=source).exists():
        back = Interpretation(sitting=locked, source=target, target=source)
        parts.add(back, by=by, verb="interpretation.added")
    return row


@transaction.atomic
def remove_interpretation(row: Interpretation, *, by: User | None) -> None:
    parts.remove(row, by=by, verb="interpretation.removed")


@transaction.atomic
def set_languages(assignment: Assignment, languages: Iterable[str], *, by: User | None) -> Assignment:
    """Say which languages an interpreter works in, in this session. Refused for any other role ("no_interpreter")."""
    locked = lock_sitting(assignment.sitting)
    found = Assignment.objects.select_related("person").filter(pk=assignment.pk, sitting=locked).first()
    if found is None:
        raise Refused(_("Somebody else has just removed this."), code="gone")
    if found.role != Role.INTERPRETER:
        raise Refused(_("Only of an interpreter are languages recorded."), code="no_interpreter")
    said = set(languages)
    wanted = [code for code in CONTENT_LANGUAGES if code in said]
    if found.languages != wanted:
        found.languages = wanted
        found.save(update_fields=["languages", "updated_at"])
        details: dict[str, Any] = {"person": str(found.person), "languages": wanted}
        audit.record("session.interpreter_languages", target=locked, by=by, **details)
    return found
