"""Links into online sessions: each for its audience, in its time, and in nothing that programs are told."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.urls import reverse
from django.utils import timezone

from apps.audit.models import Entry
from apps.sessions import services
from apps.sessions.models import JoinLink
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.sessions import AssignmentFactory, JoinLinkFactory, SessionFactory

pytestmark = pytest.mark.django_db
ALL = {"participants", "interpreters", "public"}


def in_minutes(minutes: int, *, length: int = 60) -> tuple[dt.datetime, dt.datetime]:
    start = timezone.now() + dt.timedelta(minutes=minutes)
    return start, start + dt.timedelta(minutes=length)


@pytest.fixture
def sitting(conference):
    sitting = SessionFactory(conference=conference, public=True, at=in_minutes(20))
    for audience in sorted(ALL):
        JoinLinkFactory(sitting=sitting, audience=audience)
    JoinLinkFactory(sitting=SessionFactory(conference=conference, public=True), url="https://meet.example/other")
    return sitting


@pytest.fixture
def at(conference):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name, **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


def seen(client, user, url) -> set[str]:
    client.logout()
    if user:
        client.force_login(user)
    page = client.get(url).content.decode()
    assert "meet.example/other" not in page
    return {audience for audience in ALL if f"https://meet.example/{audience}" in page}


def test_each_audience_reads_its_own(client, conference, sitting, at):
    delegate = DelegateFactory(conference=conference, registered=True, person__user=UserFactory())
    invited = DelegateFactory(conference=conference, person__user=UserFactory())
    declined = DelegateFactory(conference=conference, declined=True, person__user=UserFactory())
    AssignmentFactory(sitting=sitting, person=declined.person)
    interpreter, elsewhere = (PersonFactory(forum=conference.forum, user=UserFactory()) for _ in range(2))
    AssignmentFactory(sitting=sitting, person=interpreter, role="interpreter")
    AssignmentFactory(sitting=SessionFactory(conference=conference), person=elsewhere, role="interpreter")
    url = at("sitting", sitting_id=sitting.pk)
    assert seen(client, None, url) == {"public"}
    assert seen(client, delegate.person.user, url) == {"public", "participants"}
    assert seen(client, invited.person.user, url) == {"public"}
    assert seen(client, declined.person.user, url) == {"public"}
    assert seen(client, interpreter.user, url) == {"public", "interpreters"}
    assert seen(client, elsewhere.user, url) == {"public"}
    assert seen(client, TeamMemberFactory(conference=conference, role="chair").user, url) == ALL
    assert seen(client, TeamMemberFactory(conference=conference, role="check_in").user, url) == {"public"}
    assert seen(client, TeamMemberFactory().user, url) == {"public"}


@pytest.mark.parametrize(("starts", "shown"), [(31, False), (29, True), (-59, True), (-61, False)])
def test_a_link_has_its_time_by_the_clock_of_the_database(client, sitting, at, starts, shown):
    sitting.during = DateTimeTZRange(*in_minutes(starts))
    sitting.save()
    assert bool(seen(client, None, at("sitting", sitting_id=sitting.pk))) == shown


def test_a_time_that_is_not_released_opens_nothing(client):
    conference = ConferenceFactory(releases=True)
    sitting = SessionFactory(conference=conference, public=True, at=in_minutes(180))
    JoinLinkFactory(sitting=sitting, audience="public")
    services.release_programme(conference, by=None)
    services.move_sitting(sitting, times=in_minutes(5), room=None, by=None)
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug, "sitting_id": sitting.pk}
    url = reverse("sessions:sitting", kwargs=place)
    assert seen(client, None, url) == set()
    services.release_programme(conference, by=None)
    assert seen(client, None, url) == {"public"}


def test_of_a_cancelled_session_nobody_is_sent_anywhere(client, sitting, at):
    services.cancel_sitting(sitting, by=None)
    assert seen(client, None, at("sitting", sitting_id=sitting.pk)) == set()


def test_no_calendar_feed_or_programme_holds_one(client, sitting, at):
    for name in ("programme", "programme-ics", "schedule-json", "schedule-xml"):
        answer = client.get(at(name)).content.decode()
        assert str(sitting) in answer
        assert "meet.example" not in answer
    assert "meet.example" not in client.get(at("sitting-ics", sitting_id=sitting.pk)).content.decode()


def test_the_desk_writes_them_and_neither_trail_nor_history_keeps_an_address(desk, conference, at):
    sitting = SessionFactory(conference=conference)
    url = at("links", sitting_id=sitting.pk)
    typed = {"audience": "public", "url": "https://meet.example/one", "words": "Code 4711", "minutes_before": "15"}
    desk.post(url, typed)
    link = JoinLink.objects.get()
    assert (link.sitting, link.audience, link.url, link.minutes_before) == (sitting, "public", typed["url"], 15)
    assert "has a link already" in desk.post(url, {**typed, "words": "twice"}).content.decode()
    assert set(desk.post(url, {**typed, "url": "javascript:alert(1)"}).context["form"].errors) == {"url"}
    services.change_link(link, by=None, url="https://meet.example/two", words="Code 0815")
    desk.post(at("links-remove", sitting_id=sitting.pk, row_id=link.pk))
    assert not JoinLink.objects.exists()
    kept = [entry.details for entry in Entry.objects.all()] + list(link.events.values())
    assert len(kept) > 4
    assert [each for each in kept if "meet.example" in str(each) or "Code" in str(each)] == []


def test_only_https_and_one_for_each_audience(sitting):
    for fault in ({"url": "http://meet.example"}, {"minutes_before": 2000}, {"audience": "public"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            sitting.join_links.filter(audience="participants").update(**fault)
