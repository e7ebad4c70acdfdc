"""Statements beside a text that meet: two of one delegation, one page sent twice, one taken back before the gavel."""

import re

import pytest
from django.db import transaction

from apps.core.exceptions import Refused
from apps.delegates.choices import CredentialFunction
from apps.statements import services
from apps.statements.choices import AnnexKind
from apps.statements.models import Annex
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory, PersonFactory
from tests.factories.silence import account_of
from tests.factories.statements import conference_of, drafted, gavel, parties_of, say, tabled
from tests.support.negotiation import page as url

pytestmark = pytest.mark.django_db
HEAD, OTHER = "Soon means within a year.", "Soon means within ten years."
SEEN = re.compile(r'name="seen" value="([^"]*)"')


@pytest.fixture
def statement():
    return tabled()


def seen_in(page):
    found = SEEN.search(page.text)
    return found[1] if found else ""


def opened(client, account, address, **more):
    """The page as this account has it open; `press` sends what it holds with the words."""
    client.force_login(account)
    shown = client.get(address)
    held = {"seen": seen_in(shown), "kind": "interpretation", "authentic": "en", **more}

    def press(words, **said):
        client.force_login(account)
        return client.post(address, {**held, "texts_en": words, **said})

    return press


def alternate_of(entry):
    conference = entry.tabling.statement.conference
    user = UserFactory()
    person = PersonFactory(forum=conference.forum, user=user)
    DelegateFactory(conference=conference, participation=entry.participation, person=person, registered=True)
    CredentialFactory(participation=entry.participation, person=person, function=CredentialFunction.ALTERNATE)
    return user


def words_of(rows):
    return list(rows.values_list("texts__en", "withdrawn"))


def test_of_two_of_a_delegation_the_second_is_told_of_the_first(client, statement):
    entry = parties_of(statement)[0]
    page = url(statement, "own-annex")
    head, other = opened(client, account_of(entry), page), opened(client, alternate_of(entry), page)
    assert head(HEAD).status_code == 302
    told = other(OTHER)
    assert (told.status_code, HEAD in told.text, OTHER in told.text) == (422, True, True)
    assert words_of(Annex.objects.all()) == [(HEAD, False)]
    knowing = seen_in(told)
    assert other(OTHER, seen=knowing).status_code == 302
    assert words_of(Annex.objects.filter(superseded_by=None)) == [(OTHER, False)]


def test_nobody_takes_back_what_they_did_not_read(client, statement):
    entry = parties_of(statement)[0]
    page = url(statement, "own-annex")
    other = opened(client, alternate_of(entry), page)
    assert opened(client, account_of(entry), page)(HEAD).status_code == 302
    assert other("").status_code == 422
    assert words_of(Annex.objects.all()) == [(HEAD, False)]


def test_staff_does_not_put_one_in_the_place_of_what_the_head_gave_meanwhile(client, statement):
    entry = parties_of(statement)[0]
    staff = TeamMemberFactory(conference=statement.conference, role="document_staff").user
    desk = opened(client, staff, url(statement, "annex"), party=str(entry.pk))
    assert opened(client, account_of(entry), url(statement, "own-annex"))(HEAD).status_code == 302
    told = desk(OTHER)
    assert (told.status_code, HEAD in told.text) == (422, True)
    assert words_of(Annex.objects.all()) == [(HEAD, False)]


def test_the_same_page_sent_twice_puts_one_beside_the_text(client, statement):
    press = opened(client, account_of(parties_of(statement)[0]), url(statement, "own-annex"))
    assert [press(HEAD).status_code for _time in range(2)] == [302, 302]
    assert words_of(Annex.objects.all()) == [(HEAD, False)]


def test_an_old_page_sent_again_brings_nothing_back(client, statement):
    account, page = account_of(parties_of(statement)[0]), url(statement, "own-annex")
    first = opened(client, account, page)
    assert first(HEAD).status_code == 302
    assert opened(client, account, page)(OTHER).status_code == 302
    assert first(HEAD).status_code == 422
    assert words_of(Annex.objects.filter(superseded_by=None)) == [(OTHER, False)]


def test_another_kind_or_another_party_is_no_matter(client, statement):
    first, second, _third = parties_of(statement)
    page = url(statement, "own-annex")
    press = opened(client, account_of(first), page)
    assert opened(client, account_of(second), page)(HEAD).status_code == 302
    assert opened(client, account_of(first), page)(HEAD, kind="explanation").status_code == 302
    assert press(OTHER).status_code == 302
    assert Annex.objects.count() == 3


def test_who_is_left_out_takes_its_dissociation_back_and_the_text_is_adopted():
    """Its objection is annexed in its place, and follows what was taken back."""
    text = drafted(conference_of(rule="consensus_minus_one"))
    left_out = text.parties.order_by("order")[0]
    services.table_text(text, by=UserFactory(), excluded=left_out, ground="Breach of commitments.")
    first = parties_of(text)[0]
    say(first, "object", "We object to all of it.")
    for words in ({"en": "We are no part of this."}, {}):
        given = services.NewAnnex(first, AnnexKind.DISSOCIATION, words, "en")
        services.give_annex(given, by=UserFactory(), own=False)
    record = services.adopt(text, gavel(), by=UserFactory()).record
    found = Annex.objects.standing(record.tabling)
    assert [(each.kind, each.texts) for each in found] == [("dissociation", {"en": "We object to all of it."})]
    assert list(faults()) == []


def test_a_mark_that_names_nothing_is_no_mark(statement):
    first = parties_of(statement)[0]
    services.give_annex(services.NewAnnex(first, "explanation", {"en": HEAD}, "en"), by=UserFactory(), own=False)
    for seen in ("x" * 20_000, ","):
        given = services.NewAnnex(first, "explanation", {"en": OTHER}, "en", seen=seen)
        with pytest.raises(Refused) as refused, transaction.atomic():
            services.give_annex(given, by=UserFactory(), own=False)
        assert refused.value.code == "changed_meanwhile"
