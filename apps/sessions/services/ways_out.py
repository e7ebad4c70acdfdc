"""A way out of a conflict, taken: the verb that does it, and the sentence about what was done."""

from typing import NamedTuple, TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit.trails.changes import refuse_if_changed
from apps.conferences.models import Conference, Room
from apps.core.clocks.times import format_moment
from apps.core.exceptions import Refused
from apps.core.languages import pick
from apps.delegates.models import Person
from apps.delegations.models import Participation
from apps.delegations.names import display_name
from apps.sessions.choices import Format, RequirementKind
from apps.sessions.conflicts import survey
from apps.sessions.conflicts.steps import Doing, Step
from apps.sessions.conflicts.ways_out import brought_by
from apps.sessions.models import Assignment, Requirement, Session
from apps.sessions.services.arranging import MEANWHILE
from apps.sessions.services.locking import lock_programme, lock_sitting
from apps.sessions.services.people import assign_person, unassign_person
from apps.sessions.services.sittings import add_sitting, move_sitting
from apps.sessions.sitting_plan import SittingPlan, Times

Row = TypeVar("Row", bound=Model)


class Taken(NamedTuple):
    """The session that was changed or added, and what was done, in a sentence."""

    sitting: Session
    said: str


@transaction.atomic
def take_way_out(conference: Conference, step: Step, *, by: User | None) -> Taken:
    """Do it. Refused as the verb is, and when it is no way out any more.

    That is: what it is about has changed ("changed_meanwhile", "removed", "gone"), the conflict is not there as it was
    seen ("changed"), or another would come ("no_way_out").
    """
    lock_programme(conference)
    if step.doing == Doing.MEETING:
        refuse_if_no_way_out(conference, step)
        return _meet(conference, step, by)
    sitting = named(Session.objects.of(conference).select_related("conference__forum", "room"), step.sitting)
    if sitting is None:
        raise Refused(_("This session was removed in the meantime."), code="removed")
    locked = lock_sitting(sitting)
    refuse_if_changed(locked, step.version, tz=conference.time_zone, sentence=MEANWHILE)
    refuse_if_no_way_out(conference, step)
    return _move(locked, step, by) if step.doing == Doing.MOVE else _recast(locked, step, by)


def refuse_if_no_way_out(conference: Conference, step: Step) -> None:
    """Of a step that is taken for a conflict; one that only takes another back may bring it again."""
    if not step.conflict:
        return
    told = survey(conference)
    if all(conflict.fingerprint != step.conflict for conflict in told.open):
        raise Refused(_("This conflict is no longer there as you saw it. Look at the list again."), code="changed")
    if new := brought_by(told.programme, step):
        message = _("This is no way out any more, since something else has changed: %(sentence)s")
        raise Refused(message % {"sentence": new[0].sentence}, code="no_way_out")


def _move(sitting: Session, step: Step, by: User | None) -> Taken:
    room = room_of(sitting.conference, step.room)
    moved = move_sitting(sitting, times=times_of(step), room=room, by=by, version=step.version)
    return Taken(moved, place_told(moved))


def place_told(sitting: Session) -> str:
    """Where a session is now."""
    words = {
        "title": pick(sitting.titles, get_language()),
        "time": format_moment(sitting.starts, sitting.conference.time_zone, "short"),
        "room": pick(sitting.room_names, get_language()),
    }
    if sitting.room is None:
        return _("“%(title)s” is now on %(time)s.") % words
    return _("“%(title)s” is now on %(time)s in %(room)s.") % words


def _recast(sitting: Session, step: Step, by: User | None) -> Taken:
    """Take a role back from somebody, and give it to somebody else where one is named."""
    held = Assignment.objects.filter(sitting=sitting, role=step.role).select_related(
        "person", "sitting__conference__forum"
    )
    assignment = held.filter(person__in=[step.person]).first()
    if assignment is None:
        raise Refused(_("This role was given to somebody else in the meantime."), code="removed")
    unassign_person(assignment, by=by)
    words = {"title": pick(sitting.titles, get_language()), "person": str(assignment.person)}
    words["role"] = assignment.get_role_display()
    if step.doing == Doing.RELEASE:
        return Taken(sitting, _("%(person)s is no longer %(role)s in “%(title)s”.") % words)
    other = named(Person.objects.filter(forum=sitting.conference.forum_id), step.other)
    if other is None:
        raise Refused(_("Somebody else has just removed this."), code="gone")
    assign_person(sitting, other, step.role, by=by)
    words["other"] = str(other)
    return Taken(sitting, _("%(other)s is now %(role)s in “%(title)s” instead of %(person)s.") % words)


def _meet(conference: Conference, step: Step, by: User | None) -> Taken:
    meetings = Requirement.objects.filter(conference=conference, kind=RequirementKind.MEET)
    asked = named(meetings.exclude(first_delegation=None).exclude(second_delegation=None), step.requirement)
    if asked is None:
        raise Refused(_("Somebody else has just removed this."), code="gone")
    both = [pk for pk in (asked.first_delegation_id, asked.second_delegation_id) if pk]
    rows = {row.pk: row for row in Participation.objects.filter(pk__in=both).with_names()}
    delegations = [rows[pk] for pk in both]
    plan = SittingPlan(
        titles=titles_of(conference, delegations),
        format=Format.BILATERAL,
        times=times_of(step),
        room=room_of(conference, step.room),
        delegations=delegations,
    )
    added = add_sitting(conference, plan, by=by)
    return Taken(added, place_told(added))


def named(rows: QuerySet[Row], pk: UUID | None) -> Row | None:
    """The one that a step speaks of, among those it may speak of."""
    return rows.filter(pk=pk).first() if pk else None


def titles_of(conference: Conference, delegations: list[Participation]) -> dict[str, str]:
    """The names of those who meet, in every working language."""
    return {
        code: " – ".join(display_name(row.entity, conference, code).display for row in delegations)
        for code in conference.working_languages
    }


def times_of(step: Step) -> Times:
    if step.starts is None or step.ends is None:
        raise Refused(_("Give the start."), code="no_time")
    return step.starts, step.ends


def room_of(conference: Conference, pk: UUID | None) -> Room | None:
    if pk is None:
        return None
    room = Room.objects.filter(conference=conference, pk=pk).first()
    if room is None:
        raise Refused(_("This room was removed in the meantime."), field="room", code="removed")
    return room
