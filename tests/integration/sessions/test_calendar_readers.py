"""The conference's calendar and a person's own, as five libraries read them: the same, and a store never doubles."""

import datetime as dt

import pytest
from django.urls import reverse

from apps.sessions import services
from apps.sessions.calendars.links import calendar_link
from apps.sessions.models import Session
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import SessionFactory, times
from tests.support.calendar_readers import READERS, Event

pytestmark = pytest.mark.django_db
NEW_YORK, TOKYO, GENEVA = "America/New_York", "Asia/Tokyo", "Europe/Zurich"
AUTUMN, SPRING = dt.date(2026, 11, 1), dt.date(2027, 3, 14)  # New York's clocks change
GENEVA_SPRING = dt.date(2027, 3, 28)
reader = pytest.mark.parametrize("reader", READERS)


def session(conference, title, start, end, day, **values):
    at = times(start, end, day=day, tz=conference.time_zone)
    return SessionFactory(conference=conference, at=at, titles={"en": title}, **{"public": True} | values)


@pytest.fixture
def new_york():
    """Sessions about both changes of clocks; one cancelled, one that was moved, a block of a closed one."""
    conference = ConferenceFactory(time_zone=NEW_YORK, closed_sessions="opaque", starts_on=AUTUMN, ends_on=SPRING)
    by = TeamMemberFactory(conference=conference).user
    session(conference, "Before", "23:00", "23:30", AUTUMN - dt.timedelta(days=1))
    session(conference, "Across", "00:30", "03:30", AUTUMN)
    session(conference, "After", "09:00", "10:00", AUTUMN)
    session(conference, "Spring", "01:30", "03:30", SPRING)
    off = session(conference, "Off", "11:00", "12:00", AUTUMN)
    services.cancel_sitting(Session.objects.get(pk=off.pk), by=by)
    moved = session(conference, "Moved, \\ anew; and “so on”", "13:00", "14:00", SPRING - dt.timedelta(days=1))
    services.move_sitting(
        Session.objects.get(pk=moved.pk), times=times_of(conference, "13:00", "14:00", SPRING), room=None, by=by
    )
    session(conference, "Nobody's", "20:00", "21:00", SPRING, public=False)
    return conference


@pytest.fixture
def person(new_york):
    """Registered in New York, Tokyo and Geneva, where one session was taken from them."""
    person = DelegateFactory(conference=new_york, registered=True).person
    for zone, day in ((TOKYO, AUTUMN), (GENEVA, GENEVA_SPRING)):
        conference = ConferenceFactory(forum=new_york.forum, time_zone=zone)
        DelegateFactory(conference=conference, person=person, registered=True)
        session(conference, f"Own {zone}", "01:30", "03:30", day, public=False, open=True)
        lost = session(conference, "Lost", "15:00", "16:00", day)
        by = TeamMemberFactory(conference=conference).user
        services.unschedule_sitting(Session.objects.get(pk=lost.pk), by=by)
    return person


def times_of(conference, start, end, day):
    return times(start, end, day=day, tz=conference.time_zone)


def feed(client, conference):
    kwargs = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return client.get(reverse("sessions:programme-ics", kwargs=kwargs)).content.decode()


def told(events) -> list[tuple]:
    """Without the identity, in order of time: (title, start, offset, end, offset, SEQUENCE, cancelled)."""
    said = "%d %b %H:%M"
    return sorted(
        (
            (
                row.title,
                f"{row.start:{said}}",
                row.start_offset // 60,
                f"{row.end:{said}}",
                row.end_offset // 60,
                row.sequence,
                row.is_cancelled,
            )  # fmt: skip
            for row in events
        ),
        key=lambda each: (dt.datetime.strptime(f"{each[1]} {2026 if 'Nov' in each[1] else 2027}", f"{said} %Y"), each),
    )


OF_NEW_YORK = [
    ("Before", "01 Nov 03:00", -4, "01 Nov 03:30", -4, 0, False),
    ("Across", "01 Nov 04:30", -4, "01 Nov 08:30", -5, 0, False),
    ("After", "01 Nov 14:00", -5, "01 Nov 15:00", -5, 0, False),
    ("Off", "01 Nov 16:00", -5, "01 Nov 17:00", -5, 1, True),
    ("Spring", "14 Mar 06:30", -5, "14 Mar 07:30", -4, 0, False),
    ("Moved, \\ anew; and “so on”", "14 Mar 17:00", -4, "14 Mar 18:00", -4, 1, False),
    ("Closed session", "15 Mar 00:00", -4, "15 Mar 01:00", -4, 0, False),
]
OF_TOKYO_AND_GENEVA = [
    ("Own Asia/Tokyo", "31 Oct 16:30", 9, "31 Oct 18:30", 9, 0, False),
    ("No longer on the programme", "01 Nov 06:00", 9, "01 Nov 07:00", 9, 1, True),
    ("Own Europe/Zurich", "28 Mar 00:30", 1, "28 Mar 01:30", 2, 0, False),
    ("No longer on the programme", "28 Mar 13:00", 2, "28 Mar 14:00", 2, 1, True),
]


@reader
def test_the_calendar_of_a_conference(client, new_york, reader):
    assert told(READERS[reader](feed(client, new_york))) == OF_NEW_YORK


@reader
def test_the_calendar_of_a_person(client, person, reader):
    text = client.get(calendar_link(person)).content.decode()
    assert sorted(told(READERS[reader](text))) == sorted([*OF_NEW_YORK, *OF_TOKYO_AND_GENEVA])


def test_all_read_the_same(client, person):
    text = client.get(calendar_link(person)).content.decode()
    first, *others = ({row.uid: row for row in read(text)} for read in READERS.values())
    assert len(first) == len(OF_NEW_YORK) + len(OF_TOKYO_AND_GENEVA)
    assert [other == first for other in others] == [True] * 4


class Store(dict):
    """A calendar that goes by UID and takes a newer word only (RFC 5546, 2.1.5). It never takes anything out itself."""

    def take(self, events):
        for row in events:
            if row.uid not in self or row.sequence > self[row.uid].sequence:
                self[row.uid] = row

    def titled(self, title) -> Event:
        (found,) = (row for row in self.values() if row.title == title)
        return found


@reader
@pytest.mark.parametrize("whose", ["conference", "person"])
def test_taken_in_again_what_moved_has_moved_and_nothing_is_there_twice(client, person, new_york, reader, whose):
    read, store = READERS[reader], Store()

    def take():
        store.take(
            read(
                feed(client, new_york) if whose == "conference" else client.get(calendar_link(person)).content.decode()
            )
        )

    take()
    number, by = len(store), TeamMemberFactory(conference=new_york).user
    rows = {row.titles["en"]: row for row in Session.objects.of(new_york)}
    for title in ("After", "Nobody's"):
        at = times_of(new_york, "16:00", "17:00", AUTUMN if title == "After" else SPRING)
        services.move_sitting(rows[title], times=at, room=None, by=by)
    services.cancel_sitting(rows["Before"], by=by)
    for _again in range(2):
        take()
        assert len(store) == number
        assert store.titled("After").start == dt.datetime(2026, 11, 1, 21, tzinfo=dt.UTC)
        assert store.titled("Closed session").start == dt.datetime(2027, 3, 14, 20, tzinfo=dt.UTC)
        assert store.titled("Before").is_cancelled
        assert store.titled("Spring").sequence == 0
    (block,) = (row for row in store.values() if row.title == "Closed session")
    rows["Nobody's"].delete()
    take()
    off = store[block.uid]
    assert (len(store), off.is_cancelled, off.sequence, block.sequence) == (number, True, 2, 1)
