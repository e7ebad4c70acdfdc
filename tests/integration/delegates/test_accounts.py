"""Whose record an account may see: linked, or by a verified address; nobody's by mere likeness."""

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import AnonymousUser

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.delegates import services
from apps.delegates.models import Person
from tests.factories.accounts import UserFactory
from tests.factories.delegates import PersonFactory


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


def test_a_linked_record_stays_ones_own_when_its_address_changes(user):
    mine = PersonFactory(email="one@example.org")
    services.link_account(mine, user, by=user)
    Person.objects.update(email="new@example.org")
    assert list(Person.objects.belonging_to(user)) == [mine]


def test_a_record_linked_to_somebody_is_nobody_elses(user):
    PersonFactory(email="one@example.org", user=UserFactory())
    assert not Person.objects.belonging_to(user).exists()


def test_nobody_signed_in_has_no_record(db):
    PersonFactory(email="")
    PersonFactory(user=None)
    assert not Person.objects.belonging_to(AnonymousUser()).exists()


def test_linking_is_in_the_trail_and_once_is_enough(user):
    person = PersonFactory(email="one@example.org")
    for _time in range(2):
        services.link_account(person, user, by=user)
    entry = Entry.objects.of(person).get()
    assert (entry.verb, entry.scope_id) == ("person.linked", person.forum_id)


@pytest.mark.parametrize("email", ["unverified@example.org", "other@example.org", ""])
def test_an_address_not_proven_links_nothing(user, email):
    with pytest.raises(Refused) as refused:
        services.link_account(PersonFactory(email=email), user, by=user)
    assert refused.value.code == "not_verified"


def test_a_person_has_one_account(user):
    person = PersonFactory(email="one@example.org", user=UserFactory())
    with pytest.raises(Refused) as refused:
        services.link_account(person, user, by=user)
    assert refused.value.code == "taken"
