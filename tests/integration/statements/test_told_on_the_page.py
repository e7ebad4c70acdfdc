"""What the pages of a text tell of its decision: who agreed by saying nothing, who could speak, what came of it."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.delegates.models import Credential
from apps.statements import services
from tests.factories.accounts import UserFactory
from tests.factories.statements import adopted, conference_of, drafted, gavel, parties_of, tabled
from tests.integration.statements.test_harmonising import harmonise, working
from tests.integration.statements.test_pages import member, url

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rule", "figure", "caption"), [("unanimity", 3, "parties joined"), ("consensus", 3, "parties asked")]
)
def test_the_picture_counts_joiners_under_unanimity_only(client, rule, figure, caption):
    statement = adopted(conference_of(rule=rule)) if rule == "unanimity" else tabled(conference_of())
    client.force_login(member(statement.conference))
    context = client.get(url(statement)).context
    assert (context["figure"], str(context["caption"])) == (figure, caption)


def test_who_said_nothing_had_no_objection_once_the_text_is_adopted(client):
    statement = tabled()
    client.force_login(member(statement.conference))
    assert "no objection" not in client.get(url(statement)).text
    services.adopt(statement, gavel(), by=UserFactory())
    page = client.get(url(statement)).text
    assert "no objection" in page
    assert "nothing recorded" not in page
    assert "the chair asked; nobody objected" in page


@pytest.mark.parametrize(("days_ago", "unable"), [(3, 0), (-1, 2)])
def test_who_could_not_speak_is_told_as_of_the_day_of_the_text(client, days_ago, unable):
    """The heads whose credentials have ended since could speak when a text of the past lay on the table."""
    statement = tabled(conference_of(count=2), dated_on=(timezone.now() - dt.timedelta(days=days_ago)).date())
    client.force_login(member(statement.conference))
    Credential.objects.update(valid_until=timezone.now())
    assert len(client.get(url(statement, "adopt")).context["mute"]) == unable


def test_the_trail_names_the_party_that_left(client):
    statement = tabled()
    services.leave(parties_of(statement)[0], letter="Letter of 3 May", by=UserFactory())
    client.force_login(member(statement.conference))
    assert "a party left: Exampleland" in client.get(url(statement, "trail")).text
    assert "状態：<del>" in client.get(url(statement, "trail").replace("/en/", "/ja/")).text


def test_a_later_authentic_text_is_named_beside_the_languages(client):
    statement = working()
    found = harmonise(statement)
    client.force_login(member(statement.conference))
    assert f">{found.symbol}</a>" in client.get(url(statement)).text


def test_a_text_of_the_past_asks_when_it_was_put_on_the_table(client):
    statement = drafted(dated_on=dt.date(2026, 1, 5))
    client.force_login(member(statement.conference))
    page = client.post(url(statement, "table"), {"day": "", "at": ""}).text
    assert page.count("The text is of an earlier day: say when this happened.") >= 2
    assert "Leave empty what happens now" not in page
