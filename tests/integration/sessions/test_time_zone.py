"""Another time zone of the venue: a task until somebody chose it, and a question about what has a time already."""

import datetime as dt
import importlib

import pytest
from django.db import connection
from django.urls import reverse

from apps.audit.models import Entry
from apps.conferences.checklist import checklist
from apps.conferences.models import Conference
from apps.conferences.services import change_details, create_conference
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import CHANGED_MEANWHILE, version_of
from apps.delegates.models import Invitation
from apps.delegations import services as delegations
from apps.sessions import services
from apps.sessions.models import ReleasedSession, Session, SignUp
from apps.sessions.programme.zone_change import Keep, state_of, tied_to_the_clocks
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, ForumFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, InvitationFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import AssignmentFactory, MaterialFactory, SessionFactory, SignUpFactory, times
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db
NOON = dt.datetime(2027, 8, 20, 12, tzinfo=dt.UTC)


@pytest.fixture
def conference():
    """One that was begun in UTC."""
    return ConferenceFactory(time_zone="UTC", reply_deadline=NOON)


@pytest.fixture
def by(conference):
    return TeamMemberFactory(conference=conference, user__name="Organizer Example").user


def refusal(function, *args, **kwargs) -> Refused:
    with pytest.raises(Refused) as refused:
        function(*args, **kwargs)
    return refused.value


def zone_item(conference):
    [item] = [each for each in checklist(conference) if each.key == "zone"]
    return item


def test_a_new_edition_has_its_zone_to_choose(client):
    by = UserFactory()
    conference = create_conference(ForumFactory(), by=by, slug="first", titles={"en": "First"})
    assert (zone_item(conference).state, zone_item(conference).page) == ("no", "sessions:time-zone")
    TeamMemberFactory(conference=conference, user=by)
    services.change_time_zone(conference, "UTC", by=by)
    conference.refresh_from_db()
    assert (zone_item(conference).state, conference.time_zone) == ("yes", "UTC")


def test_a_clone_has_the_zone_of_its_source_chosen_or_not(conference, by):
    clones = {}
    for slug, chosen in (("one", False), ("two", True)):
        Conference.objects.filter(pk=conference.pk).update(zone_chosen=chosen)
        conference.refresh_from_db()
        clones[chosen] = delegations.clone_edition(conference, by=by, number=None, slug=slug, titles={"en": slug})
    assert {chosen: zone_item(clone).state for chosen, clone in clones.items()} == {False: "no", True: "yes"}


def test_of_an_edition_that_is_over_nobody_asks():
    assert zone_item(ConferenceFactory(time_zone="UTC", status="concluded")).state == "yes"


def test_what_was_chosen_before_stays_chosen():
    """By the statement of the migration: another zone than the first one, or UTC after another zone."""
    rows = {
        "never": ConferenceFactory(time_zone="UTC"),
        "elsewhere": ConferenceFactory(time_zone="Asia/Tokyo"),
        "back": ConferenceFactory(time_zone="Asia/Tokyo"),
    }
    Conference.objects.filter(pk=rows["back"].pk).update(time_zone="UTC")
    migration = importlib.import_module("apps.conferences.migrations.0007_zone_chosen")
    with connection.cursor() as cursor:
        cursor.execute(migration.CHOSEN_ALREADY)
    chosen = set(Conference.objects.filter(zone_chosen=True))
    assert {name for name, row in rows.items() if row in chosen} == {"elsewhere", "back"}


def test_details_move_no_session(conference, by):
    refused = refusal(change_details, conference, by=by, time_zone="Asia/Tokyo")
    assert (refused.code, refused.field) == ("own_page", "time_zone")


