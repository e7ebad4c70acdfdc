"""What a programme has to keep to, and which of its conflicts are meant to be so."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import assign, refuse_if_changed
from apps.conferences.models import Conference
from apps.core.exceptions import Refused
from apps.core.rows.saving import save_checked
from apps.sessions.conflicts import Severity, survey
from apps.sessions.models import (
    AcceptedConflict,
    DelegationTerms,
    ProgrammeRules,
    Requirement,
    RoomTerms,
    Session,
)
from apps.sessions.requirement_plan import RulesPlan
from apps.sessions.services.locking import lock_programme, lock_sitting


@transaction.atomic
def set_rules(conference: Conference, plan: RulesPlan, *, by: User | None, version: str | None = None) -> None:
    """Make this all that the programme keeps to. Refused when somebody changed it after the form was opened."""
    lock_programme(conference)
    rules = ProgrammeRules.objects.filter(conference=conference).first()
    if rules is None:
        rules = ProgrammeRules(conference=conference)
    elif version is not None:
        refuse_if_changed(rules, version, tz=conference.time_zone)
    changed: dict[str, Any] = assign(rules, plan.edition)
    save_checked(rules)
    for room, values in plan.rooms.items():
        if room.conference_id != conference.pk:
            raise Refused(_("This belongs to another conference."), code="foreign_row")
        row = RoomTerms.objects.filter(room=room).first() or RoomTerms(room=room)
        _keep(row, values, changed, str(room))
    for participation, values in plan.delegations.items():
        if participation.conference_id != conference.pk:
            raise Refused(_("This belongs to another conference."), code="foreign_row")
        own = DelegationTerms.objects.filter(participation=participation).first()
        _keep(own or DelegationTerms(participation=participation), values, changed, participation.entity.code)
    if changed:
        audit.record("programme.rules_changed", target=conference, by=by, changed=changed)


def _keep(row: RoomTerms | DelegationTerms, values: dict[str, Any], changed: dict[str, Any], name: str) -> None:
    """Terms of nothing are no row."""
    differences = assign(row, values)
    if not differences:
        return
    changed[name] = differences
    if any(values.values()):
        save_checked(row)
    else:
        row.delete()


@transaction.atomic
def add_requirement(conference: Conference, kind: str, *, by: User | None, **sides: Any) -> Requirement:
    """Ask something of the programme. `sides` are the columns of a `Requirement`, one of each side.

    Refused: the same twice, both sides the same ("same_sides"), a row of another conference.
    """
    lock_programme(conference)
    first, second = (
        {name.partition("_")[2]: value for name, value in sides.items() if name.startswith(side) and value}
        for side in ("first", "second")
    )
    if first == second and "format" not in first:
        raise Refused(_("Choose two different sides."), field="second", code="same_sides")
    for value in [*first.values(), *second.values()]:
        if getattr(value, "conference_id", conference.pk) != conference.pk:
            raise Refused(_("This belongs to another conference."), code="foreign_row")
        if getattr(value, "forum_id", conference.forum_id) != conference.forum_id:
            raise Refused(_("This person belongs to another forum."), code="foreign_row")
    requirement = Requirement(conference=conference, kind=kind, **sides)
    save_checked(requirement)
    audit.record("programme.requirement_added", target=requirement, by=by, kind=str(kind))
    return requirement


@transaction.atomic
def remove_requirement(requirement: Requirement, *, by: User | None) -> None:
    """Nothing happens when somebody has just done so."""
    lock_programme(requirement.conference)
    if Requirement.objects.filter(pk=requirement.pk).exists():
        audit.record("programme.requirement_removed", target=requirement, by=by, kind=requirement.kind)
        requirement.delete()


@transaction.atomic
def accept_conflict(conference: Conference, fingerprint: str, reason: str, *, by: User | None) -> AcceptedConflict:
    """Leave a conflict as it is, and say why. It comes back when its sessions or what it is about change.

    Refused: it is not there any more ("changed"), it is impossible and not only unusual ("hard").
    """
    lock_programme(conference)
    found = next((each for each in survey(conference).open if each.fingerprint == fingerprint), None)
    if found is None:
        message = _("This conflict is no longer there as you saw it. Look at the list again.")
        raise Refused(message, code="changed")
    if found.severity == Severity.HARD:
        raise Refused(_("This cannot be left as it is."), code="hard")
    row = AcceptedConflict(
        conference=conference,
        kind=found.kind,
        sitting_ids=[sitting.pk for sitting in found.sittings],
        fingerprint=fingerprint,
        reason=reason,
    )
    save_checked(row)
    audit.record(
        "programme.conflict_accepted",
        target=conference,
        by=by,
        kind=found.kind.value,
        reason=reason,
    )
    return row


@transaction.atomic
def withdraw_acceptance(conference: Conference, acceptance_id: UUID, *, by: User | None) -> None:
    """Look at it again. Nothing happens when somebody has just done so."""
    lock_programme(conference)
    row = AcceptedConflict.objects.filter(conference=conference, pk=acceptance_id).first()
    if row:
        row.delete()
        audit.record(
            "programme.acceptance_withdrawn",
            target=conference,
            by=by,
            kind=row.kind,
            reason=row.reason,
        )


def pin_sitting(sitting: Session, *, by: User | None) -> Session:
    """No way out and no proposal moves it; people still may."""
    return _pin(sitting, True, "session.pinned", by)


def unpin_sitting(sitting: Session, *, by: User | None) -> Session:
    return _pin(sitting, False, "session.unpinned", by)


@transaction.atomic
def _pin(sitting: Session, pinned: bool, verb: str, by: User | None) -> Session:
    locked = lock_sitting(sitting)
    if locked.pinned != pinned:
        locked.pinned = pinned
        locked.save(update_fields=["pinned", "updated_at"])
        audit.record(verb, target=locked, by=by)
    return locked
