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
    assert not Position.objects.filter(party__tabling__statement=statement).exists()


def test_joining_has_no_words_and_loses_none(client, statement):
    party = parties_of(statement)[0]
    for data in ({"all_join": "on"}, {f"value_{party.pk}": "join"}):
        answer = client.post(url(statement), {f"text_{party.pk}": "Gladly.", **data})
        assert "Gladly.</textarea>" in answer.text
    assert "Joining has no words of its own." in answer.text
    assert not Position.objects.exists()


def test_the_reason_of_an_objection_goes_with_it(client, statement):
    """What was typed against a text must not stand as the words of whoever joins it later."""
    party = parties_of(statement)[0]
    objection = say(party, "object", "Never.")
    data = {f"text_{party.pk}": "Never.", f"seen_{party.pk}": str(objection.pk)}
    answer = client.post(url(statement), {**data, f"value_{party.pk}": "join_with_reservation"})
    assert "These are the words of the earlier position" in answer.text
    assert client.post(url(statement), {**data, f"value_{party.pk}": "join"}).status_code == 302
    said = Position.objects.current(statement.tabling).get(party=party)
    assert (said.value, said.text, said.supersedes) == ("join", "", objection)


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
    with django_assert_num_queries(11):
        answer = client.get(url(statement, "trail"))
    assert f"position recorded: {name} objects" in answer.text
    assert answer.text.count("position recorded") == 2
