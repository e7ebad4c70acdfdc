"""What everybody outside the team reads of a programme was released, or follows at once where nobody releases."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from icalendar import Calendar

from apps.conferences.choices import ProgrammeMode
from apps.conferences.models import Conference
from apps.sessions import services
from apps.sessions.calendars.links import calendar_link
from apps.sessions.models import PAIRS, ReleasedSession, Session
from apps.sessions.models.agenda import AgendaItem
from apps.sessions.models.interpretation import Interpretation
from apps.sessions.models.mirror import OWN
from apps.sessions.models.people import Assignment
from apps.sessions.models.sittings import SessionDelegation
from apps.sessions.releases.copying import copy
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, GuidingQuestionFactory, RoomFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import (
    AssignmentFactory,
    SessionDelegationFactory,
    SessionFactory,
    SessionQuestionFactory,
    times,
)

pytestmark = pytest.mark.django_db
AT = dt.datetime(2027, 6, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def by():
    return UserFactory()


@pytest.fixture
def releases():
    """An edition that releases."""
    return ConferenceFactory(releases=True)


def rows(model, names) -> list[tuple]:
    return sorted(model.objects.order_by().values_list(*names), key=str)


def tables() -> list[tuple[list, list]]:
    """Working and released rows of every pair, in what is copied."""
    return [(rows(pair.working, pair.columns), rows(pair.released, pair.columns)) for pair in PAIRS]


@transaction.atomic
def copied_and_checked(sittings) -> None:
    copy(sittings, at=AT)
    connection.check_constraints()


def whole(conference, **values) -> Session:
    """A session with something in every table."""
    sitting = SessionFactory(conference=conference, room=RoomFactory(conference=conference), **values)
    SessionDelegationFactory(sitting=sitting)
    SessionQuestionFactory(sitting=sitting)
    AssignmentFactory(sitting=sitting)
    AgendaItem.objects.create(sitting=sitting, titles={"en": "An item"})
    Interpretation.objects.create(sitting=sitting, source="en", target="ja")
    return sitting


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.working.__name__)
def test_every_column_is_copied(pair):
    at_the_desk = {*OWN, "pinned"}  # what only whoever plans needs to know
    working = {field.column for field in pair.working._meta.concrete_fields if field.name not in at_the_desk}
    assert set(pair.columns) == working


def test_every_write_is_followed_at_once(conference):
    sitting = whole(conference, at=times("09:00", "10:00"))
    others = Session.objects.bulk_create(
        Session(conference=conference, titles={"en": f"Session {n}"}) for n in range(2)
    )
    participation, question = ParticipationFactory(conference=conference), GuidingQuestionFactory(conference=conference)
    SessionDelegation.objects.bulk_create(
        SessionDelegation(sitting=each, participation=participation) for each in others
    )
    Session.objects.filter(pk=others[0].pk).update(visibility="public", status="cancelled")
    Assignment.objects.update(role="chair", order=3)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE forum_sessions_session SET during = NULL WHERE id = %s", [sitting.pk])
        cursor.execute("UPDATE forum_sessions_sessionquestion SET question_id = %s", [question.pk])
    assert [len(working) for working, _released in tables()] == [3, 3, 1, 1, 1, 1]
    assert all(working == released for working, released in tables())
    others[1].delete()
    SessionDelegation.objects.filter(sitting=sitting).delete()
    assert [len(working) for working, _released in tables()] == [2, 1, 1, 1, 1, 1]
    assert all(working == released for working, released in tables())
    with connection.cursor() as cursor:  # a session before its questions, which foreign keys allow until the end
        for table in ("assignment", "session", "sessionquestion", "agendaitem", "interpretation"):
            column = "id" if table == "session" else "sitting_id"
            cursor.execute(f"DELETE FROM forum_sessions_{table} WHERE {column} = %s", [sitting.pk])
    assert all(working == released for working, released in tables())
    conference.delete()
    assert tables() == [([], [])] * len(PAIRS)


def test_nothing_follows_in_an_edition_that_releases(releases, conference):
    sitting = whole(releases, at=times("09:00", "10:00"))
    Session.objects.update(visibility="public")
    assert [released for _working, released in tables()] == [[]] * len(PAIRS)
    copy([sitting.pk], at=AT)
    before = [released for _working, released in tables()]
    assert [len(released) for released in before] == [1] * len(PAIRS)
    Session.objects.update(titles={"en": "Another"}, during=None)
    Assignment.objects.update(role="chair")
    sitting.session_delegations.all().delete()
    sitting.assignments.all().delete()
    sitting.session_questions.all().delete()
    sitting.agenda_items.all().delete()
    sitting.interpretations.all().delete()
    Session.objects.get().delete()
    assert [released for _working, released in tables()] == before
    copy([sitting.pk], at=AT)
    assert tables() == [([], [])] * len(PAIRS)
    gone = SessionFactory(conference=releases)
    copy([gone.pk], at=AT)
    releases.delete()
    assert tables() == [([], [])] * len(PAIRS)
    assert Conference.objects.get() == conference


def test_a_copy_carries_the_moment_of_its_release_and_keeps_the_first(releases):
    sitting = SessionFactory(conference=releases, at=times("09:00", "10:00"))
    copy([sitting.pk], at=AT)
    later = AT + dt.timedelta(hours=1)
    copy([sitting.pk], at=later)
    row = ReleasedSession.objects.get()
    assert (row.created_at, row.updated_at, row.sequence) == (AT, later, 0)


def test_sequence_counts_time_room_and_cancellation_and_nothing_else(releases, by):
    sitting = SessionFactory(conference=releases, at=times("09:00", "10:00"), room=RoomFactory(conference=releases))
    copy([sitting.pk], at=AT)
    steps = [
        ({"titles": {"en": "Another"}, "visibility": "public", "format": "other"}, 0),
        ({"during": times("11:00", "12:00")}, 1),
        ({"room": None}, 2),
        ({"status": "cancelled"}, 3),
        ({"during": times("13:00", "14:00"), "status": "scheduled"}, 4),
        ({"descriptions": {"en": "Words"}}, 4),
    ]
    for values, sequence in steps:
        Session.objects.filter(pk=sitting.pk).update(**values)
        copy([sitting.pk], at=AT)
        assert ReleasedSession.objects.get().sequence == sequence


def test_a_released_room_holds_one_session_though_two_may_change_places(releases):
    room = RoomFactory(conference=releases)
    first = SessionFactory(conference=releases, room=room, at=times("09:00", "10:00"))
    second = SessionFactory(conference=releases, room=room, at=times("11:00", "12:00"))
    both = [first.pk, second.pk]
    copy(both, at=AT)
    Session.objects.filter(pk=first.pk).update(during=None)
    Session.objects.filter(pk=second.pk).update(during=times("09:00", "10:00"))
    Session.objects.filter(pk=first.pk).update(during=times("11:00", "12:00"))
    with pytest.raises(IntegrityError, match="forum_sessions_released_room_once"):
        copied_and_checked([second.pk])
    copied_and_checked(both)


def test_nobody_outside_reads_what_was_not_released(client, releases, by):
    """Of a released session its old words, of a new one and of a new place nothing, in every output."""
    sitting = SessionFactory(conference=releases, at=times("09:00", "10:00"), public=True, titles={"en": "Old words"})
    person = DelegateFactory(conference=releases, registered=True, person__user=UserFactory()).person
    copy([sitting.pk], at=AT)
    room = RoomFactory(conference=releases, names={"en": "Hidden room"})
    added = SessionFactory(conference=releases, at=times("11:00", "12:00"), public=True, titles={"en": "Hidden words"})
    AssignmentFactory(sitting=added, person=person)
    AssignmentFactory(sitting=sitting, person=PersonFactory(forum=releases.forum, family_name="Hidden name"))
    Session.objects.filter(pk=sitting.pk).update(
        titles={"en": "Hidden title"}, room=room, during=times("15:00", "16:00"), visibility="public"
    )
    place = [releases.forum.slug, releases.slug]
    names = ("programme", "programme-ics", "schedule-json", "schedule-xml")
    urls = [*(reverse(f"sessions:{name}", args=place) for name in names), calendar_link(person), reverse("site:me")]
    urls += [reverse(f"sessions:{name}", args=[*place, sitting.pk]) for name in ("sitting", "sitting-ics")]
    for user in (None, person.user):
        if user:
            client.force_login(user)
        for url in urls:
            if user or url != reverse("site:me"):
                text = client.get(url).text
                assert "Old words" in text, url
                assert "Hidden" not in text, url
                assert not any(word in text for word in ("15:00", "T150000", "11:00", "T110000")), url
        for name in ("sitting", "sitting-ics"):
            assert client.get(reverse(f"sessions:{name}", args=[*place, added.pk])).status_code == 404
    addresses = client.get("/sitemap.xml").text
    assert (str(sitting.pk) in addresses, str(added.pk) in addresses) == (True, False)


def test_calendars_keep_their_bytes_until_the_next_release(client, releases, by):
    sitting = SessionFactory(conference=releases, at=times("09:00", "10:00"), public=True)
    copy([sitting.pk], at=AT)
    url = reverse("sessions:programme-ics", args=[releases.forum.slug, releases.slug])
    first = client.get(url)
    services.move_sitting(sitting, times=times("11:00", "12:00"), room=None, by=by)
    services.unschedule_sitting(sitting, by=by)
    services.move_sitting(sitting, times=times("11:00", "12:00"), room=None, by=by)
    again = client.get(url)
    assert (again.content, again["ETag"]) == (first.content, first["ETag"])
    assert client.get(url, headers={"If-None-Match": first["ETag"]}).status_code == 304
    copy([sitting.pk], at=AT + dt.timedelta(hours=1))
    (event,) = Calendar.from_ical(client.get(url, headers={"If-None-Match": first["ETag"]}).content).events
    assert (event["UID"], event["SEQUENCE"], event.start) == (sitting.ics_uid, 1, times("11:00", "12:00")[0])
    assert event["LAST-MODIFIED"].dt == event["DTSTAMP"].dt == AT + dt.timedelta(hours=1)


def test_another_zone_takes_the_released_programme_along(releases, by):
    Conference.objects.filter(pk=releases.pk).update(time_zone="UTC")
    releases.refresh_from_db()
    sitting = SessionFactory(conference=releases, at=times("09:00", "10:00", tz="UTC"))
    copy([sitting.pk], at=AT)
    Session.objects.filter(pk=sitting.pk).update(during=times("15:00", "16:00", tz="UTC"))
    services.change_time_zone(releases, "Asia/Tokyo", keep="clocks", by=by)
    assert (Session.objects.get().starts, ReleasedSession.objects.get().starts) == (
        times("15:00", "16:00")[0],
        times("09:00", "10:00")[0],
    )


def test_new_editions_release():
    assert Conference().programme_mode == ProgrammeMode.RELEASED
