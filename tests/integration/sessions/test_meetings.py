"""Meetings that heads ask each other for: who knows of one, what is agreed, and how it comes onto the programme."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.messaging.models import Message
from apps.sessions import services
from apps.sessions.models import AskedParty, MeetingRequest, ReleasedSession, Session
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.factories.sessions import SessionFactory, times

pytestmark = pytest.mark.django_db
FIRST, SECOND = times("09:00", "10:00"), times("11:00", "12:00")


def delegation(conference, name: str):
    """A delegation whose head is registered and has an account."""
    entity = EntityFactory(forum=conference.forum, default_names={"en": name})
    row = ParticipationFactory(conference=conference, entity=entity)
    delegate = DelegateFactory(
        conference=conference, participation=row, registered=True, person__user=UserFactory(),
        person__email=f"{name.lower()}@x.example",
    )  # fmt: skip
    CredentialFactory(participation=row, person=delegate.person)
    row.head = delegate.person.user
    return row


@pytest.fixture
def three(conference):
    return [delegation(conference, name) for name in ("Aland", "Beland", "Celand")]


@pytest.fixture
def at(conference):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name, **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


def ask(asking, *others, when=(FIRST, SECOND)) -> MeetingRequest:
    return services.ask_for_meeting(asking, others, subject="Fishing quotas", times=when, by=None)


def party(request, participation) -> AskedParty:
    return request.parties.get(participation=participation)


def accept(request, participation, time=FIRST):
    row = next(each for each in request.times.all() if (each.starts, each.ends) == time)
    return services.accept_meeting(party(request, participation), row, by=None)


def mailed() -> list[tuple[str, str]]:
    return sorted(Message.objects.values_list("to_address", "subject"))


def test_a_head_asks_another_accepts_and_the_meeting_stands_on_both_programmes(client, conference, three, at):
    first, second, third = three
    taken = RoomFactory(conference=conference, capacity=2)
    for seats in (200, 2, 1):
        RoomFactory(conference=conference, names={"en": f"Room {seats}"}, capacity=seats)
    SessionFactory(conference=conference, room=taken, at=times("09:30", "09:45"))
    client.force_login(first.head)
    typed = {
        "others": [second.pk], "subject": "Fishing quotas", "day_1": "2027-09-09", "start_1": "09:00",
        "end_1": "10:00", "day_2": "2027-09-09", "start_2": "11:00", "end_2": "12:00",
    }  # fmt: skip
    client.post(at("meeting-ask"), typed)
    request = MeetingRequest.objects.get()
    assert (request.asking, [row.participation for row in request.parties.all()]) == (first, [second])
    assert [(row.starts, row.ends) for row in request.times.all()] == [FIRST, SECOND]
    assert mailed() == [("beland@x.example", "Aland asks you for a meeting")]
    assert "Fishing quotas" not in Message.objects.get().text
    client.force_login(second.head)
    assert "Fishing quotas" in client.get(at("meetings")).content.decode()
    client.post(at("meeting", request_id=request.pk), {"time": request.times.first().pk})
    request.refresh_from_db()
    sitting = request.sitting
    assert (request.status, sitting.format, sitting.visibility, str(sitting)) == (
        "placed", "bilateral", "session", "Aland – Beland",
    )  # fmt: skip
    assert (sitting.starts, sitting.ends, str(sitting.room)) == (*FIRST, "Room 2")
    assert set(sitting.delegations.all()) == {first, second}
    assert ("aland@x.example", "Your meeting stands on the programme") in mailed()
    for head, status in ((first.head, 200), (second.head, 200), (third.head, 404)):
        client.force_login(head)
        assert client.get(at("sitting", sitting_id=sitting.pk)).status_code == status


def test_of_three_all_accept_the_same_time_or_one_declines(conference, three):
    first, second, third = three
    RoomFactory(conference=conference, capacity=10)
    request = ask(first, second, third)
    assert accept(request, second, FIRST).status == "open"
    assert accept(request, third, SECOND).status == "open"
    assert accept(request, second, SECOND).status == "placed"
    assert MeetingRequest.objects.get().sitting.format == "trilateral"
    with pytest.raises(Refused) as refused:
        services.decline_meeting(party(request, third), word="No", by=None)
    assert refused.value.code == "ended"
    other = ask(first, second, third)
    accept(other, second)
    Message.objects.all().delete()
    assert services.decline_meeting(party(other, third), word="Not now", by=None).status == "declined"
    assert mailed() == [(f"{name}@x.example", "A meeting will not take place") for name in ("aland", "beland")]
    assert Session.objects.count() == 1


def test_without_a_free_room_it_is_agreed_and_the_desk_places_it(desk, conference, three, at):
    first, second, _third = three
    RoomFactory(conference=conference, capacity=1)
    request = accept(ask(first, second), second)
    assert (request.status, request.sitting, Session.objects.count()) == ("agreed", None, 0)
    page = desk.get(at("desk-meetings")).content.decode()
    assert "agreed, waiting for a room" in page
    room = RoomFactory(conference=conference)
    busy = SessionFactory(conference=conference, room=room, at=FIRST, titles={"en": "Plenary"})
    typed = {"day": "2027-09-09", "start": "09:00", "end": "10:00", "room": room.pk}
    url = at("desk-meeting", request_id=request.pk)
    assert "is taken by “Plenary”" in desk.post(url, typed).content.decode()
    services.cancel_sitting(busy, by=None)
    desk.post(url, typed)
    request.refresh_from_db()
    assert (request.status, request.sitting.room) == ("placed", room)
    other = ask(first, second)
    desk.post(at("desk-meeting-refuse", request_id=other.pk), {"word": "The day is full."})
    other.refresh_from_db()
    assert (other.status, other.word) == ("declined", "The day is full.")


def test_the_desk_declines_nothing_with_a_word_that_cannot_be_sent(desk, conference, three, at):
    request = ask(three[0], three[1])
    url = at("desk-meeting-refuse", request_id=request.pk)
    answer = desk.post(url, {"word": "The day is \u202efull."}, follow=True)
    request.refresh_from_db()
    assert request.status == "open"
    assert ["U+202E" in str(message) for message in answer.context["messages"]] == [True]


def test_nobody_else_knows_of_a_request(client, conference, three, at):
    first, second, third = three
    elsewhere = delegation(ConferenceFactory(forum=conference.forum), "Deland")
    request = ask(first, second)
    pages = [at("meeting", request_id=request.pk), at("meeting-decline", request_id=request.pk)]
    chair = TeamMemberFactory(conference=conference, role="chair").user
    for user, status in ((third.head, 404), (elsewhere.head, 403), (chair, 403)):
        client.force_login(user)
        for page in pages:
            assert (client.get(page).status_code, client.post(page, {"word": "x"}).status_code) == (status, status)
        answer = client.get(at("meetings"))
        assert "Fishing" not in answer.content.decode()
    client.force_login(third.head)
    assert client.post(at("meeting-withdraw", request_id=request.pk)).status_code == 404
    client.force_login(second.head)
    assert client.post(at("meeting-withdraw", request_id=request.pk)).status_code == 404, "only who asks withdraws"
    client.force_login(chair)
    assert "Fishing quotas" in client.get(at("desk-meetings")).content.decode()
    client.force_login(first.head)
    client.post(at("meeting-withdraw", request_id=request.pk))
    request.refresh_from_db()
    assert request.status == "withdrawn"


@pytest.mark.parametrize("how", ["not theirs any more", "of the secretariat"])
def test_what_became_of_the_session_is_told_to_who_may_know_of_it(client, conference, three, at, how):
    first, second, third = three
    request = ask(first, second)
    RoomFactory(conference=conference, capacity=9)
    accept(request, second)
    sitting = MeetingRequest.objects.get(pk=request.pk).sitting
    room = RoomFactory(conference=conference, names={"en": "Canary room"})
    if how == "of the secretariat":
        Session.objects.filter(pk=sitting.pk).update(visibility="secretariat")
    else:
        sitting.session_delegations.filter(participation=second).update(participation=third)
    services.move_sitting(Session.objects.get(pk=sitting.pk), times=times("20:00", "21:00"), room=room, by=None)
    found = {}
    for row in (first, second):
        client.force_login(row.head)
        pages = [client.get(url).content.decode() for url in (at("meetings"), at("meeting", request_id=request.pk))]
        found[row] = [word in page for page in pages for word in ("Canary room", "20:00")]
    assert found == {first: [how != "of the secretariat"] * 4, second: [False] * 4}


def test_what_cannot_be_asked_for_is_said(client, conference, three, at):
    first, second, third = three
    hidden = ParticipationFactory(conference=conference, status="proposed")
    past = timezone.now() - dt.timedelta(hours=1)
    for others, when, field in [
        ([], [FIRST], "others"), ([first], [FIRST], "others"), ([hidden], [FIRST], "others"),
        ([second, third, hidden], [FIRST], "others"), ([second], [], "times"), ([second], [(past, past)], "times"),
        ([second], [times("09:00", "09:05")], "times"), ([second], [times("09:00", "18:00")], "times"),
    ]:  # fmt: skip
        with pytest.raises(Refused) as refused:
            services.ask_for_meeting(first, others, subject="x", times=when, by=None)
        assert refused.value.field == field
    client.force_login(first.head)
    page = client.post(at("meeting-ask"), {"subject": "", "start_1": "09:00", "others": [hidden.pk, first.pk]})
    assert set(page.context["form"].errors) == {"subject", "others", "day_1", "end_1"}
    assert 'value="09:00"' in page.content.decode()
    assert '<details class="more">' in page.text
    page = client.post(at("meeting-ask"), {"subject": "x", "start_3": "09:00"})  # what is wrong is not folded away
    assert '<details class="more" open>' in page.text


def test_where_a_programme_is_released_the_meeting_is_released_alone(client):
    conference = ConferenceFactory(releases=True)
    first, second = (delegation(conference, name) for name in ("Aland", "Beland"))
    RoomFactory(conference=conference, capacity=10)
    SessionFactory(conference=conference, at=SECOND, public=True)
    request = accept(ask(first, second), second)
    assert [row.pk for row in ReleasedSession.objects.all()] == [request.sitting_id]
    client.force_login(second.head)
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    page = reverse("sessions:sitting", kwargs={**place, "sitting_id": request.sitting_id})
    assert client.get(page).status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_the_list(client, three, at, rows, django_assert_num_queries):
    first, second, _third = three
    for _ in range(rows):
        ask(first, second)
    client.force_login(first.head)
    client.get(at("meetings"))
    with django_assert_num_queries(14):
        client.get(at("meetings"))


def test_the_database_holds_answers_and_times_together(three):
    first, second, third = three
    request, other = ask(first, second), ask(first, third)
    asked = AskedParty.objects.filter(request=request)
    for fault in (
        {"answer": "accepted"}, {"time": request.times.first()},
        {"answer": "accepted", "time": other.times.first()},
        {"participation": ParticipationFactory()},
    ):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            asked.update(**fault)
    with pytest.raises(IntegrityError), transaction.atomic():
        MeetingRequest.objects.update(sitting=SessionFactory(conference=first.conference))
