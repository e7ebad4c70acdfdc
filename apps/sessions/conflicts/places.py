"""Days, hours, rooms and breaks."""

import datetime as dt
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from apps.conferences.choices import Mode
from apps.core.clocks.times import format_moment
from apps.sessions.conflicts.kinds import WITHOUT_HEADS, Kind
from apps.sessions.conflicts.rows import Conflict, Planned, Programme, overlapping, timed


def outside_days(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    conference = programme.conference
    if conference.starts_on is None or conference.ends_on is None:
        return
    opens, closes = (
        dt.datetime.combine(day, clock, tzinfo=programme.zone).astimezone(dt.UTC)
        for day, clock in ((conference.starts_on, dt.time.min), (conference.ends_on, dt.time.max))
    )
    for sitting in sittings:
        if sitting.starts and not opens <= sitting.starts <= closes:
            message = _("“%(title)s” is on %(day)s, outside the days of the conference.")
            words = {"title": sitting.title, "day": format_moment(sitting.starts, conference.time_zone, "date")}
            yield Conflict(Kind.OUTSIDE_DAYS, message % words, (sitting,))


def without_room(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    if programme.conference.mode == Mode.ONLINE:
        return
    for sitting in timed(sittings):
        if sitting.room_id is None and not sitting.is_break:
            message = _("“%(title)s” has a time but no room.") % {"title": sitting.title}
            yield Conflict(Kind.NO_ROOM, message, (sitting,))


def room_twice(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    """The database lets none be; what is only thought of may have one."""
    for first, second in overlapping(sittings):
        if first.room_id and first.room_id == second.room_id:
            words = {"first": first.title, "second": second.title, "room": programme.rooms[first.room_id].name}
            message = _("“%(first)s” and “%(second)s” are both in %(room)s at one time.") % words
            yield Conflict(Kind.ROOM_TWICE, message, (first, second))


def too_small(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    for sitting in timed(sittings):
        room = programme.rooms.get(sitting.room_id) if sitting.room_id else None
        if room and room.seats and (people := in_the_room(programme, sitting)) > room.seats:
            words = {"title": sitting.title, "people": people, "room": room.name, "seats": room.seats}
            message = _("“%(title)s” brings %(people)s people; %(room)s has %(seats)s seats.") % words
            yield Conflict(Kind.TOO_SMALL, message, (sitting,), (people, room.seats))


def in_the_room(programme: Programme, sitting: Planned) -> int:
    """How many come: whole delegations, of those that divide themselves the fewest, and people in roles."""
    seated, found = programme.there.intersection(sitting.delegation_ids), 0
    for pk in seated:
        members, terms = programme.comers.get(pk, 0), programme.terms.get(pk)
        fewest = (terms.minimum if terms else None) or 1
        found += min(fewest, members) if sitting.format in WITHOUT_HEADS else members
    for person in set(sitting.person_ids):
        known = programme.people.get(person)
        found += known is None or not (known.is_gone or known.participation_id in seated)
    return found


def closed_then(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    rules = programme.rules
    if not (rules.opens or rules.closes or any(room.opens or room.closes for room in programme.rooms.values())):
        return
    for sitting in timed(sittings):
        if sitting.is_break and sitting.room_id is None:
            continue
        opens, closes = hours_of(programme, sitting.room_id)
        if not within_hours(programme, sitting, opens, closes):
            words = {"title": sitting.title, "hours": hours_label(opens, closes)}
            if room := programme.rooms.get(sitting.room_id) if sitting.room_id else None:
                message = _("“%(title)s” goes on while %(room)s is closed. It is open %(hours)s.")
                yield Conflict(Kind.CLOSED_THEN, message % (words | {"room": room.name}), (sitting,), (opens, closes))
            else:
                message = _("“%(title)s” goes on while the venue is closed. It is open %(hours)s.")
                yield Conflict(Kind.CLOSED_THEN, message % words, (sitting,), (opens, closes))


def hours_of(programme: Programme, room_id: object) -> tuple[dt.time | None, dt.time | None]:
    """Of a room, else of the edition."""
    room = programme.rooms.get(room_id) if room_id else None  # type: ignore[call-overload]  # any key may be asked for
    own = (room.opens, room.closes) if room else (None, None)
    return own[0] or programme.rules.opens, own[1] or programme.rules.closes


def within_hours(programme: Programme, sitting: Planned, opens: dt.time | None, closes: dt.time | None) -> bool:
    start, end = (moment.astimezone(programme.zone) for moment in sitting.span)
    early = opens is not None and start.time() < opens
    late = closes is not None and (end.time() > closes or end.date() > start.date())
    return not early and not late


def hours_label(opens: dt.time | None, closes: dt.time | None) -> str:
    if opens and closes:
        return _("from %(opens)s to %(closes)s") % {"opens": f"{opens:%H:%M}", "closes": f"{closes:%H:%M}"}
    if opens:
        return _("from %(opens)s") % {"opens": f"{opens:%H:%M}"}
    return _("until %(closes)s") % {"closes": f"{closes:%H:%M}"}


def during_breaks(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    for first, second in overlapping(sittings):
        if first.is_break != second.is_break:
            pause, other = (first, second) if first.is_break else (second, first)
            message = _("“%(title)s” goes on during “%(pause)s”.") % {"title": other.title, "pause": pause.title}
            yield Conflict(Kind.DURING_BREAK, message, (other, pause))
