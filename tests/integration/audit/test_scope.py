"""Whose team reads what happened: the edition's, else the forum's, whatever the thing is."""

import pytest

from apps.audit.services import record, scope_of
from apps.delegates.models import Person
from tests.factories.accounts import UserFactory
from tests.factories.conferences import RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.messaging import MessageFactory

pytestmark = pytest.mark.django_db


def test_an_edition_and_a_forum_are_their_own(conference):
    assert record("conference.changed", target=conference, by=None).scope_id == conference.pk
    assert record("forum.changed", target=conference.forum, by=None).scope_id == conference.forum_id


def test_what_belongs_to_an_edition_is_read_there_not_in_the_whole_forum(conference):
    rows = [RoomFactory(conference=conference), DelegateFactory(conference=conference)]
    rows += [TeamMemberFactory(conference=conference)]
    assert [scope_of(row) for row in rows] == [conference.pk] * 3


def test_what_belongs_to_no_edition_is_the_forum_s(conference):
    person = Person.objects.get(pk=DelegateFactory(conference=conference).person_id)
    everywhere = TeamMemberFactory(conference=None, forum=conference.forum)
    assert scope_of(person) == scope_of(everywhere) == conference.forum_id


def test_what_says_its_scope_is_believed_and_an_account_has_none(conference):
    assert scope_of(MessageFactory(scope_id=conference.pk)) == conference.pk
    assert scope_of(UserFactory()) is None
