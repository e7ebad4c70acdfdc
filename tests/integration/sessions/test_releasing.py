"""A release publishes what the team has worked out, tells exactly those whom it concerns, and keeps every version."""

import datetime as dt

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from apps.audit.models import Entry
from apps.conferences.models import Conference
from apps.core.choices import Visibility
from apps.core.exceptions import Refused
from apps.delegates.models import Person
from apps.messaging.models import Message
from apps.sessions import services
from apps.sessions.cast.knowing import knowing
from apps.sessions.models import PAIRS, Assignment, Release, ReleasedSession, Session, Withdrawal
from apps.sessions.releases.changes import Kind, changes_between
from apps.sessions.releases.entries import entries_of, from_json
from apps.sessions.releases.preview import preview_of
from apps.sessions.releases.waiting import waiting
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import (
    AssignmentFactory,
    SessionDelegationFactory,
    SessionFactory,
    SessionQuestionFactory,
    times,
)
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db
DAY = dt.date(2099, 9, 9)  # ahead of every clock: of what is over nobody is told


def at(start: str, end: str):
    return times(start, end, day=DAY)


@pytest.fixture
def by():
    return UserFactory()


@pytest.fixture
def conference():
    return ConferenceFactory(releases=True)


@pytest.fixture
def delegation(conference):
    return ParticipationFactory(conference=conference)


@pytest.fixture
def member(conference, delegation):
    return DelegateFactory(conference=conference, participation=delegation, registered=True).person


@pytest.fixture
def other(conference):
    return DelegateFactory(conference=conference, registered=True).person


@pytest.fixture
def closed(conference, delegation):
    """Of the delegation alone."""
    sitting = SessionFactory(conference=conference, at=at("09:00", "10:00"), titles={"en": "Closed talk"})
    SessionDelegationFactory(sitting=sitting, participation=delegation)
    return sitting


@pytest.fixture
def plenary(conference):
    return SessionFactory(conference=conference, at=at("11:00", "12:00"), open=True, titles={"en": "Plenary"})


def refused(*args, **kwargs) -> str | None:
    with pytest.raises(Refused) as caught, transaction.atomic():
        services.release_programme(*args, **kwargs)
    return caught.value.code


def told() -> dict[str, str]:
    """The newest mail of each address."""
    return {row.to_address: row.text for row in Message.objects.order_by("created_at")}


def test_everybody_reads_what_was_released_and_each_is_told_of_their_own(
    conference, by, closed, plenary, member, other
):
    stranger = PersonFactory(forum=conference.forum)
    TeamMemberFactory(
        conference=conference,
        user=(
            person := DelegateFactory(conference=conference, registered=True, person__user=UserFactory()).person
        ).user,
    )
    assert person.user
    release = services.release_programme(conference, by=by)
    assert (release.number, release.told, release.by) == (1, 2, by)
    assert set(told()) == {member.email, other.email}
    assert stranger.email not in told()
    assert ("Closed talk" in told()[member.email], "Closed talk" in told()[other.email]) == (True, False)
    assert "Plenary" in told()[other.email]
    assert ReleasedSession.objects.count() == 2
    assert Entry.objects.get(verb="programme.released").details == {"number": 1, "sessions": 2, "told": 2}
    assert abs(release.at - timezone.now()) < dt.timedelta(minutes=1)
    assert {row.updated_at for row in ReleasedSession.objects.all()} == {release.at}


def test_a_change_is_told_to_those_who_knew_or_know(conference, by, closed, plenary, member, other):
    services.release_programme(conference, by=by)
    Message.objects.all().delete()
    services.move_sitting(closed, times=at("15:00", "16:00"), room=None, by=by)
    services.release_programme(conference, by=by)
    assert set(told()) == {member.email}
    assert "15:00" in told()[member.email]
    assert "09:00" in told()[member.email]
    Message.objects.all().delete()
    services.set_delegations(closed, [], by=by)
    services.release_programme(conference, by=by)
    assert set(told()) == {member.email}
    assert "No longer in your programme" in told()[member.email]
    assert Withdrawal.objects.get().person == member
    services.set_delegations(closed, [ParticipationFactory(conference=conference)], by=by)
    services.assign_person(closed, other, "speaker", by=by)
    Message.objects.all().delete()
    services.release_programme(conference, by=by)
    assert set(told()) == {other.email}
    assert "New in your programme" in told()[other.email]
    assert "speaker" in told()[other.email]


