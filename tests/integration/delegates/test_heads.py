"""Delegations with their heads: the same names and order as everywhere, and nobody who is not head today."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.delegates.people_list.heads import headed_delegations
from apps.delegations.listing import delegations_of
from tests.factories.conferences import ConferenceFactory
from tests.factories.delegates import CredentialFactory
from tests.factories.delegations import EntityFactory, EntityNameFactory, ParticipationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(conference):
    """Named by the forum, by this conference, by this conference for plates only, and by another conference."""
    entities = EntityFactory.create_batch(4, forum=conference.forum)
    EntityNameFactory(entity=entities[1], conference=conference, display="Aland", sort_key="zz", disclaimer="*")
    EntityNameFactory(entity=entities[1], conference=conference, language="ja", display="例")
    EntityNameFactory(entity=entities[2], conference=conference, context="nameplate", display="Plate")
    EntityNameFactory(entity=entities[3], conference=ConferenceFactory(forum=conference.forum), display="Elsewhere")
    ParticipationFactory()
    return [ParticipationFactory(conference=conference, entity=entity, order=1) for entity in entities]


@pytest.mark.parametrize("language", ["en", "ja", "mn"])
def test_names_and_order_are_those_of_the_protocol(conference, rows, language):
    found = [(row.pk, row.name) for row in headed_delegations(conference, language)]
    assert found == [(row.pk, row.name) for row in delegations_of(conference, language)]
    assert len(found) == 4


def test_the_head_is_who_speaks_today(conference, rows):
    now = timezone.now()
    CredentialFactory(participation=rows[0], valid_from=now - dt.timedelta(days=9), valid_until=now)
    head = CredentialFactory(participation=rows[0], valid_from=now).person
    CredentialFactory(participation=rows[1], function="alternate")
    CredentialFactory(participation=rows[2], valid_from=now + dt.timedelta(days=1))
    heads = {row.pk: row.head for row in headed_delegations(conference, "en")}
    assert {key: each and (each.person_id, str(each)) for key, each in heads.items()} == {
        rows[0].pk: (head.pk, head.full_name), rows[1].pk: None, rows[2].pk: None, rows[3].pk: None,
    }  # fmt: skip


@pytest.mark.parametrize("count", [1, 3])
def test_one_query_for_any_number(conference, count, django_assert_num_queries):
    for _number in range(count):
        CredentialFactory(participation=ParticipationFactory(conference=conference))
    with django_assert_num_queries(1):
        headed_delegations(conference, "en")
