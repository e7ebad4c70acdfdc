"""Where else a session could stand: other rooms at its time, other times of its day, other days. Next ones first."""

import datetime as dt
from collections.abc import Iterator, Sequence
from uuid import UUID

from django.utils import timezone

from apps.sessions.conflicts.places import hours_of
from apps.sessions.conflicts.rows import Planned, Programme, timed
from apps.sessions.programme.days import conference_days

STEP = dt.timedelta(minutes=15)
USUAL_DAY = dt.time(9), dt.time(18)  # of a venue that has told no hours, on a day without sessions
USUAL_LENGTH = dt.timedelta(hours=1)


def other_rooms(programme: Programme, sitting: Planned) -> Iterator[Planned]:
    """The same session at the same time in every other room that is free then."""
    at = at_that_time(programme, sitting, *sitting.span)
    for room in free_rooms(programme, sitting, at):
        if room != sitting.room_id:
            yield sitting._replace(room_id=room)


def other_times(programme: Programme, sitting: Planned) -> Iterator[Planned]:
    """The same session at other times: of its own day first, later ones before earlier ones, then of other days."""
    zone, length = programme.zone, sitting.span[1] - sitting.span[0] if sitting.starts else USUAL_LENGTH
    days = conference_days(programme.conference)
    own = sitting.span[0].astimezone(zone).date() if sitting.starts else None
    for day in [*([own] if own in days else []), *(day for day in days if day != own)]:
        starts = list(starts_of(programme, day, length))
        if day == own:
            later = [start for start in starts if start > sitting.span[0]]
            starts = [*later, *(start for start in reversed(starts) if start < sitting.span[0])]
        for start in starts:
            yield from standing(programme, sitting, start, start + length)


def starts_of(programme: Programme, day: dt.date, length: dt.timedelta) -> Iterator[dt.datetime]:
    """Every quarter of an hour at which something so long can begin on that day."""
    opens, closes = day_window(programme, day)
    start, now = opens, timezone.now()
    while start + length <= closes:
        if start > now:
            yield start
        start += STEP


def day_window(programme: Programme, day: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """From when to when sessions can stand: the hours of the venue, else from the first to the last of that day."""
    zone = programme.zone
    spans = [each.span for each in timed(programme.sittings) if each.span[0].astimezone(zone).date() == day]
    first = min((start.astimezone(zone).time() for start, _end in spans), default=USUAL_DAY[0])
    last = max((end.astimezone(zone).time() for _start, end in spans), default=USUAL_DAY[1])
    opens, closes = hours_of(programme, None)
    opens, closes = opens or min(first, USUAL_DAY[0]), closes or max(last, USUAL_DAY[1])
    return tuple(dt.datetime.combine(day, clock, tzinfo=zone).astimezone(dt.UTC) for clock in (opens, closes))  # type: ignore[return-value]  # of two


def standing(programme: Programme, sitting: Planned, start: dt.datetime, end: dt.datetime) -> Iterator[Planned]:
    """The session from `start` to `end`, in each room that is free then; its own room first."""
    at = at_that_time(programme, sitting, start, end)
    people, whole = set(sitting.person_ids), programme.whole(sitting)
    if any(people.intersection(each.person_ids) or whole & programme.whole(each) or each.is_break for each in at):
        return
    rooms: Sequence[UUID | None] = [None] if programme.is_online else free_rooms(programme, sitting, at)
    for room in rooms:
        yield sitting._replace(starts=start, ends=end, room_id=room)


def at_that_time(programme: Programme, sitting: Planned, start: dt.datetime, end: dt.datetime) -> list[Planned]:
    return [each for first, last, each in programme.spans if first < end and last > start and each.pk != sitting.pk]


def free_rooms(programme: Programme, sitting: Planned, at: Sequence[Planned]) -> list[UUID]:
    """Rooms in which nothing of `at` stands: the session's own first, the others from the smallest on."""
    taken = {each.room_id for each in at}
    free = [pk for pk in programme.rooms if pk not in taken]
    return sorted(free, key=lambda pk: (pk != sitting.room_id, programme.rooms[pk].seats or 0))
