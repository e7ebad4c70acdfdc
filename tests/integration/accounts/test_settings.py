"""A person's own settings, and the second factor that a role asks for."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.usersessions.models import UserSession
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.signing_in import security
from tests.factories.accounts import SignedUpUserFactory
from tests.factories.conferences import TeamMemberFactory

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


def zones_of(form):
    return {
        value for _region, group in form.fields["time_zone"].choices if isinstance(group, list) for value, _ in group
    }


def test_zones_are_those_named_after_places(client, user):
    offered = zones_of(client.get(reverse("accounts:settings")).context["form"])
    assert {"Asia/Tokyo", "America/Argentina/Ushuaia", "UTC"} <= offered
    assert not {"Etc/GMT+9", "GB-Eire", "EST5EDT", "US/Pacific", "Zulu", "Factory"} & offered


def test_a_zone_from_elsewhere_is_not_lost_by_saving(client, user):
    user.time_zone = "Japan"
    user.save()
    form = client.get(reverse("accounts:settings")).context["form"]
    assert "Japan" in zones_of(form)
    client.post(reverse("accounts:settings"), {"name": "New Example", "language": "en", "time_zone": "Japan"})
    user.refresh_from_db()
    assert (user.name, user.time_zone) == ("New Example", "Japan")


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


def test_the_new_language_is_spoken_at_once(client, user):
    response = client.post(reverse("accounts:settings"), {"name": "Account Example", "language": "ja", "time_zone": ""})
    assert response.url == "/ja/accounts/settings/"
    assert response.cookies["django_language"].value == "ja"


@pytest.mark.parametrize(("member", "location"), [(True, "/en/accounts/2fa/"), (False, "/en/office/admin/login/")])
def test_who_holds_a_team_role_needs_a_second_factor(client, user, settings, member, location):
    settings.SECOND_FACTOR_REQUIRED = True
    TeamMemberFactory(**({"user": user} if member else {}))
    assert client.get("/en/office/admin/", follow=True).redirect_chain[0][0].startswith(location)


@pytest.mark.parametrize("role", ["is_staff", "is_superuser"])
def test_who_operates_the_installation_needs_a_second_factor(user, role, monkeypatch):
    monkeypatch.setattr(security, "_rules", [])
    assert not security.requires_second_factor(user)
    setattr(user, role, True)
    assert security.requires_second_factor(user)


def sign_in_elsewhere(user, name):
    other = Client(headers={"User-Agent": name})
    other.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    other.get(reverse("usersessions_list"))
    return other


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_of_devices_asks_as_often_for_three_as_for_one(client, user, number, django_assert_num_queries):
    for index in range(number - 1):
        sign_in_elsewhere(user, f"Firefox on Linux {index}")
    client.get(reverse("usersessions_list"))
    with django_assert_num_queries(4):
        page = client.get(reverse("usersessions_list"))
    assert len(page.context["devices"]) == number


def test_only_devices_that_are_still_signed_in_are_listed(client, user):
    kept, signed_out, expired, of_old = [sign_in_elsewhere(user, f"Device {name}") for name in "abcd"]
    somebody = sign_in_elsewhere(SignedUpUserFactory(), "Device of somebody")
    signed_out.logout()
    Session.objects.filter(session_key=expired.session.session_key).update(expire_date=timezone.now())
    browser = of_old.session
    browser[HASH_SESSION_KEY] = "of the password before"
    browser.save()
    client.get(reverse("usersessions_list"))
    devices = client.get(reverse("usersessions_list")).context["devices"]
    assert [device.session_key for device in devices] == [kept.session.session_key, client.session.session_key]
    assert UserSession.objects.filter(session_key=somebody.session.session_key).exists()


def test_the_others_are_signed_out_by_one_button(client, user):
    other = sign_in_elsewhere(user, "Other")
    somebody = sign_in_elsewhere(SignedUpUserFactory(), "Of somebody")
    response = client.post(reverse("usersessions_list"), follow=True)
    assert "All other devices are signed out." in response.text
    answers = [each.get(reverse("accounts:settings")).status_code for each in (client, other, somebody)]
    assert answers == [200, 302, 200]


def test_a_device_is_noted_at_its_first_page_and_not_at_each(client, user, django_assert_num_queries):
    client.get(reverse("accounts:settings"), headers={"User-Agent": "Firefox on Linux"})
    assert UserSession.objects.get(user=user).user_agent == "Firefox on Linux"
    with django_assert_num_queries(2):
        answer = client.get(reverse("accounts:settings"), headers={"User-Agent": "Firefox on Linux"})
    assert answer.status_code == 200
    client.get(reverse("accounts:settings"), headers={"User-Agent": "Firefox on Windows"})
    assert UserSession.objects.get(user=user).user_agent == "Firefox on Windows"
