"""Whose record an account may see: linked, or by a verified address; nobody's by mere likeness."""

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from apps.delegates.models import Person
from tests.factories.accounts import UserFactory
from tests.factories.delegates import DelegateFactory, PersonFactory


@pytest.fixture
def user(db):
    user = UserFactory(email="one@example.org")
    EmailAddress.objects.create(user=user, email="one@example.org", verified=True, primary=True)
    EmailAddress.objects.create(user=user, email="unverified@example.org", verified=False)
    return user


def test_an_account_has_the_records_with_its_verified_address(user):
    mine = [PersonFactory(email="One@Example.org"), PersonFactory(email="one@example.org")]
    PersonFactory(email="unverified@example.org")
    PersonFactory(email="")
    assert list(Person.objects.belonging_to(user).order_by("pk")) == mine


def test_a_linked_record_leaves_its_account_when_its_address_changes(user):
    """The forum has said that this is another mailbox; whose it is has to be proven there."""
    mine = PersonFactory(email="other@example.org", user=user)
    assert list(Person.objects.belonging_to(user)) == [mine]
    Person.objects.update(email="new@example.org")
    assert not Person.objects.belonging_to(user).exists()


def test_a_record_linked_to_somebody_is_nobody_elses(user):
    PersonFactory(email="one@example.org", user=UserFactory())
    assert not Person.objects.belonging_to(user).exists()


def test_nobody_signed_in_has_no_record(db):
    PersonFactory(email="")
    PersonFactory(user=None)
    assert not Person.objects.belonging_to(AnonymousUser()).exists()


def test_whoever_has_an_account_finds_an_invitation_at_once(client, user):
    """Nothing has to link them: the address they have proven is enough."""
    delegate = DelegateFactory(person__email="ONE@example.org", status="invited", conference__status="registration")
    DelegateFactory(person__email="other@example.org", status="invited", conference__status="registration")
    client.force_login(user)
    response = client.get(reverse("site:me"))
    assert [own.delegate for own in response.context["conferences"]] == [delegate]


def test_access_moves_with_a_corrected_address(user):
    """An address typed wrong never leaves the record with its stranger."""
    person = PersonFactory(email="one@example.org")
    assert Person.objects.belonging_to(user).exists()
    Person.objects.filter(pk=person.pk).update(email="right@example.org")
    assert not Person.objects.belonging_to(user).exists()
