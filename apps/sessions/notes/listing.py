"""The sessions of an edition on which somebody reports, each with how far its notes are."""

from typing import NamedTuple

from django.db.models import Exists, OuterRef

from apps.conferences.models import Conference
from apps.sessions.models import ReleasedSession, SessionNotes
from apps.sessions.notes.missing import with_rapporteur, without_notes


class Line(NamedTuple):
    sitting: ReleasedSession
    notes: SessionNotes | None
    is_missing: bool  # a day after the session

    @property
    def state(self) -> str:
        if self.notes is None or not self.notes.number:
            return "missing" if self.is_missing else "none"
        return self.notes.state


def notes_of_desk(conference: Conference) -> list[Line]:
    """In the order of the programme; two queries."""
    late = without_notes(ReleasedSession.objects.all()).filter(pk=OuterRef("pk"))
    sittings = ReleasedSession.objects.of(conference).planned().timed().in_order()
    notes = {row.sitting_id: row for row in SessionNotes.objects.filter(sitting__conference=conference)}
    rows = with_rapporteur(sittings).annotate(late=Exists(late))
    return [Line(row, notes.get(row.pk), row.late) for row in rows]
