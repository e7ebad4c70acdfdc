"""Notes of a session. What was written once stays: a file adds versions, and changes none."""

from typing import Any

from django.utils.translation import gettext as _

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.parts import account_of
from apps.sessions.choices import NotesState
from apps.sessions.models import NoteEntry, Session, SessionNotes


def take_notes(edition: EditionIntake, path: str, item: dict[str, Any], sitting: Session) -> None:
    """After agenda and questions. A file that says nothing of notes leaves those that are here."""
    if "notes" not in item or edition.whole.problems:
        return
    place, told = f"{path}.notes", item["notes"]
    values = columns.NOTES.read(told, edition.tz)
    row = SessionNotes.objects.filter(sitting=sitting).first()
    if row is None:
        row = SessionNotes()
        begun = {"sitting": sitting, **values, "state": NotesState.IN_PROGRESS.value}  # until its entries are in
        if not edition.store.put(row, begun, place, columns.NOTES):
            return
    _take_entries(edition, place, told, row)
    edition.store.put(row, values, place, columns.NOTES)


def _take_entries(edition: EditionIntake, path: str, told: dict[str, Any], notes: SessionNotes) -> None:
    items = list(notes.sitting.agenda_items.order_by("order", "created_at", "pk"))
    present = {(row.number, row.agenda_item_id, row.question_id): row for row in notes.entries.all()}
    for place, each in numbered(told, "entries", path):
        item = items[each["item"] - 1] if "item" in each else None
        question = edition.questions[each["question"] - 1] if "question" in each else None
        author = account_of(edition.whole, each["author"], place) if "author" in each else None
        values = {"notes": notes, "agenda_item": item, "question": question, "author": author}
        values |= columns.NOTE.read(each)
        found = present.get((each["number"], item and item.pk, question and question.pk))
        if found is None:
            edition.store.put(NoteEntry(), values, place, columns.NOTE)
        elif any(getattr(found, name) != value for name, value in values.items()):
            edition.whole.problems.add(place, _("This version of the notes is here already and says something else."))
        else:
            edition.store.unchanged += 1
