"""Screens: what is on, next and later, for the circle that may see them; cheap to ask; ended by those who made them."""

import datetime as dt
import re

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.sessions import services
from apps.sessions.choices import Circle
from apps.sessions.display.links import display_url, token_of
from apps.sessions.display.wall import wall_of
from apps.sessions.models import DisplayLink, Session
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.sessions import AssignmentFactory, SessionDelegationFactory, SessionFactory, moment, times
from tests.support.programme import NEXT_DAY, small_programme
from tests.support.queries import page_queries
from tests.support.released import RELEASED, released_programme, titles_in

pytestmark = pytest.mark.django_db
DAY_BEFORE = NEXT_DAY - dt.timedelta(days=2)


@pytest.fixture
def programme():
    return released_programme()


@pytest.fixture
def address(programme):
    place = {"forum_slug": programme.conference.forum.slug, "conference_slug": programme.conference.slug}
    return lambda name, **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


@pytest.fixture
def link(programme):
    return services.add_display_link(programme.conference, "Lobby", by=programme.organizer)


def test_anybody_sees_what_is_public_and_so_does_the_team(programme, address):
    """A screen belongs to nobody: whose browser shows it makes no difference."""
    for user in (None, programme.organizer, programme.seated.person.user):
        client = Client()
        if user:
            client.force_login(user)
        for url in (address("wall"), address("wall-room", room_id=programme.room.pk)):
            answer = client.get(url)
            assert (answer.status_code, titles_in(answer.text)) == (200, RELEASED[:1])
            assert "10:00" not in answer.text, "that the room is taken"


def test_a_link_shows_what_all_delegates_may_know(client, programme, address, link):
    answer = client.get(address("wall-link", token=token_of(link)))
    assert (titles_in(answer.text), answer["X-Robots-Tag"]) == (RELEASED[:2], "noindex, nofollow")
    assert ("11:00" in answer.text, "12:00–" in answer.text) == (False, False)


def test_a_link_of_a_room_shows_that_room(client, programme, address):
    other = RoomFactory(conference=programme.conference)
    link = services.add_display_link(programme.conference, "Door", room=other, by=programme.organizer)
    assert titles_in(client.get(address("wall-link", token=token_of(link))).text) == []


def test_an_ended_link_shows_nothing_and_no_other_does(client, programme, address, link):
    url, token = address("wall-link", token=token_of(link)), token_of(link)
    elsewhere = released_programme().conference
    place = {"forum_slug": elsewhere.forum.slug, "conference_slug": elsewhere.slug}
    assert client.get(reverse("sessions:wall-link", kwargs={**place, "token": token})).status_code == 404
    for altered in (f"{token}x", token[:-1], "x", token.replace(".", ":")):
        assert client.get(address("wall-link", token=altered)).status_code == 404
    services.end_display_link(link, by=programme.organizer)
    answer = client.get(url)
    assert (answer.status_code, titles_in(answer.text)) == (404, [])


def test_no_screen_shows_a_draft(programme, client, address, link):
    programme.conference.status = "draft"
    programme.conference.save()
    for url in (address("wall"), address("wall-link", token=token_of(link))):
        assert client.get(url).status_code == 404


def test_a_room_in_which_nothing_is_public_is_not_named(client, programme, address):
    Session.objects.filter(room=programme.room, visibility="public").update(room=None)
    services.release_programme(programme.conference, by=programme.organizer)
    answer = client.get(address("wall-room", room_id=programme.room.pk))
    assert (answer.status_code, "Great Hall" in answer.text) == (200, False)


def test_a_room_of_another_edition_is_none(client, address, programme):
    assert client.get(address("wall-room", room_id=RoomFactory().pk)).status_code == 404
    with pytest.raises(Refused):
        services.add_display_link(programme.conference, "Lobby", room=RoomFactory(), by=programme.organizer)
    with pytest.raises(IntegrityError), transaction.atomic():
        DisplayLink.objects.create(conference=programme.conference, name="Lobby", room=RoomFactory())


