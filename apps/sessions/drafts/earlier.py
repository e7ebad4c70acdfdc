"""The skeleton of an earlier edition: its sessions as many days after the first day, without anybody in them."""

import datetime as dt
from collections import Counter
from collections.abc import Collection

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.accounts.models import User
from apps.conferences.choices import TeamRole
from apps.conferences.least_rights import Thing, reads
from apps.conferences.models import Conference
from apps.core.languages import pick
from apps.core.tables.headings import key
from apps.sessions.drafts.days import day_of, put_on
from apps.sessions.drafts.draft import Draft, Proposal, numbered
from apps.sessions.drafts.table.lookup import Rooms
from apps.sessions.models import Session

WHOLE = (Thing.PROGRAMME_DESK, Thing.SESSIONS_CLOSED, Thing.SESSIONS_SECRETARIAT, Thing.NAMES)


def editions_readable(conference: Conference, by: User) -> list[Conference]:
    """Other editions of the forum whose whole programme the account may read, and that have one; the latest first."""
    roles = [role for role in TeamRole if reads([role], *WHOLE)]
    others = Conference.objects.run_by(by, *roles).filter(forum=conference.forum_id).exclude(pk=conference.pk)
    return list(others.filter(Exists(Session.objects.filter(conference=OuterRef("pk")))))


def sittings_of(source: Conference) -> list[Session]:
    return list(Session.objects.of(source).planned().select_related("room").in_order())


def formats_of(source: Conference) -> Counter[str]:
    return Counter(row.format for row in sittings_of(source))


def skeleton(
    source: Conference, target: Conference, *, formats: Collection[str], create_rooms: bool, first_day: dt.date
) -> Proposal:
    """Sessions of these formats, the first day of `source` falling on `first_day`, by the clocks of either venue.

    Rooms are found by name; with `create_rooms` those that are missing come along.
    """
    sittings = [row for row in sittings_of(source) if row.format in formats]
    days = [day for row in sittings if (day := day_of(row, source))]
    begins = source.starts_on or min(days, default=first_day)
    rooms, drafts, missing = Rooms(target.rooms.all()), [], set()
    for row in sittings:
        draft = Draft(0, titles=row.titles, format=row.format, visibility=row.visibility, descriptions=row.descriptions)
        if row.during:
            times = (row.during.lower, row.during.upper)
            put_on(draft, times, source.time_zone, target.time_zone, (first_day - begins).days)
        names = row.room.names if row.room else {}
        draft.room = next((room for room in map(rooms.first, names.values()) if room), None)
        if names and draft.room is None:
            draft.new_room = pick(names, (target.working_languages or ["en"])[0]) if create_rooms else ""
            missing.add(pick(names, "en"))
        drafts.append(draft)
    proposal = Proposal(numbered(drafts))
    if missing and not create_rooms:
        message = ngettext("This room is not here: %(rooms)s.", "These rooms are not here: %(rooms)s.", len(missing))
        proposal.remarks.append(message % {"rooms": ", ".join(sorted(missing, key=key))})
    last = max((day for draft in drafts if draft.times and (day := draft.times[1].date())), default=None)
    if last and target.ends_on and last > target.ends_on + dt.timedelta(days=1):
        proposal.remarks.append(_("Some of these sessions are after the last day of the conference."))
    return proposal
