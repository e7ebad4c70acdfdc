"""Booklets, door signs: what each reader may know, as it was released, and nothing else."""

import io

import pytest
from django.urls import reverse
from pypdf import PdfReader

from apps.conferences.choices import ClosedSessions
from apps.conferences.models import Conference
from apps.sessions import services
from apps.sessions.models import Session
from tests.canary.outputs import pdf_texts
from tests.factories.accounts import UserFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.delegations import EntityNameFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, times
from tests.support.programme import NEXT_DAY
from tests.support.queries import page_queries
from tests.support.released import RELEASED, released_programme, titles_in

pytestmark = pytest.mark.django_db
PUBLIC, DELEGATES = RELEASED[:1], RELEASED[:2]


@pytest.fixture
def programme():
    return released_programme()


@pytest.fixture
def address(programme):
    place = {"forum_slug": programme.conference.forum.slug, "conference_slug": programme.conference.slug}
    return lambda name, **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


@pytest.fixture
def printed(client, address):
    """The text of a PDF as somebody gets it."""

    def printed(user, name, **query):
        client.force_login(user)
        answer = client.get(address(name), query)
        assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf"), answer.content
        return pdf_texts(answer.content)[0]

    return printed


def test_ones_own_booklet_names_what_one_may_know_with_ones_role(programme, printed):
    text = printed(programme.seated.person.user, "my-booklet")
    assert titles_in(text) == RELEASED[:3]
    assert ("Your role: chair" in text, "Great Hall" in text, "09:00–09:50" in text) == (True, True, True)
    assert "version 1" in text
    text = printed(programme.other.person.user, "my-booklet")
    assert (titles_in(text), "Your role" in text, "11:00" in text) == (DELEGATES, False, False)


def test_a_role_in_the_team_adds_nothing_to_ones_own_booklet(programme, printed):
    person = DelegateFactory(conference=programme.conference, registered=True, person__user=programme.organizer).person
    assert titles_in(printed(person.user, "my-booklet")) == DELEGATES


def test_who_was_not_invited_has_no_booklet_and_who_is_not_registered_an_empty_one(programme, client, address, printed):
    for user in (UserFactory(), programme.organizer):
        client.force_login(user)
        for name in ("my-booklet", "my-journal", "my-journal-pdf"):
            assert client.get(address(name)).status_code == 404
    invited = DelegateFactory(conference=programme.conference, invited=True, person__user=UserFactory())
    assert titles_in(printed(invited.person.user, "my-booklet")) == []
    proposed = DelegateFactory(conference=programme.conference, person__user=UserFactory())
    client.force_login(proposed.person.user)
    assert client.get(address("my-booklet")).status_code == 404


def test_ones_own_zone_stands_below_that_of_the_venue(programme, printed):
    programme.seated.person.time_zone = "Europe/Helsinki"
    programme.seated.person.save()
    text = printed(programme.seated.person.user, "my-booklet")
    assert ("Tokyo time (UTC+9)" in text, "Helsinki time (UTC+3)" in text, "03:00–03:50" in text) == (True, True, True)


def test_the_desk_prints_for_a_person_what_that_person_may_know(programme, printed):
    for delegate, titles in ((programme.seated, RELEASED[:3]), (programme.other, DELEGATES)):
        assert titles_in(printed(programme.organizer, "print-person", person=delegate.person_id)) == titles


def test_the_booklet_of_a_delegation_is_what_each_of_its_delegates_may_know(programme, printed):
    """A closed session in which one of them alone has a role is not the others' to read."""
    alone = programme.sittings["Staff huddle"]
    alone.visibility = "session"
    alone.save()
    AssignmentFactory(sitting=alone, person=programme.seated.person)
    services.release_programme(programme.conference, by=programme.organizer, sittings=[alone.pk])
    assert titles_in(printed(programme.seated.person.user, "my-booklet")) == RELEASED
    text = printed(programme.organizer, "print-delegation", delegation=programme.delegation.pk)
    assert (titles_in(text), text.count("Your delegation takes part")) == (RELEASED[:3], 1)
    text = printed(programme.organizer, "print-delegation", delegation=programme.other.participation_id)
    assert titles_in(text) == DELEGATES


