"""Organizers who press at the same moment: one succeeds, the others are told."""

from collections import Counter

import pytest

from apps.conferences import services
from apps.conferences.models import Conference
from apps.core.rows.concurrency import version_of
from apps.delegations import services as delegations
from apps.delegations.models import Participation
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def together(count: int, function) -> Counter:
    """Run a function many times at once; count how each ended."""
    answers = at_once(*[function] * count)
    return Counter(answer if isinstance(answer, str) else "done" for answer in answers)


def test_one_edition_of_a_number():
    source, by = ConferenceFactory(number=8), UserFactory()
    RoomFactory(conference=source)
    ParticipationFactory(conference=source)
    outcomes = together(
        5, lambda: delegations.clone_edition(source, by=by, number=9, slug="ninth", titles={"en": "Ninth"})
    )
    assert outcomes == {"done": 1, "number_taken": 4}
    assert Conference.objects.filter(number=9).count() == 1
    assert Participation.objects.count() == 2


def test_one_of_two_forms_with_the_same_version():
    conference, by = ConferenceFactory(), UserFactory()
    version, days = version_of(conference), iter(range(10, 20))
    outcomes = together(
        5, lambda: services.change_details(conference, by=by, version=version, reminder_days=next(days))
    )
    assert outcomes == {"done": 1, "changed_meanwhile": 4}


def test_one_step_of_the_status():
    conference, by = ConferenceFactory(status="draft"), UserFactory()
    outcomes = together(5, lambda: services.change_status(conference, "announced", by=by))
    assert outcomes == {"done": 1, "no_such_step": 4}


def test_an_entity_joins_once():
    conference, by = ConferenceFactory(), UserFactory()
    entity = EntityFactory(forum=conference.forum)
    outcomes = together(5, lambda: delegations.add_delegation(conference, entity, by=by))
    assert outcomes == {"done": 1, "takes_part_already": 4}


def test_rooms_added_together_get_places_of_their_own():
    conference, by = ConferenceFactory(), UserFactory()
    assert together(5, lambda: services.add_room(conference, by=by, names={"en": "Room"})) == {"done": 5}
    assert sorted(conference.rooms.values_list("order", flat=True)) == [0, 1, 2, 3, 4]
