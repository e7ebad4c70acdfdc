"""The days of a conference for a calendar: what goes with the confirmation (RFC 5545, whole days)."""

import datetime as dt

from icalendar import Calendar, Event

from apps.core.languages import pick
from apps.delegates.choices import AttendanceMode
from apps.delegates.models import Invitation

NAME, KIND = "conference.ics", "text/calendar"
MADE_BY = "-//Communique//Confirmation 1//EN"


def days_of(invitation: Invitation, language: str, page: str = "") -> str:
    """The calendar of somebody who comes, empty for who does not or while there are no days.

    A later confirmation is the same event with a higher SEQUENCE, so a calendar program puts it in the place of the
    earlier one. It holds no personal link: calendars are shared and copied.
    """
    delegate, conference = invitation.delegate, invitation.delegate.conference
    first, last, at = conference.starts_on, conference.ends_on, delegate.replied_at
    if not delegate.mode or first is None or last is None or at is None:
        return ""
    event = Event()
    event.add("uid", f"{invitation.pk}@communique")
    event.add("sequence", int((at - invitation.created_at).total_seconds()) // 60 if at > invitation.created_at else 0)
    event.add("dtstamp", at)
    event.add("dtstart", first)
    event.add("dtend", last + dt.timedelta(days=1))  # the day after: an end is no part of what ends
    event.add("summary", pick(conference.titles, language))
    event.add("transp", "TRANSPARENT")  # sessions take the time, not the days
    if delegate.mode == AttendanceMode.ONLINE:
        event.add("location", str(AttendanceMode.ONLINE.label))
    elif where := ", ".join(filter(None, (pick(names, language) for names in (conference.venues, conference.places)))):
        event.add("location", where)
    if page:
        event.add("url", page)
    calendar = Calendar()
    calendar.add("prodid", MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return calendar.to_ical().decode()
