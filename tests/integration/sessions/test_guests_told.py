"""Whoever signed up for a public session is told by the release that moves it or takes it off."""

import datetime as dt

import pytest
from django.urls import reverse
from icalendar import Calendar

from apps.core.exceptions import Refused
from apps.messaging.models import Message
from apps.sessions import services
from apps.sessions.models import Guest, Proposal, Session
from apps.sessions.sitting_plan import Place
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import GuestFactory, SessionFactory, SignUpFactory, moment, times

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return ConferenceFactory(releases=True, venues={"en": "Example House"})


@pytest.fixture
def by(conference):
    return TeamMemberFactory(conference=conference).user


@pytest.fixture
def panel(conference, by):
    """Released, with one place; somebody has it, somebody waits, somebody never confirmed."""
    sitting = public(conference, "Panel", "09:00", "10:00")
    sign_up = SignUpFactory(sitting=sitting, places=1)
    for name, values in {"seated": {"turn": 1, "seat": 1}, "waiting": {"turn": 2}}.items():
        GuestFactory(sign_up=sign_up, name=name, email=f"{name}@x.example", confirmed_at=moment("08:00"), **values)
    GuestFactory(sign_up=sign_up, email="never@x.example")
    services.release_programme(conference, by=by)
    Message.objects.all().delete()
    return Session.objects.get(pk=sitting.pk)


def public(conference, title, start, end):
    return SessionFactory(conference=conference, public=True, at=times(start, end), titles={"en": title})


def released(conference, by) -> dict[str, Message]:
    services.release_programme(conference, by=by)
    return {row.to_address: row for row in Message.objects.all()}


def place(sitting, room):
    return {"start": sitting.starts.isoformat(), "end": sitting.ends.isoformat(), "room": str(room.pk)}


def event_of(message):
    (file,) = message.attachments
    assert file["kind"] == "text/calendar"
    (event,) = Calendar.from_ical(file["text"]).events
    return event


def test_a_session_that_moves(conference, by, panel):
    room = RoomFactory(conference=conference, names={"en": "Room Jade"})
    services.move_sitting(panel, times=times("16:00", "17:00"), room=room, by=by)
    assert not Message.objects.exists(), "nobody is told before the release"
    mails = released(conference, by)
    assert set(mails) == {"seated@x.example", "waiting@x.example"}
    text = mails["seated@x.example"].text
    for words in (
        "Panel\n  other time and other room",
        "Now: 9 September 2027, 16:00–17:00",
        "Before: 9 September 2027, 09:00–10:00",
        "Room: Room Jade",
        "Your sign-up: You have a place",
        "Times at the venue: Tokyo time (UTC+9).",
    ):
        assert words in text
    assert "Your sign-up: You are on the waiting list" in mails["waiting@x.example"].text
    event = event_of(mails["waiting@x.example"])
    assert (event["UID"], event["SEQUENCE"], event.start) == (panel.ics_uid, 1, moment("16:00"))
    links = {row.secrets["link"] for row in mails.values()}
    assert len(links) == 2
    assert not any(link in text for link in links)


def test_a_session_that_is_cancelled(conference, by, panel):
    services.cancel_sitting(panel, by=by)
    mail = released(conference, by)["seated@x.example"]
    assert "Panel\n  Cancelled\n  It was: 9 September 2027, 09:00–10:00" in mail.text
    assert (event_of(mail)["STATUS"], event_of(mail)["SEQUENCE"], mail.secrets) == ("CANCELLED", 1, {})
    Message.objects.all().delete()
    services.restore_sitting(Session.objects.get(pk=panel.pk), by=by)
    mail = released(conference, by)["seated@x.example"]
    assert "Panel\n  Takes place\n  Time: 9 September 2027, 09:00–10:00" in mail.text
    assert (event_of(mail)["STATUS"], event_of(mail)["SEQUENCE"]) == ("CONFIRMED", 2)


@pytest.mark.parametrize("how", ["closed", "unscheduled"])
def test_a_session_that_is_taken_from_the_public_tells_nothing_of_what_it_is_now(conference, by, panel, how):
    if how == "closed":
        changed = {"visibility": "session", "titles": {"en": "Secret"}, "during": (moment("20:00"), moment("21:00"))}
        Session.objects.filter(pk=panel.pk).update(**changed)
    else:
        services.unschedule_sitting(panel, by=by)
    mail = released(conference, by)["seated@x.example"]
    assert "Panel\n  No longer on the public programme\n  It was: 9 September 2027, 09:00–10:00" in mail.text
    event = event_of(mail)
    assert (event["STATUS"], event["UID"], event.start) == ("CANCELLED", panel.ics_uid, moment("09:00"))
    whole = mail.text + mail.html + mail.attachments[0]["text"]
    assert "Secret" not in whole
    assert "20:00" not in whole
    assert "T200000" not in whole


