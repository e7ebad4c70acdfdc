"""The operator's pages of accounts: accessible, no width lost on a phone, and a button says what came of it."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from tests.factories.accounts import SignedUpUserFactory, UserFactory
from tests.support.browser import DESK, PHONE

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
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_the_pages_are_sound(pages, axe, operator, account, viewport, dark, language, tmp_path):
    page = pages.open(user=operator, viewport=viewport, dark=dark, language=language)
    for number, path in enumerate([f"/{language}/office/accounts/", f"/{language}/office/accounts/{account.pk}/"]):
        page.goto(path)
        page.screenshot(path=tmp_path / f"{number}.png", full_page=True)
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_closing_and_reopening(pages, operator, account):
    page = pages.open(user=operator)
    page.goto(f"/en/office/accounts/{account.pk}/")
    page.get_by_role("button", name="Close the account").click()
    page.get_by_text("The account is closed.").wait_for()
    page.get_by_role("button", name="Reopen the account").click()
    page.get_by_text("The account is open again.").wait_for()
    page.get_by_text("account closed").wait_for()
