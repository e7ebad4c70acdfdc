"""The lists of what belongs to a session at the desk: as many queries for one row as for three."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories.sessions import (
    AgendaItemFactory,
    AssignmentFactory,
    GuestFactory,
    InterpretationFactory,
    JoinLinkFactory,
    MaterialFactory,
    SessionFactory,
    SignUpFactory,
    times,
)

pytestmark = pytest.mark.django_db


def agenda(sitting, number):
    AgendaItemFactory(sitting=sitting, rapporteur=AssignmentFactory(sitting=sitting).person)


def links(sitting, number):
    JoinLinkFactory(sitting=sitting, audience=("participants", "interpreters", "public")[number])


def interpretation(sitting, number):
    InterpretationFactory(sitting=sitting, source=("ja", "ko", "mn")[number])
    AssignmentFactory(sitting=sitting, role="interpreter")


def materials(sitting, number):
    MaterialFactory(sitting=sitting, speaker=AssignmentFactory(sitting=sitting).person)


def guests(sitting, number):
    offered = getattr(sitting, "sign_up", None) or SignUpFactory(sitting=sitting)
    GuestFactory(sign_up=offered, turn=number + 1, seat=number + 1, confirmed_at=timezone.now())


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("add", "queries"), [(agenda, 8), (links, 6), (interpretation, 7), (materials, 7), (guests, 8)]
)
def test_queries_of_the_lists(desk, conference, rows, add, queries, django_assert_num_queries):
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    for number in range(rows):
        add(sitting, number)
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug, "sitting_id": sitting.pk}
    url = reverse(f"sessions:{add.__name__}", kwargs=place)
    desk.get(url)
    with django_assert_num_queries(queries):
        assert desk.get(url).status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_a_session_with_everything(client, conference, rows, django_assert_num_queries):
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    for number in range(rows):
        for add in (agenda, links, interpretation, guests):
            add(sitting, number)
        MaterialFactory(sitting=sitting, access="public", shown="at_once")
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug, "sitting_id": sitting.pk}
    with django_assert_num_queries(4):
        assert client.get(reverse("sessions:sitting", kwargs=place)).status_code == 200
