"""Sending invitations and reminders, mending addresses, revoking."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.core.identifiers import uuid7
from apps.delegates import seats
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitation_life import GONE
from apps.delegates.invitations import letters, reminders
from apps.delegates.invitations.deadlines import check_open
from apps.delegates.models import Delegate, Invitation, Person
from apps.delegates.services.people import cancel_open_mail, change_email, lock
from apps.messaging.services import queue_messages

PRESENT_KEY = Subquery(Person.objects.filter(delegations=OuterRef("delegate")).values("key_version")[:1])
JUST_NOW = dt.timedelta(hours=1)  # a second press, or a second organizer, within it reminds nobody twice


@transaction.atomic
def invite(delegates: Iterable[Delegate], *, by: User | None) -> uuid.UUID:
    """Invite those of the delegates who are not invited yet and have an address; returns the wave's id.

    All have to be of one conference. One mail per person is queued, in their language, as one wave. Pressed twice or in
    two tabs, nobody is invited twice: the rows are locked, and whoever is invited already is passed over. Refused when
    nobody is left to invite (code "nobody") or when the conference takes no answers any more (`check_open`).
    """
    chosen = Delegate.objects.select_for_update(of=("self",)).filter(pk__in=[row.pk for row in delegates])
    waiting = chosen.filter(status=DelegateStatus.PROPOSED).exclude(person__email="").order_by("pk")
    people = list(waiting.values_list("pk", flat=True))
    if not people:
        raise Refused(_("Everybody chosen has been invited already, or has no email address."), code="nobody")
    wave, now = uuid7(), timezone.now()
    Invitation.objects.bulk_create([Invitation(delegate_id=pk) for pk in people], ignore_conflicts=True)
    Invitation.objects.filter(delegate__in=people).update(
        wave_id=wave, queued_at=now, reminded_at=None, revoked_at=None, key_version=PRESENT_KEY, updated_at=now
    )
    Delegate.objects.filter(pk__in=people).update(status=DelegateStatus.INVITED, updated_at=now)
    _queue_wave(wave, by=by)
    return wave


def _queue_wave(wave: uuid.UUID, *, by: User | None) -> None:
    invitations = list(Invitation.objects.for_letters().filter(wave_id=wave).order_by("pk"))
    conferences = {row.delegate.conference_id: row.delegate.conference for row in invitations}
    if len(conferences) > 1:
        raise Refused(_("Invite for one conference at a time."), code="several_conferences")
    sender = letters.sender_of(*conferences.values())
    for invitation in invitations:
        check_open(invitation)
    drafts = [
        letters.draft(letters.INVITATION, row, sender, dedupe_key=f"invite:{row.pk}:{row.version}", wave_id=wave)
        for row in invitations
    ]
    queue_messages(drafts, by=by)
    audit.record_many("delegate.invited", targets=[row.delegate for row in invitations], by=by)


@transaction.atomic
def renew_invitation(
    invitation: Invitation,
    *,
    by: User | None,
    email: str | None = None,
    beyond: Mapping[uuid.UUID, int] | None = None,
) -> uuid.UUID:
    """Send a new link, to a mended address if `email` is given; the old link ends. Returns the wave's id.

    Also how someone who declined, or whose invitation was revoked, is invited again. A reply that stands is kept.
    Refused: address of somebody else, or not this organizer's to change, no address (field "email"), withdrawn person,
    no more answers taken, no seat for somebody who had declined (unless `beyond` says yes).
    """
    delegate = lock(invitation.delegate)
    seats.claim_again(delegate, by=by, beyond=beyond)
    if email is not None:
        change_email(delegate.person, email, here=delegate.conference, by=by)
    if not delegate.person.email:
        raise Refused(_("%(person)s has no email address.") % {"person": delegate}, field="email", code="no_address")
    if delegate.status in GONE:
        delegate.change_status(DelegateStatus.INVITED)
        delegate.replied_at = None
        delegate.save()
    cancel_open_mail(invitation, by=by)
    wave = uuid7()
    current = Invitation.objects.get(pk=invitation.pk)
    current.version, current.key_version = current.version + 1, delegate.person.key_version
    current.wave_id, current.queued_at, current.reminded_at, current.revoked_at = wave, timezone.now(), None, None
    current.save()
    _queue_wave(wave, by=by)
    return wave


@transaction.atomic
def remind(invitations: Iterable[Invitation], *, by: User | None) -> uuid.UUID:
    """Remind by hand those who have not replied; returns the wave's id.

    Whoever replied, was reminded within the hour, or has no open invitation is passed over. Refused when nobody is left
    (code "nobody") or when no answers are taken any more.
    """
    rows = list(
        Invitation.objects.live()
        .for_letters()
        .select_for_update(of=("self",))
        .filter(pk__in=[row.pk for row in invitations], delegate__status=DelegateStatus.INVITED)
        .exclude(reminded_at__gt=timezone.now() - JUST_NOW)
        .exclude(delegate__person__email="")
    )
    if not rows:
        raise Refused(_("Nobody to remind: they have replied, or were reminded within the last hour."), code="nobody")
    for row in rows:
        check_open(row)
    wave = uuid7()
    reminders.queue_reminders(rows, key=f"chase:{wave}", at=timezone.now(), wave_id=wave, by=by)
    return wave


@transaction.atomic
def revoke_invitation(invitation: Invitation, *, by: User | None) -> Invitation:
    """End the link without taking the person off the list. Refused when it has ended already (code "revoked")."""
    delegate = lock(invitation.delegate)
    current = Invitation.objects.get(pk=invitation.pk)
    if current.revoked_at:
        raise Refused(_("This invitation has been revoked already."), code="revoked")
    current.revoked_at = timezone.now()
    current.save()
    cancel_open_mail(current, by=by)
    audit.record("invitation.revoked", target=delegate, by=by)
    return current


@transaction.atomic
def set_deadline(invitation: Invitation, *, deadline: dt.datetime | None, by: User | None) -> Invitation:
    """Give one person a reply deadline of their own; None returns to the conference's."""
    delegate = lock(invitation.delegate)
    current = Invitation.objects.get(pk=invitation.pk)
    if deadline is not None and deadline <= timezone.now():
        raise Refused(_("The deadline has to be in the future."), field="deadline", code="past")
    current.deadline = deadline
    current.save()
    audit.record("invitation.deadline_set", target=delegate, by=by, deadline=deadline.isoformat() if deadline else "")
    return current
