"""Delegations of a conference: who takes part, in which role and order, with how many seats."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import assign, refuse_if_changed
from apps.conferences.models import Conference
from apps.conferences.services.locking import lock_conference
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.rows.saving import delete_checked, save_checked
from apps.delegations import bindings, seats
from apps.delegations.choices import ParticipationStatus
from apps.delegations.models import Entity, Participation
from apps.delegations.names import display_name, in_protocol_order
from apps.delegations.participation_life import NEXT, WITHOUT_POSITION
from apps.delegations.querysets import ParticipationQuerySet
from apps.delegations.services.entities import create_entity

ON_RECORD = ["role", "entitled", "valid_from", "valid_until", "suspended"]  # what says whether it counted on a day


@transaction.atomic
def add_delegation(
    conference: Conference, entity: Entity | None = None, *, by: User, new: dict | None = None, **values: Any
) -> Participation:
    """Let an entity of the forum, or a `new` one (its fields), take part as proposed.

    In protocol order it comes after those that have a place; while none has one, it gets none either.

    Refused: no entity ("entity_missing"), another forum's ("foreign"), one that takes part already
    ("takes_part_already"), an observer or invited guest with a position ("no_position"), a code that is taken.
    """
    lock_conference(conference)
    if entity is None and not new:
        message = _("Choose an entity, or name a new one below.")
        raise Refused(message, field="entity", code="entity_missing")
    entity = entity or create_entity(conference.forum, by=by, **(new or {}))
    if entity.forum_id != conference.forum_id:
        raise Refused(_("This entity is not known to the forum."), field="entity", code="foreign")
    others = Participation.objects.filter(conference=conference)
    if others.filter(entity=entity).exists():
        raise Refused(_("It takes part already."), field="entity", code="takes_part_already")
    last = others.aggregate(last=Max("order"))["last"]  # None: it is the first
    order = 0 if last == 0 else (last or 0) + 1
    participation = Participation(conference=conference, entity=entity, order=order, **values)
    _save(participation)
    audit.record("delegation.added", target=participation, by=by, role=participation.role)
    return participation


@transaction.atomic
def change_delegation(
    participation: Participation,
    *,
    by: User,
    version: str | None = None,
    beyond: Mapping[UUID, int] | None = None,
    **values: Any,
) -> Participation:
    """Change role, capacity, entitlement, seats, dates, suspension or note; status and order have their own verbs.

    Refused when the form was older than the row ("changed_meanwhile"), for an observer or invited guest with a position
    ("no_position"), for dates that end before they begin, for fewer seats than people sit on, unless `beyond` says yes
    to them ("no_seat"), and for what takes away the ground of a decision ("rests_on_it", `bindings`).
    """
    current = _current(participation)
    refuse_if_changed(current, version, tz=current.conference.time_zone)
    seats.cut(current, values.get("seats", current.seats), by=by, beyond=beyond)
    if changed := assign(current, values):
        if "suspended" in changed:
            current.suspended_at = timezone.now() if current.suspended else None
        with bindings.kept(current.conference_id, field=next((key for key in ON_RECORD if key in changed), None)):
            _save(current)
        audit.record("delegation.changed", target=current, by=by, changed=changed)
    return current


@transaction.atomic
def change_delegation_status(
    participation: Participation, to: str, *, by: User, version: str | None = None
) -> Participation:
    """Move a delegation along `participation_life.NEXT`; withdrawing ends its participation now, if it has begun.

    Refused: a step that is not there ("no_such_step"); one that takes away the ground of a decision ("rests_on_it").
    """
    current = _current(participation)
    refuse_if_changed(current, version, tz=current.conference.time_zone)
    before = current.status
    if to not in NEXT[before]:
        message = _("A delegation that is “%(before)s” cannot become “%(after)s” in one step.")
        words = {"before": current.get_status_display(), "after": dict(ParticipationStatus.choices).get(to, to)}
        raise Refused(message % words, field="status", code="no_such_step")
    current.status = to
    _end_or_begin_again(current, before)
    with bindings.kept(current.conference_id, field="status"):
        save_checked(current)
    audit.record("delegation.status_changed", target=current, by=by, before=before, after=to)
    return current


@transaction.atomic
def move_delegation(participation: Participation, *, by: User, up: bool) -> None:
    """Exchange a delegation with its neighbour in protocol order; nothing happens at the edge."""
    current = _current(participation)
    rows = in_protocol_order(_rows(current.conference), current.conference.working_languages[0])
    place = rows.index(current)
    target = place - 1 if up else place + 1
    if not 0 <= target < len(rows):
        return
    rows[place], rows[target] = rows[target], rows[place]
    _number(rows)
    audit.record("delegation.moved", target=current, by=by, up=up)


@transaction.atomic
def sort_delegations(conference: Conference, *, by: User, language: str) -> None:
    """Put the delegations into the order of what they are sorted under in `language` (never the displayed name).

    Refused for a language that names cannot be in (code "unknown_language").
    """
    if language not in CONTENT_LANGUAGES:
        raise Refused(_("Choose one of the languages."), field="language", code="unknown_language")
    locked = lock_conference(conference)
    rows = list(_rows(locked))
    rows.sort(key=lambda row: display_name(row.entity, locked, language).place)
    _number(rows)
    audit.record("delegations.sorted", target=locked, by=by, language=language)


@transaction.atomic
def remove_delegation(participation: Participation, *, by: User) -> None:
    """Take a proposal back.

    Refused once a delegation has been asked ("asked_already"): it declines or withdraws instead, so that the record
    stays; and while people are entered for it ("in_use").
    """
    current = _current(participation)
    if current.status != ParticipationStatus.PROPOSED:
        message = _("Only a proposed delegation can be removed. Set it to “declined” or “withdrawn”: the record stays.")
        raise Refused(message, code="asked_already")
    audit.record("delegation.removed", target=current, by=by, entity=str(current.entity_id))
    message = _("People are entered for this delegation. Move or remove them first.")
    delete_checked(current, message)


def _end_or_begin_again(participation: Participation, before: str) -> None:
    """With its end one can see when a delegation withdrew; an end that is over does not hold one that comes back."""
    now, begin, end = timezone.now(), participation.valid_from, participation.valid_until
    if participation.status == ParticipationStatus.WITHDRAWN:
        begun = begin is None or begin < now
        participation.valid_until = min(end or now, now) if begun else None
    elif before == ParticipationStatus.WITHDRAWN and end is not None and end <= now:
        participation.valid_until = None


def _current(participation: Participation) -> Participation:
    lock_conference(participation.conference)
    rows = Participation.objects.select_for_update(of=("self",), no_key=True).select_related("conference", "entity")
    current = rows.filter(pk=participation.pk).first()
    if current is None:
        raise Refused(_("Somebody else has just removed this."), code="gone")
    return current


def _rows(conference: Conference) -> ParticipationQuerySet:
    return Participation.objects.filter(conference=conference).with_names()


def _number(rows: list[Participation]) -> None:
    """Write the order without touching the versions of the rows: an open form stays good."""
    for order, row in enumerate(rows, start=1):
        if row.order != order:
            Participation.objects.filter(pk=row.pk).update(order=order)


def _save(participation: Participation) -> None:
    if participation.entitled and participation.role in WITHOUT_POSITION:
        message = _("An observer or invited guest has no position on texts. Change the role, or untick this.")
        raise Refused(message, field="entitled", code="no_position")
    save_checked(participation)
