"""Sealed and open rounds of positions (T29): who sees what parties say, and that nobody sees more later."""

import pytest
from django.db import transaction
from django.utils import timezone

from apps.audit.models import Entry
from apps.conferences.models import DecisionProfile
from apps.core.exceptions import Refused
from apps.statements import services
from apps.statements.consensus.parties import roster_of
from apps.statements.consensus.wording import cannot_be_adopted
from apps.statements.models import AdoptionRecord, LogEntry, Position, Tabling
from apps.statements.pipeline.standing import standings_of
from apps.statements.pipeline.turns import turn_of
from apps.statements.record.seal import seal_bytes
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.rounds import answer, now_of, on_the_table, sealed
from tests.factories.silence import silent_conference
from tests.factories.statements import adopted, called, conference_of, drafted, gavel, parties_of, say
from tests.support.refused_rows import refused_by_the_database

pytestmark = pytest.mark.django_db


def code_of(call, *args, **values):
    with pytest.raises(Refused) as refused, transaction.atomic():
        call(*args, **values)
    return refused.value.code


def close(statement):
    return services.close_round(statement, by=UserFactory())


def change(statement, disclosure):
    return services.change_disclosure(statement, disclosure, by=UserFactory())


def table(statement, **values):
    return services.table_text(statement, by=UserFactory(), **values).tabled


# --- how a round begins


def test_a_text_takes_over_how_the_conference_has_it_and_the_form_can_say_otherwise():
    conference = conference_of(disclosure="sealed")
    assert table(drafted(conference), live=True).disclosure == "sealed"
    assert table(drafted(conference), live=True, disclosure="open").disclosure == "open"
    DecisionProfile.objects.update(disclosure="open")
    assert [each.disclosure for each in Tabling.objects.order_by("created_at")] == ["sealed", "open"]


def test_what_is_over_and_what_is_under_silence_has_no_round_of_its_own():
    assert table(drafted(conference_of(disclosure="sealed"))).disclosure == "desk"
    silent = table(drafted(silent_conference(disclosure="sealed")), live=True)
    assert silent.disclosure == "desk"
    assert code_of(change, silent.statement, "open") == "silence"
    refused_by_the_database(lambda: Tabling.objects.filter(pk=silent.pk).update(disclosure="open"))


# --- T29: before the first entry, and from it on


@pytest.mark.parametrize(("first", "then"), [("sealed", "open"), ("sealed", "desk"), ("desk", "open")])
def test_it_is_loosened_before_the_first_entry_only(first, then):
    statement = on_the_table(first)
    change(statement, then)
    assert Tabling.objects.get().disclosure == then
    change(statement, first)
    answer(parties_of(statement)[0])
    assert code_of(change, statement, then) == "entered"
    refused_by_the_database(lambda: Tabling.objects.update(disclosure=then))
    assert Tabling.objects.get().disclosure == first


def test_nobody_tightens_a_round_either_whose_entries_were_seen():
    statement = on_the_table("open")
    answer(parties_of(statement)[0])
    assert code_of(change, statement, "sealed") == "entered"
    refused_by_the_database(lambda: Tabling.objects.update(disclosure="sealed"))


def test_a_change_stands_in_trail_and_log():
    statement = on_the_table("sealed")
    change(statement, "sealed")  # nothing happens
    change(statement, "open")
    assert Entry.objects.get(verb="statement.disclosure").details == {"disclosure": "open"}
    assert LogEntry.objects.filter(happened="statement.disclosure").count() == 1


def test_a_seal_is_opened_once_and_never_closed_again():
    statement = sealed()
    answer(parties_of(statement)[0])
    close(statement)
    for values in ({"disclosed_at": None, "disclosed_by": None}, {"disclosed_at": timezone.now()}):
        refused_by_the_database(lambda values=values: Tabling.objects.update(**values))
    refused_by_the_database(lambda: Tabling.objects.update(disclosure="desk"))


def test_only_a_sealed_round_is_opened():
    statement = on_the_table("open")
    assert code_of(close, statement) == "not_sealed"
    refused_by_the_database(lambda: Tabling.objects.update(disclosed_at=timezone.now()))


# --- what is sealed


def test_staff_records_nothing_for_anybody_until_it_is_closed():
    statement = sealed()
    first = parties_of(statement)[0]
    assert code_of(say, first) == "sealed"
    assert code_of(services.record_positions, statement, [services.NewPosition(first, "join")], by=UserFactory()) == (
        "sealed"
    )
    assert Position.objects.count() == 0
    close(statement)
    say(first)
    assert Position.objects.count() == 1


def test_what_was_said_is_in_no_trail_and_no_log_while_and_after():
    statement = sealed()
    first, second, third = parties_of(statement)
    answer(first, "object", "Paragraph 2 goes too far.")
    answer(second)
    for entry in Entry.objects.filter(verb="statement.position"):
        assert set(entry.details) == {"party"}
    close(statement)
    assert LogEntry.objects.get(happened="statement.round_closed").change == {}
    assert Entry.objects.get(verb="statement.round_closed").details == {"answered": 2, "of": 3}
    answer(third)
    assert Entry.objects.filter(verb="statement.position", details__value="join").count() == 1


