"""The journal of a day: what changed of it for its readers, told in what they may still know."""

import datetime as dt

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from apps.sessions import services
from apps.sessions.choices import Circle
from apps.sessions.models import Session
from apps.sessions.printing.journal import journal_of_circle, journal_of_person
from tests.canary.outputs import pdf_texts
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, times
from tests.support.queries import page_queries
from tests.support.released import RELEASED, released_programme, titles_in

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)
LATER = dt.date(2099, 9, 9)
OTHER_ROOM = {"en": "Room Jade"}


@pytest.fixture
def programme():
    """Its first version stood before yesterday began."""
    programme = released_programme(time_zone="UTC")
    backdate("forum_sessions_release", "at")
    return programme


def backdate(table: str, column: str) -> None:
    """Whatever stands in this table was there three days ago already."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(f"UPDATE {table} SET {column} = {column} - interval '3 days'")
        cursor.execute("SET LOCAL session_replication_role = origin")


def today() -> dt.date:
    return timezone.now().date()


def released(programme, title, **values) -> None:
    """A change that is released, with nothing else."""
    sitting = programme.sittings[title]
    Session.objects.filter(pk=sitting.pk).update(**values)
    services.release_programme(programme.conference, by=programme.organizer, sittings=[sitting.pk])


def remove(sitting, by) -> None:
    services.remove_sitting(services.unschedule_sitting(sitting, by=by), by=by)


def told(journal) -> list[tuple[str, str]]:
    return [(item.title, item.what) for item in journal.changes]


def of_delegates(programme, day=None):
    return journal_of_circle(programme.conference, Circle.DELEGATES, day or today())


def of_team(programme):
    return journal_of_circle(programme.conference, Circle.TEAM, today())


def of(delegate, programme):
    return journal_of_person(delegate.person, programme.conference, today())


def test_without_a_release_nothing_has_changed_whatever_waits(programme):
    journals = [of_delegates(programme), of_team(programme), of(programme.seated, programme)]
    assert [told(journal) for journal in journals] == [[], [], []]


def test_each_reads_of_a_change_what_they_may_know(programme):
    room = RoomFactory(conference=programme.conference, names=OTHER_ROOM)
    for title in ("Members only", "Closed talk", "Staff huddle"):
        released(programme, title, room=room)
    assert told(of_delegates(programme)) == [("Members only", "other room")]
    assert told(of(programme.other, programme)) == [("Members only", "other room")]
    assert told(of(programme.seated, programme)) == [("Members only", "other room"), ("Closed talk", "other room")]
    assert told(of_team(programme)) == [(title, "other room") for title in RELEASED[1:]]
    (item,) = of_delegates(programme).changes
    assert item.facts[1:] == (("Room", "Room Jade"), ("Room before", "Great Hall"))


def test_what_is_closed_meanwhile_is_told_by_its_time_alone(programme):
    """And by the journal of the day before too, which was right when it was printed."""
    released(programme, "Members only", titles={"en": "Title to come"})
    assert told(of_delegates(programme)) == [("Title to come", "other title")]
    released(programme, "Members only", visibility="session")
    for day in (today(), today() + DAY):
        journal = of_delegates(programme, day)
        assert [(item.title, item.what, item.facts[0][0]) for item in journal.changes] == [
            ("A session", "No longer on the programme", "It was")
        ]
    assert titles_in(str(of(programme.seated, programme).changes)) == []
    released(programme, "Members only", visibility="participants")
    assert told(of_delegates(programme)) == [("Title to come", "other title")]


def test_what_was_closed_and_then_removed_is_told_by_its_time_alone(programme):
    released(programme, "Members only", visibility="session")
    remove(Session.objects.get(titles__en="Members only"), programme.organizer)
    services.release_programme(
        programme.conference, by=programme.organizer, sittings=[programme.sittings["Members only"].pk]
    )
    assert told(of_delegates(programme)) == [("A session", "No longer on the programme")]
    pk = programme.sittings["Open forum"].pk
    Session.objects.filter(pk=pk).delete()
    services.release_programme(programme.conference, by=programme.organizer, sittings=[pk])
    assert ("Open forum", "No longer on the programme") in told(of_delegates(programme))


def test_what_is_opened_is_new_to_who_did_not_know_it(programme):
    released(programme, "Closed talk", visibility="participants")
    assert told(of_delegates(programme)) == [("Closed talk", "New on the programme")]
    assert told(of(programme.other, programme)) == [("Closed talk", "New in your programme")]
    assert told(of(programme.seated, programme)) == []


def test_a_role_is_told_to_whom_it_is_given_alone(programme):
    AssignmentFactory(sitting=programme.sittings["Members only"], person=programme.other.person, role="moderator")
    services.release_programme(
        programme.conference, by=programme.organizer, sittings=[programme.sittings["Members only"].pk]
    )
    (item,) = of(programme.other, programme).changes
    assert (item.title, item.facts[-1]) == ("Members only", ("You are", "moderator"))
    (item,) = of(programme.seated, programme).changes
    assert "You are" not in dict(item.facts)
    assert programme.other.person.family_name not in str(of_delegates(programme).changes)


def test_the_first_version_is_not_listed_session_by_session():
    programme = released_programme(time_zone="UTC")
    assert (of_delegates(programme).changes, of(programme.seated, programme).changes) == (None, None)


def test_what_is_older_than_yesterday_is_not_told(programme):
    released(programme, "Members only", status="cancelled")
    assert told(of_delegates(programme)) == [("Members only", "cancelled")]
    assert told(of_delegates(programme, today() + DAY)) == [("Members only", "cancelled")]
    assert told(of_delegates(programme, today() + 2 * DAY)) == []


def test_the_sessions_of_the_day_and_of_the_next_with_any_are_those_one_may_know(programme):
    def days(journal):
        return [(label, [line.title for line, _mark in lines]) for label, lines in journal.days]

    first = programme.conference.starts_on
    label = "Thursday, 9 September 2027"
    assert days(of_delegates(programme, first)) == [(label, RELEASED[:2])]
    assert days(of_delegates(programme, first - 7 * DAY)) == [(label, RELEASED[:2])]
    assert days(of_delegates(programme, first + DAY)) == []
    assert days(journal_of_person(programme.seated.person, programme.conference, first)) == [(label, RELEASED[:3])]


# An edition that publishes as it is edited


@pytest.fixture
def edited():
    conference = ConferenceFactory(time_zone="UTC")
    TeamMemberFactory(conference=conference)
    for number, visibility in enumerate(["public", "participants", "session", "secretariat"]):
        SessionFactory(
            conference=conference, titles={"en": RELEASED[number]}, visibility=visibility,
            at=times(f"{9 + number:02}:00", f"{9 + number:02}:30", day=LATER, tz="UTC"),
        )  # fmt: skip
    backdate("forum_sessions_releasedsessionevent", "pgh_created_at")
    return conference


def test_where_edits_are_public_changes_are_read_off_the_history_of_rows(edited):
    delegate = DelegateFactory(conference=edited, registered=True)
    by = edited.team.get().user
    sittings = {sitting.titles["en"]: sitting for sitting in edited.sittings.all()}
    for title in RELEASED[1:3]:
        services.cancel_sitting(sittings[title], by=by)
    remove(sittings["Open forum"], by)
    SessionFactory(
        conference=edited, titles={"en": "Session to come"}, open=True, at=times("18:00", "19:00", day=LATER, tz="UTC")
    )
    expected = [("Members only", "cancelled"), ("Session to come", "New on the programme")]
    expected.append(("Open forum", "No longer on the programme"))
    assert told(journal_of_circle(edited, Circle.DELEGATES, today())) == expected
    own = told(journal_of_person(delegate.person, edited, today()))
    assert [title for title, _what in own] == ["Members only", "Session to come", "Open forum"]
    team = told(journal_of_circle(edited, Circle.TEAM, today()))
    assert sorted(title for title, _what in team) == ["Closed talk", "Members only", "Open forum", "Session to come"]
    assert told(journal_of_circle(edited, Circle.DELEGATES, today() + 2 * DAY)) == []


def test_where_edits_are_public_what_was_closed_before_it_was_removed_is_told_by_its_time(edited):
    by, sitting = edited.team.get().user, edited.sittings.get(titles__en="Members only")
    Session.objects.filter(pk=sitting.pk).update(visibility="session")
    remove(Session.objects.get(pk=sitting.pk), by)
    assert told(journal_of_circle(edited, Circle.DELEGATES, today())) == [("A session", "No longer on the programme")]


def test_where_edits_are_public_people_and_delegations_are_told_of_theirs(edited):
    """As they were when yesterday began: who came, who went, who went and came back."""
    by, sitting = edited.team.get().user, edited.sittings.get(titles__en="Closed talk")
    seat, new_seat = (ParticipationFactory(conference=edited) for _ in range(2))
    seated, newly = (
        DelegateFactory(conference=edited, registered=True, participation=each).person for each in (seat, new_seat)
    )
    gone, come, back = (DelegateFactory(conference=edited, registered=True).person for _ in range(3))
    services.set_delegations(sitting, [seat], by=by)
    for person in (gone, back):
        services.assign_person(sitting, person, "speaker", by=by)
    for table, column in (("audit_entry", "at"), ("forum_sessions_releasedsessionevent", "pgh_created_at")):
        backdate(table, column)
    services.set_delegations(sitting, [new_seat], by=by)
    for person in (gone, back):
        services.unassign_person(sitting.assignments.get(person=person), by=by)
    for person in (come, back):
        services.assign_person(sitting, person, "speaker", by=by)

    def own(person):
        return [(title, what) for title, what in told(journal_of_person(person, edited, today()))]

    off, new = [("A session", "No longer in your programme")], [("Closed talk", "New in your programme")]
    assert [own(person) for person in (seated, newly, gone, come)] == [off, new, off, new]
    assert [title for title, _what in own(back)] == ["Closed talk"]
    assert "Closed talk" not in {title for title, _what in told(journal_of_circle(edited, Circle.DELEGATES, today()))}


# Pages


@pytest.fixture
def address(programme):
    place = {"forum_slug": programme.conference.forum.slug, "conference_slug": programme.conference.slug}
    return lambda name, **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


def test_page_and_pdf_say_the_same(client, programme, address):
    released(programme, "Closed talk", status="cancelled")
    released(programme, "Members only", status="cancelled")
    for user, names, query, titles in (
        (programme.organizer, ("journal", "print-journal"), {"circle": "delegates"}, RELEASED[:2]),
        (programme.organizer, ("journal", "print-journal"), {"circle": "team"}, RELEASED),
        (programme.seated.person.user, ("my-journal", "my-journal-pdf"), {}, RELEASED[:3]),
        (programme.other.person.user, ("my-journal", "my-journal-pdf"), {}, RELEASED[:2]),
    ):
        client.force_login(user)
        page, file = (client.get(address(name), query) for name in names)
        assert (page.status_code, file["Content-Type"]) == (200, "application/pdf")
        text = pdf_texts(file.content)[0]
        assert (titles_in(page.text), titles_in(text)) == (titles, titles)
        assert ("Nothing has changed." in page.text, "Nothing has changed." in text) == (False, False)


def test_a_day_that_is_none_is_said_and_todays_is_shown(client, programme, address):
    client.force_login(programme.seated.person.user)
    answer = client.get(address("my-journal"), {"day": "soon"})
    assert (answer.status_code, "Journal for" in answer.text, 'value="soon"' in answer.text) == (422, True, True)
    assert client.get(address("my-journal-pdf"), {"day": "soon"})["Location"] == f"{address('my-journal')}?day=soon"
    client.force_login(programme.organizer)
    assert client.get(address("journal"), {"day": "2027-09-09", "circle": "public"}).status_code == 422


def test_the_page_asks_the_same_of_the_database_however_many_changes(client, programme, address):
    client.force_login(programme.seated.person.user)
    found = []
    for titles in (["Members only"], ["Closed talk", "Open forum"]):
        for title in titles:
            released(programme, title, status="cancelled")
        found.append(page_queries(client, address("my-journal")))
    assert found == [18, 18]