def test_clock_times_are_kept(conference, by):
    room = RoomFactory(conference=conference)
    hours = [("09:00", "10:30"), ("10:30", "12:00"), ("12:00", "13:00")]
    for start, end in hours:
        SessionFactory(conference=conference, room=room, at=times(start, end, tz="UTC"))
    cancelled = SessionFactory(conference=conference, at=times("09:00", "10:00", tz="UTC"), cancelled=True)
    own = InvitationFactory(delegate__conference=conference, deadline=NOON + dt.timedelta(days=1))
    for zone in ("Europe/London", "Atlantic/Azores"):  # an hour earlier, then later: each in the way of the next
        services.change_time_zone(conference, zone, keep=Keep.CLOCKS, by=by)
        found = Session.objects.of(conference).planned().in_order()
        assert [(row.starts, row.ends) for row in found] == [times(*each, tz=zone) for each in hours]
        cancelled.refresh_from_db()
        assert (cancelled.starts, cancelled.ends) == times("09:00", "10:00", tz=zone)
        conference.refresh_from_db()
        own.refresh_from_db()
        local = [moment.astimezone(cancelled.starts.tzinfo) for moment in (conference.reply_deadline, own.deadline)]
        wanted = [times("12:00", "12:00", day=dt.date(2027, 8, day), tz=zone)[0] for day in (20, 21)]
        assert local == wanted
    assert set(ReleasedSession.objects.values_list("sequence", flat=True)) == {2}
    assert Entry.objects.filter(verb="session.moved").count() == 8


def test_moments_within_a_session_keep_their_clock_times_too(conference, by):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00", tz="UTC"), public=True)
    offered = SignUpFactory(sitting=sitting, closes_at=NOON)
    file = MaterialFactory(sitting=sitting, shown="at_moment", shown_at=NOON)
    SignUpFactory(sitting__conference=ConferenceFactory(time_zone="UTC"), closes_at=NOON)
    kinds = [row.kind for row in tied_to_the_clocks(conference)]
    assert kinds == ["deadline", "session", "sign_up", "material"]
    services.change_time_zone(conference, "Asia/Tokyo", keep=Keep.CLOCKS, by=by)
    offered.refresh_from_db()
    file.refresh_from_db()
    assert (offered.closes_at, file.shown_at) == (NOON - dt.timedelta(hours=9),) * 2
    assert Entry.objects.filter(verb__in=["sign_up.offered", "material.changed"]).count() == 2
    assert SignUp.objects.filter(closes_at=NOON).count() == 1


def test_moments_are_kept(conference, by):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:30", tz="UTC"))
    own = InvitationFactory(delegate__conference=conference, deadline=NOON)
    services.change_time_zone(conference, "Asia/Tokyo", keep=Keep.MOMENTS, by=by)
    sitting.refresh_from_db()
    own.refresh_from_db()
    conference.refresh_from_db()
    assert (sitting.starts, sitting.ends) == times("18:00", "19:30")
    assert ReleasedSession.objects.get().sequence == 0
    assert (conference.reply_deadline, own.deadline) == (NOON, NOON)
    entry = Entry.objects.of(conference).get(verb="conference.time_zone_changed")
    assert (entry.details["kept"], entry.details["changed"]["time_zone"]) == ("moments", ["UTC", "Asia/Tokyo"])


@pytest.mark.parametrize("keep", Keep.values)
def test_days_of_a_delegation_stay_its_days(conference, by, keep):
    first, after = (dt.datetime(2027, 9, day, tzinfo=dt.UTC) for day in (9, 10))
    gone = dt.datetime(2027, 9, 10, 11, 15, tzinfo=dt.UTC)  # withdrew at a moment
    days = ParticipationFactory(conference=conference, valid_from=first, valid_until=after)
    left = ParticipationFactory(conference=conference, valid_until=gone)
    services.change_time_zone(conference, "Asia/Tokyo", keep=keep, by=by)
    days.refresh_from_db()
    left.refresh_from_db()
    assert days.valid_from == times("00:00", "00:00", day=dt.date(2027, 9, 9))[0]
    assert days.valid_until == times("00:00", "00:00", day=dt.date(2027, 9, 10))[0]
    assert left.valid_until == gone


def test_nobody_decides_it_by_pressing_a_button(conference, by):
    SessionFactory(conference=conference, at=times("09:00", "10:30", tz="UTC"))
    refused = refusal(services.change_time_zone, conference, "Asia/Tokyo", by=by)
    assert (refused.code, refused.field) == ("keep_missing", "keep")


