"""Several sessions put into their places at once: a shift of the day, a swap, one that is dragged to another room."""

from collections.abc import Iterator, Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import refuse_if_changed
from apps.conferences.models import Conference, Room
from apps.core.exceptions import Refused
from apps.core.languages import pick
from apps.sessions.models import Session
from apps.sessions.services.clashes import clashes_of_all_told
from apps.sessions.services.guests_news import guests_told_at_once
from apps.sessions.services.locking import lock_programme
from apps.sessions.services.sittings import as_range, check_sitting, place_in_words
from apps.sessions.services.withdrawing import calendars_told
from apps.sessions.sitting_plan import Place

PLACED = ["during", "room", "updated_at"]
MEANWHILE = gettext_lazy(
    "%(who)s changed %(what)s meanwhile (%(when)s). Your change was not made: look at it as it is now."
)


@transaction.atomic
def arrange_sittings(conference: Conference, places: Sequence[Place], *, by: User | None) -> list[Session]:
    """Give each of these sessions its time and room, all of them or none; what stands there already is left alone.

    They are held against each other only when all stand where they go, so that two can change places. Refused as
    `move_sitting` is, with the title before the sentence where there are several; and when one of them was changed
    after the organizer saw it ("changed_meanwhile") or is gone ("removed").
    """
    conference = lock_programme(conference)
    found = list(_to_be_moved(conference, places))
    if not found:
        return []
    moved = [sitting for sitting, _place, _room in found]
    before = [place_in_words(sitting) for sitting in moved]
    # who has a session keeps it when it moves, unless it comes onto the timetable or leaves it
    coming_or_going = [sitting for sitting, place, _room in found if (sitting.during is None) != (place.times is None)]
    with guests_told_at_once(*moved, by=by), calendars_told(*coming_or_going):
        for sitting, place, room in found:
            _put(sitting, place, room)
        with clashes_of_all_told(moved, by=by):
            Session.objects.bulk_update(moved, PLACED)
    for sitting, earlier in zip(moved, before, strict=True):
        verb = "session.moved" if sitting.during else "session.unscheduled"
        audit.record(verb, target=sitting, by=by, before=earlier, after=place_in_words(sitting))
    return moved


def _to_be_moved(conference: Conference, places: Sequence[Place]) -> Iterator[tuple[Session, Place, Room | None]]:
    """The locked sessions that do not stand yet where they are to, each with its new room."""
    rows = Session.objects.of(conference).select_for_update(of=("self",)).select_related("room")
    sittings = rows.in_bulk([place.sitting_id for place in places])
    rooms = conference.rooms.in_bulk({place.room_id for place in places if place.room_id})
    for place in places:
        sitting = sittings.get(place.sitting_id)
        if sitting is None:
            raise Refused(_("This session was removed in the meantime."), code="removed")
        sitting.conference = conference
        refuse_if_changed(sitting, place.version, tz=conference.time_zone, sentence=MEANWHILE)
        if place.room_id and place.room_id not in rooms:
            raise Refused(_("This room belongs to another conference."), field="room", code="foreign_row")
        if (sitting.during, sitting.room_id) != (as_range(place.times), place.room_id):
            yield sitting, place, rooms[place.room_id] if place.room_id else None


def _put(sitting: Session, place: Place, room: Room | None) -> None:
    if sitting.is_cancelled:
        message = _("“%(title)s” is cancelled. Restore it before you change its time or room.")
        raise Refused(message % {"title": pick(sitting.titles, get_language())}, field="start", code="cancelled")
    sitting.during, sitting.room = as_range(place.times), room
    sitting.updated_at = timezone.now()
    check_sitting(sitting)
