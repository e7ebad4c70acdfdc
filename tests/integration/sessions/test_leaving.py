"""Whoever leaves gets what they had as cancelled, whichever way they leave, and nobody else learns anything."""

import itertools

import pytest
from django.db import connection
from icalendar import Calendar

from apps.delegates import services as delegates
from apps.delegates.choices import DelegateStatus
from apps.delegates.models import Delegate, Person
from apps.delegations.models import Participation
from apps.sessions import services
from apps.sessions.calendars.links import calendar_link
from apps.sessions.cast.knowing import knowing
from apps.sessions.models import Session, Withdrawal
from apps.sessions.openness import VISIBILITIES
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import AssignmentFactory, SessionDelegationFactory, SessionFactory, times

pytestmark = pytest.mark.django_db
TITLE = "Rules for a crowded sea"


@pytest.fixture
def delegation(conference):
    return ParticipationFactory(conference=conference, status="confirmed")


@pytest.fixture
def delegate(conference, delegation):
    return DelegateFactory(conference=conference, participation=delegation, registered=True)


@pytest.fixture
def sittings(conference, delegation):
    """One of each circle: for everybody, participants, the delegation, and two that a delegate knows nothing of."""
    made = {}
    for number, visibility in enumerate(("public", "participants", "session", "secretariat")):
        at = times(f"1{number}:00", f"1{number}:30")
        made[visibility] = SessionFactory(conference=conference, at=at, visibility=visibility, titles={"en": TITLE})
        SessionDelegationFactory(sitting=made[visibility], participation=delegation)
    made["another"] = SessionFactory(conference=conference, at=times("15:00", "15:30"), visibility="session")
    return made


def heard(client, person, sittings) -> dict[str, tuple[str, int]]:
    """Status and SEQUENCE of each session in the person's own calendar."""
    names = {row.ics_uid: name for name, row in sittings.items()}
    events = Calendar.from_ical(client.get(calendar_link(person)).content).events
    return {names[str(event["UID"])]: (str(event["STATUS"]), int(event["SEQUENCE"])) for event in events}


def statuses(client, person, sittings) -> dict[str, str]:
    return {name: status for name, (status, _sequence) in heard(client, person, sittings).items()}


ALL = dict.fromkeys(("public", "participants", "session"), "CONFIRMED")
OFF = dict.fromkeys(ALL, "CANCELLED")
WAYS = {
    "declined": ({"status": "declined"}, OFF),
    "withdrawn": ({"status": "withdrawn"}, OFF),
    "registration undone": ({"status": "accepted"}, OFF),
    "without a seat": ({"participation": None}, ALL | {"session": "CANCELLED"}),
}


@pytest.mark.parametrize("way", WAYS)
def test_whoever_leaves_gets_it_as_cancelled(client, delegate, sittings, way):
    assert statuses(client, delegate.person, sittings) == ALL
    change, expected = WAYS[way]
    Delegate.objects.filter(pk=delegate.pk).update(**change)
    assert statuses(client, delegate.person, sittings) == expected
    text = client.get(calendar_link(delegate.person)).text
    assert text.count(TITLE) == list(expected.values()).count("CONFIRMED")
    assert not Withdrawal.objects.exclude(person=delegate.person).exists()


@pytest.mark.parametrize("status", ["declined", "withdrawn"])
def test_when_a_delegation_leaves_its_people_are_told(client, delegate, delegation, sittings, status):
    stranger = DelegateFactory(conference=delegate.conference, registered=True)
    Participation.objects.filter(pk=delegation.pk).update(status=status)
    assert statuses(client, delegate.person, sittings) == ALL | {"session": "CANCELLED"}
    assert statuses(client, stranger.person, sittings) == {"public": "CONFIRMED", "participants": "CONFIRMED"}


def test_by_the_verbs_of_the_pages(client, delegate, delegation, sittings):
    """The ways that organizers have, and back again."""
    by = UserFactory()
    delegates.withdraw_delegate(delegate, by=by)
    assert statuses(client, delegate.person, sittings) == OFF


def test_who_had_a_role_and_declines(client, conference, sittings):
    invited = DelegateFactory(conference=conference, accepted=True)
    AssignmentFactory(sitting=sittings["another"], person=invited.person)
    assert statuses(client, invited.person, sittings) == {"public": "CONFIRMED", "another": "CONFIRMED"}
    Delegate.objects.filter(pk=invited.pk).update(status="declined")
    assert statuses(client, invited.person, sittings) == {"public": "CONFIRMED", "another": "CANCELLED"}


def test_a_delegate_who_is_deleted(client, delegate, sittings):
    person = delegate.person
    Delegate.objects.filter(pk=delegate.pk).delete()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert statuses(client, person, sittings) == OFF


def test_a_person_who_is_deleted_too_takes_all_of_it_along(delegate, sittings):
    delegate.delete()
    delegate.person.delete()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert not Withdrawal.objects.exists()


