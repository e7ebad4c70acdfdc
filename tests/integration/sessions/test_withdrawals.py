"""Whoever had a session in a calendar and has it no longer gets it as cancelled, with no word more than they had."""

import itertools

import pytest
from django.urls import reverse
from icalendar import Calendar

from apps.conferences.models import Conference
from apps.core.choices import Visibility
from apps.delegates.models import Person
from apps.sessions import services
from apps.sessions.calendars.links import calendar_link
from apps.sessions.cast.knowing import knowing
from apps.sessions.models import Session, Withdrawal
from apps.sessions.openness import VISIBILITIES
from apps.sessions.programme.selectors import calendar_of
from apps.sessions.sitting_plan import SittingPlan
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import AssignmentFactory, SessionDelegationFactory, SessionFactory, times

pytestmark = pytest.mark.django_db
AT = times("14:00", "15:30")
TITLE = "Rules for a crowded sea"


@pytest.fixture
def by():
    return UserFactory()


@pytest.fixture
def delegation(conference):
    return ParticipationFactory(conference=conference)


@pytest.fixture
def member(conference, delegation):
    """Registered, of the delegation, with an account."""
    return DelegateFactory(
        conference=conference, participation=delegation, registered=True, person__user=UserFactory()
    ).person


@pytest.fixture
def other(conference):
    """Registered, of no delegation."""
    return DelegateFactory(conference=conference, registered=True, person__user=UserFactory()).person


@pytest.fixture
def make(conference, delegation):
    def make(visibility, **values):
        sitting = SessionFactory(conference=conference, at=AT, visibility=visibility, titles={"en": TITLE}, **values)
        SessionDelegationFactory(sitting=sitting, participation=delegation)
        return sitting

    return make


def plan(sitting, delegations=(), **values) -> SittingPlan:
    told = {"titles": sitting.titles, "format": sitting.format, "visibility": sitting.visibility, "times": AT}
    return SittingPlan(**told | values, delegations=delegations)


def address(sitting, name="sitting-ics") -> str:
    place = [sitting.conference.forum.slug, sitting.conference.slug]
    return reverse(f"sessions:{name}", args=[*place, sitting.pk] if name == "sitting-ics" else place)


def told(client, url) -> list[tuple]:
    """UID, status and SEQUENCE of every event, as a calendar program reads them."""
    answer = client.get(url)
    if answer.status_code == 404:
        return []
    return [
        (str(event["UID"]), str(event["STATUS"]), int(event["SEQUENCE"]))
        for event in Calendar.from_ical(answer.content).events
    ]


def everywhere(client, sitting, member, other) -> dict[str, list[str]]:
    """The status that each reader's calendars give to a session; own feed and the address of the session agree."""
    found = {"public": [told(client, address(sitting, "programme-ics")), told(client, address(sitting))]}
    for name, person in (("member", member), ("other", other)):
        client.force_login(person.user)
        found[name] = [told(client, calendar_link(person)), told(client, address(sitting))]
        client.logout()
    return {name: [[status for _uid, status, _n in each] for each in both] for name, both in found.items()}


HAS, OFF, NONE = [["CONFIRMED"]] * 2, [["CANCELLED"]] * 2, [[], []]
SEEN_BY = {
    "public": {"public": HAS, "member": HAS, "other": HAS},
    "participants": {"public": NONE, "member": HAS, "other": HAS},
    "session": {"public": NONE, "member": HAS, "other": NONE},
    "secretariat": {"public": NONE, "member": NONE, "other": NONE},
}


@pytest.mark.parametrize(("before", "after"), list(itertools.product(SEEN_BY, SEEN_BY)))
def test_a_narrower_circle_is_told_to_those_who_lost_it(client, make, by, delegation, member, other, before, after):
    sitting = make(before)
    assert everywhere(client, sitting, member, other) == SEEN_BY[before]
    services.revise_sitting(sitting, plan(sitting, [delegation], visibility=after), by=by)
    wanted = {
        name: [OFF[0]] * 2 if SEEN_BY[before][name] == HAS and now == NONE else now
        for name, now in SEEN_BY[after].items()
    }
    assert everywhere(client, sitting, member, other) == wanted


