"""Rows say what the model instances would: the same moments, rooms, names and order."""

import datetime as dt

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import translation

from apps.delegations.models import Participation
from apps.delegations.names import in_protocol_order
from apps.sessions.cast.people import Named, names_by_sitting
from apps.sessions.models import ReleasedSession
from apps.sessions.programme.rows import calendar_rows, programme_rows
from apps.sessions.programme.seats import delegations_by_sitting
from apps.sessions.programme.selectors import whole_sitting
from tests.factories.conferences import ConferenceFactory, RoomFactory
from tests.factories.delegations import EntityNameFactory, ParticipationFactory
from tests.factories.sessions import AssignmentFactory, SessionDelegationFactory, SessionFactory, times

pytestmark = pytest.mark.django_db
LINE = ["pk", "titles", "format", "visibility", "status", "room_names", "starts", "ends"]

NAMES = {
    "en": ["Zeta by protocol", "alpha", "Omega"],
    "ja": ["alpha国", "Beta国", "Omega国"],
}  # one without a place is last


@pytest.fixture
def sittings(conference):
    """One in a room, to the microsecond; one without a room."""
    start, end = times("09:00", "10:00")
    exact = (start.replace(microsecond=1), end.replace(microsecond=999999))
    room = RoomFactory(conference=conference, names={"en": "Room Jade"})
    return [
        SessionFactory(conference=conference, room=room, at=exact, public=True),
        SessionFactory(conference=conference, at=times("11:00", "12:00"), public=True),
    ]


def values(row, names) -> list:
    return [getattr(row, name) for name in names]


def test_lines_of_a_programme(sittings):
    instances = ReleasedSession.objects.in_order()
    assert [values(row, LINE) for row in programme_rows(instances)] == [values(row, LINE) for row in instances]
    assert programme_rows(instances)[0].starts.tzinfo == dt.UTC


def test_rows_of_calendars(conference, sittings):
    names = [*LINE, "descriptions", "sequence", "ics_uid", "room_id", "conference", "created_at", "updated_at"]
    instances = ReleasedSession.objects.in_order()
    assert [values(row, names) for row in calendar_rows(instances)] == [values(row, names) for row in instances]
    changed = [row.room_updated_at for row in calendar_rows(instances, conference)]
    assert changed == [sittings[0].room.updated_at, None]


def test_one_session_comes_from_its_own_conference_only(conference, sittings):
    assert (
        whole_sitting(AnonymousUser(), conference, sittings[1].pk).row
        == programme_rows(ReleasedSession.objects.in_order())[1]
    )
    assert whole_sitting(AnonymousUser(), ConferenceFactory(forum=conference.forum), sittings[1].pk) is None


@pytest.fixture
def delegations(conference, sittings):
    """Four, three of them in both sessions. Names by the protocol, by another conference's, and by the forum alone."""
    rows = [
        ParticipationFactory(conference=conference, order=order, entity__default_names={"en": name, "ja": f"{name}国"})
        for order, name in [(1, "Beta"), (1, "alpha"), (0, "Omega"), (1, "Absent")]
    ]
    elsewhere = ConferenceFactory(forum=conference.forum)
    EntityNameFactory(entity=rows[0].entity, conference=conference, display="Zeta by protocol", sort_key="aaa")
    EntityNameFactory(entity=rows[1].entity, conference=elsewhere, display="Name elsewhere")
    EntityNameFactory(entity=rows[2].entity, conference=conference, display="On a plate", context="nameplate")
    for sitting in sittings:
        for row in rows[:3]:
            SessionDelegationFactory(sitting=sitting, participation=row)
    return rows


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("many", [1, 2])
def test_delegations_are_named_and_ordered_by_the_protocol(conference, sittings, delegations, many, language):
    other = SessionFactory(at=times("09:00", "10:00"))
    SessionDelegationFactory(sitting=other, participation=ParticipationFactory(conference=other.conference))
    with translation.override(language):
        rows = Participation.objects.filter(pk__in=[row.pk for row in delegations[:3]]).with_names()
        expected = [row.name.display for row in in_protocol_order(rows, language)]
        found = delegations_by_sitting([row.pk for row in sittings[:many]], conference, Named.EVERYBODY)
    assert [found[sitting.pk] for sitting in sittings[:many]] == [expected] * many
    assert set(found) == {sitting.pk for sitting in sittings[:many]}
    assert expected == NAMES[language]


def test_people_are_named_as_instances_would_name_them(conference, sittings):
    for number, order in enumerate(["given_first", "family_first"]):
        AssignmentFactory(sitting=sittings[0], order=number, person__name_order=order, person__native_name="例の人")
    people = [row.person for row in sittings[0].assignments.order_by("order")]
    for language, expected in {"en": [person.full_name for person in people], "ja": ["例の人"] * 2}.items():
        with translation.override(language):
            found = names_by_sitting([row.pk for row in sittings], conference, Named.EVERYBODY)
        assert {key: [row.text for row in rows] for key, rows in found.items()} == {sittings[0].pk: expected}


def test_absent_delegations_have_no_place(conference, sittings, delegations):
    found = delegations_by_sitting([row.pk for row in sittings], conference, Named.EVERYBODY)
    assert {"Absent", "Name elsewhere", "On a plate"}.isdisjoint(found[sittings[0].pk])
    assert delegations_by_sitting([row.pk for row in sittings], conference, Named.NOBODY) == {}
