from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import assign, refuse_if_changed
from apps.conferences.models import Conference, Room
from apps.core.exceptions import Refused
from apps.core.rows.saving import delete_checked, refused_by
from apps.sessions.choices import SessionStatus
from apps.sessions.models import Guest, ReleasedSession, Session
from apps.sessions.services.clashes import clashes_told
from apps.sessions.services.contents import put_delegations, put_question_sets, put_questions
from apps.sessions.services.guests_news import guests_told_at_once
from apps.sessions.services.locking import lock_programme, lock_sitting
from apps.sessions.services.withdrawing import calendars_told
from apps.sessions.sitting_life import NEXT
from apps.sessions.sitting_plan import SittingPlan, Times


@transaction.atomic
def add_sitting(conference: Conference, plan: SittingPlan, *, by: User | None) -> Session:
    """Add a session to the programme, with or without a time.

    Refused: room taken ("room_taken", names the other session), room or delegation of another conference, no title,
    an archived edition.
    """
    lock_programme(conference)
    sitting = Session(conference=conference, room=plan.room, during=as_range(plan.times), **plan.details)
    check_sitting(sitting)
    with clashes_told(sitting, by=by):
        sitting.save()
    put_delegations(sitting, plan.delegations)
    put_questions(sitting, plan.questions)
    put_question_sets(sitting, plan.question_sets)
    audit.record("session.added", target=sitting, by=by, **place_in_words(sitting))
    return sitting


@transaction.atomic
def revise_sitting(sitting: Session, plan: SittingPlan, *, by: User | None, version: str | None = None) -> Session:
    """Change anything of a session at once; what stays the same is not touched.

    Refused as `add_sitting` and `move_sitting` are, and when the form was older than the session ("changed_meanwhile").
    """
    locked = lock_sitting(sitting)
    refuse_if_changed(locked, version, tz=locked.conference.time_zone)
    with guests_told_at_once(locked, by=by), calendars_told(locked):
        changed = assign(locked, plan.details)
        check_sitting(locked)
        fields = list(changed)
        changed |= put_delegations(locked, plan.delegations) | put_questions(locked, plan.questions)
        changed |= put_question_sets(locked, plan.question_sets)
        if changed:
            locked.save(update_fields=[*fields, "updated_at"])
            audit.record("session.changed", target=locked, by=by, changed=changed)
        _place(locked, plan.times, plan.room, by=by)
    return locked


@transaction.atomic
def move_sitting(
    sitting: Session, *, times: Times, room: Room | None, by: User | None, version: str | None = None
) -> Session:
    """Give a session its time and room, or others than it had. Its people come along in the same statement.

    Refused: room taken ("room_taken") or somebody in two places ("person_busy"), each naming the other session; a
    cancelled session ("cancelled"); a room of another conference ("foreign_row").
    """
    locked = lock_sitting(sitting)
    refuse_if_changed(locked, version, tz=locked.conference.time_zone)
    with guests_told_at_once(locked, by=by), calendars_told(locked):
        _place(locked, times, room, by=by)
    return locked


@transaction.atomic
def unschedule_sitting(sitting: Session, *, by: User | None, version: str | None = None) -> Session:
    """Take a session out of the timetable; its room and people are free, its contents stay. Refused when cancelled.

    Whoever had it in a calendar gets it as cancelled.
    """
    locked = lock_sitting(sitting)
    refuse_if_changed(locked, version, tz=locked.conference.time_zone)
    with guests_told_at_once(locked, by=by), calendars_told(locked):
        _place(locked, None, None, by=by)
    return locked


@transaction.atomic
def cancel_sitting(sitting: Session, *, by: User | None, version: str | None = None) -> Session:
    """Cancel: the time stays on the programme, marked; room and people are free. Refused when cancelled already."""
    return _change_status(sitting, SessionStatus.CANCELLED, "session.cancelled", by, version)


@transaction.atomic
def restore_sitting(sitting: Session, *, by: User | None, version: str | None = None) -> Session:
    """Take a cancellation back. Refused when the room or a person has been given away meanwhile."""
    return _change_status(sitting, SessionStatus.SCHEDULED, "session.restored", by, version)