def test_each_kind_of_change_has_its_name(conference, by):
    room = RoomFactory(conference=conference)
    names = ["same", "moved", "room", "renamed", "cancelled", "gone", "narrowed", "people", "seats", "words", "asked"]
    rows = {
        name: SessionFactory(conference=conference, titles={"en": name}, at=at(f"{n + 8:02}:00", f"{n + 8:02}:30"))
        for n, name in enumerate(names)
    }
    Session.objects.filter(pk=rows["narrowed"].pk).update(visibility=Visibility.PUBLIC)
    services.release_programme(conference, by=by)
    services.move_sitting(rows["moved"], times=at("20:00", "20:30"), room=None, by=by)
    services.move_sitting(rows["room"], times=at("10:00", "10:30"), room=room, by=by)
    Session.objects.filter(pk=rows["renamed"].pk).update(titles={"en": "renamed", "ja": "新"})
    services.cancel_sitting(rows["cancelled"], by=by)
    services.unschedule_sitting(rows["gone"], by=by)
    services.remove_sitting(rows["gone"], by=by)
    Session.objects.filter(pk=rows["narrowed"].pk).update(visibility=Visibility.SESSION)
    AssignmentFactory(sitting=rows["people"])
    SessionDelegationFactory(sitting=rows["seats"])
    Session.objects.filter(pk=rows["words"].pk).update(descriptions={"en": "Words"})
    SessionQuestionFactory(sitting=rows["asked"])
    SessionFactory(conference=conference, titles={"en": "added"})
    found = {change.entry.titles["en"]: change.kinds for change in preview_of(conference, None, timezone.now()).changes}
    assert found == {
        "moved": (Kind.MOVED,), "room": (Kind.ROOM,), "renamed": (Kind.RENAMED,), "cancelled": (Kind.CANCELLED,),
        "gone": (Kind.REMOVED,), "narrowed": (Kind.NARROWED,), "people": (Kind.PEOPLE,), "seats": (Kind.DELEGATIONS,),
        "words": (Kind.DETAILS,), "asked": (Kind.DETAILS,), "added": (Kind.ADDED,),
    }  # fmt: skip
    assert waiting(conference) == len(found)
    services.release_programme(conference, by=by)
    assert waiting(conference) == 0
    services.restore_sitting(rows["cancelled"], by=by)
    services.unschedule_sitting(rows["moved"], by=by)
    kinds = [change.kinds for change in preview_of(conference, None, timezone.now()).changes]
    assert sorted(kinds) == [(Kind.RESTORED,), (Kind.UNSCHEDULED,)]


def test_nothing_to_release_is_said(conference, by, plenary):
    services.release_programme(conference, by=by)
    assert refused(conference, by=by) == "nothing_to_release"
    assert refused(ConferenceFactory(), by=by) == "as_edited"
    assert Release.objects.count() == 1


def test_a_part_is_released_alone_and_the_rest_waits(conference, by, closed, plenary, member):
    services.release_programme(conference, by=by)
    Message.objects.all().delete()
    services.move_sitting(closed, times=at("15:00", "16:00"), room=None, by=by)
    services.move_sitting(plenary, times=at("17:00", "18:00"), room=None, by=by)
    services.release_programme(conference, by=by, sittings=[closed.pk])
    assert "Plenary" not in told()[member.email]
    starts = dict(ReleasedSession.objects.values_list("pk", "during"))
    assert (starts[closed.pk].lower, starts[plenary.pk].lower) == (at("15:00", "16:00")[0], at("11:00", "12:00")[0])
    assert waiting(conference) == 1
    kept = from_json(Release.objects.get(number=2).snapshot)
    assert [row.starts for row in kept.values()] == [
        at("11:00", "12:00")[0].astimezone(dt.UTC).isoformat(), at("15:00", "16:00")[0].astimezone(dt.UTC).isoformat()
    ]  # fmt: skip


