"""Two people in the same moment (T30): one record, one number, and the loser is told."""

import uuid

import pytest

from apps.documents.models import Document
from apps.statements import services
from apps.statements.models import AdoptionRecord, Position, Statement
from tests.factories.accounts import UserFactory
from tests.factories.statements import all_join, conference_of, draft, gavel, parties_of, say, tabled
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_eight_gavels_make_one_record():
    statement = tabled()
    all_join(statement)
    chairs = [UserFactory() for _ in range(8)]
    results = at_once(*[lambda by=by: services.adopt(statement, gavel(), by=by).state for by in chairs])
    assert sorted(results) == ["adopted", *["already_adopted"] * 7]
    assert (AdoptionRecord.objects.count(), Document.objects.count()) == (1, 1)


def test_texts_adopted_at_once_get_numbers_without_gaps():
    conference = conference_of()
    texts = [tabled(conference) for _ in range(5)]
    for statement in texts:
        all_join(statement)
    by = UserFactory()
    results = at_once(*[lambda text=text: services.adopt(text, gavel(), by=by).number for text in texts])
    assert sorted(results) == [1, 2, 3, 4, 5]


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
