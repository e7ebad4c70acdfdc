"""Two people in the same moment before the gavel and after it (T30): one call, one gavel, one signature, one record."""

import pytest

from apps.statements import services
from apps.statements.models import AdoptionRecord, Gavelling, ObjectionCall, Statement
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import all_join, called, conference_of, gavel, gavelled, parties_of, say, tabled
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_objection_and_the_end_of_the_call_at_once():
    """Whoever is first: the objection ends the call, or comes after the answer and voids it."""
    statement, by = tabled(live=True), UserFactory()
    services.call_for_objections(statement, chair="Chair Example", by=by)
    party = parties_of(statement)[0]
    results = at_once(
        lambda: services.close_call(statement, by=by).outcome,
        lambda: say(party, "object", "No.", by=by).value,
    )
    assert results in (["objected", "object"], ["nobody", "object"])
    assert at_once(lambda: services.adopt(statement, gavel(), by=by).state) == ["not_adoptable"]


def test_the_room_is_asked_once():
    statement = tabled(live=True)
    chairs = [UserFactory() for _ in range(4)]
    results = at_once(
        *[lambda by=by: services.call_for_objections(statement, chair="C", by=by).number for by in chairs]
    )
    assert sorted(map(str, results)) == ["1", "open", "open", "open"]
    assert ObjectionCall.objects.count() == 1


def test_two_chairs_let_one_gavel_fall():
    statement = tabled(conference_of(countersigned=True))
    TeamMemberFactory(conference=statement.conference, role="organizer")
    all_join(statement)
    chairs = [UserFactory() for _ in range(4)]
    results = at_once(*[lambda by=by: services.adopt(statement, gavel(), by=by).state for by in chairs])
    assert sorted(results) == ["gavelled"] * 4
    assert Gavelling.objects.count() == 1


def test_one_of_many_signs():
    statement = gavelled()
    staff = [UserFactory() for _ in range(4)]
    results = at_once(*[lambda by=by: services.countersign(statement, by=by).number for by in staff])
    assert sorted(map(str, results)) == ["1", "state", "state", "state"]
    assert (AdoptionRecord.objects.count(), list(faults())) == (1, [])


def test_a_signature_and_a_refusal_at_once():
    statement, by = gavelled(), UserFactory()
    results = at_once(
        lambda: services.countersign(statement, by=by).state,
        lambda: services.refuse_countersign(statement, reason="No quorum.", by=by).state,
    )
    assert results in (["adopted", "state"], ["state", "tabled"])
    assert list(faults()) == []


def test_an_objection_against_the_gavel_that_is_to_be_countersigned():
    statement = tabled(conference_of(countersigned=True), live=True)
    TeamMemberFactory(conference=statement.conference, role="organizer")
    called(statement)
    party, by = parties_of(statement)[0], UserFactory()
    results = at_once(
        lambda: services.adopt(statement, gavel(), by=by).state,
        lambda: say(party, "object", "No.", by=by).value,
    )
    assert results in (["gavelled", "not_open"], ["not_adoptable", "object"], ["at", "object"])
    assert Statement.objects.get().state in ("gavelled", "tabled")
