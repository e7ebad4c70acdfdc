"""The ways to be allowed to read questions in sets, the notes of a session, and the outline of the report."""

from apps.conferences.least_rights import Thing as T
from apps.conferences.models import GuidingQuestion, QuestionSet
from apps.sessions.choices import Role
from apps.sessions.models import NoteEntry, ReleasedSession, Session, SessionNotes
from apps.statements.models import OutlineComment, OutlineSection, ReportOutline
from tests.canary.rights import Way, changing, reading
from tests.canary.rules import WHOLE_DESK, Ways, part_of_edition, sittings


def question(row: GuidingQuestion) -> Ways:
    """Of no set: as the edition. Else as its set, and whoever reads the outline whose heading it became."""
    return question_set(row.question_set) if row.question_set else part_of_edition(row)


def question_set(row: QuestionSet) -> Ways:
    """The set-up and the desk, and whoever may know of a session that takes it up; of a set of none, as the edition."""
    yield changing(row.conference, T.SET_UP)
    yield reading(row.conference, *WHOLE_DESK)
    taken = list(row.session_question_sets.values_list("sitting", flat=True))
    for known in sittings(ReleasedSession.objects.filter(pk__in=taken)):
        yield Way(sitting=known)
    if not taken:
        yield from part_of_edition(row)


def known(sitting: Session) -> ReleasedSession | None:
    return next(iter(sittings(ReleasedSession.objects.filter(pk=sitting.pk))), None)


def notes(row: SessionNotes) -> Ways:
    """Organizers and document staff; rapporteurs and the chair of the session. No edition here shares notes."""
    yield reading(row.sitting.conference, T.NOTES)
    if released := known(row.sitting):
        reporting = list(released.agenda_items.exclude(rapporteur=None).values_list("rapporteur", flat=True))
        roles = released.assignments.filter(role__in=[Role.RAPPORTEUR, Role.CHAIR])
        for person in [*reporting, *roles.values_list("person", flat=True)]:
            yield Way(person=person, sitting=released)


def note(row: NoteEntry) -> Ways:
    return notes(row.notes)


def outline(row: ReportOutline) -> Ways:
    """The team and the chair; while it is out for comments, whoever takes part."""
    yield reading(row.conference, T.REPORT)
    if row.state == "comments":
        yield reading(row.conference, T.SESSIONS_PARTICIPANTS)


def section(row: OutlineSection) -> Ways:
    """Of those who take part, whoever may know of its session; of one of none all of them."""
    yield reading(row.outline.conference, T.REPORT)
    if row.sitting is None:
        yield from outline(row.outline)
        return
    released = known(row.sitting)
    if row.outline.state == "comments" and released:
        yield reading(row.outline.conference, T.SESSIONS_PARTICIPANTS, sitting=released)


def comment(row: OutlineComment) -> Ways:
    """And of the delegates the one who made it."""
    yield reading(row.section.outline.conference, T.REPORT)
    yield reading(row.section.outline.conference, T.SESSIONS_PARTICIPANTS, person=row.person_id)
