"""Every limit of signing in: its sentence in both languages, nothing else lost, and the way on after it."""

import re
import time
from types import SimpleNamespace

import pytest
from allauth.account import app_settings as account
from allauth.account.internal.flows import code_verification
from allauth.core.internal import ratelimit
from allauth.mfa import app_settings as mfa
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings as django_settings
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from apps.accounts import services
from apps.accounts.models import User
from tests.factories.accounts import PASSWORD, SignedUpUserFactory

pytestmark = pytest.mark.django_db
CODE = re.compile(r"^    (\S+)$", re.MULTILINE)
OFTEN = {
    "en": ("Too many attempts", "Wait a few minutes, then try again."),
    "ja": ("試行回数が多すぎます", "数分待ってから"),
}
START_AGAIN = {"en": "Too many attempts. Wait a few minutes, then start again.", "ja": "試行回数が多すぎます。"}
LANGUAGES = ["en", "ja"]


@pytest.fixture
def user():
    return SignedUpUserFactory(email="one@example.org", name="Account Example")


@pytest.fixture
def later(monkeypatch):
    """`later(60)`: the clock of the limits stands still, however busy the machine, and goes on by so many seconds."""
    moved = [time.time()]
    clock = SimpleNamespace(**{**vars(time), "time": lambda: moved[0]})
    monkeypatch.setattr(ratelimit, "time", clock)
    monkeypatch.setattr(code_verification, "time", clock)
    return lambda seconds: moved.__setitem__(0, moved[0] + seconds)


def url(name, language="en"):
    with override(language):
        return reverse(name)


def code() -> str:
    return CODE.search(mail.outbox[-1].body)[1]


def is_the_page_of_a_limit(response, language):
    assert response.status_code == 429
    assert f'<html lang="{language}"' in response.text
    return all(words in response.text for words in OFTEN[language])


def signed_in(client):
    return client.session.get("_auth_user_id")


def test_no_limit_is_left_to_the_library():
    assert set(django_settings.ACCOUNT_RATE_LIMITS) == set(account.RATE_LIMITS)
    assert set(django_settings.MFA_RATE_LIMITS) == set(mfa.RATE_LIMITS)
    limits = [
        *(f"ACCOUNT_{name}" for name in dir(type(account)) if re.search(r"MAX_ATTEMPTS$|TIMEOUT$", name)),
        *(f"MFA_{name}" for name in dir(type(mfa)) if re.search(r"TOLERANCE$|RECOVERY_CODE_(COUNT|DIGITS)$", name)),
    ]
    assert [each for each in limits if not hasattr(django_settings, each) and "PHONE" not in each] == []


def test_the_figures_are_those_written_down():
    written = django_settings
    attempts = [
        written.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS,
        written.ACCOUNT_EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS,
        written.ACCOUNT_PASSWORD_RESET_BY_CODE_MAX_ATTEMPTS,
    ]
    assert (attempts, account.LOGIN_BY_CODE_MAX_RESEND_COUNT, account.EMAIL_VERIFICATION_MAX_RESEND_COUNT) == (
        [3, 3, 3], 2, 2,
    )  # fmt: skip
    assert (written.SESSION_COOKIE_AGE, written.ACCOUNT_LOGIN_TIMEOUT) == (14 * 86400, 900)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_signing_in_from_one_network(client, user, later, language):
    for number in range(30):
        client.post(url("account_login"), {"login": f"{number}@example.org", "password": ""})
    data = {"login": user.email, "password": PASSWORD}
    assert is_the_page_of_a_limit(client.post(url("account_login", language), data), language)
    later(61)
    assert client.post(url("account_login", language), data).status_code == 302
    assert signed_in(client) == str(user.pk)


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_passwords_of_one_address(client, user, later, language):
    for _attempt in range(5):
        client.post(url("account_login"), {"login": user.email, "password": "guess"})
    data = {"login": user.email, "password": PASSWORD}
    page = client.post(url("account_login", language), data)
    assert START_AGAIN[language] in page.text
    assert f'value="{user.email}"' in page.text
    later(299)
    assert client.post(url("account_login"), data).status_code == 422
    later(2)
    assert client.post(url("account_login"), data).status_code == 302


def test_wrong_passwords_of_an_unknown_address_end_the_same(client, user):
    pages = []
    for email in (user.email, "nobody@example.org"):
        browser = Client(REMOTE_ADDR=f"192.0.2.{len(pages)}")
        for _attempt in range(6):
            page = browser.post(url("account_login"), {"login": email, "password": "guess"})
        pages.append(re.sub(r'(value=")[^"]+|[\w.]+@example\.org', "", page.text))
    assert START_AGAIN["en"] in pages[0]
    assert pages[0] == pages[1]


