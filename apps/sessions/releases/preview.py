"""What a release would do, worked out before it and by the same words in it."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from apps.conferences.models import Conference
from apps.sessions.models import ReleasedSession, Session
from apps.sessions.releases.changes import Change, changes_between, released_with
from apps.sessions.releases.entries import Entry, entries_of
from apps.sessions.releases.reach import Reach, Recipients, news_by_person, reach_of, recipients_of
from apps.sessions.signing_up.news import Told, guests_told


@dataclass(frozen=True)
class Preview:
    """`released` is what everybody reads, `working` what the team has, `result` what everybody would read."""

    conference: Conference
    released: dict[UUID, Entry]
    working: dict[UUID, Entry]
    result: dict[UUID, Entry]
    changes: list[Change]
    reach: Reach
    recipients: Recipients
    guests: list[Told]  # of public sessions, besides the recipients


def preview_of(conference: Conference, sittings: Collection[UUID] | None, now: dt.datetime) -> Preview:
    """Of everything that differs, or of what differs of these sittings. Writes nothing; a dozen queries."""
    released, working = (entries_of(programme, conference) for programme in (ReleasedSession, Session))
    changes = changes_between(released, working)
    if sittings is not None:
        changes = [change for change in changes if change.pk in sittings]
    result = released_with(released, working, {change.pk for change in changes})
    reach = reach_of(conference, changes, released, result)
    recipients = recipients_of(conference, news_by_person(changes, reach, now))
    besides = {person.email.lower() for person, _news in recipients.told}
    guests = guests_told(changes, besides, now)
    return Preview(conference, released, working, result, changes, reach, recipients, guests)