def test_who_has_the_picture_gets_304_until_anything_is_different(client, programme, address, link):
    url = address("wall-link", token=token_of(link))
    first = client.get(url)
    assert (first["ETag"], first["Cache-Control"]) == (
        re.search(r'data-etag="([^"]+)"', first.text)[1].replace("&quot;", '"'),
        "private, no-store",
    )
    again = client.get(url, HTTP_IF_NONE_MATCH=first["ETag"])
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    Session.objects.filter(pk=programme.sittings["Closed talk"].pk).update(visibility="participants")
    assert client.get(url, HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 304, "not released"
    services.release_programme(programme.conference, by=programme.organizer)
    answer = client.get(url, HTTP_IF_NONE_MATCH=first["ETag"])
    assert (answer.status_code, "Closed talk" in answer.text) == (200, True)


def test_the_address_of_a_screen_is_not_in_the_page_and_not_in_the_trail(client, programme, address, link):
    token = token_of(link)
    assert token not in client.get(address("wall-link", token=token)).text
    assert token not in str(list(Entry.objects.values_list("details", "target_label")))


def titles(rows):
    return [row.title for row in rows]


def shown(wall):
    return {room.name: (titles(room.now), titles(room.next), titles(room.later)) for room in wall.rooms}


def test_now_next_and_later_of_each_room():
    conference = small_programme().conference
    panel, rules, lunch = "Public panel: what fishermen expect", "Rules for a crowded sea", "Lunch"
    wall = wall_of(conference, Circle.DELEGATES, moment("09:00"))
    assert shown(wall) == {
        "Great Hall": (["Opening"], [rules], [panel]),
        "": ([], [lunch], ["Young scholars’ forum"]),
    }
    assert shown(wall_of(conference, Circle.PUBLIC, moment("12:30")))[""] == ([lunch], ["Young scholars’ forum"], [])
    assert shown(wall_of(conference, Circle.PUBLIC, moment("12:30")))["Great Hall"] == ([], [panel], [])
    late = wall_of(conference, Circle.PUBLIC, moment("20:00"))
    assert (late.is_today, late.day) == (False, "Friday, 10 September 2027")
    assert shown(late) == {"Great Hall": ([], ["Closing and press conference"], [])}
    over = wall_of(conference, Circle.PUBLIC, moment("12:00", day=NEXT_DAY))
    assert (over.is_today, over.rooms) == (True, [])


def said_first(page):
    return " ".join(re.search(r'<p class="wall-day">(.*?)</p>', page, re.S)[1].split())


def test_before_it_begins_a_screen_says_when(client):
    conference = ConferenceFactory(starts_on=None, ends_on=None)
    hall = RoomFactory(conference=conference, names={"en": "Hall"})
    off = SessionFactory(conference=conference, room=hall, public=True, cancelled=True, at=times("08:00", "09:00"))
    SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    SessionFactory(conference=conference, room=hall, public=True, at=times("10:00", "11:00", day=NEXT_DAY))
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    page = client.get(reverse("sessions:wall", kwargs=place)).text
    assert said_first(page) == "Begins Thursday, 9 September 2027, 09:00"
    assert "Nothing more" not in page
    assert off.titles["en"] in page
    own = client.get(reverse("sessions:wall-room", kwargs={**place, "room_id": hall.pk})).text
    assert said_first(own) == "Thursday, 9 September 2027", "what stands there is off: nothing begins"
    before = wall_of(conference, Circle.PUBLIC, moment("12:00", day=DAY_BEFORE))
    assert (before.is_today, before.has_begun, before.first) == (False, False, "09:00")
    conference.starts_on = DAY_BEFORE
    assert wall_of(conference, Circle.PUBLIC, moment("12:00", day=DAY_BEFORE)).has_begun
    evening = wall_of(conference, Circle.PUBLIC, moment("20:00"))
    assert (evening.is_today, evening.has_begun, evening.first) == (False, True, "10:00")
    assert wall_of(conference, Circle.PUBLIC, moment("08:30")).first == ""


def test_what_is_cancelled_is_said_and_what_comes_after_it_is_next_too():
    conference = ConferenceFactory()
    room = RoomFactory(conference=conference, names={"en": "Hall"})
    for title, hour, status in (("A", 9, "cancelled"), ("B", 10, "scheduled"), ("C", 11, "scheduled")):
        at = times(f"{hour:02}:00", f"{hour:02}:30")
        SessionFactory(conference=conference, room=room, titles={"en": title}, status=status, public=True, at=at)
    (found,) = wall_of(conference, Circle.PUBLIC, moment("08:00")).rooms
    assert [(row.title, row.is_off) for row in found.next] == [("A", True), ("B", False)]
    assert titles(found.later) == ["C"]
    conference.status = "cancelled"
    conference.save()
    (found,) = wall_of(conference, Circle.PUBLIC, moment("08:00")).rooms
    assert {row.is_off for row in (*found.next, *found.later)} == {True}


def test_a_session_over_midnight_is_on_after_it():
    conference = ConferenceFactory()
    at = moment("23:00"), moment("01:00", day=NEXT_DAY)
    SessionFactory(conference=conference, titles={"en": "Night"}, public=True, at=at)
    wall = wall_of(conference, Circle.PUBLIC, moment("00:30", day=NEXT_DAY))
    assert (wall.is_today, wall.day, shown(wall)) == (True, "Friday, 10 September 2027", {"": (["Night"], [], [])})


def test_delegations_are_named_as_the_circle_may_and_people_never(programme, address, client, link):
    AssignmentFactory(sitting=programme.sittings["Members only"], person__given_name="Notforscreens")
    for title in ("Open forum", "Members only"):
        SessionDelegationFactory(sitting=programme.sittings[title], participation=programme.delegation)
    services.release_programme(programme.conference, by=programme.organizer)
    linked = client.get(address("wall-link", token=token_of(link))).text
    assert (linked.count("Exampleland"), "Exampleland" in client.get(address("wall")).text) == (2, False)
    assert "Notforscreens" not in linked


def test_the_words_of_the_wall_are_those_of_its_address(client, address):
    page = client.get(address("wall").replace("/en/", "/ja/")).text
    assert ('<html lang="ja"' in page, "大広間" in page, 'lang="en">Title to come' in page) == (True, True, False)
    assert '<noscript><meta http-equiv="refresh" content="30"></noscript>' in page


def test_a_screen_asks_little_of_the_database(client, programme, address, link):
    url = address("wall-link", token=token_of(link))
    found = []
    for number in (1, 3):
        for hour in range(number):
            at = times(f"{18 + hour}:00", f"{18 + hour}:30")
            room = RoomFactory(conference=programme.conference)
            SessionFactory(conference=programme.conference, room=room, open=True, at=at)
        services.release_programme(programme.conference, by=programme.organizer)
        found.append(page_queries(client, url))
    assert found == [4, 4]


# At the desk


def test_an_organizer_makes_a_link_and_ends_it(client, programme, address):
    client.force_login(programme.organizer)
    answer = client.post(address("add-screen"), {"name": "Lobby", "room": programme.room.pk})
    link = DisplayLink.objects.get()
    assert (answer.status_code, link.name, link.room) == (302, "Lobby", programme.room)
    assert display_url(link) in client.get(address("print")).text
    client.post(address("add-screen"), {"name": "Lobby", "room": programme.room.pk})
    assert DisplayLink.objects.count() == 1, "pressed twice"
    assert client.post(address("end-screen", link_id=link.pk)).status_code == 302
    assert DisplayLink.objects.count() == 0
    verbs = Entry.objects.filter(verb__startswith="display_link").order_by("number")
    assert list(verbs.values_list("verb", "scope_id")) == [
        ("display_link.added", programme.conference.pk),
        ("display_link.ended", programme.conference.pk),
    ]


def test_what_is_wrong_with_a_link_is_said_and_nothing_is_lost(client, programme, address):
    client.force_login(programme.organizer)
    for data in ({"name": ""}, {"name": "x" * 81}, {"name": "Lobby", "room": RoomFactory().pk}):
        answer = client.post(address("add-screen"), data)
        assert (answer.status_code, data["name"] in answer.text) == (422, True)
    assert DisplayLink.objects.count() == 0


def test_nobody_else_sees_or_ends_a_link(client, programme, address, link):
    for role in ("chair", "document_staff"):
        client.force_login(TeamMemberFactory(conference=programme.conference, role=role).user)
        assert token_of(link) not in client.get(address("print")).text
        assert client.post(address("end-screen", link_id=link.pk)).status_code == 403
    other = released_programme()
    client.force_login(other.organizer)
    place = {"forum_slug": other.conference.forum.slug, "conference_slug": other.conference.slug}
    url = reverse("sessions:end-screen", kwargs={**place, "link_id": link.pk})
    assert (client.post(url).status_code, DisplayLink.objects.count()) == (404, 1)


def test_there_are_fifty_at_most(programme):
    rows = [DisplayLink(conference=programme.conference, name=str(number)) for number in range(50)]
    DisplayLink.objects.bulk_create(rows)
    with pytest.raises(Refused) as refused:
        services.add_display_link(programme.conference, "Lobby", by=programme.organizer)
    assert refused.value.code == "too_many"
