"""Under which headings a session's notes are written, and what stands under each: now, and in earlier versions."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _

from apps.conferences.choices import AttributionRule
from apps.conferences.models import Conference, GuidingQuestion
from apps.sessions.models import NoteEntry, ReleasedAgendaItem, ReleasedSession, SessionNotes

GENERAL = "general"


@dataclass
class Heading:
    """`place` names it in forms; `titles` are empty for the session as a whole."""

    place: str
    titles: dict[str, str] = field(default_factory=dict)
    set_titles: dict[str, str] = field(default_factory=dict)
    agenda_item_id: UUID | None = None
    question_id: UUID | None = None
    entries: list[NoteEntry] = field(default_factory=list)

    @property
    def current(self) -> NoteEntry | None:
        return self.entries[-1] if self.entries else None

    @property
    def number(self) -> int:
        """The version in which what stands there now was written; 0 where nothing ever was."""
        return self.current.number if self.current else 0

    @property
    def earlier(self) -> list[NoteEntry]:
        return self.entries[-2::-1]

    @property
    def label(self) -> dict[str, str] | str:
        return self.titles or _("The session as a whole")


def headings_of(sitting: ReleasedSession, notes: SessionNotes | None) -> list[Heading]:
    """The session as a whole, each item of its agenda, each of its questions; and whatever notes stand elsewhere.

    Four queries, five where notes stand under what is no longer part of the session.
    """
    found = [Heading(GENERAL)]
    for item in sitting.agenda_items.all():
        found.append(Heading(f"item-{item.pk}", item.titles, agenda_item_id=item.pk))
    found += [_of_question(question) for question in questions_of(sitting)]
    by_place = {heading.place: heading for heading in found}
    for entry in _entries(notes):
        if entry.place not in by_place:
            by_place[entry.place] = _left_over(entry)
            found.append(by_place[entry.place])
        by_place[entry.place].entries.append(entry)
    return found


def questions_of(sitting: ReleasedSession) -> list[GuidingQuestion]:
    """Those that the session takes up one by one, then those of its sets, each once."""
    single = GuidingQuestion.objects.filter(released_session_questions__sitting=sitting)
    of_sets = GuidingQuestion.objects.filter(question_set__session_question_sets__sitting_id=sitting.pk)
    ordered = [
        *single.select_related("question_set").order_by("released_session_questions__order"),
        *of_sets.select_related("question_set").order_by("question_set__session_question_sets__order", "order", "id"),
    ]
    return list({question.pk: question for question in ordered}.values())


def current_entries(notes: Sequence[SessionNotes]) -> dict[UUID, list[NoteEntry]]:
    """What stands under each heading of each of these notes, in the order of the agenda; one query."""
    latest: dict[tuple, NoteEntry] = {}
    rows = NoteEntry.objects.filter(notes__in=notes).select_related("agenda_item", "question__question_set")
    for entry in rows.order_by("number", "id"):
        latest[entry.notes_id, entry.place] = entry
    found: defaultdict[UUID, list[NoteEntry]] = defaultdict(list)
    for entry in sorted(latest.values(), key=_in_order):
        if entry.text:
            found[entry.notes_id].append(entry)
    return found


def released_items(pks: Collection[UUID]) -> dict[UUID, dict[str, str]]:
    """The titles of these items of agendas as they were released; one query."""
    return dict(ReleasedAgendaItem.objects.filter(pk__in=pks).values_list("pk", "titles"))


def unattributed_at_first(sitting: ReleasedSession, conference: Conference) -> bool:
    """Whether a new note begins as one that names nobody: unless the session is on the record."""
    return (sitting.attribution or conference.attribution) != AttributionRule.ON_THE_RECORD


def _in_order(entry: NoteEntry) -> tuple:
    if entry.agenda_item:
        return (1, 0, entry.agenda_item.order, entry.number)
    if entry.question:
        of_set = entry.question.question_set
        return (2, of_set.order + 1 if of_set else 0, entry.question.order, entry.number)
    return (0, 0, 0, entry.number)


def _of_question(question: GuidingQuestion) -> Heading:
    set_titles = question.question_set.titles if question.question_set else {}
    return Heading(f"question-{question.pk}", question.texts, set_titles, question_id=question.pk)


def _left_over(entry: NoteEntry) -> Heading:
    if entry.agenda_item:
        return Heading(entry.place, entry.agenda_item.titles, agenda_item_id=entry.agenda_item_id)
    return _of_question(entry.question) if entry.question else Heading(GENERAL)


def _entries(notes: SessionNotes | None):
    if notes is None:
        return []
    return notes.entries.select_related("author", "agenda_item", "question__question_set").order_by("number", "id")