def test_what_would_share_a_room_or_a_person_is_released_together(conference, by, closed, plenary, member):
    speaker, room = PersonFactory(forum=conference.forum), RoomFactory(conference=conference)
    services.move_sitting(closed, times=at("09:00", "10:00"), room=room, by=by)
    services.assign_person(plenary, speaker, "speaker", by=by)
    services.release_programme(conference, by=by)
    services.move_sitting(closed, times=at("15:00", "16:00"), room=room, by=by)
    services.move_sitting(plenary, times=at("09:00", "10:00"), room=room, by=by)
    assert refused(conference, by=by, sittings=[plenary.pk]) == "belongs_together"
    services.release_programme(conference, by=by)
    services.unassign_person(Assignment.objects.get(), by=by)
    services.assign_person(closed, speaker, "speaker", by=by)
    services.move_sitting(closed, times=at("09:30", "10:30"), room=None, by=by)
    assert refused(conference, by=by, sittings=[closed.pk]) == "belongs_together"
    services.release_programme(conference, by=by)


def test_whoever_pressed_is_told_what_came_meanwhile(conference, by, closed, plenary):
    seen = [change.token for change in preview_of(conference, None, timezone.now()).changes]
    services.move_sitting(closed, times=at("15:00", "16:00"), room=None, by=by)
    assert refused(conference, by=by, seen=seen) == "changed_meanwhile"
    assert refused(conference, by=by, seen=seen, sittings=[closed.pk]) == "changed_meanwhile"
    services.release_programme(conference, by=by, seen=seen, sittings=[plenary.pk])
    assert refused(conference, by=by, seen=seen, sittings=[plenary.pk]) == "changed_meanwhile"
    seen = [change.token for change in preview_of(conference, None, timezone.now()).changes]
    services.release_programme(conference, by=by, seen=seen)
    assert [release.number for release in Release.objects.all()] == [1, 2]


def test_a_wrong_address_keeps_nobody_else_from_being_told(conference, by, plenary, member, other):
    Person.objects.filter(pk=other.pk).update(email="nowhere")
    preview = preview_of(conference, None, timezone.now())
    assert ([person for person, _news in preview.recipients.told], preview.recipients.without_address) == (
        [member], [Person.objects.get(pk=other.pk)]
    )  # fmt: skip
    assert services.release_programme(conference, by=by).told == 1
    assert set(told()) == {member.email}


@pytest.mark.django_db(transaction=True)
def test_what_fails_on_the_way_releases_nothing(conference, by, plenary, member):
    """The database refuses the version, after the rows were copied: as if somebody had pulled the plug."""
    services.release_programme(conference, by=by)
    Message.objects.all().delete()
    services.move_sitting(plenary, times=at("15:00", "16:00"), room=None, by=by)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE forum_sessions_release ADD CONSTRAINT only_one CHECK (number = 1)")
    try:
        with pytest.raises(IntegrityError, match="only_one"):
            services.release_programme(conference, by=by)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE forum_sessions_release DROP CONSTRAINT only_one")
    assert (ReleasedSession.objects.get().starts, Message.objects.count()) == (at("11:00", "12:00")[0], 0)
    assert services.release_programme(conference, by=by).number == 2
    assert Message.objects.count() == 1


def test_who_was_not_asked_or_does_not_come_is_sent_nothing(conference, by, member):
    sitting = SessionFactory(conference=conference, at=at("09:00", "10:00"), public=True)
    for state in ({}, {"declined": True}):
        AssignmentFactory(sitting=sitting, person=DelegateFactory(conference=conference, **state).person)
    services.release_programme(conference, by=by)
    assert set(told()) == {member.email}


