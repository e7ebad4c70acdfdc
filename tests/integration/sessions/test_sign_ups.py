"""Sign-up for public sessions: confirmed by mail, places and a waiting list in order, and nothing told of anybody."""

import datetime as dt
import re

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.messaging.models import Message
from apps.sessions import services
from apps.sessions.models import Guest, SignUp
from apps.sessions.signing_up.erasing import erase_guests
from apps.sessions.signing_up.links import guest_link, token_of
from tests.factories.sessions import GuestFactory, SessionFactory, SignUpFactory, times

pytestmark = pytest.mark.django_db


@pytest.fixture
def offered(conference):
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"), titles={"en": "Panel"})
    return SignUpFactory(sitting=sitting, places=2)


@pytest.fixture
def at(conference, offered):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug, "sitting_id": offered.sitting_id}
    return lambda name, **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


def link_in(message: Message) -> str:
    return re.sub(r"^https?://[^/]+", "", message.secrets["link"])


def test_a_place_is_asked_for_confirmed_and_cancelled_by_the_link_in_the_mail(client, offered, at):
    answer = client.post(at("sign-up"), {"name": "Guest Example", "email": "Guest@x.example"})
    assert answer["Location"] == at("sign-up-asked")
    guest, message = Guest.objects.get(), Message.objects.get()
    assert (guest.name, guest.is_confirmed, message.kind, message.subject) == (
        "Guest Example", False, "sign_up", "Please confirm: Panel",
    )  # fmt: skip
    url = link_in(message)
    page = client.get(url)
    assert "Please confirm your sign-up" in page.content.decode()
    assert (page["Cache-Control"], page["X-Robots-Tag"]) == ("private, no-store", "noindex, nofollow")
    assert not Guest.objects.get().is_confirmed, "opening a page changes nothing"
    for _press in range(2):
        client.post(url, {"confirm": "1"})
    guest.refresh_from_db()
    assert (guest.turn, guest.seat) == (1, 1)
    assert "You have a place" in client.get(url).content.decode()
    assert client.post(url, {"cancel": "1"}, follow=True).status_code == 200
    assert not Guest.objects.exists()
    assert client.get(url).status_code == 410
    history = [str(event) for event in apps.get_model("forum_sessions.GuestEvent").objects.values()]
    assert len(history) > 1
    assert "Guest Example" not in str(history)


def test_nobody_learns_whether_an_address_has_signed_up(client, offered, at):
    GuestFactory(sign_up=offered, email="new@x.example")
    GuestFactory(sign_up=offered, email="there@x.example", seat=1, turn=1, confirmed_at=timezone.now())
    answers = set()
    for email in ("other@x.example", "NEW@x.example", "there@x.example"):
        answer = client.post(at("sign-up"), {"name": "Guest Example", "email": email}, follow=True)
        answers.add(re.sub(r'nonce="[^"]*"|value="[^"]*"', "", answer.content.decode()))
    assert len(answers) == 1
    assert sorted(Message.objects.values_list("to_address", "subject")) == [
        ("new@x.example", "Please confirm: Panel"), ("other@x.example", "Please confirm: Panel"),
        ("there@x.example", "Your sign-up: Panel"),
    ]  # fmt: skip
    client.post(at("sign-up"), {"name": "Guest Example", "email": "other@x.example"})
    assert Message.objects.count() == 3, "not twice within minutes"


def test_who_waits_moves_up_in_order_and_is_mailed(offered):
    guests = [GuestFactory(sign_up=offered, name=f"Guest {number}") for number in range(5)]
    for guest in guests:
        services.confirm_place(guest)
    assert list(offered.guests.order_by("turn").values_list("seat", flat=True)) == [1, 2, None, None, None]
    services.cancel_place(guests[0])
    services.cancel_place(guests[3])
    assert list(offered.guests.waiting()) == [guests[4]]
    assert [row.seat for row in Guest.objects.filter(pk=guests[2].pk)] == [1]
    assert list(Message.objects.values_list("to_address", "subject")) == [
        (guests[2].email, "A place has become free: Panel")
    ]
    services.offer_places(offered.sitting, places=3, by=None)
    assert not offered.guests.waiting().exists()
    with pytest.raises(Refused) as refused:
        services.offer_places(offered.sitting, places=2, by=None)
    assert (refused.value.field, refused.value.message) == ("places", "3 people have a place already.")
    services.cancel_place(guests[2])
    services.offer_places(offered.sitting, places=2, by=None)
    assert sorted(offered.guests.values_list("seat", flat=True)) == [1, 2]


