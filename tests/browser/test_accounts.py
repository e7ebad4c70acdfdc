"""Every page of the account in a real browser; a passkey from its making to signing in with it."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core import mail
from django.urls import reverse

from apps.accounts import services
from tests.factories.accounts import PASSWORD, SignedUpUserFactory
from tests.support.browser import LOOKS, OTHER_LOOKS, PHONE, TWO_LOOKS, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CODE = re.compile(r"^\s*([A-Z0-9]{4,}(?:-[A-Z0-9]+)?)\s*$", re.M)
ON_THE_PHONE = {"phone-light": LOOKS["phone-light"]}
AT_THE_DESK = {"desk-light": LOOKS["desk-light"]}
SLOWLY = """() => {
  const create = navigator.credentials.create.bind(navigator.credentials);
  navigator.credentials.create = (asked) => new Promise((done) => setTimeout(done, 500)).then(() => create(asked));
}"""
ENTRANCE = [
    "account_login",
    "account_request_login_code",
    "account_signup",
    "account_reset_password",
    "account_inactive",
]
ACCOUNT = [
    "accounts:settings",
    "account_email",
    "account_change_password",
    "account_logout",
    "mfa_index",
    "usersessions_list",
]
FACTOR = [
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_deactivate_totp",
    "mfa_add_webauthn",
    "mfa_list_webauthn",
]


@pytest.fixture
def user():
    return SignedUpUserFactory(email="organizer@example.org", name="Organizer Example")


def inspect(page, name: str, looks=ON_THE_PHONE):
    """Look at the page that is open: it is one, it fits, it is accessible, and a picture of it if asked for."""
    assert page.locator("h1").count() == 1
    assert_sound(page, looks, picture=name)


def visit(page, name: str, **kwargs):
    assert page.goto(reverse(name, kwargs=kwargs)).status == 200


def sign_in(page, user):
    visit(page, "account_login")
    page.get_by_text("Sign in with a password").click()
    page.locator("#id_login").fill(user.email)
    page.locator("#id_password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(lambda url: "/login/" not in url)


def reauthenticate(page):
    page.locator("#id_password").fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()


def test_the_entrance(pages):
    page = pages.open(viewport=PHONE)
    for name in ENTRANCE:
        visit(page, name)
        inspect(page, name, OTHER_LOOKS)


def test_the_code_is_asked_for_on_a_page_of_its_own(pages, user):
    page = pages.open(viewport=PHONE)
    visit(page, "account_login")
    page.get_by_label("Email address").first.fill(user.email)
    page.get_by_role("button", name="Mail me a code").click()
    page.get_by_label("Code from the email").fill("WRONG1")
    page.get_by_role("button", name="Continue").click()
    assert page.get_by_role("alert").get_by_text("This is not the code").is_visible()
    inspect(page, "account_confirm_login_code")


def test_the_account(pages, user):
    page = pages.open(user=user, viewport=PHONE)
    for name in ACCOUNT:
        visit(page, name)
        inspect(page, name, OTHER_LOOKS)
    page.locator(".menu summary").click()
    inspect(page, "account_menu", OTHER_LOOKS)


def test_the_second_factor(pages, user):
    page = pages.open(viewport=PHONE)
    sign_in(page, user)
    visit(page, "mfa_activate_totp")
    inspect(page, "account_reauthenticate", TWO_LOOKS)
    reauthenticate(page)
    inspect(page, "mfa_activate_totp", TWO_LOOKS)
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    for name in FACTOR:
        visit(page, name)
        inspect(page, name, TWO_LOOKS)
    page.context.clear_cookies()
    sign_in(page, user)
    inspect(page, "mfa_authenticate", TWO_LOOKS)


def test_links_with_one_button(pages, user):
    page = pages.open(viewport=PHONE)
    invitation = services.invite_account("new@example.org", by=user)
    for name, address in (
        ("accounts_join", services.invitation_address(invitation)),
        ("accounts_link", services.issue_login_link(user)),
    ):
        page.goto(address.removeprefix("http://127.0.0.1:8000"))
        inspect(page, name)
        page.goto(address.removeprefix("http://127.0.0.1:8000") + "x")
        assert page.locator("h1").count() == 1


def test_an_invited_person_opens_an_account(pages, user):
    page = pages.open(viewport=PHONE)
    invitation = services.invite_account("new@example.org", by=user)
    page.goto(services.invitation_address(invitation).removeprefix("http://127.0.0.1:8000"))
    page.get_by_role("button", name="Continue").click()
    inspect(page, "account_signup_open")
    page.get_by_label("Your name").fill("Account Example New")
    page.get_by_role("button", name="Open the account").click()
    inspect(page, "account_email_verification_sent")
    page.get_by_label("Code from the email").fill(CODE.search(mail.outbox[-1].body)[1])
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/")
    visit(page, "accounts:settings")
    assert page.locator("#id_name").input_value() == "Account Example New"


def virtual_authenticator(page) -> None:
    client = page.context.new_cdp_session(page)
    client.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    client.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_a_passkey_is_made_used_and_removed(pages, user):
    page = pages.open()
    virtual_authenticator(page)
    sign_in(page, user)
    visit(page, "mfa_add_webauthn")
    reauthenticate(page)
    page.get_by_label("Name of this passkey").fill("work laptop")
    page.evaluate(SLOWLY)
    sent = []
    page.on("request", lambda request: sent.append(request.method) if request.is_navigation_request() else None)
    page.keyboard.press("Enter")
    page.get_by_text("The passkey was added.").wait_for()
    assert sent.count("POST") == 1  # not once more by the browser itself, while the owner looks for a finger
    visit(page, "mfa_list_webauthn")
    inspect(page, "mfa_list_webauthn_one", AT_THE_DESK)
    page.locator(".menu summary").click()
    page.get_by_role("button", name="Sign out").click()
    visit(page, "account_login")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(lambda url: "/login/" not in url)
    visit(page, "mfa_list_webauthn")
    page.get_by_role("link", name="Remove work laptop").click()
    page.get_by_role("link", name="With a passkey").click()
    inspect(page, "mfa_reauthenticate_webauthn", AT_THE_DESK)
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_role("button", name="Remove the passkey").wait_for()
    inspect(page, "mfa_remove_webauthn", AT_THE_DESK)
    page.get_by_role("button", name="Remove the passkey").click()
    page.get_by_text("The passkey was removed.").wait_for()
    assert not Authenticator.objects.filter(type="webauthn").exists()


def test_without_a_passkey_the_page_says_so(pages, user):
    page = pages.open()
    visit(page, "account_login")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error()) }")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.get_by_text("No passkey was used.").wait_for()
