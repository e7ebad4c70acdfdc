"""Signing in by code, password and second factor, and what is told to somebody who guesses."""

import re
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from tests.factories.accounts import PASSWORD, SignedUpUserFactory, UserFactory
from tests.support.at_once import at_once, until_somebody_waits

pytestmark = pytest.mark.django_db
CODE = re.compile(r"^    (\S+)$", re.MULTILINE)


@pytest.fixture
def user():
    return SignedUpUserFactory(email="organizer@example.org")


def mailed_code() -> str:
    return CODE.search(mail.outbox[-1].body)[1]


def signed_in_as(client) -> str | None:
    return client.session.get("_auth_user_id")


def sign_in(client, user):
    data = {"login": user.email, "password": PASSWORD}
    return client.post(reverse("account_login"), data)


def ask_for_code(client, email):
    return client.post(reverse("account_request_login_code"), {"email": email}, follow=True)


def authenticator_code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def test_sign_in_by_mailed_code(client, user):
    ask_for_code(client, user.email)
    response = client.post(reverse("account_confirm_login_code"), {"code": mailed_code()})
    assert response.url == "/start"
    assert signed_in_as(client) == str(user.pk)


def test_a_wrong_code_is_said_at_the_field(client, user):
    ask_for_code(client, user.email)
    response = client.post(reverse("account_confirm_login_code"), {"code": "WRONG1"})
    assert response.context["verify_form"].errors == {"code": ["This is not the code. Look at the newest email."]}
    assert signed_in_as(client) is None


def test_an_unknown_address_gets_the_same_answer(client, user):
    known = ask_for_code(client, user.email)
    client.cookies.clear()
    unknown = ask_for_code(client, "nobody@example.org")
    pages = [re.sub(rb'(value=")[^"]+|[\w.]+@example\.org', b"", page.content) for page in (known, unknown)]
    assert pages[0] == pages[1]
    assert [(message.to, message.subject) for message in mail.outbox] == [
        (["organizer@example.org"], "Your sign-in code"),
        (["nobody@example.org"], "There is no account with this address"),
    ]


def test_the_mail_speaks_the_persons_language_and_carries_no_link_to_click(client, user):
    user.language = "ja"
    user.save()
    ask_for_code(client, user.email)
    html = mail.outbox[0].alternatives[0].content
    assert '<html lang="ja">' in html
    assert re.findall(r'href="([^"]+)"', html) == ["http://127.0.0.1:8000"]
    assert mailed_code() in html


def test_sign_in_by_password(client, user):
    assert sign_in(client, user).url == "/start"
    assert signed_in_as(client) == str(user.pk)


def test_a_wrong_password_keeps_the_address(client, user):
    response = client.post(reverse("account_login"), {"login": user.email, "password": "not it"})
    assert response.context["form"].non_field_errors() == ["The address and the password do not belong together."]
    assert b'value="organizer@example.org"' in response.content


def test_guessing_passwords_is_slowed_down(client, user):
    for _attempt in range(6):
        client.post(reverse("account_login"), {"login": user.email, "password": "guess"})
    assert sign_in(client, user).status_code == 422
    assert signed_in_as(client) is None


def test_asking_for_codes_without_end_is_refused(user):
    pages = [ask_for_code(Client(), f"guess{number}@example.org").text for number in range(21)]
    assert ["Too many attempts" in page for page in pages] == [False] * 20 + [True]


def test_signing_in_sets_the_language_of_the_pages(client, user):
    user.language = "ja"
    user.save()
    assert sign_in(client, user).cookies["django_language"].value == "ja"


