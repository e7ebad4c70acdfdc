"""Every time of a session at the venue and in the zone of a reader in New York, about the changes of clocks there.

Tokyo never changes its clocks; Geneva does, on other days than New York (25 October 2026, 28 March 2027).
"""

import datetime as dt
import html
import re

import pytest
from django.urls import reverse

from apps.core.clocks.two_clocks import TwoClocks, in_words, on_two_clocks
from apps.messaging.models import Message
from apps.sessions import services
from apps.sessions.models import Session
from apps.sessions.signing_up import letters
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import AssignmentFactory, GuestFactory, SessionFactory, SignUpFactory, moment, times

pytestmark = pytest.mark.django_db
NEW_YORK, TOKYO, GENEVA = "America/New_York", "Asia/Tokyo", "Europe/Zurich"
OCTOBER, NOVEMBER = dt.date(2026, 10, 31), dt.date(2026, 11, 2)  # about 1 November 2026
WINTER, SUMMER, BOTH = dt.date(2027, 3, 13), dt.date(2027, 3, 15), dt.date(2027, 3, 29)  # about 14 March 2027

# A session from 10:00 to 11:30 at the venue: (venue, day, its zone, the reader's hours, day where it differs, zone)
TOLD = [
    (TOKYO, OCTOBER, "Tokyo time (UTC+9)", "21:00–22:30", "Fri 30 Oct", "New York time (UTC−4)"),
    (TOKYO, NOVEMBER, "Tokyo time (UTC+9)", "20:00–21:30", "Sun 1 Nov", "New York time (UTC−5)"),
    (TOKYO, WINTER, "Tokyo time (UTC+9)", "20:00–21:30", "Fri 12 Mar", "New York time (UTC−5)"),
    (TOKYO, SUMMER, "Tokyo time (UTC+9)", "21:00–22:30", "Sun 14 Mar", "New York time (UTC−4)"),
    (GENEVA, OCTOBER, "Zurich time (UTC+1)", "05:00–06:30", "", "New York time (UTC−4)"),
    (GENEVA, NOVEMBER, "Zurich time (UTC+1)", "04:00–05:30", "", "New York time (UTC−5)"),
    (GENEVA, WINTER, "Zurich time (UTC+1)", "04:00–05:30", "", "New York time (UTC−5)"),
    (GENEVA, SUMMER, "Zurich time (UTC+1)", "05:00–06:30", "", "New York time (UTC−4)"),
    (GENEVA, BOTH, "Zurich time (UTC+2)", "04:00–05:30", "", "New York time (UTC−4)"),
]
COLUMNS = ("venue", "day", "zone", "hours", "own_day", "own_zone")


def text_of(page) -> str:
    """What a page says, without its markup."""
    assert page.status_code == 200
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


@pytest.fixture
def reader(client):
    user = UserFactory(time_zone=NEW_YORK)
    client.force_login(user)
    return user


def panel(venue, day, start="10:00", end="11:30", **values):
    conference = ConferenceFactory(time_zone=venue, **values)
    at = times(start, end, day=day, tz=venue)
    return SessionFactory(conference=conference, public=True, at=at, titles={"en": "Panel"})


def address(sitting, name, **kwargs):
    conference = sitting.conference
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse(f"sessions:{name}", kwargs=place | kwargs)


@pytest.mark.parametrize(COLUMNS, TOLD)
def test_pages_show_both_times_and_whose_they_are(client, reader, venue, day, zone, hours, own_day, own_zone):
    sitting = panel(venue, day)
    SignUpFactory(sitting=sitting)
    DelegateFactory(conference=sitting.conference, registered=True, person__user=reader)
    own = f"{hours} {own_day}".strip()
    page = text_of(client.get(address(sitting, "programme")))
    assert f"Times at the venue: {zone}. Yours stand below them: {own_zone}." in page
    assert f"10:00–11:30 {own} Panel" in page
    page = text_of(client.get(address(sitting, "sitting", sitting_id=sitting.pk)))
    assert f"10:00–11:30 {zone}" in page
    assert f"{own} {own_zone}" in page
    mine = text_of(client.get(reverse("site:me")))
    assert f"Times at the venue: {zone}. Below them stands your own time: {own_zone}." in mine
    assert f"10:00–11:30 your time {own} Panel" in mine
    page = text_of(client.get(address(sitting, "sign-up", sitting_id=sitting.pk)))
    assert f", 10:00–11:30 · {zone} your time " in page
    assert f", {hours} · {own_zone}" in page


@pytest.mark.parametrize(COLUMNS, [TOLD[0], TOLD[1], TOLD[6], TOLD[7]])
def test_mails_say_both_times_and_whose_they_are(venue, day, zone, hours, own_day, own_zone):
    sitting = panel(venue, dt.date(2027, 9, 9), releases=True)
    conference, by = sitting.conference, TeamMemberFactory(conference=sitting.conference).user
    DelegateFactory(conference=conference, registered=True, person__time_zone=NEW_YORK)
    services.release_programme(conference, by=by)
    Message.objects.all().delete()
    at = times("10:00", "11:30", day=day, tz=venue)
    services.move_sitting(Session.objects.get(pk=sitting.pk), times=at, room=None, by=by)
    services.release_programme(conference, by=by)
    text = Message.objects.get().text
    assert f"Times at the venue: {zone}." in text
    assert ", 10:00–11:30 (yours: " in text
    assert f", {hours}, {own_zone})" in text