@pytest.mark.parametrize(("circle", "titles"), [("public", PUBLIC), ("delegates", DELEGATES), ("team", RELEASED)])
def test_a_day_and_a_room_are_printed_for_a_circle(programme, printed, circle, titles):
    assert titles_in(printed(programme.organizer, "print-day", day="2027-09-09", circle=circle)) == titles
    text = printed(programme.organizer, "print-room", room=programme.room.pk, circle=circle, paper="a4")
    assert titles_in(text) == titles


@pytest.mark.parametrize(("told", "closed"), [(ClosedSessions.ABSENT, 0), (ClosedSessions.OPAQUE, 1)])
def test_a_door_names_what_all_delegates_may_know_and_the_rest_as_the_edition_says(programme, printed, told, closed):
    """Nothing of what is the secretariat's, in any edition."""
    Conference.objects.update(closed_sessions=told)
    SessionFactory(  # closed, and does not take place: the room is free
        conference=programme.conference, room=programme.room, at=times("17:00", "18:00"), cancelled=True,
        titles={"en": "Session to come"},
    )  # fmt: skip
    services.release_programme(programme.conference, by=programme.organizer)
    Session.objects.filter(pk=programme.sittings["Members only"].pk).update(titles={"en": "Something else"})
    text = printed(programme.organizer, "print-signs")
    assert [title for title in ("Title to come", "Members only", *RELEASED[2:], "Something else") if title in text] == [
        "Title to come",
        "Members only",
    ]
    assert text.count("Closed session") == closed
    assert ("11:00–11:50" in text, "12:00–12:50" in text, "17:00" in text) == (bool(closed), False, False)


def test_each_room_and_day_has_its_page_however_much_stands_on_it(programme, client, address):
    for hour in range(8):
        SessionFactory(
            conference=programme.conference, visibility="public", room=programme.room, titles={"en": "Long " * 20},
            at=times(f"{hour + 10}:00", f"{hour + 10}:30", day=NEXT_DAY),
        )  # fmt: skip
    services.release_programme(programme.conference, by=programme.organizer)
    client.force_login(programme.organizer)
    for query, pages in (({}, 2), ({"day": "2027-09-10"}, 1)):
        answer = client.get(address("print-signs"), query)
        assert len(PdfReader(io.BytesIO(answer.content)).pages) == pages


def test_names_are_those_of_the_naming_protocol_in_every_script(programme, printed):
    """The extraction gives Arabic in the order of the eye; its letters are there, and no box stands for one."""
    protocol = {"conference": programme.conference, "entity": programme.delegation.entity, "language": "en"}
    EntityNameFactory(**protocol, display="Example, Republic of")
    person = programme.seated.person
    person.given_name, person.family_name = "سمير", "عبد اللطيف"
    person.save()
    text = printed(programme.organizer, "print-person", person=person.pk)
    assert ("Example, Republic of" in text, "Exampleland" in text) == (True, False)
    assert ({*"سميرعبدللطف"} - {*text}, "U+06" in text) == (set(), False)


def test_a_booklet_is_tagged_and_says_its_title_and_language(programme, client, address):
    client.force_login(programme.seated.person.user)
    reader = PdfReader(io.BytesIO(client.get(address("my-booklet").replace("/en/", "/ja/")).content))
    assert reader.trailer["/Root"]["/Lang"] == "ja"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert str(programme.conference.titles["ja"]) in reader.metadata.title


def test_a_choice_that_is_none_is_said_beside_it_and_prints_nothing(programme, client, address):
    client.force_login(programme.organizer)
    for name, query in (
        ("print-person", {}),
        ("print-person", {"person": "x"}),
        ("print-delegation", {"delegation": programme.room.pk}),
        ("print-day", {"day": "2031-01-01", "circle": "team"}),
        ("print-room", {"room": programme.room.pk, "circle": "nobody"}),
        ("print-signs", {"day": "tomorrow"}),
        ("print-journal", {"day": "yesterday"}),
        ("print-day", {"day": "2027-09-09", "circle": "team", "paper": "a3"}),
    ):
        answer = client.get(address(name), query)
        assert (name, answer.status_code, "error" in answer.text) == (name, 422, True)


def test_the_page_asks_the_same_of_the_database_however_many_rows(programme, client, address):
    client.force_login(programme.organizer)
    found = []
    for number in (1, 3):
        while programme.conference.display_links.count() < number:
            services.add_display_link(programme.conference, "Lobby", room=programme.room, by=programme.organizer)
            DelegateFactory(conference=programme.conference, registered=True)
        found.append(page_queries(client, address("print")))
    assert found == [11, 11]
