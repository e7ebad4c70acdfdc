"""What PostgreSQL's constraints refuse, said in words: which session, which room or person, from when to when."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.core.clocks.times import format_moment, zone
from apps.core.exceptions import Refused
from apps.core.languages import pick
from apps.delegates.models import Person
from apps.sessions.models import Assignment, Session


@contextmanager
def clashes_told(sitting: Session, *, by: User | None, person: Person | None = None) -> Iterator[None]:
    """Run a write in a savepoint and turn what the database refuses into Refused.

    Codes: "room_taken", "person_busy", "role_twice", "foreign_row". `person` is who is being put into `sitting`;
    without one everybody in it is meant.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        refused = _refusal(getattr(diagnosis, "constraint_name", None), sitting, by, person)
        if refused is None:
            raise
        raise refused from error


@contextmanager
def clashes_of_all_told(moved: Sequence[Session], *, by: User | None) -> Iterator[None]:
    """The same for sessions that move together; the sentence begins with the title of the one that cannot."""
    if len(moved) == 1:
        with clashes_told(moved[0], by=by):
            yield
        return
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        constraint = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
        said = {"forum_sessions_room_once": _room_of_one, "forum_sessions_person_once": _person_of_one}
        if constraint not in said:
            raise
        raise said[constraint](moved, by) from error


def _room_of_one(moved: Sequence[Session], by: User | None) -> Refused:
    pks = [sitting.pk for sitting in moved]
    for sitting in moved:
        if sitting.room_id is None or sitting.during is None:
            continue
        if Session.objects.filter(room=sitting.room, busy__overlap=sitting.during).exclude(pk__in=pks).exists():
            return _beginning_with(sitting, room_taken(sitting, by, besides=pks))
        for other in moved:
            if other.pk != sitting.pk and other.room_id == sitting.room_id and _overlap(sitting, other):
                message = _("“%(title)s” and “%(other)s” would be in %(room)s at the same time.")
                words = {"title": _title(sitting), "other": _title(other)}
                words["room"] = pick(sitting.room.names if sitting.room else None, get_language())
                return Refused(message % words, field="room", code="room_taken")
    return _beginning_with(moved[0], room_taken(moved[0], by, besides=pks))


def _person_of_one(moved: Sequence[Session], by: User | None) -> Refused:
    pks = [sitting.pk for sitting in moved]
    for sitting in moved:
        if sitting.during is None:
            continue
        people = sitting.assignments.values("person")
        taken = Assignment.objects.filter(person__in=people, busy__overlap=sitting.during).exclude(sitting__in=pks)
        if taken.exists():
            return _beginning_with(sitting, person_busy(sitting, by, besides=pks))
        for other in moved:
            if other.pk != sitting.pk and _overlap(sitting, other):
                both = other.assignments.filter(person__in=people).select_related("person").first()
                if both:
                    message = _("%(person)s would be in “%(title)s” and in “%(other)s” at the same time.")
                    words = {"person": str(both.person), "title": _title(sitting), "other": _title(other)}
                    return Refused(message % words, field="start", code="person_busy")
    return _beginning_with(moved[0], person_busy(moved[0], by, besides=pks))


def _beginning_with(sitting: Session, refused: Refused) -> Refused:
    message = _("“%(title)s” cannot come along. %(why)s") % {"title": _title(sitting), "why": refused.message}
    return Refused(message, field=refused.field, code=refused.code)


def _overlap(one: Session, other: Session) -> bool:
    if one.during is None or other.during is None:
        return False
    return one.starts < other.ends and other.starts < one.ends


def _title(sitting: Session) -> str:
    return pick(sitting.titles, get_language())


def _refusal(constraint: str | None, sitting: Session, by: User | None, person: Person | None) -> Refused | None:
    match constraint:
        case "forum_sessions_room_once":
            return room_taken(sitting, by)
        case "forum_sessions_person_once":
            return person_busy(sitting, by, person)
        case "forum_sessions_assignment_once":
            message = _("%(person)s has this role in the session already.") % {"person": person}
            return Refused(message, field="person", code="role_twice")
        case "forum_sessions_room_own":
            return Refused(_("This room belongs to another conference."), field="room", code="foreign_row")
        case (
            "forum_sessions_delegation_own" | "forum_sessions_question_own" | "forum_sessions_person_own"
            | "forum_sessions_phase_own" | "forum_sessions_track_own"
        ):  # fmt: skip
            return Refused(_("This belongs to another conference."), code="foreign_row")
    return None


def room_taken(sitting: Session, by: User | None, besides: Sequence[UUID] = ()) -> Refused:
    """`besides` are sessions that move along with it."""
    taken = Session.objects.filter(room=sitting.room, busy__overlap=sitting.during)
    others = taken.exclude(pk__in=[sitting.pk, *besides])
    other = others.select_related("conference__forum").in_order().first()
    words = {"room": pick(sitting.room.names if sitting.room else None, get_language())}
    if other is None:
        message = _("%(room)s was taken at that very moment. Please try again.")
        return Refused(message % words, field="room", code="room_taken")
    if not _may_know(by, other):
        return Refused(_("%(room)s is taken at that time.") % words, field="room", code="room_taken")
    message = _("%(room)s is taken by “%(other)s” from %(start)s to %(end)s.")
    return Refused(message % (words | words_of(other, sitting)), field="room", code="room_taken")


def person_busy(
    sitting: Session, by: User | None, person: Person | None = None, besides: Sequence[UUID] = ()
) -> Refused:
    """Names the first of the people who would have to be in two places. Beside "person", or "start" for a move."""
    field = "person" if person else "start"
    people: Any = [person.pk] if person else sitting.assignments.values("person")
    taken = Assignment.objects.filter(person__in=people, busy__overlap=sitting.during)
    taken = taken.exclude(sitting__in=[sitting.pk, *besides])
    other = taken.select_related("person", "sitting__conference__forum").order_by("busy", "id").first()
    if other is None:
        message = _("Somebody in this session was given another place at that very moment. Please try again.")
        return Refused(message, field=field, code="person_busy")
    words = {"person": str(other.person), "role": other.get_role_display()}
    if not _may_know(by, other.sitting):
        return Refused(_("%(person)s is not free at that time.") % words, field=field, code="person_busy")
    message = _("%(person)s is in “%(other)s” from %(start)s to %(end)s (%(role)s).")
    return Refused(message % (words | words_of(other.sitting, sitting)), field=field, code="person_busy")


def words_of(other: Session, asked: Session) -> dict[str, str]:
    """Title and times of the session in the way, at its venue; with the day where it is not the day asked for."""
    tz = other.conference.time_zone
    days = {moment.astimezone(zone(tz)).date() for moment in (other.starts, other.ends, asked.starts)}
    style = "time" if len(days) == 1 else "short"
    return {
        "other": pick(other.titles, get_language()),
        "start": format_moment(other.starts, tz, style),
        "end": format_moment(other.ends, tz, style),
    }


def _may_know(by: User | None, other: Session) -> bool:
    return by is not None and Session.objects.visible_to(by, other.conference).filter(pk=other.pk).exists()
