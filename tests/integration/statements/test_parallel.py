"""Two people in the same moment (T30): one record, one number, and the loser is told."""

import uuid

import pytest
from django.db import transaction

from apps.delegates.services import end_credential
from apps.delegations.bindings import unproved
from apps.delegations.services import change_delegation
from apps.documents.models import Document
from apps.statements import services
from apps.statements.models import AdoptionRecord, Position, Statement
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, DecisionProfileFactory
from tests.factories.delegates import CredentialFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.statements import all_join, conference_of, draft, drafted, gavel, parties_of, say, tabled
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)
FIFTY = 50  # each on a connection of its own
SHORT = {"titles": {"en": "Statement", "ja": "声明"}, "texts": {"en": "1. Meet.", "ja": "1. 会う。"}}


def test_eight_gavels_make_one_record():
    statement = tabled()
    all_join(statement)
    chairs = [UserFactory() for _ in range(8)]
    results = at_once(*[lambda by=by: services.adopt(statement, gavel(), by=by).state for by in chairs])
    assert sorted(results) == ["adopted", *["already_adopted"] * 7]
    assert (AdoptionRecord.objects.count(), Document.objects.count()) == (1, 1)


def test_fifty_texts_adopted_at_once_get_numbers_without_gap_and_none_twice():
    """T20: of two editions of one forum; each numbers its own year, and all their records are one chain."""
    first = conference_of(count=1)
    days = {name: getattr(first, name).replace(year=2031) for name in ("starts_on", "ends_on")}
    second = decided_by_consensus(ConferenceFactory(forum=first.forum, **days))
    by = UserFactory()
    with transaction.atomic():
        texts = [tabled((first, second)[number % 2], by=by, **SHORT) for number in range(FIFTY)]
    results = at_once(*[lambda text=text: services.adopt(text, gavel(), by=by).number for text in texts])
    for edition, numbers in ((first, results[::2]), (second, results[1::2])):
        assert sorted(numbers) == list(range(1, FIFTY // 2 + 1))
        held = Document.objects.filter(conference=edition).order_by("number").values_list("number", flat=True)
        assert list(held) == sorted(numbers)
    records = AdoptionRecord.objects.order_by("chain_number")
    assert [each.chain_number for each in records] == list(range(1, FIFTY + 1))
    assert [each.previous_sha256 for each in records] == ["", *[each.seal_sha256 for each in records]][:-1]
    assert len({each.decision_symbol for each in records}) == FIFTY


def test_gavel_against_objection_whoever_comes_second_is_refused():
    statement = tabled()
    all_join(statement)
    party, by = parties_of(statement)[0], UserFactory()
    results = at_once(
        lambda: services.adopt(statement, gavel(), by=by).state,
        lambda: say(party, "object", "No.", by=by).value,
    )
    # an objection that came first came after the moment that the other one states, or stands in its way
    assert results in (["adopted", "not_open"], ["not_adoptable", "object"], ["at", "object"])


def test_the_same_position_from_two_tabs_is_recorded_once():
    statement = tabled()
    party, by = parties_of(statement)[0], UserFactory()
    at_once(*[lambda: say(party, by=by).pk] * 4)
    assert Position.objects.count() == 1


def test_a_form_sent_four_times_at_once_makes_one_text():
    conference, by, key = conference_of(), UserFactory(), uuid.uuid4()
    at_once(*[lambda: services.record_text(conference, draft(), by=by, table=False, key=key).pk] * 4)
    assert Statement.objects.get().symbol.endswith("/L.1")


TEXTS = 8


def test_gavels_on_many_texts_of_one_forum_make_one_unbroken_chain():
    """Of three editions at once, half of them by the last confirmation owed."""
    first = conference_of(count=1)
    editions = [first, *(decided_by_consensus(ConferenceFactory(forum=first.forum)) for _ in range(2))]
    by = UserFactory()
    texts = [tabled(editions[number % 3], by=by) for number in range(TEXTS)]
    for number, statement in enumerate(texts):
        if number % 2:
            say(parties_of(statement)[0], "join_ad_referendum", by=by)
            services.adopt(statement, gavel(), by=by)
        else:
            all_join(statement, by=by)
    calls = [
        (lambda text=text: say(parties_of(text)[0], by=by).value)
        if number % 2
        else (lambda text=text: services.adopt(text, gavel(), by=by).state)
        for number, text in enumerate(texts)
    ]
    assert set(at_once(*calls)) == {"join", "adopted"}
    records = AdoptionRecord.objects.order_by("chain_number")
    assert [each.chain_number for each in records] == list(range(1, TEXTS + 1))
    assert [each.previous_sha256 for each in records] == ["", *[each.seal_sha256 for each in records]][:-1]
    numbers = Statement.objects.values_list("conference", "number").order_by("conference", "number")
    for edition in editions:
        taken = [number for conference, number in numbers if conference == edition.pk]
        assert len(set(taken)) == len(taken)
    assert len({each.decision_symbol for each in records}) == TEXTS
    assert list(faults()) == []


def decided_by_consensus(conference):
    DecisionProfileFactory(conference=conference, rule="consensus", party_kind="delegation")
    CredentialFactory(participation=ParticipationFactory(conference=conference))
    return conference


def test_a_gavel_and_a_departure_at_once_agree_who_counted():
    statement = tabled()
    all_join(statement)
    party, by = parties_of(statement)[0], UserFactory()
    results = at_once(
        lambda: services.adopt(statement, gavel(), by=by).state,
        lambda: services.leave(party, letter="Letter", by=by).letter,
    )
    record = AdoptionRecord.objects.get()
    entry = next(each for each in record.roster if each["party"] == str(party.pk))
    party.refresh_from_db()
    assert results in (["adopted", "decided"], ["adopted", "Letter"])
    assert (party.left_at is None) == (results[1] == "decided")
    # it counts until it left: the gavel states a moment, and whoever wrote first may have left after that
    assert entry["counted"] == (party.left_at is None or party.left_at > record.adopted_at)
    assert list(faults()) == []


def test_a_gavel_and_a_reopening_at_once_have_one_winner():
    statement = tabled()
    all_join(statement)
    by = UserFactory()
    results = at_once(
        lambda: services.adopt(statement, gavel(), by=by).state,
        lambda: services.advance(statement, "reopen", by=by).state,
    )
    assert results in (["adopted", "state"], ["state", "negotiating"])
    assert list(faults()) == []


def test_put_on_the_table_from_two_tabs_it_lies_there_once():
    statement, by = drafted(), UserFactory()
    results = at_once(*[lambda: services.table_text(statement, by=by).state] * 3)
    assert sorted(results) == ["state", "state", "tabled"]
    assert list(Statement.objects.get().tablings.values_list("round", "closed_at")) == [(1, None)]


def test_a_gavel_and_a_new_round_at_once():
    """One tab opens the text again and puts it on the table anew, the other one adopts what it saw."""
    statement, by = tabled(), UserFactory()
    all_join(statement)

    def anew():
        return services.table_text(services.advance(statement, "reopen", by=by), by=by).state

    seen = statement.tabled.sha256
    results = at_once(lambda: services.adopt(statement, gavel(), by=by, expected_sha256=seen).state, anew)
    assert results in (["adopted", "state"], ["state", "tabled"], ["asked", "tabled"], ["at", "tabled"])
    assert list(faults()) == []


def test_two_last_confirmations_at_once_adopt_once():
    statement, by = tabled(), UserFactory()
    for party in parties_of(statement):
        say(party, "join_ad_referendum", by=by)
    services.adopt(statement, gavel(), by=by)
    results = at_once(*[lambda party=party: say(party, by=by).value for party in parties_of(statement)])
    assert results == ["join"] * 3
    record = AdoptionRecord.objects.get()
    assert [each["value"] for each in record.positions] == ["join"] * 3
    assert Statement.objects.get().state == "adopted"
    assert list(faults()) == []


def test_a_party_does_not_lose_its_ground_while_it_is_put_on_a_roster():
    statement, by = drafted(), UserFactory()
    delegation = parties_of(statement)[0].participation
    results = at_once(
        lambda: services.table_text(statement, by=by).state,
        lambda: change_delegation(delegation, by=by, entitled=False).entitled,
    )
    assert results in (["tabled", "rests_on_it"], ["not_entitled_now", False])


def test_a_credential_does_not_end_behind_a_word_given_by_it():
    statement, by = tabled(), UserFactory()
    party = parties_of(statement)[0]
    credential = party.participation.credentials.get()
    results = at_once(lambda: say(party, by=by).value, lambda: end_credential(credential, by=by).pk)
    assert results in (["join", credential.pk], ["no_credential", credential.pk], ["join", "rests_on_it"])
    assert unproved(statement.conference_id) == {}
