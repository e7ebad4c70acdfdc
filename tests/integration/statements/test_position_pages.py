"""Recording positions by hand: nothing typed is lost, nothing untouched changes, and the trail says whose it was."""

import pytest
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.statements.models import Position
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import parties_of, say, tabled

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement(client):
    statement = tabled()
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user)
    return statement


def url(statement, page="positions"):
    place = {"forum_slug": statement.conference.forum.slug, "conference_slug": statement.conference.slug}
    return reverse(f"statements:{page}", kwargs={**place, "statement_id": statement.pk})


def test_words_without_a_position_are_asked_about(client, statement):
    party = parties_of(statement)[0]
    answer = client.post(url(statement), {f"text_{party.pk}": "Paragraph 2 goes too far."})
    assert "Choose the position that these words belong to." in answer.text
    assert "Paragraph 2 goes too far.</textarea>" in answer.text
    assert not Position.objects.filter(party__statement=statement).exists()


def test_words_join_with_all_the_others(client, statement):
    party = parties_of(statement)[0]
    assert client.post(url(statement), {f"text_{party.pk}": "Gladly.", "all_join": "on"}).status_code == 302
    assert Position.objects.get(party=party).text == "Gladly."


def test_line_ends_of_a_browser_change_nothing(client, statement):
    party = parties_of(statement)[0]
    said = say(party, "object", "First line.\nSecond line.")
    data = {
        f"value_{party.pk}": "object",
        f"text_{party.pk}": "First line.\r\nSecond line.",
        f"seen_{party.pk}": str(said.pk),
    }
    assert client.post(url(statement), data).status_code == 302
    assert Position.objects.filter(party=party).count() == 1


def test_the_trail_says_whose_position_it_was(client, statement, django_assert_num_queries):
    party, other, _third = parties_of(statement)
    say(party, "object", "No.")
    say(other)
    name = party.participation.entity.default_names["en"]
    client.get(url(statement, "trail"))
    with django_assert_num_queries(10):
        answer = client.get(url(statement, "trail"))
    assert f"position recorded: {name} objects" in answer.text
    assert answer.text.count("position recorded") == 2