def test_wrong_passwords_from_one_network(client, user, later):
    for number in range(10):
        client.post(url("account_login"), {"login": f"{number}@example.org", "password": "guess"})
    data = {"login": user.email, "password": PASSWORD}
    assert START_AGAIN["en"] in client.post(url("account_login"), data).text
    later(61)
    assert client.post(url("account_login"), data).status_code == 302


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("email", ["one@example.org", "nobody@example.org"])
def test_codes_asked_for_one_address(user, later, language, email):
    ask = {"email": email}
    for _time in range(3):
        assert Client().post(url("account_request_login_code"), ask).status_code == 302
    page = Client().post(url("account_request_login_code", language), ask)
    assert START_AGAIN[language] in page.text
    assert f'value="{email}"' in page.text
    assert len(mail.outbox) == 3
    later(61)
    assert Client().post(url("account_request_login_code"), ask).status_code == 302
    assert len(mail.outbox) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_codes_at_one_code(client, user, language):
    client.post(url("account_request_login_code"), {"email": user.email})
    right = code()
    for _attempt in range(2):
        assert client.post(url("account_confirm_login_code"), {"code": "WRONG1"}).status_code == 422
    answer = client.post(url("account_confirm_login_code", language), {"code": "WRONG1"}, follow=True)
    assert START_AGAIN[language] in answer.text
    client.post(url("account_confirm_login_code"), {"code": right})
    assert signed_in(client) is None
    client.post(url("account_request_login_code"), {"email": user.email})
    client.post(url("account_confirm_login_code"), {"code": code()})
    assert signed_in(client) == str(user.pk)


def test_a_code_is_void_after_a_quarter_of_an_hour(client, user, later):
    client.post(url("account_request_login_code"), {"email": user.email})
    later(901)
    client.post(url("account_confirm_login_code"), {"code": code()})
    assert signed_in(client) is None


def test_another_code_is_mailed_twice(client, user):
    client.post(url("account_request_login_code"), {"email": user.email})
    again = {"action": "resend"}
    for count in (2, 3):
        assert "Mail another code" in client.get(url("account_confirm_login_code")).text
        client.post(url("account_confirm_login_code"), again)
        assert len(mail.outbox) == count
    page = client.get(url("account_confirm_login_code"))
    assert "Mail another code" not in page.text
    assert "Start again" in page.text
    client.post(url("account_confirm_login_code"), again)
    assert len(mail.outbox) == 3
    client.post(url("account_confirm_login_code"), {"code": code()})
    assert signed_in(client) == str(user.pk)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("email", ["one@example.org", "nobody@example.org"])
def test_new_passwords_asked_for_one_address(user, later, language, email):
    for _time in range(5):
        assert Client().post(url("account_reset_password"), {"email": email}).status_code == 302
    assert is_the_page_of_a_limit(Client().post(url("account_reset_password", language), {"email": email}), language)
    assert len(mail.outbox) == 5
    later(61)
    assert Client().post(url("account_reset_password"), {"email": email}).status_code == 302


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_codes_for_a_new_password(client, user, language):
    client.post(url("account_reset_password"), {"email": user.email})
    right = code()
    for _attempt in range(2):
        client.post(url("account_confirm_password_reset_code"), {"code": "WRONG1"})
    answer = client.post(url("account_confirm_password_reset_code", language), {"code": "WRONG1"}, follow=True)
    assert START_AGAIN[language] in answer.text
    client.post(url("account_confirm_password_reset_code"), {"code": right})
    assert client.get(url("account_complete_password_reset")).status_code == 302
    client.post(url("account_reset_password"), {"email": user.email})
    client.post(url("account_confirm_password_reset_code"), {"code": code()})
    assert client.get(url("account_complete_password_reset")).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_new_passwords_typed_from_one_network(client, user, later, language):
    client.post(url("account_reset_password"), {"email": user.email})
    client.post(url("account_confirm_password_reset_code"), {"code": code()})
    bad = {"password1": "short", "password2": "short"}
    for _time in range(20):
        client.post(url("account_complete_password_reset"), bad)
    good = {"password1": "another for tests 9", "password2": "another for tests 9"}
    assert is_the_page_of_a_limit(client.post(url("account_complete_password_reset", language), good), language)
    later(61)
    client.post(url("account_complete_password_reset"), good)
    user.refresh_from_db()
    assert user.check_password("another for tests 9")


