"""The operator's pages of accounts: accessible, no width lost on a phone, and a button says what came of it."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from tests.factories.accounts import SignedUpUserFactory, UserFactory
from tests.support.browser import LOOKS, PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def operator():
    return UserFactory(email="operator@example.org", name="Operator Example", is_superuser=True, is_staff=True)


@pytest.fixture
def account():
    account = SignedUpUserFactory(email="organizer.with.a.long.address@institute.example.org", name="Account Example")
    TOTP.activate(account, generate_totp_secret())
    return account


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_pages_are_sound(pages, operator, account, language):
    page = pages.open(user=operator, viewport=PHONE, language=language)
    for path in (f"/{language}/office/accounts/", f"/{language}/office/accounts/{account.pk}/"):
        page.goto(path)
        assert_sound(page, LOOKS)


def test_closing_and_reopening(pages, operator, account):
    page = pages.open(user=operator)
    page.goto(f"/en/office/accounts/{account.pk}/")
    page.get_by_role("button", name="Close the account").click()
    page.get_by_text("The account is closed.").wait_for()
    page.get_by_role("button", name="Reopen the account").click()
    page.get_by_text("The account is open again.").wait_for()
    page.get_by_text("account closed").wait_for()
