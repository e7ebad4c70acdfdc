"""The released programme as it was at a moment, off the history of its rows: for an edition that publishes as it is
edited, which has no versions.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from apps.audit.models import Entry as TrailEntry
from apps.conferences.models import Conference
from apps.sessions.models import PARTS, ReleasedSession, Session
from apps.sessions.programme.rows import Seconds
from apps.sessions.releases.cast_history import cast_at
from apps.sessions.releases.entries import SAID, Entry, entry_of, name_of

TARGET = Session._meta.label_lower


def removed_since(conference: Conference, moment: dt.datetime) -> list[UUID]:
    """Sessions that were removed; row histories do not say when. One query."""
    gone = TrailEntry.objects.filter(verb="session.removed", target_type=TARGET, scope_id=conference.pk, at__gte=moment)
    return list(gone.values_list("target_id", flat=True))


def programme_at(
    conference: Conference, moment: dt.datetime, current: Mapping[UUID, Entry], removed: Iterable[UUID]
) -> dict[UUID, Entry]:
    """Sessions as they were before this moment, of those that are there and those `removed`, with their people and
    delegations then. What else hangs on a session leaves no trace of when it went: agendas are the `current` ones,
    and of what was removed nothing is known that hung on it. Two queries, up to five where people or delegations have
    changed.
    """
    rows: Any = ReleasedSession._meta.get_field("events").related_model
    then = rows.objects.filter(conference=conference, pgh_created_at__lt=moment, pgh_obj__in=[*current, *removed])
    last = then.order_by("pgh_obj_id", "-pgh_created_at", "-pgh_id").distinct("pgh_obj_id")
    seconds = [Seconds("during__startswith"), Seconds("during__endswith")]
    columns = ["pgh_obj_id", "ics_uid", *SAID, "room_id", "room__names", *seconds, "phase_id", "track_id"]
    found = {pk: entry_of(pk, *rest) for pk, *rest in last.values_list(*columns)}
    for pk, entry in found.items():
        entry.parts = current[pk].parts if pk in current else {name_of(pair): [] for pair in PARTS}
    for pk, parts in cast_at(conference, moment, current).items():
        if pk in found:
            found[pk].parts = found[pk].parts | parts
    return found