@pytest.mark.parametrize("language", LANGUAGES)
def test_accounts_opened_from_one_network(client, later, language):
    invitation = services.invite_account("new@example.org", by=None)
    client.post(services.invitation_address(invitation).removeprefix(django_settings.SITE_URL))
    for _time in range(20):
        client.post(url("account_signup"), {"name": ""})
    data = {"name": "Account Example New"}
    assert is_the_page_of_a_limit(client.post(url("account_signup", language), data), language)
    assert not User.objects.filter(email="new@example.org").exists()
    later(61)
    client.post(url("account_signup"), data)
    assert User.objects.filter(email="new@example.org").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_present_passwords_guessed(client, user, later, language):
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    new = {"password1": "another for tests 9", "password2": "another for tests 9"}
    for _time in range(5):
        client.post(url("account_change_password"), {"oldpassword": "guess", **new})
    good = {"oldpassword": PASSWORD, **new}
    assert is_the_page_of_a_limit(client.post(url("account_change_password", language), good), language)
    assert signed_in(client) == str(user.pk)
    later(61)
    client.post(url("account_change_password"), good)
    user.refresh_from_db()
    assert user.check_password("another for tests 9")


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_it_is_asked_once_more(client, user, later, language):
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    for _time in range(10):
        client.post(url("account_reauthenticate"), {"password": "guess"})
    good = {"password": PASSWORD}
    assert is_the_page_of_a_limit(client.post(url("account_reauthenticate", language), good), language)
    assert signed_in(client) == str(user.pk)
    later(301)  # wrong passwords are counted as those of signing in
    assert client.post(url("account_reauthenticate"), good).status_code == 302


def change_address(client, language="en", email="new@example.org"):
    return client.post(url("account_email", language), {"email": email, "action_add": "1"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_changes_of_the_address(client, user, later, language):
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    client.post(url("account_reauthenticate"), {"password": PASSWORD})
    for _time in range(10):
        change_address(client, email="no address")
    assert is_the_page_of_a_limit(change_address(client, language), language)
    later(61)
    assert change_address(client).status_code == 302
    assert mail.outbox[-1].to == ["new@example.org"]


def test_wrong_codes_to_a_new_address(client, user, later):
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    client.post(url("account_reauthenticate"), {"password": PASSWORD})
    change_address(client)
    right = code()
    for _attempt in range(3):
        answer = client.post(url("account_email_verification_sent"), {"code": "WRONG1"}, follow=True)
    assert START_AGAIN["en"] in answer.text
    client.post(url("account_email_verification_sent"), {"code": right})
    user.refresh_from_db()
    assert user.email == "one@example.org"
    later(61)
    change_address(client)
    client.post(url("account_email_verification_sent"), {"code": code()})
    user.refresh_from_db()
    assert user.email == "new@example.org"


@pytest.mark.parametrize("language", LANGUAGES)
def test_codes_to_a_new_address_within_ten_seconds(client, user, later, language):
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    client.post(url("account_reauthenticate"), {"password": PASSWORD})
    change_address(client)
    again = {"action": "resend"}
    assert is_the_page_of_a_limit(client.post(url("account_email_verification_sent", language), again), language)
    assert len(mail.outbox) == 1
    for count in (2, 3, 3):
        later(11)
        client.post(url("account_email_verification_sent"), again)
        assert len(mail.outbox) == count
    client.post(url("account_email_verification_sent"), {"code": code()})
    user.refresh_from_db()
    assert user.email == "new@example.org"


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_codes_of_a_second_factor(client, user, later, language):
    TOTP.activate(user, generate_totp_secret())
    client.post(url("account_login"), {"login": user.email, "password": PASSWORD})
    for _attempt in range(5):
        client.post(url("mfa_authenticate"), {"code": "000000"})
    page = client.post(url("mfa_authenticate", language), {"code": "000000"})
    assert START_AGAIN[language] in page.text
    later(301)
    page = client.post(url("mfa_authenticate"), {"code": "000000"})
    assert START_AGAIN["en"] not in page.text
    assert "This is not the code that is valid now." in page.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_passkeys_from_one_network(client, later, language):
    for _attempt in range(10):
        client.post(url("mfa_login_webauthn"), {"credential": "{}"})
    assert is_the_page_of_a_limit(client.post(url("mfa_login_webauthn", language), {"credential": "{}"}), language)
    later(61)
    assert client.post(url("mfa_login_webauthn"), {"credential": "{}"}).status_code != 429


@pytest.mark.parametrize(
    ("password", "sentence"),
    [("ninechars", "at least 10 characters"), ("password1234", "too common"), ("account example", "too similar")],
)
def test_passwords_are_as_the_form_says(client, user, password, sentence):
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    data = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    page = client.post(url("account_change_password"), data)
    assert sentence in page.text
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_a_browser_stays_signed_in_for_two_weeks(client, user):
    answer = client.post(url("account_login"), {"login": user.email, "password": PASSWORD})
    assert answer.cookies[django_settings.SESSION_COOKIE_NAME]["max-age"] == 14 * 86400
