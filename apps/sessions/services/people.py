from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.delegates.invitation_life import GONE
from apps.delegates.models import Delegate, Person
from apps.sessions.models import Assignment, CalendarKey, Session
from apps.sessions.services.clashes import clashes_told
from apps.sessions.services.locking import lock_sitting
from apps.sessions.services.withdrawing import calendars_told


@transaction.atomic
def assign_person(sitting: Session, person: Person, role: str, *, by: User | None) -> Assignment:
    """Give a person a role in a session, after those who have the role.

    Refused: in another session at that time ("person_busy", names it), this role twice ("role_twice"), somebody of
    another forum ("foreign_row"), somebody who declined or withdrew ("not_coming").
    """
    locked = lock_sitting(sitting)
    if person.forum_id != locked.conference.forum_id:
        raise Refused(_("This person belongs to another forum."), field="person", code="foreign_row")
    if Delegate.objects.filter(conference=locked.conference, person=person, status__in=GONE).exists():
        message = _("%(person)s is not coming to this conference.") % {"person": person}
        raise Refused(message, field="person", code="not_coming")
    last = locked.assignments.filter(role=role).aggregate(last=Max("order"))["last"]
    assignment = Assignment(sitting=locked, person=person, role=role, order=0 if last is None else last + 1)
    with calendars_told(locked), clashes_told(locked, by=by, person=person):
        assignment.save()
    locked.save(update_fields=["updated_at"])
    audit.record("session.person_assigned", target=locked, by=by, person=str(person), role=str(role))
    return assignment


@transaction.atomic
def unassign_person(assignment: Assignment, *, by: User | None) -> None:
    """Take a role in a session back from a person; nothing happens when somebody has just done so."""
    locked = lock_sitting(assignment.sitting)
    with calendars_told(locked):
        deleted, _rows = Assignment.objects.filter(pk=assignment.pk).delete()
    if deleted:
        _forget(locked, assignment.person)
        locked.save(update_fields=["updated_at"])
        details = {"person": str(assignment.person), "role": assignment.role}
        audit.record("session.person_unassigned", target=locked, by=by, **details)


def _forget(sitting: Session, person: Person) -> None:
    """Who has no role left in the session reports on none of its items, and no file is named as their remarks."""
    if sitting.assignments.filter(person=person).exists():
        return
    sitting.agenda_items.filter(rapporteur=person).update(rapporteur=None, updated_at=Now())
    sitting.materials.filter(speaker=person).update(speaker=None, updated_at=Now())


@transaction.atomic
def reorder_person(assignment: Assignment, *, earlier: bool, by: User | None) -> None:
    """Let a person come one place earlier (or later) among those with the same role; at the end nothing happens."""
    locked = lock_sitting(assignment.sitting)
    people = list(locked.assignments.filter(role=assignment.role).select_related("person"))
    place = next((n for n, row in enumerate(people) if row.pk == assignment.pk), None)
    if place is None:
        return
    other = place - 1 if earlier else place + 1
    if not 0 <= other < len(people):
        return
    people[place], people[other] = people[other], people[place]
    for order, row in enumerate(people):
        row.order = order
    Assignment.objects.bulk_update(people, ["order"])
    locked.save(update_fields=["updated_at"])
    names = [str(row.person) for row in people]
    audit.record("session.people_reordered", target=locked, by=by, role=assignment.role, people=names)


@transaction.atomic
def renew_calendar_link(person: Person, *, by: User | None) -> CalendarKey:
    """End a person's private calendar address (it was passed on, say); `links.calendar_link` gives the new one."""
    key, _made = CalendarKey.objects.select_for_update().get_or_create(person=person)
    key.version += 1
    key.save(update_fields=["version", "updated_at"])
    audit.record("calendar.link_renewed", target=person, by=by)
    return key