@pytest.mark.parametrize(("day", "zone"), [(WINTER, "Zurich time (UTC+1)"), (BOTH, "Zurich time (UTC+2)")])
def test_a_guest_of_whom_no_zone_is_known_reads_that_of_the_venue(day, zone):
    guest = GuestFactory(sign_up=SignUpFactory(sitting=panel(GENEVA, day)))
    assert letters.draft(letters.PLACE, guest, key="x").context["when"].endswith(f" March 2027, 10:00–11:30, {zone}")


def test_past_midnight_of_the_reader_the_day_is_said(client, reader):
    """13:30 to 15:30 in Tokyo is 23:30 to 01:30 in New York, in winter half past midnight."""
    sitting = panel(TOKYO, WINTER, "13:30", "15:30")
    assert "13:30–15:30 23:30–01:30 Fri 12 Mar – Sat 13 Mar Panel" in text_of(client.get(address(sitting, "programme")))
    same_day = panel(GENEVA, WINTER, "04:30", "06:30")  # begins on the day before, ends on the same
    page = text_of(client.get(address(same_day, "programme")))
    assert "04:30–06:30 22:30–00:30 Fri 12 Mar – Sat 13 Mar Panel" in page


def test_an_evening_that_ends_on_the_next_day_of_the_reader(client, reader):
    client.get(address(panel(TOKYO, WINTER), "programme"), {"zone": "Pacific/Auckland"})
    sitting = panel(TOKYO, WINTER, "19:00", "21:00")
    page = text_of(client.get(address(sitting, "programme")))
    assert "19:00–21:00 23:00–01:00 Sat 13 Mar – Sun 14 Mar Panel" in page


def test_a_session_across_the_change_keeps_its_length_and_says_both_distances(client, reader):
    """05:30 to 07:30 UTC: New York's clocks go back at 06:00 UTC, so they show 01:30 and then 02:30."""
    sitting = panel(TOKYO, dt.date(2026, 11, 1), "14:30", "16:30")
    page = text_of(client.get(address(sitting, "programme")))
    assert "14:30–16:30 01:30–02:30 Panel" in page
    assert "Yours stand below them: New York time (UTC−4), UTC−5 from 1 November 2026." in page
    DelegateFactory(conference=sitting.conference, registered=True, person__user=reader)
    mine = text_of(client.get(reverse("site:me")))
    assert "your own time: New York time (UTC−4), UTC−5 from 1 November 2026." in mine


@pytest.mark.parametrize("day", [OCTOBER, SUMMER, BOTH])
def test_clocks_that_show_the_same_are_not_named(client, reader, day):
    sitting = panel(GENEVA, day)
    page = text_of(client.get(address(sitting, "programme"), {"zone": "Europe/Paris"}))
    assert "Times at the venue: Zurich time" in page
    assert "Yours stand below" not in page
    page = text_of(client.get(address(sitting, "sitting", sitting_id=sitting.pk)))
    assert "Paris time" not in page.split("Show also the time in")[0]


def test_who_works_in_a_session_reads_both(client, reader):
    sitting = panel(GENEVA, SUMMER)
    AssignmentFactory(sitting=sitting, person__user=reader, role="interpreter")
    page = text_of(client.get(reverse("site:me")))
    assert (
        "15 March 2027, 10:00–11:30 · Zurich time (UTC+1) your time 15 March 2027, 05:00–06:30 · New York time (UTC−4)"
        in page
    )


def test_in_one_line():
    at = times("10:00", "11:30", day=SUMMER, tz=GENEVA)
    assert in_words(*at, GENEVA, NEW_YORK, "en") == (
        "15 March 2027, 10:00–11:30, Zurich time (UTC+1) (yours: 15 March 2027, 05:00–06:30, New York time (UTC−4))"
    )
    winter = times("10:00", "11:30", day=WINTER, tz=GENEVA)
    assert in_words(*winter, GENEVA, NEW_YORK, "en").endswith(", 04:00–05:30, New York time (UTC−5))")
    assert in_words(*at, GENEVA, "Europe/Paris", "en") == "15 March 2027, 10:00–11:30, Zurich time (UTC+1)"


@pytest.mark.parametrize("zone", ["", "Nowhere/City", "../../etc/passwd", "America"])
def test_what_is_no_zone_is_nobodys(zone):
    at = (moment("10:00"), moment("11:00"))
    assert on_two_clocks(*at, TOKYO, zone) == TwoClocks("9 September 2027, 10:00–11:00", "Tokyo time (UTC+9)", "", "")
