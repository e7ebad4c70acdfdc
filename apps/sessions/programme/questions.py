"""Who reads which guiding questions: whoever takes part in the session, and the public where the edition says so."""

from typing import NamedTuple
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import JSONObject

from apps.accounts.models import User
from apps.conferences.least_rights import Thing, reads
from apps.conferences.models import Conference, GuidingQuestion, QuestionSet
from apps.conferences.permissions import roles_in
from apps.delegates.models import Person
from apps.sessions.models import ReleasedAssignment, ReleasedSession, SessionQuestionSet
from apps.sessions.programme.rows import WholeSitting

NO_TEXTS: list[dict[str, str]] = []


class ReadSet(NamedTuple):
    """A set as its readers get it: its title, and the texts of its questions, in order."""

    titles: dict[str, str]
    texts: list[dict[str, str]]


class Questions(NamedTuple):
    """One by one (texts), and in sets."""

    texts: list[dict[str, str]]
    sets: list[ReadSet]


def questions_for(user: User | AnonymousUser, conference: Conference, sitting: WholeSitting) -> Questions:
    """Of a session that this reader may know of. No query where it is clear who reads them."""
    if not (sitting.question_texts or sitting.question_sets):
        return Questions(NO_TEXTS, [])
    if not (conference.questions_public or _takes_part(user, conference, sitting)):
        return Questions(NO_TEXTS, [])
    return Questions(sitting.question_texts, [ReadSet(**each) for each in sitting.question_sets])


def public_questions(conference: Conference) -> Questions:
    """Of the edition, as anybody reads them: what is in no set, and each set that no session has taken up, or one that
    the public knows. Nothing where the edition keeps its questions to those who take part. Two queries."""
    if not conference.questions_public:
        return Questions(NO_TEXTS, [])
    linked = SessionQuestionSet.objects.filter(question_set=OuterRef("pk"))
    known = ReleasedSession.objects.of(conference).public().timed()
    open_sets = conference.question_sets.filter(
        ~Exists(linked) | Exists(linked.filter(sitting_id__in=known.values("pk")))
    )
    alone = conference.guiding_questions.filter(question_set=None)
    return Questions(list(alone.values_list("texts", flat=True)), _read(open_sets))


def sets_taken_up(sitting: UUID) -> list[ReadSet]:
    """By a session, in its order; one query."""
    rows = QuestionSet.objects.filter(session_question_sets__sitting_id=sitting)
    return _read(rows.order_by("session_question_sets__order"))


def sets_column() -> ArraySubquery:
    """The same beside the session, as what `ReadSet` is made of."""
    links = SessionQuestionSet.objects.filter(sitting_id=OuterRef("pk")).order_by("order", "id")
    texts = _texts_of("question_set_id")
    return ArraySubquery(links.values(read=JSONObject(titles="question_set__titles", texts=texts)))


def _read(rows: QuerySet[QuestionSet]) -> list[ReadSet]:
    return [ReadSet(*row) for row in rows.values_list("titles", _texts_of("pk"))]


def _texts_of(question_set: str) -> ArraySubquery:
    questions = GuidingQuestion.objects.filter(question_set_id=OuterRef(question_set)).order_by("order", "id")
    return ArraySubquery(questions.values("texts"))


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