def test_a_mail_server_that_is_down_is_said_not_hidden(client, user, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    response = ask_for_code(client, user.email)
    assert response.status_code == 503
    assert "Email cannot be sent just now" in response.text


def activate_app(client) -> str:
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    client.post(reverse("mfa_activate_totp"), {"code": authenticator_code(secret)})
    return secret


def reauthenticate(client):
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def test_what_protects_an_account_asks_once_more_who_it_is(client, user):
    sign_in(client, user)
    response = client.get(reverse("mfa_activate_totp"))
    assert response.url.startswith(reverse("account_reauthenticate"))


def test_an_authenticator_app_is_asked_for_at_the_next_sign_in(client, user):
    sign_in(client, user)
    reauthenticate(client)
    secret = activate_app(client)
    client.logout()
    assert sign_in(client, user).url == reverse("mfa_authenticate")
    assert signed_in_as(client) is None
    Authenticator.objects.filter(type="totp").update(last_used_at=None)
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert signed_in_as(client) is None
    assert client.get(reverse("mfa_authenticate")).status_code == 200
    assert len(secret) == 32


def test_a_recovery_code_works_once(client, user):
    sign_in(client, user)
    reauthenticate(client)
    activate_app(client)
    code = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"][0]
    for expected in (str(user.pk), None):
        client.logout()
        sign_in(client, user)
        client.post(reverse("mfa_authenticate"), {"code": code})
        assert signed_in_as(client) == expected


def test_the_secret_of_an_app_is_encrypted_in_the_database(client, user):
    sign_in(client, user)
    reauthenticate(client)
    secret = activate_app(client)
    stored = Authenticator.objects.get(user=user, type="totp")
    assert secret not in str(stored.data)
    assert stored.wrap().validate_code(authenticator_code(secret))


def test_a_change_of_what_protects_an_account_is_mailed(client, user, django_capture_on_commit_callbacks):
    sign_in(client, user)
    reauthenticate(client)
    with django_capture_on_commit_callbacks(execute=True):
        activate_app(client)
    assert [message.subject for message in mail.outbox] == ["Authenticator app added"]
    assert "Address: 127.0.0.1" in mail.outbox[0].body


def test_an_account_from_a_forum_file_signs_in_by_code_and_is_confirmed_by_it(client):
    user = UserFactory(email="imported@example.org")
    ask_for_code(client, user.email)
    client.post(reverse("account_confirm_login_code"), {"code": mailed_code()})
    assert signed_in_as(client) == str(user.pk)
    assert EmailAddress.objects.get(user=user).verified


def test_after_signing_in_one_is_back_where_one_wanted_to_go(client, user):
    page = client.get(reverse("account_login"), {"next": "/en/accounts/settings/"})
    assert page.text.count('value="/en/accounts/settings/"') == 3
    data = {"login": user.email, "password": PASSWORD, "next": "/en/accounts/settings/"}
    assert client.post(reverse("account_login"), data).url == "/en/accounts/settings/"


def test_nobody_is_led_to_another_site(client, user):
    data = {"login": user.email, "password": PASSWORD, "next": "https://elsewhere.example/"}
    assert client.post(reverse("account_login"), data).url == "/start"


def test_a_forgotten_password_is_set_anew_with_a_code(client, user):
    client.post(reverse("account_reset_password"), {"email": user.email})
    client.post(reverse("account_confirm_password_reset_code"), {"code": mailed_code()})
    new = {"password1": "another for tests 9", "password2": "another for tests 9"}
    client.post(reverse("account_complete_password_reset"), new)
    user.refresh_from_db()
    assert user.check_password("another for tests 9")


def test_the_address_changes_when_the_code_to_the_new_one_is_typed(client, user):
    sign_in(client, user)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    client.post(reverse("account_email"), {"email": "new@example.org", "action_add": "1"})
    user.refresh_from_db()
    assert (user.email, mail.outbox[-1].to) == ("organizer@example.org", ["new@example.org"])
    client.post(reverse("account_email_verification_sent"), {"code": mailed_code()})
    user.refresh_from_db()
    assert user.email == "new@example.org"


def asks_for_another_address(user, email) -> tuple[Client, str]:
    browser = Client(raise_request_exception=False)
    sign_in(browser, user)
    browser.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    browser.post(reverse("account_email"), {"email": email, "action_add": "1"})
    return browser, mailed_code()


@pytest.mark.django_db(transaction=True)
def test_the_address_that_another_account_gets_at_that_moment_is_not_confirmed(user):
    browser, code = asks_for_another_address(user, "new@example.org")

    def confirm():
        try:
            return browser.post(reverse("account_email_verification_sent"), {"code": code})
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            UserFactory(email="new@example.org")
            answer = pool.submit(confirm)
            until_somebody_waits()
        assert answer.result(60).status_code == 302
    assert "new@example.org cannot be confirmed: another account has it." in browser.get(reverse("account_email")).text
    user.refresh_from_db()
    assert user.email == "organizer@example.org"
    assert list(EmailAddress.objects.filter(user=user).values_list("email", "verified")) == [(user.email, True)]


@pytest.mark.django_db(transaction=True)
def test_one_account_that_confirms_its_address_in_two_tabs_at_once(user):
    browser, code = asks_for_another_address(user, "new@example.org")
    tabs = [Client(raise_request_exception=False) for _tab in range(3)]
    for tab in tabs:
        tab.cookies["sessionid"] = browser.cookies["sessionid"].value
    at = reverse("account_email_verification_sent")
    answers = at_once(*(partial(tab.post, at, {"code": code}) for tab in tabs))
    assert [answer.status_code for answer in answers] == [302, 302, 302]
    assert not any("cannot be confirmed" in tab.get(reverse("account_email")).text for tab in tabs)
    assert list(EmailAddress.objects.values_list("email", "verified", "primary")) == [("new@example.org", True, True)]
    user.refresh_from_db()
    assert user.email == "new@example.org"


@pytest.mark.parametrize("typed", ["one@bücher.example", "one@xn--bcher-kva.example"])
def test_a_code_for_an_address_in_another_script(client, typed):
    """The browser hands over the ASCII name of a domain."""
    UserFactory(email="one@bücher.example")
    client.post(reverse("account_request_login_code"), {"email": typed})
    assert [message.to for message in mail.outbox] == [["one@xn--bcher-kva.example"]]
    assert CODE.search(mail.outbox[0].body)
