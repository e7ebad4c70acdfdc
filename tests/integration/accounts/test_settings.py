"""A person's own settings, and the second factor that a role asks for."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.urls import reverse

from apps.accounts import security
from tests.factories.accounts import SignedUpUserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(client):
    user = SignedUpUserFactory(name="Account Example")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return user


@pytest.fixture
def team_role(settings, monkeypatch):
    """Everybody is in a team, and the installation asks teams for a second factor."""
    settings.SECOND_FACTOR_REQUIRED = True
    monkeypatch.setattr(security, "_rules", [])
    security.register_second_factor_rule(lambda user: True)


def test_settings_are_for_people_who_are_signed_in(client):
    address = reverse("accounts:settings")
    assert client.get(address).url == f"{reverse('account_login')}?next={address}"


def test_name_language_and_time_zone_are_saved(client, user):
    other = SignedUpUserFactory(name="Account Example Other")
    client.post(reverse("accounts:settings"), {"name": "New Example", "language": "ja", "time_zone": "Asia/Tokyo"})
    user.refresh_from_db()
    other.refresh_from_db()
    assert (user.name, user.language, user.time_zone) == ("New Example", "ja", "Asia/Tokyo")
    assert (other.name, other.language, other.time_zone) == ("Account Example Other", "en", "")


def test_an_unknown_time_zone_is_said_at_the_field_and_keeps_what_was_typed(client, user):
    data = {"name": "New Example", "language": "ja", "time_zone": "Asia/Nowhere"}
    response = client.post(reverse("accounts:settings"), data)
    assert list(response.context["form"].errors) == ["time_zone"]
    assert 'value="New Example"' in response.text
    user.refresh_from_db()
    assert user.name == "Account Example"


def test_a_team_member_without_a_second_factor_is_led_to_set_one_up(client, user, team_role):
    response = client.get("/en/office/admin/")
    assert response.url == reverse("mfa_index")
    assert "Your role needs a second factor" in client.get(reverse("mfa_index")).text


@pytest.mark.parametrize("name", ["accounts:settings", "mfa_index", "account_email", "usersessions_list"])
def test_the_account_stays_open_meanwhile(client, user, team_role, name):
    assert client.get(reverse(name)).status_code == 200


def test_an_app_is_a_second_factor(client, user, team_role):
    TOTP.activate(user, generate_totp_secret())
    assert client.get("/en/office/admin/").url != reverse("mfa_index")


def test_others_are_not_asked(client, user, settings, monkeypatch):
    settings.SECOND_FACTOR_REQUIRED = True
    monkeypatch.setattr(security, "_rules", [lambda user: False])
    assert client.get("/en/office/admin/").url != reverse("mfa_index")


def test_the_demonstration_does_not_ask(client, user, team_role, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    assert client.get("/en/office/admin/").url != reverse("mfa_index")


def test_a_rule_is_asked_once_however_often_it_is_registered(monkeypatch):
    monkeypatch.setattr(security, "_rules", [])
    for _time in range(2):
        security.register_second_factor_rule(bool)
    assert security._rules == [bool]


def test_the_back_office_signs_in_through_the_products_own_page(client):
    response = client.get("/en/office/admin/login/")
    assert response.url.startswith(reverse("account_login"))
