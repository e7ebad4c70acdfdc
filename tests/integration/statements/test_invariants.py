"""What holds whatever happens, on real texts: T3, T11, T20, T33. Their other tests name the same numbers."""

import itertools

import pytest
from django.db import DatabaseError, transaction

from apps.core.exceptions import Refused
from apps.documents.models import Document, SymbolCounter
from apps.statements import services
from apps.statements.choices import PositionValue as P
from apps.statements.choices import State
from apps.statements.models import AdoptionRecord, Position, Statement, Tabling
from apps.statements.steps import steps_for
from apps.statements.text_life import NEXT, TERMINAL
from tests.factories.accounts import UserFactory
from tests.factories.amendments import all_agreed, circulated
from tests.factories.silence import under_silence
from tests.factories.statements import (
    adopted,
    all_join,
    conference_of,
    drafted,
    gavel,
    gavelled,
    parties_of,
    say,
    tabled,
)

pytestmark = pytest.mark.django_db
SAID = [None, P.JOIN, P.STAND_ASIDE, P.OBJECT]


def adoptable(statement):
    """Whether the gavel would fall now; what it did is undone."""
    with transaction.atomic():
        found = fell(statement)
        transaction.set_rollback(True)
    assert found in ("adopted", "not_adoptable")
    return found == "adopted"


def fell(statement):
    try:
        return services.adopt(statement, gavel(), by=UserFactory()).state
    except Refused as refused:
        return refused.code


def what_was_said(rule, said):
    statement = tabled(conference_of(rule=rule, count=2))
    for party, value in zip(parties_of(statement), said, strict=True):
        if value:
            say(party, value, "Why." if value in (P.OBJECT, P.STAND_ASIDE) else "")
    return statement


@pytest.mark.parametrize("said", itertools.product(SAID, repeat=2))
def test_an_added_objection_never_turns_a_refusal_into_adoption(said):
    """T3: neither party can make a text adoptable by objecting; and what is unanimous is consensus."""
    found = {}
    for rule in ("unanimity", "consensus"):
        statement = what_was_said(rule, said)
        found[rule] = adoptable(statement)
        for party in parties_of(statement):
            with transaction.atomic():
                if said[party.order - 1] != P.OBJECT:
                    say(party, P.OBJECT, "No.")
                assert not adoptable(statement)
                transaction.set_rollback(True)
    assert found["consensus"] or not found["unanimity"]
    assert found == {"unanimity": set(said) == {P.JOIN}, "consensus": P.OBJECT not in said}


def ended(event):
    return lambda: services.advance(drafted(), event, by=UserFactory())


def not_adopted():
    return services.advance(tabled(), "no_consensus", by=UserFactory())


def ad_referendum():
    statement = tabled()
    for party in parties_of(statement):
        say(party, P.JOIN_AD_REFERENDUM)
    return services.adopt(statement, gavel(), by=UserFactory())


def clean():
    statement = circulated()
    all_agreed(statement)
    return services.clear_text(Statement.objects.get(pk=statement.pk), by=UserFactory())


def superseded():
    first = adopted()
    services.supersede(first, by_text=adopted(first.conference), by=UserFactory())
    return first


WAYS = {
    State.DRAFTING: drafted,
    State.CIRCULATED: circulated,
    State.NEGOTIATING: lambda: services.open_reading(circulated(), by=UserFactory()),
    State.CLEAN: clean,
    State.TABLED: tabled,
    State.GAVELLED: gavelled,
    State.SILENCE: lambda: under_silence()[0],
    State.ADOPTED_AD_REF: ad_referendum,
    State.ADOPTED: adopted,
    State.NOT_ADOPTED: not_adopted,
    State.ISSUED: lambda: services.issue(drafted(basis="chair", kind="chair_statement"), by=UserFactory()),
    State.LAPSED: lambda: services.advance(not_adopted(), "close", by=UserFactory()),
    State.WITHDRAWN: ended("withdraw"),
    State.SUPERSEDED: superseded,
}


@pytest.mark.parametrize("state", WAYS)
def test_every_state_is_reached_leads_on_and_to_nowhere_else(state):
    """T11: by the services; the pages offer a step unless it is final, and the database takes no other one."""
    statement = Statement.objects.get(pk=WAYS[state]().pk)
    assert statement.state == state
    assert bool(steps_for(statement)) == (state not in TERMINAL - {State.ISSUED, State.SUPERSEDED})
    for other in set(State) - {state} - set(NEXT[state].values()):
        with pytest.raises(DatabaseError), transaction.atomic():
            Statement.objects.filter(pk=statement.pk).update(state=other)


def test_only_one_that_nobody_records_any_more_is_not_reached_above():
    assert set(State) - set(WAYS) == {State.PLANNED}


@pytest.mark.parametrize("state", [State.DRAFTING, State.TABLED, State.GAVELLED, State.SILENCE, State.ADOPTED_AD_REF])
def test_a_text_has_no_number_before_it_is_adopted(state):
    """T20: also under silence, ad referendum, and between the gavel and the countersign."""
    statement = Statement.objects.get(pk=WAYS[state]().pk)
    assert (statement.number, statement.document) == (None, None)
    assert not Document.objects.exists()
    assert not SymbolCounter.objects.filter(series="").exists()


def test_a_gavel_that_fails_uses_no_number_up():
    """T20: refused, or undone by whatever failed behind it."""
    conference = conference_of()
    first, refused, third = [tabled(conference) for _ in range(3)]
    for statement in (first, third):
        all_join(statement)
    say(parties_of(refused)[0], P.OBJECT, "No.")
    assert services.adopt(first, gavel(), by=UserFactory()).number == 1
    assert not adoptable(refused)
    assert adoptable(third)  # and undone
    assert services.adopt(third, gavel(), by=UserFactory()).number == 2
    assert list(Document.objects.order_by("number").values_list("number", flat=True)) == [1, 2]


def test_a_record_names_the_tabling_at_which_it_was_decided_and_earlier_ones_stay():
    """T33: at most one is open; a closed one keeps what was said at it."""
    statement, by = tabled(), UserFactory()
    say(parties_of(statement)[0], P.OBJECT, "No.")
    first = statement.tablings.get()
    services.advance(statement, "reopen", by=by)
    statement = services.table_text(Statement.objects.get(pk=statement.pk), by=by)
    assert list(Tabling.objects.filter(closed_at=None)) == [statement.tabling]
    all_join(statement)
    services.adopt(statement, gavel(), by=by)
    record = AdoptionRecord.objects.get()
    assert (record.tabling, record.tabling.round) == (statement.tablings.get(round=2), 2)
    assert [each["value"] for each in record.positions] == ["join"] * 3
    first.refresh_from_db()
    assert (first.outcome, first.closed_at is None) == ("reopened", False)
    assert list(Position.objects.filter(party__tabling=first).values_list("value", "text")) == [("object", "No.")]
    with pytest.raises(DatabaseError), transaction.atomic():
        Tabling.objects.filter(pk=first.pk).update(outcome="adopted")
    with pytest.raises(DatabaseError), transaction.atomic():
        AdoptionRecord.objects.update(tabling=first)
