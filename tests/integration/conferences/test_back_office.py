"""A superuser reads in the back office and changes nothing there."""

import pytest
from django.urls import reverse

from apps.delegations.models import Participation
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegations import ParticipationFactory

pytestmark = pytest.mark.django_db
TABLES = [
    "conferences_forum",
    "conferences_conference",
    "conferences_teammember",
    "delegations_entity",
    "delegations_participation",
]


@pytest.fixture
def superuser(client):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))


@pytest.mark.parametrize("table", TABLES)
def test_tables_can_be_read_but_nothing_added(client, superuser, table):
    TeamMemberFactory()
    ParticipationFactory()
    assert client.get(reverse(f"admin:{table}_changelist")).status_code == 200
    assert client.get(reverse(f"admin:{table}_add")).status_code == 403


def test_a_status_cannot_be_set_past_the_service(client, superuser):
    conference = ConferenceFactory(status="draft")
    url = reverse("admin:conferences_conference_change", args=[conference.pk])
    assert client.get(url).status_code == 200
    assert client.post(url, {"status": "archived"}).status_code == 403
    conference.refresh_from_db()
    assert conference.status == "draft"


def test_nothing_can_be_deleted(client, superuser):
    row = ParticipationFactory()
    assert (
        client.post(reverse("admin:delegations_participation_delete", args=[row.pk]), {"post": "yes"}).status_code
        == 403
    )
    data = {"action": "delete_selected", "_selected_action": [str(row.pk)], "post": "yes"}
    client.post(reverse("admin:delegations_participation_changelist"), data)
    assert list(Participation.objects.all()) == [row]
