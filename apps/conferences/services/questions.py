"""Sets of guiding questions: pasted as a list, called otherwise, put in order, taken away with their questions."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conferences.models import Conference, GuidingQuestion, QuestionSet
from apps.conferences.question_lists import read_sets
from apps.conferences.services import rows
from apps.conferences.services.locking import lock_conference
from apps.core.exceptions import Refused


@transaction.atomic
def add_question_sets(conference: Conference, *, by: User | None, text: str, language: str) -> list[QuestionSet]:
    """All sets of a pasted list with their questions, after those there are, or nothing.

    Refused (field "text") as `read_sets` does, and for a heading that another set of the edition has ("known").
    """
    pasted = read_sets(text)
    lock_conference(conference)
    known = {row.titles.get(language) for row in conference.question_sets.all()}
    for each in pasted:
        if each.title in known:
            message = _("Line %(line)s: the edition has a set “%(title)s” already.")
            raise Refused(message % {"line": each.line, "title": each.title}, field="text", code="known")
    new = [QuestionSet(conference=conference, titles={language: each.title}) for each in pasted]
    made = rows.add_many(new, by=by, verb="question_set.added")
    questions = [
        GuidingQuestion(conference=conference, question_set=row, texts={language: words}, order=order)
        for row, each in zip(made, pasted, strict=True)
        for order, words in enumerate(each.questions)
    ]
    GuidingQuestion.objects.bulk_create(questions)
    return made


@transaction.atomic
def change_question_set(
    question_set: QuestionSet, *, by: User, version: str | None = None, **values: Any
) -> QuestionSet:
    return rows.change(question_set, by=by, verb="question_set.changed", version=version, values=values)


@transaction.atomic
def move_question_set(question_set: QuestionSet, *, by: User, up: bool) -> None:
    rows.move(question_set, by=by, verb="question_set.moved", up=up)


@transaction.atomic
def remove_question_set(question_set: QuestionSet, *, by: User) -> None:
    """With its questions. Refused (code "in_use") while a session takes it up, or a note answers one of them."""
    message = _("A session takes this set up, or notes answer it. Take it out of the session before you remove it.")
    rows.remove(question_set, by=by, verb="question_set.removed", in_use=message)
