"""What "My conferences" asks of whoever speaks for a delegation: texts without a position, calls, silences."""

import pytest
from django.urls import reverse

from apps.delegates.choices import DelegateRole
from apps.delegates.models import Delegate
from apps.statements import services
from tests.factories.accounts import UserFactory
from tests.factories.silence import account_of, short, wait_until
from tests.factories.statements import all_join, conference_of, gavel, parties_of, say, tabled
from tests.integration.statements.test_own_delegation import somebody, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return tabled()


def test_my_page_names_what_waits_for_the_delegation(client, statement):
    party = parties_of(statement)[0]
    client.force_login(account_of(party))
    page = client.get(reverse("site:me")).text
    assert "Waits for your delegation’s answer" in page
    assert statement.symbol in page
    say(party)
    page = client.get(reverse("site:me")).text
    assert "Waits for your delegation’s answer" not in page
    assert "My delegation and its texts" in page


def test_my_page_names_a_silence_until_it_is_over(client):
    statement, procedure = short(1.5)
    entry = parties_of(statement)[0]
    client.force_login(account_of(entry))
    assert "unless a party breaks the silence before" in client.get(reverse("site:me")).text
    wait_until(procedure.deadline)
    assert statement.symbol not in client.get(reverse("site:me")).text
    statement.refresh_from_db()
    assert statement.state == "adopted"


def test_my_page_says_for_which_delegation(client, statement):
    party, other, *_others = parties_of(statement)
    head = account_of(party)
    other.participation.credentials.update(person=party.participation.credentials.get().person)
    client.force_login(head)
    page = client.get(reverse("site:me")).text
    for entry in (party, other):
        assert f"Waits for the answer of {entry.participation.entity.default_names['en']}" in page
        assert page.count(f"{url(statement)}?for={entry.participation_id}") == 1


def test_whoever_looks_after_a_delegation_without_speaking_for_it_is_asked_nothing(client, statement):
    own = parties_of(statement)[0].participation
    client.force_login(somebody(own, function=None, roles=[DelegateRole.FOCAL_POINT]))
    page = client.get(reverse("site:me")).text
    assert ("Waits for" in page, statement.symbol in page) == (False, False)


def test_who_speaks_for_one_and_looks_after_another_is_asked_of_the_first_alone(client, statement):
    party, other, *_others = parties_of(statement)
    head = account_of(party)
    person = party.participation.credentials.get().person
    Delegate.objects.filter(person=person).update(participation=other.participation, roles=[DelegateRole.FOCAL_POINT])
    client.force_login(head)
    page = client.get(reverse("site:me")).text
    assert page.count("Waits for") == page.count("Waits for your delegation’s answer") == 1
    assert page.count("no position yet") == 1


@pytest.mark.parametrize("state", ["called", "ad referendum"])
def test_what_else_waits(client, state):
    if state == "called":
        statement = tabled(live=True)
        all_join(statement)
        services.call_for_objections(statement, chair="Chair Example", by=UserFactory())
    else:
        statement = tabled(conference_of(ad_referendum_allowed=True))
        for party in parties_of(statement):
            say(party, "join_ad_referendum" if party.order == 1 else "join")
        services.adopt(statement, gavel(), by=UserFactory())
    client.force_login(account_of(parties_of(statement)[0]))
    assert "Waits for your delegation’s answer" in client.get(reverse("site:me")).text
    client.force_login(account_of(parties_of(statement)[1]))
    assert ("Waits for" in client.get(reverse("site:me")).text) == (state == "called")


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_my_page_with_texts_that_wait(client, statement, django_assert_num_queries, count):
    for _number in range(count - 1):
        tabled(statement.conference)
    client.force_login(account_of(parties_of(statement)[0]))
    client.get(reverse("site:me"))
    with django_assert_num_queries(21):
        client.get(reverse("site:me"))