def test_sequence_never_falls_for_anybody(client, delegate, delegation, sittings):
    """Away and back, twice, and the programme changes meanwhile: every word is newer than the one before."""
    by, sitting = UserFactory(), sittings["session"]
    words = [heard(client, delegate.person, sittings)["session"]]

    def listen() -> None:
        words.append(heard(client, delegate.person, sittings)["session"])

    for _time in range(2):
        for status in (DelegateStatus.DECLINED, DelegateStatus.REGISTERED):
            Delegate.objects.filter(pk=delegate.pk).update(status=status)
            listen()
        services.move_sitting(sitting, times=times("17:00", f"18:{_time}0"), room=None, by=by)
        listen()
        for delegations in ([], [delegation]):
            services.set_delegations(sitting, delegations, by=by)
            listen()
    for status in (DelegateStatus.WITHDRAWN, DelegateStatus.REGISTERED):
        Delegate.objects.filter(pk=delegate.pk).update(status=status)
    listen()
    services.unschedule_sitting(sitting, by=by)
    listen()
    assert [status for status, _n in words] == ["CONFIRMED"] + 2 * [
        "CANCELLED", "CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED"
    ] + ["CONFIRMED", "CANCELLED"]  # fmt: skip
    numbers = [number for _status, number in words]
    assert numbers == sorted(set(numbers))


def test_a_copy_that_a_program_kept_is_no_longer_valid(client, delegate, sittings):
    url, tags = calendar_link(delegate.person), set()
    for status in ("registered", "declined", "registered", "declined"):
        Delegate.objects.filter(pk=delegate.pk).update(status=status)
        tags.add(client.get(url)["ETag"])
    assert len(tags) == 4


def test_what_is_planned_after_somebody_left_is_not_told_to_them(client, delegate, delegation, sittings):
    Delegate.objects.filter(pk=delegate.pk).update(status="declined")
    late = SessionFactory(conference=delegate.conference, at=times("20:00", "21:00"), visibility="session")
    SessionDelegationFactory(sitting=late, participation=delegation)
    assert str(late.ics_uid) not in client.get(calendar_link(delegate.person)).text


def test_what_waits_for_its_release_is_told_to_nobody_who_leaves(client):
    conference, at = ConferenceFactory(releases=True), times("10:00", "10:30")
    delegate = DelegateFactory(conference=conference, registered=True)
    sitting = SessionFactory(conference=conference, at=at, visibility="participants")
    services.release_programme(conference, by=None)
    SessionFactory(conference=conference, at=times("12:00", "12:30"), visibility="participants")
    services.move_sitting(sitting, times=times("14:00", "14:30"), room=None, by=UserFactory())
    Session.objects.filter(pk=sitting.pk).update(visibility="secretariat")
    Delegate.objects.filter(pk=delegate.pk).update(status="declined")
    (event,) = Calendar.from_ical(client.get(calendar_link(delegate.person)).content).events
    assert (event["STATUS"], event.start, event.end) == ("CANCELLED", *at)


def test_a_cancelled_edition_is_off_in_every_calendar(client, delegate, sittings):
    conference = delegate.conference
    before = heard(client, delegate.person, sittings)
    conference.status = "cancelled"
    conference.save()
    after = heard(client, delegate.person, sittings)
    assert {name: status for name, (status, _n) in after.items()} == OFF
    assert all(after[name][1] > before[name][1] for name in after)
    assert client.get(calendar_link(delegate.person)).text.count(TITLE) == 3  # still theirs to know


def test_the_databases_word_is_that_of_the_released_programme():
    """Everybody who could be asked about, in every standing: what the database takes them to know, they know.

    Of the programme as it was released: of that which is being made, nothing is left here.
    """
    conference = ConferenceFactory(releases=True)
    delegations = [ParticipationFactory(conference=conference, status=each) for each in ("confirmed", "withdrawn")]
    elsewhere = SessionFactory(conference=ConferenceFactory(forum=conference.forum), visibility="public")
    sittings = []
    for number, visibility in enumerate(VISIBILITIES):
        at = times(f"1{number}:00", f"1{number}:30")
        sittings.append(SessionFactory(conference=conference, at=at, visibility=visibility))
        for each in delegations:
            SessionDelegationFactory(sitting=sittings[-1], participation=each)
    sittings.append(SessionFactory(conference=conference, visibility="participants"))  # without a time
    for status, seat, role in itertools.product(DelegateStatus, [None, *delegations], [None, *sittings, elsewhere]):
        person = PersonFactory(forum=conference.forum)
        DelegateFactory(conference=conference, person=person, participation=seat, status=status)
        if role is not None:
            AssignmentFactory(sitting=role, person=person)
    services.release_programme(conference, by=None)
    released = [each.pk for each in sittings]
    Session.objects.filter(conference=conference).delete()
    found = knowing(conference, released)
    assert len(found[released[0]].people) == 21 + 75  # the public one: the registered, and others with a role anywhere
    query = "SELECT forum_sessions_known_by(%s, %s, %s, forum_sessions_present(%s))"
    for row in Delegate.objects.select_related("person"):
        with connection.cursor() as cursor:
            cursor.execute(query, [row.person_id, conference.pk, row.status, row.participation_id])
            known = {pk for (pk,) in cursor.fetchall()}
        assert known == {pk for pk, known in found.items() if row.person_id in known.people}, row.status
    assert Person.objects.count() > 100