def test_the_database_knows_no_place_beyond_the_last_and_none_twice(offered):
    now = {"confirmed_at": timezone.now()}
    first = GuestFactory(sign_up=offered, seat=2, turn=1, **now)
    for fault in ({"seat": 3, "turn": 2}, {"seat": 2, "turn": 2}, {"seat": 1, "turn": 1}, {"seat": 0, "turn": 2}):
        with pytest.raises(IntegrityError), transaction.atomic():
            GuestFactory(sign_up=offered, **fault, **now)
    with pytest.raises(IntegrityError), transaction.atomic():
        GuestFactory(sign_up=offered, seat=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        GuestFactory(sign_up=offered, email=first.email.upper())
    with pytest.raises(IntegrityError, match="somebody has that place"), transaction.atomic():
        SignUp.objects.update(places=1)


@pytest.mark.parametrize(
    ("change", "status"),
    [({"visibility": "participants"}, 404), ({"status": "cancelled"}, 404), ({"during": None}, 404)],
)
def test_there_is_no_sign_up_where_the_public_knows_no_session(client, offered, at, change, status):
    type(offered.sitting).objects.filter(pk=offered.sitting_id).update(**change)
    assert client.get(at("sign-up")).status_code == status


@pytest.mark.parametrize(
    "change", [{"visibility": "session"}, {"during": None}, {"conference__status": "draft"}], ids=lambda each: str(each)
)
def test_a_guest_reads_nothing_of_a_session_that_is_taken_from_the_public(client, offered, at, change):
    rows = [GuestFactory(sign_up=offered, name=f"Guest {number}") for number in range(3)]
    guests = [services.confirm_place(guest) for guest in rows]
    status = change.pop("conference__status", None)
    sittings = type(offered.sitting).objects.filter(pk=offered.sitting_id)
    sittings.update(titles={"en": "Canary"}, **change)
    if status:
        type(offered.sitting.conference).objects.update(status=status)
    for guest in (guests[0], guests[2]):
        answer = client.get(at("guest", token=token_of(guest)))
        assert (answer.status_code, "Canary" in answer.content.decode()) == (410, False)
        assert "taken off the programme" in answer.content.decode()
    client.post(at("guest", token=token_of(guests[0])), {"cancel": "1"})
    assert list(offered.guests.order_by("turn").values_list("seat", flat=True)) == [2, 1]
    assert not Message.objects.exists(), "no place in it is anybody's"


@pytest.mark.parametrize(
    "change", [{"status": "cancelled"}, {"during": times("09:00", "10:00", day=dt.date(2020, 9, 9))}]
)
def test_nobody_is_mailed_a_place_where_nobody_can_go(offered, change):
    guests = [services.confirm_place(GuestFactory(sign_up=offered)) for _number in range(3)]
    type(offered.sitting).objects.filter(pk=offered.sitting_id).update(**change)
    services.cancel_place(guests[0])
    assert list(offered.guests.order_by("turn").values_list("seat", flat=True)) == [2, 1]
    assert not Message.objects.exists()


def test_it_closes_by_the_clock_of_the_database(client, offered, at):
    guest = GuestFactory(sign_up=offered)
    SignUp.objects.update(closes_at=timezone.now())
    assert "is closed" in client.get(at("sign-up")).content.decode()
    assert (
        "is closed" in client.post(at("sign-up"), {"name": "Guest Example", "email": "late@x.example"}).content.decode()
    )
    with pytest.raises(Refused) as refused:
        services.confirm_place(guest)
    assert refused.value.code == "closed"
    assert list(Guest.objects.all()) == [guest]


def test_the_desk_offers_places_and_reads_the_list(desk, conference, at, offered):
    other = SessionFactory(conference=conference, at=times("11:00", "12:00"))
    seated = GuestFactory(sign_up=offered, name="=Guest", turn=1, seat=1, confirmed_at=timezone.now())
    GuestFactory(sign_up=offered, name="Waits", turn=2, confirmed_at=timezone.now())
    GuestFactory(sign_up=offered, name="Not confirmed")
    page = desk.get(at("guests")).content.decode()
    assert "=Guest" in page
    assert "Not confirmed" not in page.replace("not confirmed", "")
    file = desk.get(at("guests-csv"))
    assert re.search(r'filename="[a-z0-9-]+-2027-09-09-\d{4}-guests\.csv"$', file["Content-Disposition"])
    assert file.content.decode().splitlines()[1:] == [
        f"'=Guest,{seated.email},en,place", f"Waits,{Guest.objects.get(name='Waits').email},en,\"waiting list, 1\"",
    ]  # fmt: skip
    assert "places" in desk.post(at("guests"), {"places": "0"}).context["form"].errors
    refused = desk.post(at("guests", sitting_id=other.pk), {"places": "5"})
    assert "Open the session to everybody first." in refused.content.decode()
    desk.post(at("guest-remove", guest_id=seated.pk))
    assert Guest.objects.get(name="Waits").seat == 1
    desk.post(at("guests-end"))
    assert SignUp.objects.filter(pk=offered.pk).exists(), "not while anybody has signed up"


def test_names_are_erased_when_nobody_needs_them(offered):
    stays = GuestFactory(sign_up=offered)
    old = GuestFactory(sign_up=offered)
    confirmed = GuestFactory(sign_up=offered, turn=1, confirmed_at=timezone.now())
    long_ago = timezone.now() - dt.timedelta(days=2)
    Guest.objects.exclude(pk=stays.pk).update(created_at=long_ago)
    past = SignUpFactory(sitting__at=times("09:00", "10:00", day=(timezone.now() - dt.timedelta(days=40)).date()))
    GuestFactory(sign_up=past, turn=1, confirmed_at=timezone.now())
    assert erase_guests() == 2
    assert set(Guest.objects.all()) == {stays, confirmed}
    assert guest_link(stays) != guest_link(confirmed)
    assert not Guest.objects.filter(pk=old.pk).exists()