def test_a_time_that_the_new_clocks_skip_is_named_and_nothing_moves(conference, by):
    day = dt.date(2027, 3, 14)
    late = SessionFactory(conference=conference, titles={"en": "Night"}, at=times("02:30", "04:00", day=day, tz="UTC"))
    refused = refusal(services.change_time_zone, conference, "America/New_York", keep=Keep.CLOCKS, by=by)
    assert (refused.code, refused.field) == ("no_such_time", "keep")
    assert str(refused.message).startswith("Night: There is no 02:30 on 14 March 2027")
    late.refresh_from_db()
    assert (late.starts, Conference.objects.get(pk=conference.pk).time_zone) == (late.during.lower, "UTC")


def test_nobody_is_sent_to_two_places(conference, by):
    """A person in a role may have one in another edition of the forum too."""
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00", tz="UTC"))
    person = AssignmentFactory(sitting=sitting, person__given_name="Delegate One").person
    other = SessionFactory(conference=ConferenceFactory(forum=conference.forum), at=times("09:30", "10:30"))
    AssignmentFactory(sitting=other, person=person)
    refused = refusal(services.change_time_zone, conference, "Asia/Tokyo", keep=Keep.CLOCKS, by=by)
    assert refused.code == "person_busy"
    assert Session.objects.get(pk=sitting.pk).starts == sitting.starts


def test_a_list_that_is_old_is_not_acted_on(conference, by):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00", tz="UTC"))
    version, seen = version_of(conference), state_of(tied_to_the_clocks(conference))
    services.move_sitting(sitting, times=times("11:00", "12:00", tz="UTC"), room=None, by=by)
    told = {"keep": Keep.CLOCKS, "by": by, "version": version, "seen": seen}
    assert refusal(services.change_time_zone, conference, "Asia/Tokyo", **told).code == CHANGED_MEANWHILE


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_the_second_is_told(conference, by):
    SessionFactory(conference=conference, at=times("09:00", "10:00", tz="UTC"))
    version, seen = version_of(conference), state_of(tied_to_the_clocks(conference))

    def press(zone):
        asked = {"keep": Keep.CLOCKS, "by": by, "version": version, "seen": seen}
        return lambda: services.change_time_zone(conference, zone, **asked).time_zone

    answers = at_once(press("Asia/Tokyo"), press("Asia/Seoul"), press("America/New_York"))
    assert answers.count(CHANGED_MEANWHILE) == 2
    [zone] = set(answers) - {CHANGED_MEANWHILE}
    assert Session.objects.get().starts == times("09:00", "10:00", tz=zone)[0]


@pytest.fixture
def page(client, conference, by):
    client.force_login(by)
    return reverse("sessions:time-zone", args=[conference.forum.slug, conference.slug])


def test_the_page_lists_what_a_change_moves_and_asks(client, conference, page):
    SessionFactory(conference=conference, titles={"en": "Opening"}, at=times("09:00", "10:30", tz="UTC"))
    SessionFactory(conference=conference, titles={"en": "Night"}, at=times("14:00", "16:00", tz="UTC"))
    delegate = DelegateFactory(conference=conference, person__given_name="Delegate One")
    InvitationFactory(delegate=delegate, deadline=NOON)
    shown = client.get(f"{page}?zone=Asia/Tokyo")
    assert [(line.label, line.now, line.clocks, line.moments) for line in shown.context["lines"]] == [
        ("Reply deadline", "20 Aug, 12:00", "20 Aug, 12:00", "20 Aug, 21:00"),
        ("Reply deadline of Delegate One Example", "20 Aug, 12:00", "20 Aug, 12:00", "20 Aug, 21:00"),
        ("Opening", "9 Sept, 09:00–10:30", "9 Sept, 09:00–10:30", "9 Sept, 18:00–19:30"),
        ("Night", "9 Sept, 14:00–16:00", "9 Sept, 14:00–16:00", "9 Sept, 23:00 – 10 Sept, 01:00"),
    ]
    text = shown.text
    assert "From UTC to Tokyo time (UTC+9)" in text
    assert "checked" not in text.split("<main")[1]
    data = {"version": shown.context["form"]["version"].value(), "seen": shown.context["seen"]}
    unanswered = client.post(f"{page}?zone=Asia/Tokyo", data)
    assert unanswered.context["form"].errors == {"keep": ["Say what is to be kept."]}
    answered = client.post(f"{page}?zone=Asia/Tokyo", data | {"keep": "clocks"}, follow=True)
    assert "The clocks of the venue are now those of Tokyo time (UTC+9)." in answered.text
    assert Session.objects.in_order().first().starts == times("09:00", "10:30")[0]


