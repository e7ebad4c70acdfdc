"""Accounts open by invitation only."""

import re
from datetime import timedelta
from functools import partial

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts import services
from apps.accounts.models import AccountInvitation, User
from apps.core.clocks.times import format_moment
from apps.core.exceptions import Refused
from tests.factories.accounts import SignedUpUserFactory, UserFactory
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def invitation():
    return services.invite_account("new@example.org", by=UserFactory(), language="en")


@pytest.fixture
def address(invitation):
    return services.invitation_address(invitation).removeprefix("http://127.0.0.1:8000")


def test_nobody_signs_up_without_an_invitation(client):
    response = client.post(reverse("account_signup"), {"email": "new@example.org", "name": "Account Example"})
    assert "Accounts are opened by invitation" in response.text
    assert not User.objects.filter(email="new@example.org").exists()


def test_opening_the_link_changes_nothing(client, address):
    assert client.get(address).status_code == 200
    assert "Accounts are opened by invitation" in client.get(reverse("account_signup")).text


def test_an_invited_person_proves_the_address_by_a_mailed_code(client, invitation, address):
    """A link that was handed over says nothing about a mailbox: until the code is typed nobody is signed in."""
    client.post(address)
    page = client.get(reverse("account_signup"))
    assert 'value="new@example.org"' in page.text
    assert 'name="password1"' not in page.text
    client.post(reverse("account_signup"), {"name": "Account Example New", "password1": "chosen by who came first 9"})
    user = User.objects.get(email="new@example.org")
    assert (user.name, user.has_usable_password()) == ("Account Example New", False)
    assert not EmailAddress.objects.get(user=user).verified
    assert "_auth_user_id" not in client.session
    [message] = mail.outbox
    assert message.to == ["new@example.org"]
    code = re.search(r"^\s*([A-Z0-9]{4,}(?:-[A-Z0-9]+)?)\s*$", message.body, re.M)[1]
    client.post(reverse("account_email_verification_sent"), {"code": code})
    assert EmailAddress.objects.get(user=user).verified
    assert client.session["_auth_user_id"] == str(user.pk)
    assert AccountInvitation.objects.get(pk=invitation.pk).account == user


def test_the_address_of_the_invitation_cannot_be_exchanged(client, address):
    client.post(address)
    client.post(reverse("account_signup"), {"name": "Account Example", "email": "other@example.org"})
    assert list(User.objects.values_list("email", flat=True).order_by("email")[1:]) == ["new@example.org"]


def test_the_link_opens_one_account(client, address):
    client.post(address)
    client.post(reverse("account_signup"), {"name": "Account Example New"})
    client.logout()
    response = client.get(address)
    assert response.status_code == 410
    assert "An account was already opened with this link" in response.text


@pytest.mark.django_db(transaction=True)
def test_the_form_sent_from_several_browsers_at_once_opens_one_account(address):
    browsers = [Client(raise_request_exception=False) for _browser in range(4)]
    for browser in browsers:
        browser.post(address)
    form = {"name": "Account Example New"}
    answers = at_once(*(partial(browser.post, reverse("account_signup"), form) for browser in browsers))
    assert User.objects.filter(email="new@example.org").count() == 1
    assert max(answer.status_code for answer in answers) < 500


def test_an_expired_link_says_until_when_it_was_valid(client, invitation, address):
    expired = timezone.now() - timedelta(days=1)
    AccountInvitation.objects.filter(pk=invitation.pk).update(expires_at=expired)
    response = client.get(address)
    assert response.status_code == 410
    assert f"This link was valid until {format_moment(expired, None, 'date')}." in response.text


@pytest.mark.parametrize(
    "change", [lambda a: a[:-2] + "/", lambda a: a.replace("/join/", "/link/"), lambda a: a + "x/"]
)
def test_an_altered_link_is_refused(client, address, change):
    assert client.get(change(address)).status_code in (404, 410)


def test_somebody_signed_in_is_told_to_sign_out_first(client, address):
    client.force_login(UserFactory(name="Account Example Other"), backend="django.contrib.auth.backends.ModelBackend")
    assert "You are signed in as Account Example Other" in client.get(address).text


def test_an_address_with_an_account_is_not_invited(invitation):
    SignedUpUserFactory(email="there@example.org")
    with pytest.raises(Refused) as refused:
        services.invite_account("There@example.org", by=None)
    assert (refused.value.code, refused.value.field) == ("account_exists", "email")
    assert list(AccountInvitation.objects.values_list("email", flat=True)) == ["new@example.org"]


def test_inviting_again_renews_the_same_invitation(invitation):
    again = services.invite_account("New@example.org", by=None, language="ja")
    assert (again.pk, again.language) == (invitation.pk, "ja")
    assert again.expires_at > invitation.expires_at
