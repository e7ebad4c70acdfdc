"""Somebody added to a team by address signs in with the code that is mailed to it, and gets to work."""

import re

import pytest
from django.core import mail
from django.urls import reverse

from apps.conferences import services
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory

pytestmark = pytest.mark.django_db


def test_the_mailed_code_opens_the_set_up(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    conference = ConferenceFactory()
    services.invite_team_member(
        conference.forum, conference, email="new@example.org", roles=["organizer"], by=UserFactory()
    )
    client.post(reverse("account_request_login_code"), {"email": "new@example.org"})
    code = re.search(r"^    (\S+)$", mail.outbox[-1].body, re.MULTILINE)[1]
    client.post(reverse("account_confirm_login_code"), {"code": code})
    url = f"/en/desk/{conference.forum.slug}/{conference.slug}/setup/"
    assert client.get(url).status_code == 200