def test_one_mail_to_each_person_with_all_their_sessions(conference, by, panel):
    other, third = public(conference, "Second", "11:00", "12:00"), public(conference, "Third", "13:00", "14:00")
    for sitting in (other, third):
        GuestFactory(
            sign_up=SignUpFactory(sitting=sitting),
            email="SEATED@x.example",
            confirmed_at=moment("08:00"),
            turn=1,
            seat=1,
        )
    services.release_programme(conference, by=by)
    Message.objects.all().delete()
    for sitting, start, end in ((panel, "16:00", "17:00"), (other, "18:00", "19:00")):
        services.move_sitting(Session.objects.get(pk=sitting.pk), times=times(start, end), room=None, by=by)
    services.release_programme(conference, by=by)
    mail = Message.objects.get(to_address__iexact="seated@x.example")
    assert [word in mail.text for word in ("Panel", "Second", "Third")] == [True, True, False]
    assert len(Calendar.from_ical(mail.attachments[0]["text"]).events) == 2


@pytest.mark.parametrize("mode", ["released", "as_edited"])
def test_the_calendar_file_of_each_guest_holds_all_their_changed_sessions_and_no_other(conference, by, panel, mode):
    others = [public(conference, str(hour), f"{hour}:00", f"{hour}:30") for hour in (11, 12, 13)]
    for sitting in others:
        values = {"confirmed_at": moment("08:00"), "turn": 1, "seat": 1}
        GuestFactory(sign_up=SignUpFactory(sitting=sitting), email="seated@x.example", **values)
    services.release_programme(conference, by=by)
    Message.objects.all().delete()
    if mode == "as_edited":
        services.set_programme_mode(conference, mode, by=by)
    places = [Place(each.pk, times(f"{hour}:00", f"{hour}:30"), None) for hour, each in enumerate([panel, *others], 16)]
    services.arrange_sittings(conference, places, by=by)
    if mode == "released":
        services.cancel_sitting(Session.objects.get(pk=others[0].pk), by=by)
        for sitting in others[1:]:
            services.unschedule_sitting(Session.objects.get(pk=sitting.pk), by=by)
        services.release_programme(conference, by=by)
    was_on = ["CONFIRMED"] + ["CONFIRMED" if mode == "as_edited" else "CANCELLED"] * 3
    files = {mail.to_address: Calendar.from_ical(mail.attachments[0]["text"]).events for mail in Message.objects.all()}
    found = {who: {(str(each["UID"]), str(each["STATUS"])) for each in events} for who, events in files.items()}
    told = [(each.ics_uid, status) for each, status in zip([panel, *others], was_on, strict=True)]
    assert found == {"seated@x.example": set(told), "waiting@x.example": set(told[:1])}
    assert {who: len(events) for who, events in files.items()} == {"seated@x.example": 4, "waiting@x.example": 1}


def test_who_is_told_as_a_participant_gets_that_mail_alone(conference, by, panel):
    DelegateFactory(conference=conference, registered=True, person__email="Seated@x.example")
    services.move_sitting(panel, times=times("16:00", "17:00"), room=None, by=by)
    services.release_programme(conference, by=by)
    found = {row.to_address.lower(): row.kind for row in Message.objects.all()}
    assert found == {"seated@x.example": "programme", "waiting@x.example": "sign_up"}
    assert Message.objects.count() == 2


@pytest.mark.parametrize("change", [{"titles": {"en": "Other"}}, {"descriptions": {"en": "Words"}}])
def test_other_words_are_no_reason_to_write(conference, by, panel, change):
    Session.objects.filter(pk=panel.pk).update(**change)
    assert released(conference, by) == {}


def test_in_the_language_of_the_sign_up_and_not_of_what_is_over(conference, by, panel):
    Guest.objects.filter(name="seated").update(language="ja")
    services.move_sitting(panel, times=times("16:00", "17:00"), room=None, by=by)
    assert "2027年9月9日 16:00～17:00" in released(conference, by)["seated@x.example"].text
    for end in ("10:00", "11:00"):
        Message.objects.all().delete()
        Session.objects.filter(pk=panel.pk).update(during=times("09:00", end, day=dt.date(2020, 9, 9)))
        if end == "10:00":
            services.release_programme(conference, by=by)
    assert released(conference, by) == {}


