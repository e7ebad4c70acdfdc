"""Whoever heads two delegations at once: each page says for which it speaks, leads to the other, mixes neither."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from apps.delegates.models import Credential
from apps.messaging.models import Message
from apps.statements import services
from apps.statements.choices import Distribution
from apps.statements.models import Amendment, Annex, Position, SilenceReply, Sponsor, Stance
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened, paragraph, voice
from tests.factories.delegates import DelegateFactory
from tests.factories.silence import silent_conference, under_silence
from tests.factories.statements import parties_of, tabled
from tests.support.negotiation import as_head, head_of_two, page
from tests.support.queries import page_queries

pytestmark = pytest.mark.django_db

BY = UserFactory
REFUSED = "You do not speak for the party any more"


@pytest.fixture
def negotiated():
    """A text whose first and second party are headed by one person."""
    statement = circulated(count=4)
    statement.amendments_until = timezone.now() + dt.timedelta(days=1)
    statement.save()
    head = voice(statement, 1).credential.person
    Credential.objects.filter(pk=voice(statement, 2).credential.pk).update(person=head)
    return statement


def at(statement, name, party, **kwargs):
    return f"{page(statement, name, **kwargs)}?for={party.participation_id}"


def sent(client, url, **told):
    """Open the page and send its form as it came."""
    opened_page = client.get(url)
    assert opened_page.status_code == 200
    shown = re.search(r'name="speaking" value="([^"]+)"', opened_page.text)
    assert shown, "the form says for whom it speaks"
    return client.post(url, {"speaking": shown[1], "seen": "", **told}, follow=True)


SAID = {
    "own-text": {"value_own": "join"},
    "own-object": {"text_own": "No."},
    "own-annex": {"kind": "explanation", "texts_en": "Our reasons.", "authentic": "en"},
}


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("name", SAID)
def test_a_page_before_a_head_of_two_speaks_for_the_party_in_its_address(client, name, number):
    statement = tabled(live=True)
    account, _mine = head_of_two(statement)
    services.call_for_objections(statement, chair="Chair Example", by=BY())
    client.force_login(account)
    party = parties_of(statement)[number]
    sent(client, at(statement, name, party), **SAID[name])
    rows = [*Position.objects.all(), *Annex.objects.all()]
    assert [row.party for row in rows] == [party]
    assert rows[0].credential.participation == party.participation


@pytest.mark.parametrize("number", [0, 1])
def test_the_silence_is_broken_for_the_party_in_the_address(client, number):
    statement, _procedure = under_silence()
    account, _mine = head_of_two(statement)
    client.force_login(account)
    party = parties_of(statement)[number]
    sent(client, at(statement, "own-break", party), kind="objection", text="Too early.", confirmed="on")
    assert SilenceReply.objects.get().party == party


@pytest.mark.parametrize("name", ["own-text", "own-object", "own-annex"])
def test_both_parties_are_named_and_every_link_stays_with_the_one(client, name):
    statement = tabled(live=True)
    account, _mine = head_of_two(statement)
    services.call_for_objections(statement, chair="Chair Example", by=BY())
    client.force_login(account)
    first, second = parties_of(statement)[:2]
    shown = client.get(at(statement, name, second))
    assert [current for _name, _url, current in shown.context["for_whom"]].count(True) == 1
    for party in (first, second):
        assert f"?for={party.participation_id}" in shown.text
    own = re.findall(rf'href="(?:[^"]*/texts/{statement.pk}/[^"]*)"', shown.text)
    assert own
    assert all(f"?for={second.participation_id}" in link for link in own)


def test_the_delegation_page_opens_each_text_for_its_own_party(client):
    statement = tabled()
    account, _mine = head_of_two(statement)
    client.force_login(account)
    text = client.get(page(statement, "own-text").partition("texts/")[0]).text
    for party in parties_of(statement)[:2]:
        assert at(statement, "own-text", party) in text


def test_a_head_of_one_reads_no_choice_and_plain_addresses(client):
    statement = circulated(count=4)
    as_head(client, statement)
    text = client.get(page(statement, "own-stances")).text
    assert "?for=" not in text
    assert "You speak for <b>" in text


def test_a_page_for_a_party_that_one_does_not_head_is_not_there(client, negotiated):
    as_head(client, negotiated)
    third = voice(negotiated, 3).party
    for name in ("circulated", "amend", "own-amendments", "own-stances", "own-handling", "own-by-party"):
        assert client.get(at(negotiated, name, third)).status_code == 404
    told = {"seen": "0", "op": "replace", "target": str(paragraph(negotiated, 3)), "text": "X.", "after": "-"}
    assert REFUSED in client.post(at(negotiated, "amend", third), told).text
    assert not Amendment.objects.exists()


@pytest.mark.parametrize("page_of", ["own-text", "own-object", "own-annex", "own-break"])
def test_a_page_on_a_text_that_lies_before_another_is_not_there(client, page_of):
    statement = under_silence()[0] if page_of == "own-break" else tabled(live=True)
    account, _mine = head_of_two(statement)
    client.force_login(account)
    assert client.get(at(statement, page_of, parties_of(statement)[2])).status_code == 404
    assert client.get(f"{page(statement, page_of)}?for=nobody").status_code == 404


def test_two_tabs_for_two_parties_do_not_mix(client, negotiated):
    as_head(client, negotiated)
    first, second = voice(negotiated, 1).party, voice(negotiated, 2).party
    told = {"op": "replace", "target": str(paragraph(negotiated, 3)), "after": "-", "reason": ""}
    told |= {"seen": "0", "text": "Agree to part."}
    tabs = {each: client.get(at(negotiated, "amend", each)).context["speaking"].pk for each in (first, second)}
    client.post(at(negotiated, "amend", second), {**told, "speaking": tabs[second]})
    client.post(at(negotiated, "amend", first), {**told, "speaking": tabs[first], "text": "Agree to part well."})
    carried = list(Sponsor.objects.order_by("amendment__number").values_list("participation", flat=True))
    assert carried == [second.participation_id, first.participation_id]
    mixed = client.post(at(negotiated, "amend", first), {**told, "speaking": tabs[second], "text": "Agree to stay."})
    assert REFUSED in mixed.text
    assert Amendment.objects.count() == 2


def test_a_refused_page_does_not_become_the_other_party_s_when_it_is_sent_again(client, negotiated):
    as_head(client, negotiated)
    mine = voice(negotiated, 1)
    told = {"op": "replace", "target": str(paragraph(negotiated, 3)), "after": "-", "seen": "0", "text": "Agree."}
    Credential.objects.filter(pk=mine.credential.pk).update(valid_until=timezone.now() - dt.timedelta(seconds=1))
    for _time in range(2):
        answer = client.post(page(negotiated, "amend"), {**told, "speaking": mine.party.pk})
        assert REFUSED in answer.text
        told["speaking"] = re.search(r'name="speaking" value="([^"]+)"', answer.text)[1]
    assert not Amendment.objects.exists()


def test_stances_are_those_of_the_party_in_the_address(client, negotiated):
    as_head(client, negotiated)
    uid, second = paragraph(negotiated, 3), voice(negotiated, 2).party
    sent(client, at(negotiated, "own-stances", second), **{f"value-{uid}": "cannot", f"seen-{uid}": "-"})
    assert Stance.objects.get().participation_id == second.participation_id
    shown = client.get(at(negotiated, "own-stances", voice(negotiated, 1).party)).text
    assert 'value="cannot" selected' not in shown


def test_one_party_of_a_head_supports_the_amendment_of_the_other(client, negotiated):
    amendment = opened(negotiated, 3, "Agree to part.", party=1)
    as_head(client, negotiated)
    second = voice(negotiated, 2).party
    listed = client.get(at(negotiated, "own-amendments", second))
    assert [shown.amendment for shown in listed.context["others"]] == [amendment]
    sent(client, at(negotiated, "own-amendment-supporter", second, number=1), seen=amendment.mark)
    assert Sponsor.objects.get(role="supporter").participation_id == second.participation_id


def test_a_mail_about_an_amendment_opens_the_page_of_the_party_that_carries_it(client, negotiated):
    services.propose_disposition(opened(negotiated, 3, "Agree to part.", party=2), "accept", by=BY())
    as_head(client, negotiated)
    link = re.search(r"/\S*own\S*|https?://\S*amendments/\S*", Message.objects.filter(kind="disposition")[0].text)[0]
    shown = client.get(link.partition("#")[0])
    assert shown.context["speaking"] == voice(negotiated, 2).party
    assert 'id="amendment-1"' in shown.text
    for step in ("own-amendment-withdraw", "own-disposition"):  # without a party in the address, too
        assert client.get(page(negotiated, step, number=1)).context["speaking"] == voice(negotiated, 2).party


def test_each_notice_of_a_silence_opens_the_page_of_its_own_party():
    conference = silent_conference()
    first, second = Credential.objects.filter(participation__conference=conference).order_by("pk")[:2]
    Credential.objects.filter(pk=second.pk).update(person=first.person)
    under_silence(conference)
    pages = [row.text for row in Message.objects.filter(kind="silence", to_address=first.person.email)]
    assert sorted(re.search(r"\?for=(\S+)", text)[1] for text in pages) == sorted(
        str(each.participation_id) for each in (first, second)
    )
    assert not any("?for=" in row.text for row in Message.objects.exclude(to_address=first.person.email))


def test_a_second_credential_costs_nothing(client, negotiated):
    as_head(client, negotiated)
    two = page_queries(client, page(negotiated, "own-stances"))
    Credential.objects.filter(pk=voice(negotiated, 2).credential.pk).delete()
    assert page_queries(client, page(negotiated, "own-stances")) == two


def test_who_speaks_for_nobody_reads_who_proposes_changes(client, negotiated):
    services.circulate(negotiated, Distribution.PARTICIPANTS, by=BY())
    reader = DelegateFactory(conference=negotiated.conference, person__user=BY(), registered=True)
    client.force_login(reader.person.user)
    shown = client.get(page(negotiated, "circulated"))
    assert "Changes are proposed by those who speak for a party" in shown.text
    as_head(client, negotiated)
    assert "Changes are proposed by those" not in client.get(page(negotiated, "circulated")).text
