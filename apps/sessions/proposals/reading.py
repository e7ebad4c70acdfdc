"""A proposal as a page shows it: its moves on the clocks of the venue, and in words what cannot stand together."""

import datetime as dt
from typing import Any, NamedTuple

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from apps.conferences.models import Room
from apps.core.clocks.times import format_moment
from apps.core.languages import pick
from apps.core.lazy import Words
from apps.core.listing import enumerated
from apps.sessions.choices import RequirementKind
from apps.sessions.conflicts.loading import load
from apps.sessions.conflicts.requirements import names_of
from apps.sessions.models import Proposal, Session

FAMILIES: dict[str, Words] = {
    "rooms": gettext_lazy("a room holds one session at a time"),
    "people": gettext_lazy("a person is in one place"),
    "delegations": gettext_lazy("a delegation with its head is in one place, and has only so many people"),
    "capacity": gettext_lazy("a room has seats for everybody who comes"),
    "hours": gettext_lazy("the hours of the venue"),
    "breaks": gettext_lazy("nothing goes on during breaks"),
    "pauses": gettext_lazy("interpreters have their pause"),
    "travel": gettext_lazy("the way between buildings takes its time"),
    "fixed": gettext_lazy("sessions that are fixed stay where they are"),
}


class MoveRead(NamedTuple):
    """A line of the difference: from where to where, and whether it can still be taken."""

    sitting_id: str
    title: str
    before: str
    after: str
    state: str  # "", "taken", "stale"


def moves_of(proposal: Proposal) -> list[MoveRead]:
    """Two queries; of sessions that have been removed nothing is said but that they are stale."""
    sittings = {str(row.pk): row for row in Session.objects.of(proposal.conference)}
    rooms = {
        str(row.pk): pick(row.names, get_language()) for row in Room.objects.filter(conference=proposal.conference)
    }
    tz = proposal.conference.time_zone
    found = []
    for move in proposal.moves:
        sitting = sittings.get(move["sitting"])
        if sitting is None:
            continue
        state = "taken" if "taken" in move else "stale" if is_stale(sitting, move) else ""
        title = pick(sitting.titles, get_language())
        found.append(
            MoveRead(move["sitting"], title, told(move["from"], rooms, tz), told(move["to"], rooms, tz), state)
        )
    return found


def is_stale(sitting: Session, move: dict[str, Any]) -> bool:
    """It is not where the proposal found it, or is cancelled."""
    found = move["from"]
    start, end = (dt.datetime.fromisoformat(found[name]) if found[name] else None for name in ("start", "end"))
    room = str(sitting.room_id) if sitting.room_id else None
    return sitting.is_cancelled or (sitting.starts, sitting.ends, room) != (start, end, found["room"])


def told(place: dict[str, str | None], rooms: dict[str, str], tz: str) -> str:
    """Time and room, in one line."""
    if place["start"] is None or place["end"] is None:
        return _("without a time")
    start, end = (dt.datetime.fromisoformat(moment) for moment in (place["start"], place["end"]))
    words = {"start": format_moment(start, tz, "short"), "end": format_moment(end, tz, "time")}
    if place["room"] is None:
        return _("%(start)s–%(end)s, no room") % words
    return _("%(start)s–%(end)s, %(room)s") % (words | {"room": rooms.get(place["room"], "")})


def reasons_of(proposal: Proposal) -> tuple[list[str], str]:
    """What cannot stand together, line by line, and the sessions it is about."""
    programme = load(proposal.conference)
    orders = [asked for asked in programme.requirements if asked.kind == RequirementKind.ORDER]
    lines = []
    for family in proposal.reasons.get("families", []):
        kind, _colon, number = family.partition(":")
        if kind != "order":
            lines.append(str(FAMILIES[family]))
        elif int(number) < len(orders):
            lines.append(_("required: %(first)s before %(second)s") % names_of(programme, orders[int(number)]))
    about = set(proposal.reasons.get("sittings", []))
    titles = [_("“%(title)s”") % {"title": each.title} for each in programme.sittings if str(each.pk) in about]
    return lines, enumerated(titles)
