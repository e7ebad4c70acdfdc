"""Delegations and guiding questions of a session."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.models import GuidingQuestion, QuestionSet
from apps.core.exceptions import Refused
from apps.delegations.models import Participation
from apps.sessions.models import Session, SessionDelegation, SessionQuestion, SessionQuestionSet
from apps.sessions.services.locking import lock_sitting
from apps.sessions.services.withdrawing import calendars_told


@transaction.atomic
def set_delegations(sitting: Session, participations: Iterable[Participation], *, by: User | None) -> None:
    """Make these the delegations of the session. Refused for one of another conference."""
    locked = lock_sitting(sitting)
    with calendars_told(locked):
        if changed := put_delegations(locked, participations):
            locked.save(update_fields=["updated_at"])
            audit.record("session.changed", target=locked, by=by, changed=changed)


@transaction.atomic
def set_questions(sitting: Session, questions: Iterable[GuidingQuestion], *, by: User | None) -> None:
    """Make these the guiding questions of the session, in this order. Refused for one of another conference."""
    locked = lock_sitting(sitting)
    if changed := put_questions(locked, questions):
        locked.save(update_fields=["updated_at"])
        audit.record("session.changed", target=locked, by=by, changed=changed)


def put_delegations(sitting: Session, participations: Iterable[Participation]) -> dict[str, list]:
    """Add and take away what differs; return {"delegations": [old, new]} with the entities' codes, or nothing."""
    wanted = {row.pk: row for row in participations}
    _refuse_foreign(sitting, wanted.values(), "delegations")
    rows = sitting.session_delegations.select_related("participation__entity")
    present = {row.participation_id: row.participation for row in rows}
    if present.keys() == wanted.keys():
        return {}
    sitting.session_delegations.exclude(participation__in=wanted).delete()
    new = [SessionDelegation(sitting=sitting, participation=row) for pk, row in wanted.items() if pk not in present]
    SessionDelegation.objects.bulk_create(new)
    return {"delegations": [sorted(p.entity.code for p in side.values()) for side in (present, wanted)]}


def put_questions(sitting: Session, questions: Iterable[GuidingQuestion]) -> dict[str, list]:
    """Make these the questions in this order; return {"questions": [old ids, new ids]}, or nothing."""
    wanted = list(dict.fromkeys(questions))
    _refuse_foreign(sitting, wanted, "questions")
    present = list(sitting.session_questions.values_list("question_id", flat=True))
    if present == [question.pk for question in wanted]:
        return {}
    sitting.session_questions.all().delete()
    SessionQuestion.objects.bulk_create(
        SessionQuestion(sitting=sitting, question=question, order=order) for order, question in enumerate(wanted)
    )
    return {"questions": [[str(pk) for pk in present], [str(question.pk) for question in wanted]]}


def put_question_sets(sitting: Session, question_sets: Iterable[QuestionSet]) -> dict[str, list]:
    """Make these the sets of guiding questions; return {"question_sets": [old ids, new ids]}, or nothing."""
    wanted = list(dict.fromkeys(question_sets))
    _refuse_foreign(sitting, wanted, "question_sets")
    present = list(sitting.session_question_sets.values_list("question_set_id", flat=True))
    if present == [row.pk for row in wanted]:
        return {}
    sitting.session_question_sets.all().delete()
    SessionQuestionSet.objects.bulk_create(
        SessionQuestionSet(sitting=sitting, question_set=row, order=order) for order, row in enumerate(wanted)
    )
    return {"question_sets": [[str(pk) for pk in present], [str(row.pk) for row in wanted]]}


def _refuse_foreign(sitting: Session, rows: Iterable, field: str) -> None:
    if any(row.conference_id != sitting.conference_id for row in rows):
        raise Refused(_("This belongs to another conference."), field=field, code="foreign_row")
