"""The answer of an invited person."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.delegates import seats
from apps.delegates.choices import Answer, DelegateStatus
from apps.delegates.invitation_life import MODE_OF, OFFERED
from apps.delegates.invitations import drafts, letters
from apps.delegates.invitations.answers import REGISTRATION_DETAILS, TRAVEL_DETAILS, recorded_answer
from apps.delegates.invitations.deadlines import check_open
from apps.delegates.invitations.links import check_holds
from apps.delegates.models import Delegate, Invitation, Registration
from apps.delegates.person_columns import CORRECTED
from apps.delegates.services.people import lock
from apps.messaging.services import queue_messages

LINK_LABEL = "invitation link"


@transaction.atomic
def reply(
    invitation: Invitation,
    *,
    answer: str,
    message: str = "",
    details: Mapping[str, Any] | None = None,
    seen: str | None = None,
    by: User | None = None,
    beyond: Mapping[UUID, int] | None = None,
) -> Delegate:
    """Record the answer (choices.Answer), with or without the details of the registration, and queue a confirmation.

    Without `by` the holder of the link answers: until the deadline, and while the link is the latest. An organizer
    (`by`) may record an answer given by other means at any time. `seen` is the stamp of the recorded answer that the
    form was made from: if another answer came in between, this is refused with code "changed", unless it says the same,
    which changes nothing. Other refusals: those of `links.check_holds` and `deadlines.check_open`, "mode" for a way of
    attending the conference does not offer, "no_seat" for somebody who had declined and whose seat somebody else has
    (an organizer may go `beyond`). Details already confirmed stay when none are given.
    """
    delegate = lock(invitation.delegate)
    current = Invitation.objects.with_everything().get(pk=invitation.pk)
    check_holds(current, invitation.version, invitation.delegate.person.key_version)  # again, under the lock
    if by is None:
        check_open(current)
    if answer not in OFFERED[delegate.conference.mode]:
        raise Refused(_("The conference does not offer this way of attending."), field="answer", code="mode")
    details = _relevant(details, answer)
    before = recorded_answer(delegate)
    if seen is not None and seen != before.stamp:
        if _says_the_same(before, answer, message, details):
            return delegate
        raise Refused(_("Another reply has been recorded in the meantime."), code="changed")
    if answer != Answer.DECLINE:
        seats.claim_again(delegate, by=by, field="answer", beyond=beyond)
    registered = _record_details(delegate, answer, details)
    delegate.change_status(_status_after(answer, registered))
    delegate.mode, delegate.replied_at = MODE_OF.get(answer, ""), timezone.now()
    delegate.decline_reason = message
    delegate.save()
    audit.record(
        "delegate.replied",
        target=delegate,
        by=by,
        actor_label=LINK_LABEL,
        before=str(before.answer),
        after=str(answer),
        details_given=details is not None,
    )
    _confirm(current, delegate)
    return delegate


@transaction.atomic
def send_reply(
    invitation: Invitation,
    draft: drafts.ReplyDraft,
    *,
    answer: str,
    message: str,
    details: Mapping[str, Any] | None,
    seen: str,
) -> Delegate:
    """Record what the holder of the link has typed, as `reply`; what was kept of it while typing is erased with it."""
    delegate = reply(invitation, answer=answer, message=message, details=details, seen=seen)
    drafts.erase(invitation, draft)
    return delegate


def _relevant(details: Mapping[str, Any] | None, answer: str) -> dict[str, Any] | None:
    """Whoever stays away gives no details, whoever attends online no travel."""
    if details is None or answer == Answer.DECLINE:
        return None
    if answer == Answer.IN_PERSON:
        return dict(details)
    blank = Registration()
    return {**details, **{name: getattr(blank, name) for name in TRAVEL_DETAILS}}


def _says_the_same(before: Any, answer: str, message: str, details: dict[str, Any] | None) -> bool:
    same = before.answer == answer and before.message == message
    return same and (details is None or {name: before.details.get(name) for name in details} == details)


def _record_details(delegate: Delegate, answer: str, details: dict[str, Any] | None) -> bool:
    """Write the details; True when the registration is complete afterwards."""
    registration = Registration.objects.filter(delegate=delegate).first()
    if answer == Answer.DECLINE:
        if registration:
            registration.confirmed_at = None
            registration.save()
        return False
    if details is None:
        return bool(registration and registration.confirmed_at)
    registration = registration or Registration(delegate=delegate)
    before = delegate.person.full_name
    for name in REGISTRATION_DETAILS:
        setattr(registration, name, details.get(name, getattr(registration, name)))
    changed = [name for name in CORRECTED if name in details and getattr(delegate.person, name) != details[name]]
    for name in changed:
        setattr(delegate.person, name, details[name])
    if changed:
        delegate.person.save()
    if registration.badge_name == before:  # left as it was: it follows a name that was put right
        registration.badge_name = delegate.person.full_name
    registration.confirmed_at = timezone.now()
    registration.save()
    return True


def _status_after(answer: str, registered: bool) -> str:
    if answer == Answer.DECLINE:
        return DelegateStatus.DECLINED
    return DelegateStatus.REGISTERED if registered else DelegateStatus.ACCEPTED


def _confirm(invitation: Invitation, delegate: Delegate) -> None:
    """One confirmation per recorded answer, to whoever has an address."""
    if not delegate.person.email:
        return
    invitation.delegate = delegate
    key = f"reply:{invitation.pk}:{cast(dt.datetime, delegate.replied_at).isoformat()}"
    sender = letters.sender_of(delegate.conference)
    queue_messages([letters.draft(letters.CONFIRMATION, invitation, sender, dedupe_key=key)], actor_label=LINK_LABEL)
