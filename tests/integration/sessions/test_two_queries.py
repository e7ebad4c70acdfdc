"""The public programme asks two questions, whatever its edition says and has, for one row as for three."""

import pytest
from django.urls import reverse

from apps.conferences.choices import AttributionRule, ClosedSessions
from apps.conferences.models import Conference
from apps.sessions.models import ReleasedSession
from apps.sessions.services import unschedule_sitting
from tests.factories.conferences import PhaseFactory, RoomFactory, RoundFactory, TrackFactory
from tests.factories.delegates import DelegateFactory, RegistrationFactory
from tests.factories.sessions import (
    AssignmentFactory,
    SessionDelegationFactory,
    SessionFactory,
    SessionQuestionFactory,
    times,
)

pytestmark = pytest.mark.django_db

NAMES = {"list_public": True, "attribution": AttributionRule.ON_THE_RECORD}
SETTINGS = {
    "plain": {},
    "names": NAMES,
    "questions": {"questions_public": True},
    "blocks": {"closed_sessions": ClosedSessions.OPAQUE},
    "everything": {**NAMES, "questions_public": True, "closed_sessions": ClosedSessions.OPAQUE},
    "cancelled": {**NAMES, "closed_sessions": ClosedSessions.OPAQUE, "status": "cancelled"},
}
FORMATS = ["programme", "programme-ics", "schedule-json", "schedule-xml"]


def fill(conference, rows, organizer):
    """Public sessions with everything that could cost a question, closed ones, and some that were taken off."""
    phase = PhaseFactory(conference=conference, round=RoundFactory(conference=conference))
    for number in range(rows):
        day, kept = f"{9 + 2 * number:02}", {"phase": phase, "track": TrackFactory(conference=conference)}
        room = RoomFactory(conference=conference)
        sitting = SessionFactory(
            conference=conference, room=room, at=times(f"{day}:00", f"{day}:45"), public=True, **kept
        )
        SessionDelegationFactory(sitting=sitting)
        SessionQuestionFactory(sitting=sitting)
        delegate = DelegateFactory(conference=conference, registered=True)
        RegistrationFactory(delegate=delegate, naming_consent="full_name")
        AssignmentFactory(sitting=sitting, person=delegate.person)
        SessionFactory(conference=conference, room=room, at=times(f"{day}:50", f"{day}:55"), visibility="session")
        gone = SessionFactory(conference=conference, room=room, at=times(f"{day}:45", f"{day}:50"), public=True)
        unschedule_sitting(gone, by=organizer)


@pytest.mark.parametrize("rows", [0, 1, 3])
@pytest.mark.parametrize("said", SETTINGS)
def test_the_public_programme_takes_two_queries(client, conference, organizer, said, rows, django_assert_num_queries):
    fill(conference, rows, organizer)
    Conference.objects.filter(pk=conference.pk).update(**SETTINGS[said])
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    client.get(reverse("sessions:programme-ics", kwargs=place))  # what is told for the first time is kept
    for name in FORMATS:
        with django_assert_num_queries(2):
            answer = client.get(reverse(f"sessions:{name}", kwargs=place))
        assert answer.status_code == 200


def test_a_programme_of_which_everything_is_closed_takes_two_queries(client, conference, django_assert_num_queries):
    Conference.objects.filter(pk=conference.pk).update(**SETTINGS["everything"])
    SessionFactory(conference=conference, at=times("09:00", "10:00"), visibility="session")
    assert not ReleasedSession.objects.public().exists()
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    client.get(reverse("sessions:programme-ics", kwargs=place))
    for name in FORMATS:
        with django_assert_num_queries(2):
            assert "Closed session" in client.get(reverse(f"sessions:{name}", kwargs=place)).content.decode()
