"""`manage.py login_link`: an address that signs in once."""

from datetime import timedelta
from io import StringIO

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from apps.accounts import services
from apps.accounts.models import LoginLink
from tests.factories.accounts import SignedUpUserFactory, UserFactory
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return UserFactory(email="organizer@example.org", name="Organizer Example")


@pytest.fixture
def path(user, settings):
    settings.SITE_URL = "https://forum.example"
    out = StringIO()
    call_command("login_link", "Organizer@example.org", stdout=out)
    return out.getvalue().strip().removeprefix("https://forum.example")


def test_it_is_a_whole_address_in_the_persons_language(path):
    assert path.startswith("/en/accounts/link/")


def test_opening_it_shows_a_button_and_signs_nobody_in(client, path):
    response = client.get(path)
    assert "Sign in as Organizer Example" in response.text
    assert "_auth_user_id" not in client.session


def test_the_button_signs_in_once(client, path, user):
    assert client.post(path).url == "/start"
    assert client.session["_auth_user_id"] == str(user.pk)
    client.logout()
    response = client.post(path)
    assert (response.status_code, "_auth_user_id" in client.session) == (410, False)
    assert "This link has been used" in response.text


def test_after_fifteen_minutes_it_is_void(client, path):
    LoginLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    response = client.post(path)
    assert response.status_code == 410
    assert "valid for fifteen minutes only" in response.text


def test_an_altered_one_is_void(client, path):
    response = client.post(path[:-3] + "xx/")
    assert response.status_code == 410
    assert "This link is not complete" in response.text


def test_a_second_factor_is_still_asked_for(client, settings):
    user = SignedUpUserFactory()
    TOTP.activate(user, generate_totp_secret())
    out = StringIO()
    call_command("login_link", user.email, stdout=out)
    response = client.post(out.getvalue().strip().removeprefix("http://127.0.0.1:8000"))
    assert response.url == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("email", ["nobody@example.org", "closed@example.org"])
def test_there_must_be_such_an_account(email):
    UserFactory(email="closed@example.org", is_active=False)
    with pytest.raises(CommandError, match=email):
        call_command("login_link", email)


@pytest.mark.django_db(transaction=True)
def test_of_eight_browsers_at_once_one_gets_in(path):
    token = path.rstrip("/").rsplit("/", 1)[-1]

    answers = at_once(*[lambda: services.use_login_link(token).email] * 8)
    assert sorted(answers) == ["organizer@example.org", *["used"] * 7]
