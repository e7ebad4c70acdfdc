"""Whom another time zone of the venue takes elsewhere, where clock times are kept: whoever a release would tell."""

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

from django.utils.translation import get_language

from apps.conferences.models import Conference
from apps.core.languages import pick
from apps.delegates.models import Person
from apps.sessions.models import ReleasedSession
from apps.sessions.programme.zone_change import Kind as Tie
from apps.sessions.programme.zone_change import Tied
from apps.sessions.releases.changes import Change, changes_between
from apps.sessions.releases.entries import Entry, entries_of
from apps.sessions.releases.reach import News, news_by_person, reach_of, recipients_of
from apps.sessions.signing_up.news import Told, guests_told


class ZoneNews(NamedTuple):
    """What moves of that which is read outside the team, and who is told: participants, and guests besides them."""

    changes: list[Change]
    people: list[tuple[Person, list[News]]]
    guests: list[Told]


def zone_news(conference: Conference, before: str, after: str, now: dt.datetime) -> ZoneNews:
    """As the released programme stands now, on the clocks of `before`. Of a draft nobody knows anything.

    Refused ("no_such_time") where the clocks of `after` skip a time.
    """
    if not conference.is_public:
        return ZoneNews([], [], [])
    released = entries_of(ReleasedSession, conference)
    moved = {pk: _on(entry, before, after) for pk, entry in released.items()}
    changes = changes_between(released, moved)
    reach = reach_of(conference, changes, released, moved)
    people = recipients_of(conference, news_by_person(changes, reach, now)).told
    guests = guests_told(changes, {person.email.lower() for person, _news in people}, now)
    return ZoneNews(changes, people, guests)


def _on(entry: Entry, before: str, after: str) -> Entry:
    if entry.starts_at is None or entry.ends_at is None:
        return entry
    title = pick(entry.titles, get_language())
    moved = Tied(Tie.SESSION, entry.pk, title, entry.starts_at, entry.ends_at).on(before, after)
    starts, ends = (each.astimezone(dt.UTC).isoformat() if each else "" for each in (moved.start, moved.end))
    return replace(entry, starts=starts, ends=ends)