@pytest.mark.parametrize("said", ["join", "object", "stand_aside", "join_ad_referendum", "join_with_reservation"])
@pytest.mark.parametrize("rule", ["consensus", "unanimity"])
def test_why_it_cannot_be_adopted_reads_the_same_whatever_was_said(rule, said):
    statement = sealed(conference_of(rule=rule))
    answer(parties_of(statement)[0], said, "Words." if said in ("object", "join_with_reservation") else "")
    text = now_of(statement)
    outcome = services.outcome_of(text)
    sentence = cannot_be_adopted(text.tabled, outcome, roster_of(text.tabled), "en")
    assert sentence == ("It cannot be adopted now: the round of positions is sealed, and 1 of 3 parties have answered.")
    assert (outcome.adopted, outcome.provisional, outcome.joined, outcome.pending, outcome.aside) == (
        False, False, (), (), (),
    )  # fmt: skip
    assert outcome.reservations == ()
    turn = turn_of(text, standings_of([text], DecisionProfile())[text.pk])
    assert (turn.step.page, turn.why, turn.instead) == ("round", "Sealed: 1 of 3 parties have answered.", None)


@pytest.mark.parametrize("said", ["join", "object"])
def test_neither_gavel_nor_call_nor_annex_before_it_is_closed(said):
    """And the refusal is the same whatever was said."""
    statement = sealed()
    first, second, third = parties_of(statement)
    answer(second)
    answer(third, said, "No.")
    assert code_of(services.adopt, statement, gavel(), by=UserFactory()) == "not_adoptable"
    assert code_of(services.call_for_objections, statement, chair="C", by=UserFactory()) == "not_adoptable"
    annex = services.NewAnnex(first, "dissociation", {"en": "Not part of it."}, "en")
    assert code_of(services.give_annex, annex, by=UserFactory(), own=False) == "sealed"
    refused_by_the_database(lambda: Tabling.objects.update(provisional={"at": "now"}))
    close(statement)
    if said == "join":
        called(statement)
        assert services.adopt(statement, gavel(), by=UserFactory()).state == "adopted"
        assert list(faults()) == []


def test_a_later_answer_of_the_same_party_supersedes_within_the_seal():
    statement = sealed()
    first = parties_of(statement)[0]
    answer(first, "object", "No.")
    answer(first)
    text = now_of(statement)
    assert list(Position.objects.told(text.tabling)) == []
    assert Position.objects.current(text.tabling).get().value == "join"


# --- how it closes


def test_the_last_answer_closes_it():
    statement = sealed()
    first, second, third = parties_of(statement)
    answer(first)
    answer(second, "stand_aside")
    assert now_of(statement).tabled.is_sealed
    answer(third)
    tabling = now_of(statement).tabled
    assert (tabling.is_sealed, tabling.is_open_to_parties, tabling.disclosed_by) == (False, True, None)
    assert Position.objects.told(tabling).count() == 3
    assert code_of(close, statement) == "not_sealed"


def test_the_departure_of_the_last_one_that_was_awaited_closes_it():
    statement = sealed()
    first, second, third = parties_of(statement)
    answer(first)
    answer(second)
    services.leave(third, letter="The letter.", by=UserFactory())
    assert not now_of(statement).tabled.is_sealed


def test_nobody_left_to_answer_does_not_close_it():
    statement = sealed()
    for entry in parties_of(statement):
        services.leave(entry, letter="The letter.", by=UserFactory())
    assert now_of(statement).tabled.is_sealed


def test_who_is_left_out_is_not_waited_for():
    text = drafted(conference_of(rule="consensus_minus_one"))
    out = text.parties.order_by("order").last()
    table(text, excluded=out, ground="Named before.", live=True, disclosure="sealed")
    first, second, _third = parties_of(text)
    answer(first)
    answer(second)
    assert not now_of(text).tabled.is_sealed


def test_a_round_that_ends_sealed_stays_sealed():
    statement = sealed()
    answer(parties_of(statement)[0], "object", "No.")
    services.advance(statement, "reopen", by=UserFactory())
    tabling = Tabling.objects.get()
    assert (tabling.is_sealed, list(Position.objects.told(tabling))) == (True, [])
    assert code_of(close, statement) == "state"
    refused_by_the_database(lambda: Tabling.objects.update(disclosed_at=timezone.now()))


# --- the record


def test_the_record_seals_how_the_round_was_and_when_it_closed():
    statement = sealed()
    for entry in parties_of(statement):
        answer(entry)
    called(statement)
    record = services.adopt(statement, gavel(), by=UserFactory()).record
    assert b'"disclosure":"sealed","exclusion_ground"' in bytes(record.seal).replace(
        b'"disclosed_at":"' + record.tabling.disclosed_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ").encode() + b'",', b""
    )
    assert list(faults()) == []


def test_a_record_of_the_desk_keeps_its_bytes():
    statement = adopted()
    record = AdoptionRecord.objects.get(statement=statement)
    assert b"disclos" not in bytes(record.seal)
    assert seal_bytes(record) == bytes(record.seal)
