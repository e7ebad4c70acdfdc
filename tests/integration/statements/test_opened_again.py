"""A text that is opened as it was opened before is not written anew; whatever its form shows is asked each time."""

import re

import pytest
from django.test import Client

from apps.conferences.choices import Rule, TeamRole
from apps.conferences.models import DecisionProfile
from apps.statements.models import Statement
from apps.statements.views.editing import EditView
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import adopted, changed, conference_of, drafted, reworded
from tests.integration.statements.test_editing import url
from tests.integration.statements.test_openings_used import published

pytestmark = pytest.mark.django_db

FORM = re.compile(r"(<form [^>]*data-editor.*?</form>)", re.DOTALL)
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"')


@pytest.fixture
def statement(settings):
    settings.KEPT_IS_CHECKED = False  # as installed: what is kept is shown
    return drafted(conference_of(count=2))


def staff(statement):
    client = Client()
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user)
    return client


def opened(client, statement, language="en"):
    page = client.get(url(statement).replace("/en/", f"/{language}/", 1))
    assert page.status_code == 200
    return TOKEN.sub("", FORM.search(page.text)[1])


def retitled(statement):
    changed(statement, titles={"en": "Other title"})


def placed(statement):
    changed(statement, places={"en": "Other place"})


def known_openings(statement):
    published(adopted(statement.conference))


CHANGES = {
    "words": (lambda one: reworded(one, 1, en="Other words,"), "Other words,"),
    "words of a translation": (lambda one: reworded(one, 1, ja="別の言葉"), "別の言葉"),
    "a translation left behind": (lambda one: reworded(one, 3, en="Agree to part."), "no longer fits"),
    "title": (retitled, "Other title"),
    "place": (placed, "Other place"),
    "words with which adopted texts begin": (known_openings, "<option data-own>Recalling …</option>"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_somebody_changed_is_shown(statement, name):
    work, mark = CHANGES[name]
    client = staff(statement)
    assert mark not in opened(client, statement)
    work(Statement.objects.get(pk=statement.pk))
    assert mark in opened(client, statement)


def test_how_the_edition_decides_is_asked_each_time(statement):
    client = staff(statement)
    assert 'value="parties"' in opened(client, statement)
    DecisionProfile.objects.filter(conference=statement.conference).update(rule=Rule.NONE)
    assert 'value="parties"' not in opened(client, statement)


def test_each_language_has_its_own(statement):
    client = staff(statement)
    assert "Back without saving" in opened(client, statement)
    assert "Back without saving" not in opened(client, statement, "ja")


def test_nothing_is_written_anew_while_nothing_has_changed(statement, monkeypatch):
    client = staff(statement)
    first = opened(client, statement)
    monkeypatch.setattr(EditView, "sheet", lambda *_args: pytest.fail("written anew"))
    assert opened(staff(statement), statement) == first


def test_what_is_typed_is_nobody_elses(statement):
    client = staff(statement)
    first = opened(client, statement)
    client.post(url(statement), {"do": "after:", "seen": "1"}, follow=True)
    assert opened(client, statement) == first
