"""Symbols with a body and with ends: numbers without gaps whoever asks at once, addresses in any letter case."""

import pytest
from django.db import IntegrityError, transaction

from apps.core.exceptions import Refused
from apps.documents.services import allocate_symbol
from apps.documents.symbols import parse
from tests.factories.conferences import ForumFactory
from tests.factories.documents import DocumentFactory, PublicationFactory
from tests.support.at_once import at_once


@pytest.mark.django_db
def test_each_body_and_each_text_with_addenda_counts_for_itself():
    forum = ForumFactory(abbreviation="EPF")
    parent = parse("EPF/WG.1/2027/L.1")
    found = [
        allocate_symbol(forum, 2027, "L"),
        allocate_symbol(forum, 2027, "L", body="WG.1"),
        allocate_symbol(forum, 2027, "L", body="WG.1"),
        allocate_symbol(forum, 2027, "L", body="WG.2"),
        allocate_symbol(forum, 2027, "L", addendum_to=parent),
        allocate_symbol(forum, 2027, "L", addendum_to=parent),
        allocate_symbol(forum, 2027, "L", addendum_to=parse("EPF/2027/L.1")),
        allocate_symbol(forum, 2027, "L", addendum_to=parse("EPF/WG.1/2027/L.2")),
        allocate_symbol(forum, 2027, "L"),
    ]
    assert [str(symbol) for symbol in found] == [
        "EPF/2027/L.1",
        "EPF/WG.1/2027/L.1",
        "EPF/WG.1/2027/L.2",
        "EPF/WG.2/2027/L.1",
        "EPF/WG.1/2027/L.1/Add.1",
        "EPF/WG.1/2027/L.1/Add.2",
        "EPF/2027/L.1/Add.1",
        "EPF/WG.1/2027/L.2/Add.1",
        "EPF/2027/L.2",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("body", ["wg", "1G", "WG/1", "WG 1", "WG.12345"])
def test_a_body_that_gives_no_symbol_is_refused(body):
    with pytest.raises(Refused) as refused, transaction.atomic():
        allocate_symbol(ForumFactory(), 2027, "L", body=body)
    assert (refused.value.code, refused.value.field) == ("symbol", "body")


@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_leave_no_gap():
    forum = ForumFactory(abbreviation="EPF")
    parent = parse("EPF/2027/L.7")

    def of_body():
        return str(allocate_symbol(forum, 2027, "L", body="WG.1"))

    def addendum():
        return str(allocate_symbol(forum, 2027, "L", addendum_to=parent))

    found = at_once(*[of_body, addendum] * 10)
    assert sorted(found[::2]) == sorted(f"EPF/WG.1/2027/L.{number}" for number in range(1, 11))
    assert sorted(found[1::2]) == sorted(f"EPF/2027/L.7/Add.{number}" for number in range(1, 11))


@pytest.mark.django_db
@pytest.mark.parametrize("symbol", ["EPF/wg.1/2027/L.1", "EPF/2027/1/Corr.1", "EPF/2027/1/Add.0", "EPF/WG/1/2027/1"])
def test_the_database_refuses_other_symbols(symbol):
    with pytest.raises(IntegrityError), transaction.atomic():
        DocumentFactory(symbol=symbol)


@pytest.mark.django_db
@pytest.mark.parametrize("symbol", ["EPF/WG.1/2027/L.3/Add.1", "EPF/2027/L.3/Rev.2", "EPF/2027/L.3"])
def test_an_address_in_any_letter_case_leads_to_the_right_one(client, symbol):
    document = DocumentFactory(symbol=symbol, series="L", number=3)
    PublicationFactory(version__document=document, live=True)
    assert client.get(f"/en/documents/{symbol}").status_code == 200
    answer = client.get(f"/en/documents/{symbol.lower()}?language=ja&version=1")
    assert (answer.status_code, answer["Location"]) == (301, f"/en/documents/{symbol}?language=ja&version=1")
    assert client.get(f"/en/documents/{symbol.upper()}.pdf", follow=True).status_code == 200


@pytest.mark.django_db
def test_what_is_not_there_is_led_the_same_way(client):
    answer = client.get("/en/documents/nix/2027/1/corr.1")
    assert (answer.status_code, answer["Location"]) == (301, "/en/documents/NIX/2027/1/Corr.1")
    assert client.get(answer["Location"]).status_code == 404
