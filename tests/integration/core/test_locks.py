"""Whoever waited for a row reads it with what it refers to now, not with what it referred to before the wait."""

from threading import Event

import pytest
from django.db import transaction

from apps.delegates.models import Delegate
from apps.delegates.services.people import lock
from apps.statements import services
from apps.statements.consensus.life import locked
from apps.statements.models import Statement
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated
from tests.factories.delegates import DelegateFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.statements import conference_of, drafted, reworded
from tests.support.at_once import at_once, until_somebody_waits

pytestmark = pytest.mark.django_db(transaction=True)


def read_behind(change, read):
    """What `read` finds that began before `change` was committed, and waited for it."""
    changed = Event()

    def first():
        with transaction.atomic():
            change()
            changed.set()
            until_somebody_waits()

    def second():
        assert changed.wait(60)
        with transaction.atomic():
            return read()

    return at_once(first, second)[1]


def test_a_text_comes_with_its_new_revision():
    statement = circulated()
    found = read_behind(lambda: reworded(statement, 3, en="Agree to part."), lambda: locked(statement).revision)
    assert found == Statement.objects.get(pk=statement.pk).revision
    assert found.rev_no == 1


def test_a_text_comes_with_its_tabling():
    statement, by = drafted(conference_of()), UserFactory()
    found = read_behind(lambda: services.table_text(statement, by=by), lambda: locked(statement).tabling)
    assert found == Statement.objects.get(pk=statement.pk).tabling


def test_a_delegate_comes_with_the_delegation_they_have_now():
    delegate = DelegateFactory()
    new = ParticipationFactory(conference=delegate.conference)
    moved = Delegate.objects.filter(pk=delegate.pk)
    found = read_behind(lambda: moved.update(participation=new), lambda: lock(delegate))
    assert found.participation == new
