"""Editions and public sessions as search engines read them (schema.org, Event): what their pages say to anybody."""

from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import get_language

from apps.conferences.addresses import address
from apps.conferences.choices import ConferenceStatus, Mode
from apps.conferences.models import Conference
from apps.core.languages import pick
from apps.sessions.calendars.links import absolute, programme_url
from apps.sessions.choices import SessionStatus
from apps.sessions.openness import is_for_everybody
from apps.sessions.programme.rows import WholeSitting

VOCABULARY = "https://schema.org"
ATTENDANCE: dict[str, str] = {
    Mode.IN_PERSON: "OfflineEventAttendanceMode",
    Mode.ONLINE: "OnlineEventAttendanceMode",
    Mode.HYBRID: "MixedEventAttendanceMode",
}
STATUS: dict[str, str] = {
    ConferenceStatus.POSTPONED: "EventPostponed",
    ConferenceStatus.CANCELLED: "EventCancelled",
    SessionStatus.CANCELLED: "EventCancelled",
}


def edition_event(conference: Conference) -> dict[str, Any] | None:
    """None of a draft, and while nobody knows the days."""
    if not conference.is_public or conference.starts_on is None or conference.ends_on is None:
        return None
    days = {"startDate": conference.starts_on.isoformat(), "endDate": conference.ends_on.isoformat()}
    url = absolute(address(conference, "site:edition"))
    return _event(conference, conference.titles, conference.themes, conference.status, url, None) | days


def sitting_event(sitting: WholeSitting, conference: Conference) -> dict[str, Any] | None:
    """None of a session that not everybody may know of, whoever reads its page."""
    row, venue = sitting.row, ZoneInfo(conference.time_zone)
    if not conference.is_public or not is_for_everybody(row.visibility):
        return None
    url = f"{absolute(programme_url(conference))}/{row.pk}"
    event = _event(conference, row.titles, sitting.descriptions, row.status, url, row.room_names)
    event["startDate"], event["endDate"] = (each.astimezone(venue).isoformat() for each in (row.starts, row.ends))
    event["superEvent"] = edition_event(conference)
    return {name: value for name, value in event.items() if value}


def _event(
    conference: Conference, titles: Any, words: Any, status: str, url: str, room: dict[str, str] | None
) -> dict[str, Any]:
    language = get_language()
    place = [pick(names, language) for names in (room, conference.venues, conference.places)]
    event = {
        "@context": VOCABULARY,
        "@type": "Event",
        "name": pick(titles, language),
        "description": pick(words, language),
        "url": url,
        "eventStatus": f"{VOCABULARY}/{STATUS.get(status, 'EventScheduled')}",
        "eventAttendanceMode": f"{VOCABULARY}/{ATTENDANCE[conference.mode]}" if conference.mode else "",
        "location": _place([each for each in place if each]),
    }
    return {name: value for name, value in event.items() if value}


def _place(names: list[str]) -> dict[str, str] | None:
    return {"@type": "Place", "name": names[0], "address": names[-1]} if names else None