@transaction.atomic
def remove_sitting(sitting: Session, *, by: User | None) -> None:
    """Delete a session that stands at no time. Refused ("has_time") otherwise: people may have it in a calendar.

    Refused too ("guests_not_told") while people have signed up who do not know yet that it is off: they go with it.
    """
    locked = lock_sitting(sitting)
    if locked.during is not None:
        message = _(
            "This session has a time, and calendars may hold it. Cancel it, or take it off the timetable first."
        )
        raise Refused(message, code="has_time")
    if ReleasedSession.objects.timed().filter(pk=locked.pk).exists() and _has_guests(locked):
        message = _("People have signed up for this session and do not know yet that it is off. Release that first.")
        raise Refused(message, code="guests_not_told")
    audit.record("session.removed", target=locked, by=by, titles=locked.titles)
    delete_checked(locked, _("A rapporteur has written notes on this session: it cannot be removed, only cancelled."))


@transaction.atomic
def take_back_sitting(sitting: Session, *, by: User | None, version: str | None = None) -> None:
    """Undo the adding of a session: off the timetable and away, in one. Whoever had it in a calendar is told.

    Refused when it has been changed since, for then it is no longer what was added.
    """
    unscheduled = unschedule_sitting(sitting, by=by, version=version)
    remove_sitting(unscheduled, by=by)


def _change_status(sitting: Session, to: SessionStatus, verb: str, by: User | None, version: str | None) -> Session:
    locked = lock_sitting(sitting)
    refuse_if_changed(locked, version, tz=locked.conference.time_zone)
    if to not in NEXT[locked.status]:
        message = _("This session is “%(status)s” already.") % {"status": SessionStatus(to).label}
        raise Refused(message, code="no_such_step")
    locked.status = to
    with guests_told_at_once(locked, by=by), clashes_told(locked, by=by):
        locked.save(update_fields=["status", "updated_at"])
    audit.record(verb, target=locked, by=by, **place_in_words(locked))
    return locked


def _place(sitting: Session, times: Times | None, room: Room | None, *, by: User | None) -> None:
    """Set time and room of a locked session; nothing happens when both are as they were."""
    during = as_range(times)
    if sitting.during == during and sitting.room_id == (room.pk if room else None):
        return
    if sitting.is_cancelled:
        message = _("This session is cancelled. Restore it before you change its time or room.")
        raise Refused(message, field="start", code="cancelled")
    before = place_in_words(sitting)
    sitting.during, sitting.room = during, room
    check_sitting(sitting)
    with clashes_told(sitting, by=by):
        sitting.save(update_fields=["during", "room", "updated_at"])
    verb = "session.moved" if during else "session.unscheduled"
    audit.record(verb, target=sitting, by=by, before=before, after=place_in_words(sitting))


def _has_guests(sitting: Session) -> bool:
    return Guest.objects.confirmed().filter(sign_up__sitting=sitting.pk).exists()


def check_sitting(sitting: Session) -> None:
    """Refused: a room of another conference, an end that is not after the start, what the columns do not take."""
    if sitting.room and sitting.room.conference_id != sitting.conference_id:
        raise Refused(_("This room belongs to another conference."), field="room", code="foreign_row")
    if sitting.during and sitting.during.upper <= sitting.during.lower:
        raise Refused(_("The session would end before it starts."), field="end", code="ends_before_start")
    try:
        sitting.clean_fields(exclude=["conference", "room", "phase", "track", "ics_uid"])
    except ValidationError as error:
        raise refused_by(error) from error


def as_range(times: Times | None) -> DateTimeTZRange | None:
    return DateTimeTZRange(*times) if times else None


def place_in_words(sitting: Session) -> dict[str, Any]:
    """Time and room as the trail holds them."""
    return {
        "start": sitting.starts.isoformat() if sitting.starts else None,
        "end": sitting.ends.isoformat() if sitting.ends else None,
        "room": str(sitting.room) if sitting.room else None,
    }