def test_a_release_that_fails_writes_to_nobody(conference, by, panel, monkeypatch):
    services.move_sitting(panel, times=times("16:00", "17:00"), room=None, by=by)
    monkeypatch.setattr("apps.sessions.signing_up.news.guest_link", lambda guest: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        services.release_programme(conference, by=by)
    assert not Message.objects.exists()
    assert conference.releases.count() == 1


def test_guests_do_not_go_with_their_session_before_they_were_told(conference, by, panel):
    off = services.unschedule_sitting(panel, by=by)
    with pytest.raises(Refused) as caught:
        services.remove_sitting(off, by=by)
    assert caught.value.code == "guests_not_told"
    assert set(released(conference, by)) == {"seated@x.example", "waiting@x.example"}
    services.remove_sitting(Session.objects.get(pk=panel.pk), by=by)
    assert not Guest.objects.exists()


@pytest.mark.parametrize("guests", [1, 3])
def test_the_queries_of_a_release_do_not_count_guests(conference, by, panel, guests, django_assert_num_queries):
    Guest.objects.all().delete()
    for n in range(guests):
        GuestFactory(sign_up=panel.sign_up, confirmed_at=moment("08:00"), turn=n + 1)
    services.move_sitting(panel, times=times("16:00", "17:00"), room=None, by=by)
    with django_assert_num_queries(49):
        services.release_programme(conference, by=by)
    assert Message.objects.count() == guests


def test_the_page_and_the_version_count_them_among_who_is_told(client, conference, by, panel):
    services.move_sitting(panel, times=times("16:00", "17:00"), room=None, by=by)
    client.force_login(by)
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    page = client.get(reverse("sessions:release", kwargs=place)).text
    assert "2 guests who signed up for public sessions get one email each about theirs." in page
    assert "Nobody: no change concerns a participant" not in page
    assert services.release_programme(conference, by=by).told == 2


def at_once(conference) -> dict[str, Message]:
    """The mails since the last time, of an edition that publishes as it is edited."""
    mails = {row.to_address: row for row in Message.objects.all()}
    Message.objects.all().delete()
    return mails


EVERY_GUEST = {"seated@x.example", "waiting@x.example"}


def test_where_edits_are_public_each_is_told_at_once(conference, by, panel):
    services.set_programme_mode(conference, "as_edited", by=by)
    panel.refresh_from_db()
    moved = services.move_sitting(panel, times=times("16:00", "17:00"), room=None, by=by)
    mails = at_once(conference)
    assert set(mails) == EVERY_GUEST
    assert "Now: 9 September 2027, 16:00–17:00" in mails["seated@x.example"].text
    assert event_of(mails["seated@x.example"]).start == moment("16:00")
    place = Place(panel.pk, times("18:00", "19:00"), None)
    steps = {
        "Cancelled": lambda: services.cancel_sitting(moved, by=by),
        "Takes place": lambda: services.restore_sitting(moved, by=by),
        "18:00–19:00": lambda: services.arrange_sittings(conference, [place], by=by),
        "No longer on the public programme": lambda: services.unschedule_sitting(moved, by=by),
    }
    for said, step in steps.items():
        step()
        mails = at_once(conference)
        assert {address for address, mail in mails.items() if said in mail.text} == EVERY_GUEST, said


def test_where_edits_are_public_nobody_is_told_of_other_words_or_twice(conference, by, panel):
    services.set_programme_mode(conference, "as_edited", by=by)
    panel.refresh_from_db()
    other = public(conference, "Other", "16:00", "17:00")
    services.move_sitting(other, times=times("18:00", "19:00"), room=None, by=by)
    services.move_sitting(panel, times=(panel.starts, panel.ends), room=panel.room, by=by)
    assert at_once(conference) == {}
    a, b = Session.objects.get(pk=panel.pk), Session.objects.get(pk=other.pk)
    rooms = [RoomFactory(conference=conference) for _ in range(2)]
    for sitting, room in ((a, rooms[0]), (b, rooms[1])):
        services.move_sitting(sitting, times=times("10:00", "11:00"), room=room, by=by)
        sitting.refresh_from_db()
    assert set(at_once(conference)) == EVERY_GUEST
    moves = [
        {"sitting": str(each.pk), "from": place(each, each.room), "to": place(each, room)}
        for each, room in ((a, b.room), (b, a.room))
    ]
    proposal = Proposal.objects.create(conference=conference, state="found", moves=moves)
    services.take_moves(proposal, {a.pk, b.pk}, by=by)  # they step aside for a moment, which nobody is told
    texts = [mail.text for mail in at_once(conference).values()]
    assert len(texts) == 2
    assert all("other room" in text for text in texts)


@pytest.mark.parametrize("guests", [1, 3])
def test_the_queries_of_an_edit_do_not_count_guests(conference, by, panel, guests, django_assert_num_queries):
    Guest.objects.all().delete()
    services.set_programme_mode(conference, "as_edited", by=by)
    panel.refresh_from_db()
    for n in range(guests):
        GuestFactory(sign_up=panel.sign_up, confirmed_at=moment("08:00"), turn=n + 1)
    with django_assert_num_queries(47):
        services.move_sitting(panel, times=times("16:00", "17:00"), room=None, by=by)
    assert Message.objects.count() == guests
