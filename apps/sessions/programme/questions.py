"""Who reads which guiding questions: whoever takes part in the session, and the public where the edition says so."""

from typing import NamedTuple
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Prefetch

from apps.accounts.models import User
from apps.conferences.least_rights import Thing, reads
from apps.conferences.models import Conference, GuidingQuestion, QuestionSet
from apps.conferences.permissions import roles_in
from apps.delegates.models import Person
from apps.sessions.models import ReleasedAssignment, ReleasedSession, SessionQuestionSet
from apps.sessions.programme.rows import WholeSitting

NO_TEXTS: list[dict[str, str]] = []


class Questions(NamedTuple):
    """One by one (texts), and in sets with their `questions`."""

    texts: list[dict[str, str]]
    sets: list[QuestionSet]


def questions_for(user: User | AnonymousUser, conference: Conference, sitting: WholeSitting) -> Questions:
    """Of a session that this reader may know of. No query where there are none, two where there are sets."""
    if not (sitting.question_texts or sitting.has_question_sets):
        return Questions(NO_TEXTS, [])
    if not (conference.questions_public or _takes_part(user, conference, sitting)):
        return Questions(NO_TEXTS, [])
    return Questions(sitting.question_texts, sets_taken_up(sitting.row.pk) if sitting.has_question_sets else [])


def public_questions(conference: Conference) -> tuple[list[GuidingQuestion], list[QuestionSet]]:
    """Of the edition, as anybody reads them: what is in no set, and each set that no session has taken up, or one that
    the public knows. Nothing where the edition keeps its questions to those who take part. Three queries."""
    if not conference.questions_public:
        return [], []
    linked = SessionQuestionSet.objects.filter(question_set=OuterRef("pk"))
    known = ReleasedSession.objects.of(conference).public().timed()
    open_sets = conference.question_sets.filter(
        ~Exists(linked) | Exists(linked.filter(sitting_id__in=known.values("pk")))
    )
    questions = conference.guiding_questions.filter(question_set=None)
    return list(questions), list(open_sets.prefetch_related("questions"))


def sets_taken_up(sitting: UUID) -> list[QuestionSet]:
    """By a session, in its order; one query, two where there are any."""
    rows = QuestionSet.objects.filter(session_question_sets__sitting_id=sitting)
    ordered = Prefetch("questions", GuidingQuestion.objects.order_by("order", "id"))
    return list(rows.order_by("session_question_sets__order").prefetch_related(ordered))


def _takes_part(user: User | AnonymousUser, conference: Conference, sitting: WholeSitting) -> bool:
    """More than a reader of the public page: of the team, registered, or in a role in the session."""
    if not user.is_authenticated:
        return False
    if sitting.reader_registered or sitting.reader_speaks:
        return True
    if reads(roles_in(user, conference), Thing.SESSIONS_PARTICIPANTS):
        return True
    people = Person.objects.belonging_to(user).filter(forum=conference.forum_id)
    return ReleasedAssignment.objects.filter(sitting_id=sitting.row.pk, person__in=people).exists()