def test_the_loser_sees_the_list_anew_and_can_press_again(client, conference, by, page):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:30", tz="UTC"))
    shown = client.get(f"{page}?zone=Asia/Tokyo")
    data = {"version": shown.context["form"]["version"].value(), "seen": shown.context["seen"], "keep": "clocks"}
    services.change_time_zone(conference, "Asia/Seoul", keep=Keep.MOMENTS, by=by)
    lost = client.post(f"{page}?zone=Asia/Tokyo", data)
    assert "Organizer Example changed time zone of the venue" in lost.context["form"].errors["__all__"][0]
    assert lost.context["before"] == "Seoul time (UTC+9)"
    again = {"version": lost.context["form"]["version"].value(), "seen": lost.context["seen"], "keep": "clocks"}
    assert client.post(f"{page}?zone=Asia/Tokyo", again).status_code == 302
    sitting.refresh_from_db()
    assert sitting.starts == times("18:00", "19:30")[0]


@pytest.mark.parametrize(
    ("zone", "error"),
    [
        ("", "This field is required."),
        ("Asia/Nowhere", "Select a valid choice. Asia/Nowhere is not one of the available choices."),
        ("../../etc/passwd", "Select a valid choice. ../../etc/passwd is not one of the available choices."),
    ],
)
def test_what_is_no_zone_is_said_beside_the_field(client, page, zone, error):
    sent = client.post(f"{page}?zone={zone}", {"keep": "clocks"})
    assert sent.status_code == 302
    for answer in (client.get(page, {"zone": zone}), client.get(sent.url)):
        assert answer.status_code == 200
        assert answer.context["choice"].errors == {"zone": [error]}


def test_without_anything_on_the_clocks_nothing_is_asked(client, conference, page):
    Conference.objects.filter(pk=conference.pk).update(reply_deadline=None)
    shown = client.get(f"{page}?zone=Asia/Tokyo")
    assert "nothing moves" in shown.text
    data = {"version": shown.context["form"]["version"].value(), "seen": shown.context["seen"]}
    assert client.post(f"{page}?zone=Asia/Tokyo", data).status_code == 302
    conference.refresh_from_db()
    assert (conference.time_zone, conference.zone_chosen) == ("Asia/Tokyo", True)


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_the_list(client, conference, page, rows, django_assert_num_queries):
    for number in range(rows):
        SessionFactory(conference=conference, at=times(f"1{number}:00", f"1{number}:30", tz="UTC"))
        InvitationFactory(delegate__conference=conference, deadline=NOON)
    client.get(page)  # so that the device is known
    with django_assert_num_queries(19):
        assert len(client.get(f"{page}?zone=Asia/Tokyo").context["lines"]) == 2 * rows + 1
    assert Invitation.objects.count() == rows


def test_a_session_of_which_only_the_end_moves_is_moved(conference, by):
    """Both zones show the same hours until one of them sets its clocks forward, within the session."""
    Conference.objects.filter(pk=conference.pk).update(time_zone="Africa/Algiers", zone_chosen=True)
    conference.refresh_from_db()
    at = times("01:30", "04:00", day=dt.date(2027, 3, 28), tz="Africa/Algiers")
    sitting = SessionFactory(conference=conference, at=at)
    services.change_time_zone(conference, "Europe/Paris", keep=Keep.CLOCKS, by=by)
    sitting.refresh_from_db()
    assert (sitting.starts, sitting.ends) == times("01:30", "04:00", day=dt.date(2027, 3, 28), tz="Europe/Paris")
    assert ReleasedSession.objects.get().sequence == 1
