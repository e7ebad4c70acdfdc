"""What a person's own sessions ask, and of which of them they write the notes."""

from collections.abc import Mapping
from uuid import UUID

from apps.delegates.models import Person
from apps.sessions.models import ReleasedSession, SessionQuestionSet
from apps.sessions.notes.standing import reported_by


def add_questions_and_notes(sittings: Mapping[UUID, ReleasedSession], people: list[Person]) -> None:
    """Give each its `own_sets` (titles), and `own_notes`: the state of the notes that these people write, "" before the
    first word, None where they write none. Two queries, none without sessions."""
    for sitting in sittings.values():
        sitting.own_sets, sitting.own_notes = [], None
    if not sittings:
        return
    linked = SessionQuestionSet.objects.filter(sitting_id__in=sittings).order_by("order", "id")
    for sitting_id, titles in linked.values_list("sitting_id", "question_set__titles"):
        sittings[sitting_id].own_sets.append(titles)
    for sitting_id, state in reported_by(people, sittings).items():
        sittings[sitting_id].own_notes = state
