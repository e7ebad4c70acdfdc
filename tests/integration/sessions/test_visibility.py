"""Who may know of a session: one rule, asked by every way out (page, calendar, JSON)."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from apps.delegates.models import Delegate
from apps.sessions.calendars.links import calendar_link
from apps.sessions.models import ReleasedSession, Session
from apps.sessions.programme.selectors import calendar_of, my_sittings
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import AssignmentFactory, SessionDelegationFactory, SessionFactory, times

pytestmark = pytest.mark.django_db
TITLES = ["public", "participants", "session", "secretariat"]


@pytest.fixture
def sittings(conference):
    """One session of each visibility; the titles say which. Another conference has the same."""
    for place in (ConferenceFactory(forum=conference.forum), ConferenceFactory()):
        SessionFactory(conference=place, at=times("09:00", "10:00"), visibility="public", titles={"en": "elsewhere"})
        SessionFactory(
            conference=place, at=times("09:00", "10:00"), visibility="participants", titles={"en": "elsewhere"}
        )
    hours = iter(["09:00", "10:00", "11:00", "12:00"])
    made = {}
    for title in TITLES:
        hour = next(hours)
        at = times(hour, hour.replace("00", "45"))
        made[title] = SessionFactory(conference=conference, at=at, visibility=title, titles={"en": f"Title {title}"})
    return made


def account_of(delegate) -> object:
    delegate.person.user = UserFactory()
    delegate.person.save()
    return delegate.person.user


def seen(user, conference) -> list[str]:
    """The same of the released sessions as of the working ones, since these follow at once."""
    working, released = (
        [row.titles["en"].removeprefix("Title ") for row in model.objects.visible_to(user, conference).in_order()]
        for model in (Session, ReleasedSession)
    )
    assert working == released
    return working


def test_the_public_knows_of_public_sessions(conference, sittings):
    assert seen(AnonymousUser(), conference) == ["public"]
    assert seen(UserFactory(), conference) == ["public"]


def test_people_without_an_account_open_nothing_to_anonymous_readers(conference, sittings):
    delegate = DelegateFactory(conference=conference, registered=True)
    AssignmentFactory(sitting=sittings["session"], person=delegate.person)
    assert delegate.person.user is None
    assert seen(AnonymousUser(), conference) == ["public"]


def test_registered_participants_know_of_what_is_open_to_them(conference, sittings):
    user = account_of(DelegateFactory(conference=conference, registered=True))
    assert seen(user, conference) == ["public", "participants"]


@pytest.mark.parametrize("state", ["invited", "accepted", "declined"])
def test_who_is_not_registered_reads_with_the_public(conference, sittings, state):
    user = account_of(DelegateFactory(conference=conference, **{state: True}))
    assert seen(user, conference) == ["public"]


def test_participants_of_another_edition_read_with_the_public(conference, sittings):
    other = ConferenceFactory(forum=conference.forum)
    assert seen(account_of(DelegateFactory(conference=other, registered=True)), conference) == ["public"]


def test_a_role_opens_one_closed_session(conference, sittings):
    SessionFactory(conference=conference, at=times("14:00", "15:00"))
    delegate = DelegateFactory(conference=conference, registered=True)
    AssignmentFactory(sitting=sittings["session"], person=delegate.person)
    assert seen(account_of(delegate), conference) == ["public", "participants", "session"]


def test_a_role_opens_nothing_before_the_invitation(conference, sittings):
    """The programme is drafted with people who have not been asked, at addresses that nobody has proven."""
    delegate = DelegateFactory(conference=conference)
    AssignmentFactory(sitting=sittings["session"], person=delegate.person)
    user = account_of(delegate)
    assert seen(user, conference) == ["public"]
    Delegate.objects.update(status="invited")
    assert seen(user, conference) == ["public", "session"]


def test_an_interpreter_who_is_no_delegate_knows_of_the_own_sessions_only(conference, sittings):
    person = PersonFactory(forum=conference.forum, user=UserFactory())
    AssignmentFactory(sitting=sittings["session"], person=person, role="interpreter")
    assert seen(person.user, conference) == ["public", "session"]


def test_a_delegation_opens_its_sessions_to_its_registered_members(conference, sittings):
    delegation = ParticipationFactory(conference=conference)
    SessionDelegationFactory(sitting=sittings["session"], participation=delegation)
    member = DelegateFactory(conference=conference, participation=delegation, registered=True)
    invited = DelegateFactory(conference=conference, participation=delegation, invited=True)
    assert seen(account_of(member), conference) == ["public", "participants", "session"]
    assert seen(account_of(invited), conference) == ["public"]


def test_a_delegation_that_withdrew_opens_nothing(conference, sittings):
    delegation = ParticipationFactory(conference=conference, status="withdrawn")
    SessionDelegationFactory(sitting=sittings["session"], participation=delegation)
    SessionDelegationFactory(sitting=sittings["session"], participation=ParticipationFactory(conference=conference))
    member = DelegateFactory(conference=conference, participation=delegation, registered=True)
    assert seen(account_of(member), conference) == ["public", "participants"]


def test_one_absent_delegation_does_not_close_a_session_to_the_others(conference, sittings):
    delegation = ParticipationFactory(conference=conference)
    absent = ParticipationFactory(conference=conference, status="declined")
    for row in (delegation, absent):
        SessionDelegationFactory(sitting=sittings["session"], participation=row)
    member = DelegateFactory(conference=conference, participation=delegation, registered=True)
    assert "session" in seen(account_of(member), conference)


def test_a_speaker_who_declines_is_back_among_the_public(conference, sittings):
    gone = DelegateFactory(conference=conference, declined=True)
    AssignmentFactory(sitting=sittings["session"], person=gone.person)
    assert seen(account_of(gone), conference) == ["public"]


@pytest.mark.parametrize("role", ["organizer", "document_staff", "chair"])
def test_those_who_make_the_programme_know_of_everything(conference, sittings, role):
    assert seen(TeamMemberFactory(conference=conference, role=role).user, conference) == TITLES


def test_the_team_of_another_conference_reads_with_the_public(conference, sittings):
    assert seen(TeamMemberFactory(conference=ConferenceFactory(forum=conference.forum)).user, conference) == ["public"]


def test_a_superuser_reads_with_the_public(conference, sittings):
    assert seen(UserFactory(is_superuser=True), conference) == ["public"]


def test_a_draft_is_known_to_its_team_alone(conference, sittings):
    conference.status = "draft"
    conference.save()
    delegate = DelegateFactory(conference=conference, registered=True)
    assert seen(AnonymousUser(), conference) == []
    assert seen(account_of(delegate), conference) == []
    assert seen(TeamMemberFactory(conference=conference).user, conference) == TITLES


def test_an_own_programme_holds_what_one_may_know_of_and_no_more(conference, sittings):
    delegate = DelegateFactory(conference=conference, registered=True)
    AssignmentFactory(sitting=sittings["secretariat"], person=delegate.person)
    SessionFactory(conference=conference, visibility="public")
    expected = [sittings["public"], sittings["participants"]]
    for found in (my_sittings(delegate.person, conference), calendar_of(delegate.person)):
        assert [row.pk for row in found] == [row.pk for row in expected]
    assert list(calendar_of(PersonFactory(forum=conference.forum))) == []


def ways_out(client, conference) -> dict[str, str]:
    """Everything in which a programme leaves the house, as text."""
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    names = ["programme", "programme-ics", "schedule-json", "schedule-xml"]
    pages = {name: client.get(reverse(f"sessions:{name}", kwargs=place)) for name in names}
    pages["by room"] = client.get(pages["programme"].request["PATH_INFO"] + "?by=room")
    assert {page.status_code for page in pages.values()} == {200}
    return {name: page.content.decode() for name, page in pages.items()}


def test_closed_sessions_leave_by_no_way(client, conference, sittings):
    for text in ways_out(client, conference).values():
        assert "Title public" in text
        for title in TITLES[1:]:
            assert f"Title {title}" not in text
            assert str(sittings[title].pk) not in text
            assert sittings[title].ics_uid not in text


def test_calendars_json_and_xml_are_the_same_for_everybody(client, conference, sittings):
    before = ways_out(client, conference)
    client.force_login(TeamMemberFactory(conference=conference).user)
    after = ways_out(client, conference)
    assert after["programme-ics"] == before["programme-ics"]
    assert after["schedule-json"] == before["schedule-json"]
    assert after["schedule-xml"] == before["schedule-xml"]
    assert "Title secretariat" in after["programme"]


@pytest.mark.parametrize("name", ["sitting", "sitting-ics"])
def test_a_closed_session_does_not_exist_for_those_outside(client, conference, sittings, name):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    found = {
        title: client.get(reverse(f"sessions:{name}", kwargs=place | {"sitting_id": sitting.pk})).status_code
        for title, sitting in sittings.items()
    }
    assert found == {"public": 200, "participants": 404, "session": 404, "secretariat": 404}


def test_a_session_is_not_found_under_another_conference(client, conference, sittings):
    other = ConferenceFactory(forum=conference.forum)
    place = {"forum_slug": other.forum.slug, "conference_slug": other.slug}
    url = reverse("sessions:sitting", kwargs=place | {"sitting_id": sittings["public"].pk})
    assert client.get(url).status_code == 404


def test_a_private_calendar_holds_what_its_person_may_know_of(client, conference, sittings):
    delegate = DelegateFactory(conference=conference, registered=True)
    AssignmentFactory(sitting=sittings["session"], person=delegate.person)
    text = client.get(calendar_link(delegate.person)).content.decode()
    assert [title for title in [*TITLES, "elsewhere"] if f"SUMMARY:Title {title}" in text] == TITLES[:3]
    assert "elsewhere" not in text
