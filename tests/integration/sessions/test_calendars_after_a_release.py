"""What programs read is that of the last release, to the byte, and of the next one the moment it is there."""

import json

import pytest
from django.urls import reverse
from icalendar import Calendar

from apps.sessions import services
from apps.sessions.calendars.links import calendar_link
from apps.sessions.models import Session
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import SessionFactory, moment, times

pytestmark = pytest.mark.django_db
FORMATS = ("programme-ics", "schedule-json", "schedule-xml", "sitting-ics", "person")


@pytest.fixture
def conference():
    return ConferenceFactory(releases=True)


@pytest.fixture
def by(conference):
    return TeamMemberFactory(conference=conference).user


@pytest.fixture
def sitting(conference, by):
    sitting = SessionFactory(conference=conference, public=True, at=times("14:00", "15:30"), titles={"en": "Panel"})
    services.release_programme(conference, by=by)
    return Session.objects.get(pk=sitting.pk)


@pytest.fixture
def address(conference, sitting):
    person = DelegateFactory(conference=conference, registered=True).person

    def address(name):
        if name == "person":
            return calendar_link(person)
        kwargs = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
        return reverse(
            f"sessions:{name}", kwargs=kwargs | ({"sitting_id": sitting.pk} if name == "sitting-ics" else {})
        )

    return address


def event_in(client, address):
    (event,) = Calendar.from_ical(client.get(address("programme-ics")).content).events
    return event


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_bytes_until_a_release_and_others_at_once_after_it(client, by, conference, sitting, address, name):
    first = client.get(address(name))
    services.move_sitting(sitting, times=times("16:00", "17:30"), room=None, by=by)
    again = client.get(address(name), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert client.get(address(name)).content == first.content
    services.release_programme(conference, by=by)
    then = client.get(address(name), headers={"If-None-Match": first["ETag"]})
    assert (then.status_code, then["ETag"] == first["ETag"]) == (200, False)
    assert b"1600" in then.content.replace(b":", b"")
    assert client.get(address(name), headers={"If-None-Match": then["ETag"]}).status_code == 304


@pytest.mark.parametrize("name", FORMATS)
def test_nobody_between_keeps_an_old_copy(client, address, name):
    """Without a word of how long, and asking each time: what was released is read by whoever asks next."""
    etag = client.get(address(name))["ETag"]
    for headers in ({}, {"If-None-Match": etag}):
        answer = client.get(address(name), headers=headers)
        told = set(answer["Cache-Control"].replace(" ", "").split(","))
        assert told in ({"no-cache"}, {"private", "no-cache"}, {"private", "no-store"})
        assert "private" in told or name not in ("person", "sitting-ics")
        assert {"Expires", "Age", "Last-Modified"} & set(answer.headers) == set()


def test_sequence_counts_one_for_time_place_and_cancellation_and_for_nothing_else(
    client, by, conference, sitting, address
):
    def released(verb, **values):
        row = Session.objects.get(pk=sitting.pk)
        verb(row, **values, by=by)
        at = services.release_programme(conference, by=by).at
        event = event_in(client, address)
        assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == at.replace(microsecond=0)
        return event["SEQUENCE"]

    def other_words(row, by):
        Session.objects.filter(pk=row.pk).update(titles={"en": "Other"}, descriptions={"en": "Words"})

    def there_and_elsewhere(row, by):
        for hour in ("18", "19", "20"):
            row = services.move_sitting(row, times=times(f"{hour}:00", f"{hour}:30"), room=row.room, by=by)

    room = RoomFactory(conference=conference)
    assert event_in(client, address)["SEQUENCE"] == 0
    assert released(services.move_sitting, times=times("16:00", "17:30"), room=None) == 1
    assert released(services.move_sitting, times=times("16:00", "17:30"), room=room) == 2
    assert released(other_words) == 2
    assert released(there_and_elsewhere) == 3  # three times worked on, once told
    assert released(services.cancel_sitting) == 4
    assert released(services.restore_sitting) == 5


def test_what_is_not_released_is_in_no_event(client, by, conference, sitting, address):
    before = event_in(client, address)
    services.cancel_sitting(sitting, by=by)
    assert event_in(client, address) == before
    told = json.loads(client.get(address("schedule-json")).content)["sessions"]
    assert [(row["status"], row["start"]) for row in told] == [("scheduled", moment("14:00").isoformat())]
