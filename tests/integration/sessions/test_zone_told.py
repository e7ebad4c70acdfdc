"""Another time zone of the venue with clock times kept: whom it takes elsewhere is told, each once, and nobody else."""

import datetime as dt

import pytest
from django.urls import reverse
from icalendar import Calendar

from apps.messaging.models import Message
from apps.sessions import services
from apps.sessions.calendars.links import calendar_link
from apps.sessions.models import Session
from apps.sessions.programme.zone_change import Keep
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import AssignmentFactory, GuestFactory, SessionFactory, SignUpFactory, moment, times

pytestmark = pytest.mark.django_db
PARTICIPANT, SPEAKER, GUEST = "registered@x.example", "speaker@x.example", "guest@x.example"


@pytest.fixture(params=[True, False], ids=["releases", "as_edited"])
def conference(request):
    return ConferenceFactory(releases=request.param, time_zone="UTC")


@pytest.fixture
def by(conference):
    return TeamMemberFactory(conference=conference).user


@pytest.fixture
def sittings(conference, by):
    """A public panel with two guests (one of them takes part, too), a closed talk, one that is over, one cancelled."""
    panel = session(conference, "Panel", "09:00", "10:00", public=True)
    talk = session(conference, "Talk", "11:00", "12:00")
    session(conference, "Off", "13:00", "14:00", public=True, cancelled=True)
    session(conference, "Over", "09:00", "10:00", day=dt.date(2020, 1, 1), public=True)
    AssignmentFactory(sitting=talk, person__email=SPEAKER, person__forum=conference.forum)
    DelegateFactory(conference=conference, person__email=PARTICIPANT, registered=True)
    DelegateFactory(conference=conference, person__email="declined@x.example", status="declined")
    sign_up = SignUpFactory(sitting=panel, places=9)
    for turn, email in enumerate((GUEST, PARTICIPANT.upper()), start=1):
        GuestFactory(sign_up=sign_up, email=email, confirmed_at=moment("08:00"), turn=turn, seat=turn)
    GuestFactory(sign_up=sign_up, email="never@x.example")
    if conference.programme_mode == "released":
        services.release_programme(conference, by=by)
    Message.objects.all().delete()
    return {"Panel": panel, "Talk": talk}


def session(conference, title, start, end, *, day=dt.date(2027, 9, 9), **values):
    at = times(start, end, day=day, tz=conference.time_zone)
    return SessionFactory(conference=conference, at=at, titles={"en": title}, **values)


def told() -> dict[str, Message]:
    rows = list(Message.objects.all())
    found = {row.to_address: row for row in rows}
    assert len(found) == len(rows), "nobody twice"
    return found


def change(conference, zone, by, keep=Keep.CLOCKS):
    Message.objects.all().delete()
    services.change_time_zone(conference, zone, keep=keep, by=by)
    return told()


def test_whoever_is_taken_elsewhere_is_told_once(conference, by, sittings):
    elsewhere = ConferenceFactory(forum=conference.forum)
    DelegateFactory(conference=elsewhere, person__email="elsewhere@x.example", registered=True)
    mails = change(conference, "Asia/Tokyo", by)
    assert set(mails) == {PARTICIPANT, SPEAKER, GUEST}
    text = mails[PARTICIPANT].text
    for words in ("is on other clocks than was said", "Tokyo time (UTC+9)", "Panel", "(UTC)"):
        assert words in text, words
    assert ("Talk" in text, "Off" in text, "Over" in text) == (False, False, False)
    assert ("Talk" in mails[SPEAKER].text, "09:00–10:00" in text) == (True, True)
    assert "Before: 9 September 2027, 09:00–10:00 (UTC)" in mails[GUEST].text
    (event,) = Calendar.from_ical(mails[GUEST].attachments[0]["text"]).events
    assert (event.start, event["SEQUENCE"]) == (moment("09:00"), 1)


def test_their_calendars_move_with_it(client, conference, by, sittings):
    person = DelegateFactory(conference=conference, registered=True).person
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    urls = [calendar_link(person), reverse("sessions:programme-ics", kwargs=place)]

    def events(url):
        return {row["SUMMARY"]: row for row in Calendar.from_ical(client.get(url).content).events}

    before = [events(url)["Panel"] for url in urls]
    change(conference, "Asia/Tokyo", by)
    for was, url in zip(before, urls, strict=True):
        now = events(url)["Panel"]
        assert (now.start - was.start, now["SEQUENCE"]) == (dt.timedelta(hours=-9), was["SEQUENCE"] + 1)
        assert now["UID"] == was["UID"]


@pytest.mark.parametrize(("zone", "keep"), [("Asia/Tokyo", Keep.MOMENTS), ("Africa/Abidjan", Keep.CLOCKS)])
def test_where_no_moment_changes_nobody_is_told(conference, by, sittings, zone, keep):
    assert change(conference, zone, by, keep) == {}


def test_of_a_draft_nobody_is_told(conference, by, sittings):
    conference.status = "draft"
    conference.save()
    assert change(conference, "Asia/Tokyo", by) == {}


@pytest.mark.parametrize("conference", [True], indirect=True, ids=["releases"])
def test_what_waits_for_its_release_is_told_by_that(conference, by, sittings):
    session(conference, "Unreleased", "15:00", "16:00", public=True)
    at = times("17:00", "18:00", tz="UTC")
    services.move_sitting(Session.objects.get(pk=sittings["Panel"].pk), times=at, room=None, by=by)
    mails = change(conference, "Asia/Tokyo", by)
    assert [("Unreleased" in row.text, "17:00" in row.text) for row in mails.values()] == [(False, False)] * 3
    conference.refresh_from_db()
    Message.objects.all().delete()
    services.release_programme(conference, by=by)
    text = told()[GUEST].text
    assert ("17:00–18:00" in text, "09:00–10:00" in text, "other clocks" in text) == (True, True, False)


def test_the_page_says_how_many_are_told(client, conference, by, sittings):
    client.force_login(by)
    url = reverse("sessions:time-zone", args=[conference.forum.slug, conference.slug])
    page = client.get(f"{url}?zone=Asia/Tokyo").text
    assert "3 people are mailed about them, each once." in page
    assert ("waits for no release" in page) == (conference.programme_mode == "released")
    assert "mailed about them" not in client.get(f"{url}?zone=Africa/Abidjan").text