@pytest.mark.parametrize("visibility", ["public", "participants", "session"])
def test_off_the_timetable_and_removed(client, make, by, member, other, visibility):
    sitting = make(visibility)
    had = {name for name, seen in SEEN_BY[visibility].items() if seen == HAS}
    services.unschedule_sitting(sitting, by=by)
    off = {name: OFF if name in had else NONE for name in SEEN_BY[visibility]}
    assert everywhere(client, sitting, member, other) == off
    services.remove_sitting(sitting, by=by)
    assert not Session.objects.exists()
    assert everywhere(client, sitting, member, other) == off


def test_sequence_rises_with_every_word(client, make, by, delegation, member):
    sitting = make("session")
    url = calendar_link(member)
    heard = [told(client, url)]
    for at in (None, AT, None):
        services.revise_sitting(sitting, plan(sitting, [delegation], times=at), by=by)
        heard.append(told(client, url))
    for delegations in ([], [delegation], []):
        services.revise_sitting(sitting, plan(sitting, delegations), by=by)
        heard.append(told(client, url))
    assert {uid for [(uid, _status, _n)] in heard} == {sitting.ics_uid}
    assert [status for [(_uid, status, _n)] in heard] == [
        "CONFIRMED", "CANCELLED", "CONFIRMED", "CANCELLED", "CANCELLED", "CONFIRMED", "CANCELLED"
    ]  # fmt: skip
    numbers = [n for [(_uid, _status, n)] in heard]
    told_anew = [later > earlier for earlier, later in itertools.pairwise(numbers)]
    assert told_anew == [True, True, True, False, True, True]


def test_a_delegation_or_a_person_taken_out_of_a_session(client, make, by, delegation, member):
    sitting = make("session")
    services.set_delegations(sitting, [], by=by)
    assert [status for _uid, status, _n in told(client, calendar_link(member))] == ["CANCELLED"]
    guest = PersonFactory(forum=sitting.conference.forum)
    row = services.assign_person(sitting, guest, "interpreter", by=by)
    assert [status for _uid, status, _n in told(client, calendar_link(guest))] == ["CONFIRMED"]
    services.unassign_person(row, by=by)
    assert [status for _uid, status, _n in told(client, calendar_link(guest))] == ["CANCELLED"]


def test_what_is_taken_back_has_no_words(client, make, by, delegation, member):
    sitting = make("public", descriptions={"en": "About boats"})
    values = {"visibility": "secretariat", "titles": {"en": "Secret title"}, "times": times("16:00", "17:00")}
    services.revise_sitting(sitting, plan(sitting, [delegation], **values), by=by)
    for url in (address(sitting), address(sitting, "programme-ics"), calendar_link(member)):
        text = client.get(url).text
        (event,) = Calendar.from_ical(text).events
        assert (event["STATUS"], event["SUMMARY"]) == ("CANCELLED", "No longer on the programme")
        assert (event.start, event.end) == AT  # as it was last told, not where it has gone
        assert set(event) == {
            "UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "STATUS", "TRANSP"
        }  # fmt: skip
        assert not any(word in text for word in ("Secret", TITLE, "boats"))
    assert client.get(address(sitting).removesuffix(".ics")).status_code == 404


def test_who_never_had_it_learns_nothing(client, make, by, delegation, conference):
    sitting = make("participants")
    services.revise_sitting(sitting, plan(sitting, [delegation], visibility="secretariat"), by=by)
    late = DelegateFactory(conference=conference, registered=True, person__user=UserFactory()).person
    assert told(client, calendar_link(late)) == []
    client.force_login(late.user)
    assert client.get(address(sitting)).status_code == 404
    client.logout()
    assert client.get(address(sitting)).status_code == 404


def test_of_a_draft_nothing_was_had_and_nothing_is_told(client, make, by, delegation, member, conference):
    conference.status = "draft"
    conference.save()
    sitting = make("public")
    services.unschedule_sitting(sitting, by=by)
    assert not Withdrawal.objects.exists()
    conference.status = "registration"
    conference.save()
    sitting = make("public")
    services.unschedule_sitting(sitting, by=by)
    conference.status = "draft"
    conference.save()
    assert told(client, calendar_link(member)) == []
    assert client.get(address(sitting)).status_code == 404


