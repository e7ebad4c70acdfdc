"""Interpretation: directions, interpreters with their languages, and what an interpreter finds after signing in."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from apps.core.exceptions import Refused
from apps.sessions import services
from apps.sessions.models import Interpretation
from tests.factories.accounts import UserFactory
from tests.factories.delegates import PersonFactory
from tests.factories.sessions import AssignmentFactory, InterpretationFactory, MaterialFactory, SessionFactory, times

pytestmark = pytest.mark.django_db


@pytest.fixture
def sitting(conference):
    return SessionFactory(conference=conference, at=times("09:00", "10:00"), titles={"en": "Talks behind doors"})


@pytest.fixture
def interpreter(conference, sitting):
    person = PersonFactory(forum=conference.forum, user=UserFactory())
    AssignmentFactory(sitting=sitting, person=person, role="interpreter", languages=["ja", "en"])
    return person


@pytest.fixture
def at(conference):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name, **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


def test_directions_are_added_there_and_back_and_taken_out(desk, sitting, at):
    url = at("interpretation", sitting_id=sitting.pk)
    desk.post(url, {"source": "ja", "target": "en", "both": "on"})
    assert list(sitting.interpretations.values_list("source", "target")) == [("en", "ja"), ("ja", "en")]
    assert set(desk.post(url, {"source": "ja", "target": "ja"}).context["form"].errors) == {"target"}
    assert "stands in the list already" in desk.post(url, {"source": "ja", "target": "en"}).content.decode()
    desk.post(at("interpretation-remove", sitting_id=sitting.pk, row_id=sitting.interpretations.first().pk))
    assert list(sitting.interpretations.values_list("source", "target")) == [("ja", "en")]
    page = desk.get(at("sitting", sitting_id=sitting.pk)).content.decode()
    assert "日本語 → English" in page
    with pytest.raises(IntegrityError), transaction.atomic():
        Interpretation.objects.create(sitting=sitting, source="en", target="en")


def test_languages_are_those_of_interpreters(desk, sitting, interpreter, at):
    (assignment,) = sitting.assignments.all()
    url = at("languages", sitting_id=sitting.pk, assignment_id=assignment.pk)
    desk.post(url, {"languages": ["ko", "en"]})
    assignment.refresh_from_db()
    assert assignment.languages == ["en", "ko"]
    desk.post(url, {"languages": ["klingon"]})
    assignment.refresh_from_db()
    assert assignment.languages == ["en", "ko"]
    speaker = AssignmentFactory(sitting=sitting)
    with pytest.raises(Refused) as refused:
        services.set_languages(speaker, ["en"], by=None)
    assert refused.value.code == "no_interpreter"
    with pytest.raises(IntegrityError), transaction.atomic():
        type(speaker).objects.filter(pk=speaker.pk).update(languages=["en"])


@pytest.mark.parametrize("rows", [1, 3])
def test_an_interpreter_finds_sessions_and_materials(client, sitting, interpreter, rows, django_assert_num_queries):
    other = SessionFactory(conference=sitting.conference, at=times("11:00", "12:00"), titles={"en": "Somebody else’s"})
    MaterialFactory(sitting=other, title="Not for this one", access="session")
    for number in range(rows):
        InterpretationFactory(sitting=sitting, source=("ja", "ko", "mn")[number])
        MaterialFactory(sitting=sitting, title=f"Remarks {number}", access="session")
    MaterialFactory(sitting=sitting, title="For the team")
    client.force_login(interpreter.user)
    client.get(reverse("site:me"))
    with django_assert_num_queries(13):
        page = client.get(reverse("site:me")).content.decode()
    assert "Talks behind doors" in page
    assert "日本語, English" in page or "English, 日本語" in page
    assert page.count("Remarks ") == rows
    assert "For the team" not in page
    assert "Somebody else’s" not in page
    assert "Not for this one" not in page
