"""Whoever cannot adopt is told who can; where nobody speaks for a delegation, the way leads to naming a head."""

import pytest
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.statements.services import adopt
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import CredentialFactory
from tests.factories.statements import all_join, conference_of, drafted, gavel, tabled

pytestmark = pytest.mark.django_db


def url(name: str, conference, **kwargs) -> str:
    return reverse(name, kwargs={"forum_slug": conference.forum.slug, "conference_slug": conference.slug, **kwargs})


def page(client, text, name: str = "text"):
    return client.get(url(f"statements:{name}", text.conference, statement_id=text.pk))


def enter(client, conference, *roles: TeamRole) -> None:
    user = UserFactory()
    for role in roles:
        TeamMemberFactory(conference=conference, user=user, role=role)
    client.force_login(user)


@pytest.fixture
def text():
    return tabled(conference_of(count=2))


def test_an_organizer_reads_who_can_adopt(client, text):
    conference = text.conference
    TeamMemberFactory(conference=conference, role=TeamRole.CHAIR, user__name="Chair Example")
    TeamMemberFactory(conference=ConferenceFactory(), role=TeamRole.CHAIR, user__name="Elsewhere Example")
    closed = {"user__name": "Closed Example", "user__is_active": False}
    TeamMemberFactory(conference=conference, role=TeamRole.DOCUMENT_STAFF, **closed)
    enter(client, conference, TeamRole.ORGANIZER)
    answer = page(client, text)
    held = {str(each.label): [member.label for member in each.members] for each in answer.context["adopters"]}
    assert held == {"document staff": [], "chair": ["Chair Example"]}
    section = answer.text.partition('id="adopting"')[2].partition("</section>")[0]
    assert "Chair Example" in section
    assert f'href="{url("conferences:setup-team", conference)}#add"' in section
    assert "Elsewhere" not in section
    assert "Closed" not in section


def test_of_whoever_has_not_come_no_more_is_told_than_was_typed(client, text):
    invited = {"user__name": "Secret Name", "invited_email": "chair@example.org", "accepted_at": None}
    TeamMemberFactory(conference=text.conference, role=TeamRole.CHAIR, **invited)
    enter(client, text.conference, TeamRole.ORGANIZER)
    section = page(client, text).text.partition('id="adopting"')[2].partition("</section>")[0]
    assert "chair@example.org" in section
    assert "has not opened the desk yet" in section
    assert "Secret Name" not in section


@pytest.mark.parametrize(
    ("roles", "told"),
    [
        ([TeamRole.ORGANIZER], True),
        ([TeamRole.ORGANIZER, TeamRole.CHAIR], False),
        ([TeamRole.DOCUMENT_STAFF], False),
        ([TeamRole.RAPPORTEUR], False),
        ([TeamRole.INTERPRETER], False),
    ],
)
def test_told_to_whoever_sees_the_team_and_does_not_adopt(client, text, roles, told):
    enter(client, text.conference, *roles)
    assert ('id="adopting"' in page(client, text).text) is told


def test_only_while_the_text_is_on_the_table(client):
    conference = conference_of(count=1)
    enter(client, conference, TeamRole.ORGANIZER)
    draft = drafted(conference)
    assert 'id="adopting"' not in page(client, draft).text
    text = tabled(conference)
    all_join(text)
    assert 'id="adopting"' in page(client, text).text
    adopt(text, gavel(), by=UserFactory())
    assert 'id="adopting"' not in page(client, text).text


def without_heads(text) -> list:
    """The delegations of the text, each without anybody who speaks for it."""
    rows = [entry.participation for entry in text.tabling.roster.all()]
    for row in rows:
        row.credentials.update(valid_from="2020-01-01T00:00:00Z", valid_until="2021-01-01T00:00:00Z")
    return rows


def test_no_valid_credential_leads_to_naming_a_head(client, text):
    first, second = without_heads(text)
    CredentialFactory(participation=second)
    enter(client, text.conference, TeamRole.ORGANIZER)
    answer = page(client, text, "positions")
    addresses = [url("delegates:credentials", text.conference, participation_id=row.pk) for row in (first, second)]
    assert [f'href="{address}"' in answer.text for address in addresses] == [True, False]
    assert client.get(addresses[0]).status_code == 200


def test_whoever_may_not_name_one_is_told_who_does(client, text):
    without_heads(text)
    enter(client, text.conference, TeamRole.DOCUMENT_STAFF)
    for name in ("positions", "adopt"):
        answer = page(client, text, name)
        assert "An organizer names the head of the delegation." in answer.text, name
        assert "/credentials/" not in answer.text, name
