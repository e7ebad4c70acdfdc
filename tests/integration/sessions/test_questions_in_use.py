import pytest

from apps.conferences import services as conferences
from apps.conferences.models import GuidingQuestion
from apps.core.exceptions import Refused
from apps.sessions.services import set_questions
from tests.factories.accounts import UserFactory
from tests.factories.conferences import GuidingQuestionFactory
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db


def test_a_question_that_a_session_takes_up_is_not_removed_behind_its_back():
    sitting, by = SessionFactory(), UserFactory()
    used = GuidingQuestionFactory(conference=sitting.conference)
    free = GuidingQuestionFactory(conference=sitting.conference)
    set_questions(sitting, [used], by=by)
    with pytest.raises(Refused) as refusal:
        conferences.remove_question(used, by=by)
    assert refusal.value.code == "in_use"
    conferences.remove_question(free, by=by)
    assert list(GuidingQuestion.objects.filter(conference=sitting.conference)) == [used]
