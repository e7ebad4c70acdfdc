"""Sets of guiding questions: pasted, put in order, taken up by sessions, and who reads them."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from apps.conferences import services
from apps.conferences.models import GuidingQuestion, QuestionSet
from apps.conferences.question_lists import read_sets
from apps.core.exceptions import Refused
from apps.sessions.forms.sittings import initial_of
from tests.factories.accounts import UserFactory
from tests.factories.conferences import GuidingQuestionFactory, QuestionSetFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, SessionQuestionSetFactory, times

pytestmark = pytest.mark.django_db
LIST = """# Regional order
1. What has changed?
– What can be kept?

Arms control:
Q1. Who talks to whom?
What of 2027?
"""


@pytest.fixture
def at(conference):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name, **kwargs: reverse(name, kwargs=place | kwargs)


def test_a_list_is_cut_by_its_marks_alone():
    found = [(each.title, each.line, each.questions) for each in read_sets(LIST)]
    assert found == [
        ("Regional order", 1, ["What has changed?", "What can be kept?"]),
        ("Arms control", 5, ["Who talks to whom?", "What of 2027?"]),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("What?\n# A", "no_heading", "1"),
        ("# A\nWhat?\n#", "no_heading", "3"),
        ("# A\nB:\nA：", "twice", "3"),
        (f"A:\n{'x' * 1001}", "too_long", "2"),
        (f"{'x' * 201}:", "too_long", "1"),
        (" \n ", "empty", ""),
        ("\n".join(f"# {n}" for n in range(61)), "too_many", "60"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(text, code, line):
    with pytest.raises(Refused) as refused:
        read_sets(text)
    assert (refused.value.code, refused.value.field, line in str(refused.value.message)) == (code, "text", True)


def words(conference):
    return [
        (row.titles, [question.texts for question in row.questions.all()]) for row in conference.question_sets.all()
    ]


def test_pasted_sets_come_in_once_and_all_or_none(desk, conference, at):
    url = at("conferences:setup-question-sets")
    assert desk.post(url, {"text": LIST, "language": "en"}).status_code == 302
    made = [
        ({"en": "Regional order"}, [{"en": "What has changed?"}, {"en": "What can be kept?"}]),
        ({"en": "Arms control"}, [{"en": "Who talks to whom?"}, {"en": "What of 2027?"}]),
    ]
    assert words(conference) == made
    desk.post(url, {"text": LIST, "language": "en"})
    again = desk.post(url, {"text": "# New\nWhy?\n# Arms control\nHow?", "language": "en"})
    assert (again.status_code, "Line 3" in again.content.decode()) == (422, True)
    assert "# New\nWhy?" in again.content.decode().replace("\r\n", "\n")
    assert words(conference) == made


def test_questions_move_within_their_set_alone(desk, conference, at):
    one, two = QuestionSetFactory.create_batch(2, conference=conference)
    a, b = (GuidingQuestionFactory(conference=conference, question_set=one, order=n) for n in (0, 1))
    c = GuidingQuestionFactory(conference=conference, question_set=two, order=0)
    page = desk.get(at("conferences:setup-questions")).content.decode()
    shown = {
        (row, way): at(f"conferences:setup-questions-{way}", row_id=row.pk) in page
        for row in (a, b, c)
        for way in ("up", "down")
    }
    assert [key for key, there in shown.items() if there] == [(a, "down"), (b, "up")]
    desk.post(at("conferences:setup-questions-up", row_id=b.pk))
    assert list(one.questions.all()) == [b, a]
    assert list(two.questions.all()) == [c]


def test_a_set_of_another_edition_is_refused_by_the_database(conference):
    other = QuestionSetFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        GuidingQuestionFactory(conference=conference, question_set=other)
    with pytest.raises(IntegrityError), transaction.atomic():
        SessionQuestionSetFactory(sitting=SessionFactory(conference=conference), question_set=other)


def test_a_set_that_a_session_takes_up_stays(organizer, conference):
    taken = SessionQuestionSetFactory(sitting=SessionFactory(conference=conference)).question_set
    with pytest.raises(Refused) as refused:
        services.remove_question_set(taken, by=organizer)
    assert refused.value.code == "in_use"
    free = GuidingQuestionFactory(conference=conference, question_set=QuestionSetFactory(conference=conference))
    services.remove_question_set(free.question_set, by=organizer)
    assert (list(QuestionSet.objects.all()), list(GuidingQuestion.objects.all())) == ([taken], [])


def test_the_form_of_a_session_chooses_sets_in_their_order(desk, conference, at):
    first, second = QuestionSetFactory.create_batch(2, conference=conference)
    sitting = SessionFactory(conference=conference)
    url = at("sessions:change", sitting_id=sitting.pk)
    typed = {"titles_en": "Opening", "format": "plenary", "question_sets": [second.pk, first.pk], "visibility": ""}
    version = sitting.updated_at.isoformat()
    assert desk.post(url, typed | {"version": version}).status_code == 302
    assert initial_of(sitting)["question_sets"] == [first.pk, second.pk]
    sitting.refresh_from_db()
    desk.post(url, typed | {"version": sitting.updated_at.isoformat(), "question_sets": []})
    assert initial_of(sitting)["question_sets"] == []


def test_a_clone_has_copies_of_the_sets(organizer, conference):
    row = GuidingQuestionFactory(conference=conference, question_set=QuestionSetFactory(conference=conference))
    copy = services.clone_conference(
        conference, by=organizer, number=999, slug="next", titles={"en": "Next"}, starts_on=None, ends_on=None
    )
    (found,) = copy.question_sets.all()
    assert found.pk != row.question_set.pk
    assert words(copy) == words(conference)
    assert copy.guiding_questions.get().question_set == found


@pytest.fixture
def readers(conference):
    """Accounts by what they are."""
    delegate = DelegateFactory(conference=conference, registered=True, person__user=UserFactory())
    invited = DelegateFactory(conference=conference, invited=True, person__user=UserFactory())
    return {
        "public": None,
        "invited": invited.person.user,
        "delegate": delegate.person.user,
        "check-in": TeamMemberFactory(conference=conference, role="check_in").user,
        "chair": TeamMemberFactory(conference=conference, role="chair").user,
        "other team": TeamMemberFactory().user,
    }


def reading(client, readers, url, text):
    found = []
    for name, user in readers.items():
        client.logout()
        if user:
            client.force_login(user)
        if text in client.get(url).content.decode():
            found.append(name)
    return found


@pytest.mark.parametrize("public", [True, False])
def test_who_reads_the_sets_of_a_public_session(client, conference, at, readers, public):
    conference.questions_public = public
    conference.save()
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    interpreter = PersonFactory(forum=conference.forum, user=UserFactory())
    AssignmentFactory(sitting=sitting, person=interpreter, role="interpreter")
    readers["interpreter"] = interpreter.user
    taken = SessionQuestionSetFactory(sitting=sitting, question_set__titles={"en": "Canary set"}).question_set
    GuidingQuestionFactory(conference=conference, question_set=taken, texts={"en": "Canary question?"})
    everybody = list(readers)
    few = ["delegate", "check-in", "chair", "interpreter"]
    for text in ("Canary set", "Canary question?"):
        url = at("sessions:sitting", sitting_id=sitting.pk)
        assert reading(client, readers, url, text) == (everybody if public else few)
        assert reading(client, readers, at("site:edition"), text) == (everybody if public else [])


def test_nobody_outside_reads_a_set_of_a_closed_session(client, conference, at, readers):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"))
    taken = SessionQuestionSetFactory(sitting=sitting, question_set__titles={"en": "Canary set"}).question_set
    assert reading(client, readers, at("sessions:sitting", sitting_id=sitting.pk), "Canary set") == ["chair"]
    assert reading(client, readers, at("site:edition"), "Canary set") == []
    SessionQuestionSetFactory(
        sitting=SessionFactory(conference=conference, public=True, at=times("11:00", "12:00")), question_set=taken
    )
    assert reading(client, readers, at("site:edition"), "Canary set") == list(readers)


def test_my_sessions_name_their_sets(client, conference, at):
    delegate = DelegateFactory(conference=conference, registered=True, person__user=UserFactory())
    for title in ("Mine one", "Mine two"):
        sitting = SessionFactory(conference=conference, open=True, at=times("09:00", "10:00"))
        SessionQuestionSetFactory(sitting=sitting, question_set__titles={"en": title})
    closed = SessionFactory(conference=conference, at=times("09:00", "10:00"))
    SessionQuestionSetFactory(sitting=closed, question_set__titles={"en": "Not mine"})
    client.force_login(delegate.person.user)
    page = client.get(reverse("site:me")).content.decode()
    assert ("Mine one" in page, "Mine two" in page, "Not mine" in page) == (True, True, False)


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_of_sets_ask_as_many_questions_for_three_as_for_one(
    desk, conference, at, rows, django_assert_num_queries
):
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    for _n in range(rows):
        taken = SessionQuestionSetFactory(sitting=sitting).question_set
        GuidingQuestionFactory(conference=conference, question_set=taken)
    desk.get(at("conferences:setup-question-sets"))
    with django_assert_num_queries(6):
        assert desk.get(at("conferences:setup-question-sets")).status_code == 200
    with django_assert_num_queries(7):
        assert desk.get(at("sessions:sitting", sitting_id=sitting.pk)).status_code == 200
