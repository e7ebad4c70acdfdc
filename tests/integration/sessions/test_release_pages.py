"""The page from which a programme is released, its versions, and what the desk says of it."""

import datetime as dt
import re

import pytest
from django.urls import reverse
from django.utils.html import escape

from apps.messaging.models import Message
from apps.sessions import services
from apps.sessions.models import Release, ReleasedSession
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import SessionFactory, times

pytestmark = pytest.mark.django_db
DAY = dt.date(2099, 9, 9)


def at(start: str, end: str):
    return times(start, end, day=DAY)


@pytest.fixture
def conference():
    return ConferenceFactory(releases=True)


@pytest.fixture
def organizer(client, conference):
    user = TeamMemberFactory(conference=conference).user
    client.force_login(user)
    return user


@pytest.fixture
def address(conference):
    def address(name, **kwargs):
        place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
        return reverse(f"sessions:{name}", kwargs=place | kwargs)

    return address


@pytest.fixture
def plenary(conference):
    return SessionFactory(conference=conference, at=at("11:00", "12:00"), open=True, titles={"en": "Plenary"})


@pytest.fixture
def member(conference):
    return DelegateFactory(conference=conference, registered=True).person


def hidden(page: str) -> dict[str, str]:
    """What the release's own form sends."""
    form = re.search(r'<form method="post" class="sheet stack".*?</form>', page, re.DOTALL)
    return dict(re.findall(r'type="hidden" name="(seen|after|chosen)" value="([^"]*)"', form[0]))


def test_what_is_seen_is_released(client, organizer, address, plenary, member):
    page = client.get(address("release")).text
    assert ("Plenary" in page, escape(member.full_name) in page, "One person gets an email" in page) == (True,) * 3
    assert not Message.objects.exists()
    answer = client.post(address("release"), hidden(page) | {"note": "The first one"})
    assert answer["Location"] == address("version", number=1)
    again = client.post(address("release"), hidden(page) | {"note": "The first one"})
    assert (again["Location"], Release.objects.count()) == (answer["Location"], 1)
    page = client.get(answer["Location"]).text
    assert "Version 1 is released, and one person is told by email." in page
    assert ("Plenary" in page, "The first one" in page) == (True, True)
    assert Message.objects.get().to_address == member.email
    page = client.get(address("release")).text
    assert ("Nothing to release" in page, '<form method="post" class="sheet' in page) == (True, False)


def test_what_came_meanwhile_is_marked_and_confirmed(client, organizer, address, plenary, conference):
    seen = hidden(client.get(address("release")).text)
    late = SessionFactory(conference=conference, at=at("15:00", "16:00"), titles={"en": "Late thought"})
    answer = client.post(address("release"), seen | {"note": "My words"})
    page = answer.text
    assert not Release.objects.exists()
    assert "The programme was changed after you opened this page." in page
    assert [part.count("new since you looked") for part in page.split("<h3")[1:]] == [0, 1]
    assert "My words" in page
    client.post(address("release"), hidden(page) | {"note": "My words"})
    assert ReleasedSession.objects.filter(pk=late.pk).exists()


def test_a_choice_is_shown_with_those_it_concerns_and_released_alone(client, organizer, address, plenary, conference):
    other = SessionFactory(conference=conference, at=at("15:00", "16:00"), titles={"en": "Other"})
    url = f"{address('release')}?only={plenary.pk}"
    page = client.get(url).text
    assert ("Plenary" in page, "Other" in page) == (True, False)
    SessionFactory(conference=conference, at=at("17:00", "18:00"))  # what was not chosen is in nobody's way
    client.post(url, hidden(page))
    assert list(ReleasedSession.objects.values_list("pk", flat=True)) == [plenary.pk]
    page = client.get(f"{address('release')}?only={plenary.pk}").text
    assert "Show all changes" in page
    assert client.get(f"{address('release')}?only=nonsense").context["count"] == 2
    assert other.pk != plenary.pk


@pytest.mark.parametrize("seen", ["", "nonsense", "nonsense:1"])
def test_a_form_that_was_made_by_hand_releases_nothing(client, organizer, address, plenary, seen):
    answer = client.post(address("release"), {"seen": seen})
    assert (answer.status_code, Release.objects.count()) == (422, 0)


