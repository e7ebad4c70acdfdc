"""The rapporteur's notes: saved version by version, final, opened again with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.sessions.choices import NotesState
from apps.sessions.models import AgendaItem, NoteEntry, Session, SessionNotes


@dataclass(frozen=True)
class Written:
    """What was typed under one heading; `base` is the version that its writer saw there (0: nothing)."""

    place: str
    text: str
    unattributed: bool
    base: int
    agenda_item_id: UUID | None = None
    question_id: UUID | None = None


@transaction.atomic
def save_notes(sitting: Session, written: Sequence[Written], *, by: User, final: bool = False) -> SessionNotes:
    """Save what is different as one more version, or nothing of it; with `final` the notes are final from then on.

    Refused: final notes ("final"); an item of the agenda that was removed ("gone"); where somebody else has written
    under one of these headings since ("changed_meanwhile", the field is "text_" with the place).
    """
    notes = _locked(sitting)
    _refuse_if_final(notes)
    changed = [each for each in written if _differs(notes, each)]
    _refuse_removed(sitting, changed)
    if changed:
        notes.number += 1
        NoteEntry.objects.bulk_create(_entry(notes, each, by) for each in changed)
        audit.record("notes.saved", target=notes, by=by, version=notes.number, headings=len(changed))
    if final:
        _refuse_empty(notes)
        notes.state, notes.final_at = NotesState.FINAL, Now()
        audit.record("notes.final", target=notes, by=by, version=notes.number)
    notes.save()
    return notes


@transaction.atomic
def reopen_notes(sitting: Session, *, by: User, reason: str) -> None:
    """Let the rapporteur go on with final notes. Refused: notes that are not final ("not_final"), no reason
    ("no_reason"). The trail learns that there was a reason, and no word of it."""
    notes = _locked(sitting)
    if not notes.is_final:
        raise Refused(_("These notes are not final."), code="not_final")
    if not reason.strip():
        raise Refused(_("Say why they are opened again."), field="reason", code="no_reason")
    notes.state, notes.reopened_at, notes.reopened_because = NotesState.IN_PROGRESS, Now(), reason.strip()
    notes.save()
    audit.record("notes.reopened", target=notes, by=by, version=notes.number)


def _locked(sitting: Session) -> SessionNotes:
    """The notes of the session, made on first mention: one writer at a time, and no other session waits."""
    SessionNotes.objects.bulk_create([SessionNotes(sitting_id=sitting.pk)], ignore_conflicts=True)
    rows = SessionNotes.objects.select_for_update(of=("self",)).select_related("sitting__conference__forum")
    return rows.get(sitting_id=sitting.pk)


def _refuse_if_final(notes: SessionNotes) -> None:
    if notes.is_final:
        message = _("These notes are final. The chair of the session or an organizer can open them again.")
        raise Refused(message, code="final")


def _differs(notes: SessionNotes, each: Written) -> bool:
    """Whether there is something to save; refused where it would go over what its writer has not seen."""
    there = notes.entries.filter(agenda_item_id=each.agenda_item_id, question_id=each.question_id)
    current = there.order_by("-number").first()
    if is_same(each, current):
        return False
    if each.base == (current.number if current else 0):
        return True
    if is_same(each, there.filter(number=each.base).first()):
        return False  # nothing was typed here: what somebody else has written since stays
    raise Refused(late_sentence(current), field=f"text_{each.place}", code=CHANGED_MEANWHILE)


def is_same(each: Written, entry: NoteEntry | None) -> bool:
    """Nothing written is the same as no note; then it is nothing that could be attributed either."""
    if entry is None or not (each.text or entry.text):
        return each.text == (entry.text if entry else "")
    return (each.text, each.unattributed) == (entry.text, entry.unattributed)


def late_sentence(current: NoteEntry | None) -> str:
    message = _("%(who)s wrote here after you opened this page. Both texts stand here: put together what is to stay.")
    return message % {"who": current.author if current and current.author else _("Somebody else")}


def _refuse_removed(sitting: Session, changed: Sequence[Written]) -> None:
    items = {each.agenda_item_id for each in changed if each.agenda_item_id}
    if items and AgendaItem.objects.filter(pk__in=items, sitting_id=sitting.pk).count() < len(items):
        message = _("An item was taken off the agenda meanwhile. Copy what you wrote under it to another heading.")
        raise Refused(message, code="gone")


def _refuse_empty(notes: SessionNotes) -> None:
    if notes.number == 0:
        raise Refused(_("Nothing is written yet."), code="empty")


def _entry(notes: SessionNotes, each: Written, by: User) -> NoteEntry:
    return NoteEntry(
        notes=notes, number=notes.number, agenda_item_id=each.agenda_item_id, question_id=each.question_id,
        text=each.text, unattributed=each.unattributed, author=by,
    )  # fmt: skip
