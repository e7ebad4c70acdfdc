"""What search engines read of editions and sessions: no more than anybody does, and nothing that ends the block."""

import json
import re

import pytest
from django.urls import reverse

from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.sessions import SessionFactory, times

pytestmark = pytest.mark.django_db
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
NASTY = "</script><script>alert(1)</script>"


def data(client, name, conference, *rest):
    answer = client.get(reverse(name, args=[conference.forum.slug, conference.slug, *rest]))
    assert answer.status_code == 200
    found = BLOCK.findall(answer.text)
    return [json.loads(each) for each in found]


def test_an_edition_with_its_days_and_place(client, settings):
    conference = ConferenceFactory(titles={"en": NASTY}, venues={"en": "Example House"})
    (event,) = data(client, "site:edition", conference)
    assert event == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": NASTY,
        "url": f"{settings.SITE_URL}/en/{conference.forum.slug}/{conference.slug}/",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {"@type": "Place", "name": "Example House", "address": "Tokyo"},
        "startDate": "2027-09-09",
        "endDate": "2027-09-10",
    }


def test_a_session_says_what_anybody_reads(client, conference):
    room = RoomFactory(conference=conference, names={"en": "Room Jade"})
    public = SessionFactory(conference=conference, at=times("14:00", "15:30"), public=True, room=room, cancelled=True)
    (event,) = data(client, "sessions:sitting", conference, public.pk)
    assert (event["startDate"], event["eventStatus"]) == (
        "2027-09-09T14:00:00+09:00", "https://schema.org/EventCancelled"
    )  # fmt: skip
    assert event["location"] == {"@type": "Place", "name": "Room Jade", "address": "Tokyo"}
    assert event["superEvent"]["url"] in event["url"]


def test_of_what_is_not_for_everybody_nothing_is_said(client, conference):
    client.force_login(TeamMemberFactory(conference=conference).user)
    closed = SessionFactory(conference=conference, at=times("14:00", "15:30"))
    assert data(client, "sessions:sitting", conference, closed.pk) == []
    draft = ConferenceFactory(status="draft", starts_on=None, ends_on=None)
    client.force_login(TeamMemberFactory(conference=draft).user)
    assert data(client, "site:edition", draft) == []