def test_the_email_is_read_before_it_is_sent(client, organizer, address, plenary, member, conference):
    page = client.get(address("release-mail", person_id=member.pk)).text
    assert ("Plenary" in page, "New in your programme" in page, "/me/calendar/" in page) == (True, True, False)
    stranger = DelegateFactory(conference=conference).person
    assert client.get(address("release-mail", person_id=stranger.pk)).status_code == 404


def test_versions_are_read_as_they_were_and_compared(client, organizer, address, plenary, conference):
    closed = SessionFactory(conference=conference, at=at("09:00", "10:00"), titles={"en": "Closed talk"})
    by = UserFactory()
    services.release_programme(conference, by=by)
    services.move_sitting(plenary, times=at("17:00", "18:00"), room=None, by=by)
    services.unschedule_sitting(closed, by=by)
    services.remove_sitting(closed, by=by)
    services.release_programme(conference, by=by, note="Second thoughts")
    for circle, titles in (("secretariat", (True, True)), ("participants", (True, False)), ("public", (False, False))):
        page = client.get(f"{address('version', number=1)}?as={circle}").text
        assert ("Plenary" in page, "Closed talk" in page) == titles
    assert "11:00–12:00" in client.get(address("version", number=1)).text
    assert "17:00–18:00" in client.get(address("version", number=2)).text
    page = client.get(f"{address('compare')}?from=1&to=2").text
    assert ("Plenary" in page, "Closed talk" in page, "other time" in page, "removed" in page) == (True,) * 4
    assert "The two versions say the same" in client.get(f"{address('compare')}?from=2&to=2").text
    assert client.get(f"{address('compare')}?from=0&to=1").status_code == 200
    for query in ("", "?from=1", "?from=1&to=3", "?from=x&to=²", "?from=1&to=99999999999"):
        assert client.get(f"{address('compare')}{query}").status_code == 404
    assert client.get(address("version", number=3)).status_code == 404
    assert "Second thoughts" in client.get(address("releases")).text


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_the_pages(client, organizer, address, conference, member, rows, django_assert_num_queries):
    client.get(address("desk"))  # so that the device is known
    for number in range(rows):
        SessionFactory(conference=conference, at=at(f"1{number}:00", f"1{number}:30"), open=True)
    with django_assert_num_queries(23):
        assert client.get(address("release")).context["count"] == rows
    for number in range(rows):
        services.release_programme(conference, by=organizer)
        SessionFactory(conference=conference, at=at(f"2{number}:00", f"2{number}:30"), open=True)
    with django_assert_num_queries(5):
        assert len(client.get(address("releases")).context["releases"]) == rows
    with django_assert_num_queries(7):
        (day,) = client.get(address("version", number=1)).context["days"]
    assert len(day.lines) == rows


def test_the_desk_and_the_public_page_say_what_waits(client, organizer, address, conference, plenary):
    services.release_programme(conference, by=organizer)
    assert ("not released yet" in client.get(address("desk")).text) is False
    services.move_sitting(plenary, times=at("17:00", "18:00"), room=None, by=organizer)
    assert "One change is not released yet" in client.get(address("desk")).text
    page = client.get(address("programme")).text
    assert ("One change waits for its release" in page, "11:00" in page, "17:00" in page) == (True, True, False)
    board = client.get(reverse("desk:board", args=[conference.forum.slug, conference.slug])).text
    assert "change of the programme is not released yet" in board
    client.logout()
    assert "waits for its release" not in client.get(address("programme")).text


def test_the_set_up_says_which_way_and_changes_it(client, organizer, address, conference, plenary):
    page = client.get(address("programme-mode")).text
    assert ("when it is released" in page, "as it is edited" in page) == (True, True)
    answer = client.post(address("programme-mode"), {"mode": "as_edited"})
    assert "Changes of the programme wait for their release." in answer.text
    services.release_programme(conference, by=organizer)
    answer = client.post(address("programme-mode"), {"mode": "as_edited"})
    assert answer["Location"] == reverse("conferences:setup", args=[conference.forum.slug, conference.slug])
    assert "Changes are public as you make them." in client.get(answer["Location"]).text
    assert "published as it is edited" in client.get(address("release")).text


def test_an_edition_that_publishes_as_it_is_edited_is_offered_no_release(client, organizer, address, conference):
    assert "See and release" in client.get(address("releases")).text
    conference.programme_mode = "as_edited"
    conference.save()
    said = client.get(address("releases")).text
    assert ("See and release" in said, "no versions are kept" in said) == (False, True)
