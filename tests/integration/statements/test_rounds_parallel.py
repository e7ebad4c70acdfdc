"""Two connections at once: the first entry against a change of who sees it (T29), the last one against the chair."""

import pytest
from django.db import DatabaseError, connection, transaction

from apps.statements import services
from apps.statements.models import Position, Tabling
from tests.factories.accounts import UserFactory
from tests.factories.rounds import answer, sealed
from tests.factories.silence import account_of
from tests.factories.statements import parties_of
from tests.support.at_once import at_once, until_somebody_waits

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_first_entry_and_a_loosening_at_once():
    """Whoever is first: the entry is given knowing that the round is open, or it stays sealed."""
    statement, by = sealed(), UserFactory()
    first = parties_of(statement)[0]
    account_of(first)
    results = at_once(
        lambda: services.change_disclosure(statement, "open", by=by).disclosure,
        lambda: answer(first).value,
    )
    now = Tabling.objects.get().disclosure
    assert (results, now) in ((["open", "join"], "open"), (["entered", "join"], "sealed"))


def test_an_entry_that_is_not_committed_yet_holds_the_round_also_against_plain_rows():
    """No service in between: the database itself makes the loosening wait for the entry, and then refuses it."""
    statement = sealed()
    first = parties_of(statement)[0]
    account_of(first)
    entered = []

    def enter():
        with transaction.atomic():
            answer(first)
            entered.append(True)
            until_somebody_waits()

    def loosen():
        while not entered:
            pass
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '20s'")
            try:
                cursor.execute("UPDATE statements_tabling SET disclosure = 'open'")
            except DatabaseError as error:
                return "who sees the positions of a round cannot change" in str(error)

    assert at_once(enter, loosen) == [None, True]
    assert (Tabling.objects.get().disclosure, Position.objects.count()) == ("sealed", 1)


def test_the_last_answer_and_the_chair_close_one_round_once():
    statement, by = sealed(), UserFactory()
    first, second, third = parties_of(statement)
    answer(first)
    answer(second)
    account_of(third)
    results = at_once(lambda: services.close_round(statement, by=by).disclosure, lambda: answer(third).value)
    assert results in (["sealed", "join"], ["not_sealed", "join"])
    assert Tabling.objects.get().is_open_to_parties