def test_a_copy_kept_by_a_program_is_no_longer_valid(client, make, by):
    sitting = make("public")
    tags = {url: client.get(url)["ETag"] for url in (address(sitting), address(sitting, "programme-ics"))}
    services.unschedule_sitting(sitting, by=by)
    for url, tag in tags.items():
        assert client.get(url, headers={"If-None-Match": tag}).status_code == 200
        assert client.get(url, headers={"If-None-Match": client.get(url)["ETag"]}).status_code == 304


def test_a_cancelled_session_keeps_its_title_for_those_who_know_of_it(client, make, by, member, other):
    sitting = make("session")
    services.cancel_sitting(sitting, by=by)
    (event,) = Calendar.from_ical(client.get(calendar_link(member)).content).events
    assert (event["STATUS"], event["SUMMARY"]) == ("CANCELLED", TITLE)
    assert not Withdrawal.objects.exists()


@pytest.mark.parametrize("visibility", VISIBILITIES)
def test_both_ends_of_the_rule_agree(conference, visibility):
    """Everybody who could be asked about: in whose calendar does it stand, and who has it there?"""
    sitting = SessionFactory(conference=conference, at=AT, visibility=visibility)
    elsewhere = SessionFactory(conference=conference, at=times("17:00", "18:00"), visibility="secretariat")
    untimed = SessionFactory(conference=conference, visibility="public")
    abroad = SessionFactory(conference=ConferenceFactory(forum=conference.forum), at=AT, visibility="public")
    delegations = [ParticipationFactory(conference=conference, status=each) for each in ("confirmed", "withdrawn")]
    delegations.append(ParticipationFactory(conference=conference))
    for each in delegations[:2]:
        SessionDelegationFactory(sitting=sitting, participation=each)
    states = [{}, *({state: True} for state in ("invited", "accepted", "declined", "registered"))]
    roles = [[], [sitting], [elsewhere], [abroad]]
    for state, delegation, held in itertools.product([None, *states], [None, *delegations], roles):
        if state is None:
            person = PersonFactory(forum=conference.forum)
        else:
            person = DelegateFactory(conference=conference, participation=delegation, **state).person
        for each in held:
            AssignmentFactory(sitting=each, person=person)
    asked = [sitting.pk, elsewhere.pk, untimed.pk, abroad.pk]
    found = knowing(conference, asked)
    assert found.keys() == {sitting.pk, elsewhere.pk}
    for pk, known in found.items():
        assert known.people == {
            person.pk for person in Person.objects.all() if calendar_of(person).filter(pk=pk).exists()
        }
    assert bool(found[sitting.pk].people) == (visibility != Visibility.SECRETARIAT)
    assert [known.publicly for known in found.values()].count(True) == (visibility == Visibility.PUBLIC)
    Conference.objects.filter(pk=conference.pk).update(status="draft")
    assert knowing(Conference.objects.get(pk=conference.pk), asked) == {}


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_with_sessions_taken_back(client, conference, by, rows, django_assert_num_queries):
    person = DelegateFactory(conference=conference, registered=True).person
    for number in range(rows):
        at = times(f"1{number}:00", f"1{number}:30")
        services.unschedule_sitting(SessionFactory(conference=conference, at=at, public=True), by=by)
    sitting = SessionFactory(conference=conference, at=AT, public=True)
    for url, queries in ((calendar_link(person), 6), (address(sitting, "programme-ics"), 2)):
        with django_assert_num_queries(queries):
            assert len(told(client, url)) == rows + 1


def test_what_is_removed_with_a_release_is_told_by_a_newer_word(conference, by):
    conference.programme_mode = "released"
    conference.save()
    sitting = SessionFactory(conference=conference, at=AT, public=True)
    services.release_programme(conference, by=by)
    last = conference.released_sittings.get().sequence
    services.remove_sitting(services.unschedule_sitting(sitting, by=by), by=by)
    services.release_programme(conference, by=by)
    assert conference.withdrawals.get(person=None).sequence == last + 1