def test_of_a_draft_and_of_what_is_over_nobody_is_told(conference, by, member):
    SessionFactory(conference=conference, at=times("09:00", "10:00", day=dt.date(2020, 1, 1)), open=True)
    assert services.release_programme(conference, by=by).told == 0
    SessionFactory(conference=conference, at=at("09:00", "10:00"), open=True)
    Conference.objects.filter(pk=conference.pk).update(status="draft")
    assert services.release_programme(conference, by=by).told == 0
    assert not Message.objects.exists()


def test_the_preview_knows_the_same_people_as_the_rows(conference, by, closed, plenary, member, other):
    gone = DelegateFactory(conference=conference, declined=True).person
    AssignmentFactory(sitting=closed, person=gone)
    SessionFactory(conference=conference, at=at("13:00", "14:00"), public=True)
    preview = preview_of(conference, None, timezone.now())
    services.release_programme(conference, by=by)
    assert len(preview.reach.after) == 3
    assert preview.reach.after == knowing(conference, [change.pk for change in preview.changes])


def test_a_version_stays_as_it_was(conference, by, closed, plenary):
    first = services.release_programme(conference, by=by)
    services.move_sitting(closed, times=at("15:00", "16:00"), room=None, by=by)
    second = services.release_programme(conference, by=by)
    (change,) = changes_between(from_json(first.snapshot), from_json(second.snapshot))
    assert (change.pk, change.kinds) == (closed.pk, (Kind.MOVED,))
    assert from_json(second.snapshot) == entries_of(ReleasedSession, conference)
    for query in ("UPDATE forum_sessions_release SET note = 'x'", "DELETE FROM forum_sessions_release"):
        with pytest.raises(DatabaseError, match="pgtrigger"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(query)
    values = {"conference": conference, "at": timezone.now(), "snapshot": [], "diff": []}
    for number in (2, 4):
        with pytest.raises((DatabaseError, IntegrityError)), transaction.atomic():
            Release.objects.create(number=number, **values)


def test_publishing_as_edited_begins_when_nothing_waits(conference, by, closed):
    with pytest.raises(Refused) as caught:
        services.set_programme_mode(conference, "as_edited", by=by)
    assert caught.value.code == "not_released"
    services.release_programme(conference, by=by)
    closed.session_delegations.all().delete()
    SessionDelegationFactory(sitting=closed, participation=ParticipationFactory(conference=conference))
    services.release_programme(conference, by=by)
    services.set_programme_mode(conference, "as_edited", by=by)
    services.cancel_sitting(closed, by=by)
    assert [list(pair.working.objects.values_list("pk")) for pair in PAIRS] == [
        list(pair.released.objects.values_list("pk")) for pair in PAIRS
    ]
    assert ReleasedSession.objects.get().status == "cancelled"
    assert (waiting(Conference.objects.get()), Withdrawal.objects.count()) == (0, 0)
    services.set_programme_mode(conference, "released", by=by)
    services.restore_sitting(closed, by=by)
    assert ReleasedSession.objects.get().status == "cancelled"


@pytest.mark.django_db(transaction=True)
def test_two_at_once_give_two_numbers_and_each_person_one_mail(conference, by, closed, plenary, member, other):
    def release(sitting):
        return lambda: services.release_programme(conference, by=by, sittings=[sitting.pk]).number

    assert sorted(at_once(release(closed), release(plenary))) == [1, 2]
    assert (
        sorted(at_once(*[lambda: services.release_programme(conference, by=by)] * 2), key=str)
        == ["nothing_to_release"] * 2
    )
    assert sorted(Message.objects.values_list("to_address", flat=True)) == sorted(
        [member.email, member.email, other.email]
    )


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_do_not_depend_on_the_changes(conference, by, member, rows, django_assert_num_queries):
    for number in range(rows):
        SessionFactory(conference=conference, at=at(f"1{number}:00", f"1{number}:30"), open=True)
    with django_assert_num_queries(46):
        assert services.release_programme(conference, by=by).told == 1
    for number, sitting in enumerate(Session.objects.all()):
        services.move_sitting(sitting, times=at(f"1{number}:30", f"1{number}:50"), room=None, by=by)
    with django_assert_num_queries(46):
        assert services.release_programme(conference, by=by).told == 1
