"""Who speaks for a delegation: dated credentials. A change of head is one moment, with nobody twice and no gap."""

import datetime as dt

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.delegates.choices import CredentialFunction
from apps.delegates.invitation_life import GONE
from apps.delegates.models import Credential, Delegate, Person
from apps.delegations.bindings import kept
from apps.delegations.models import Participation


@transaction.atomic
def give_credential(
    participation: Participation,
    *,
    person: Person,
    function: str,
    by: User | None,
    valid_from: dt.datetime | None = None,
    valid_until: dt.datetime | None = None,
    issued_by: str = "",
) -> Credential:
    """Let a delegate act for their delegation, from now (or `valid_from`) on.

    Refused when the person is not in this delegation or is not coming (field "person"), holds the same function then
    already ("twice"), when the end is not after the beginning (field "until"), or when the delegation has another head
    at that time ("other_head", naming them).
    """
    participation = Participation.objects.select_for_update().get(pk=participation.pk)
    _check_member(participation, person)
    valid_from = valid_from or timezone.now()
    if valid_until is not None and valid_until <= valid_from:
        raise Refused(_("The end has to be after the beginning."), field="until", code="order")
    same = Credential.objects.filter(participation=participation, person=person, function=function)
    same = same.filter(Q(valid_until=None) | Q(valid_until__gt=valid_from))
    if valid_until is not None:
        same = same.filter(valid_from__lt=valid_until)
    if same.exists():
        message = _("%(person)s has this function already.") % {"person": person}
        raise Refused(message, field="person", code="twice")
    credential = Credential(
        participation=participation,
        person=person,
        function=function,
        valid_from=valid_from,
        valid_until=valid_until,
        issued_by=issued_by,
    )
    try:
        with transaction.atomic():
            credential.save()
    except IntegrityError:
        raise _other_head(participation) from None
    audit.record("credential.given", target=credential, by=by, function=function, since=valid_from.isoformat())
    return credential


@transaction.atomic
def end_credential(credential: Credential, *, by: User | None, at: dt.datetime | None = None) -> Credential:
    """End a credential now (or at `at`); what was done under it stays.

    Refused when it has ended or not yet begun, or when somebody has spoken by it since `at` ("rests_on_it").
    """
    credential = Credential.objects.select_for_update().get(pk=credential.pk)
    at = at or timezone.now()
    if credential.valid_until is not None and credential.valid_until <= at:
        raise Refused(_("This credential has ended already."), code="ended")
    if credential.valid_from >= at:
        raise Refused(_("This credential has not begun at that time."), field="at", code="order")
    with kept(credential.conference_id, field="at"):
        credential.valid_until = at
        credential.save()
    audit.record("credential.ended", target=credential, by=by, until=at.isoformat())
    return credential


@transaction.atomic
def change_head(
    participation: Participation,
    *,
    person: Person,
    by: User | None,
    at: dt.datetime | None = None,
    issued_by: str = "",
) -> Credential:
    """Make `person` head of delegation from `at` (default now); the former head's credential ends at the same moment.

    Without a former head this gives the first one. Refused as `give_credential` and `end_credential` are.
    """
    participation = Participation.objects.select_for_update().get(pk=participation.pk)
    at = at or timezone.now()
    former = Credential.objects.filter(
        participation=participation, function=CredentialFunction.HEAD, valid_until=None
    ).first()
    if former is not None and former.person_id == person.pk:
        raise Refused(_("%(person)s is the head already.") % {"person": person}, field="person", code="twice")
    if former is not None:
        end_credential(former, by=by, at=at)
    return give_credential(
        participation, person=person, function=CredentialFunction.HEAD, by=by, valid_from=at, issued_by=issued_by
    )


def end_open(delegate: Delegate, *, at: dt.datetime) -> int:
    """End what a leaving delegate holds; what was to begin later is taken back. Returns how many."""
    held = Credential.objects.filter(
        participation=delegate.participation_id, person_id=delegate.person_id, valid_until=None
    )
    later, _deleted = held.filter(valid_from__gte=at).delete()
    return later + held.update(valid_until=at)


def _check_member(participation: Participation, person: Person) -> None:
    delegate = Delegate.objects.filter(participation=participation, person=person).first()
    if delegate is None:
        message = _("%(person)s is not in this delegation.") % {"person": person}
        raise Refused(message, field="person", code="not_member")
    if delegate.status in GONE:
        message = _("%(person)s is not coming (%(status)s).") % {
            "person": person,
            "status": delegate.get_status_display(),
        }
        raise Refused(message, field="person", code="not_coming")


def _other_head(participation: Participation) -> Refused:
    heads = Credential.objects.filter(participation=participation, function=CredentialFunction.HEAD)
    other = heads.select_related("person").order_by("-valid_from").first()
    message = _("This delegation has a head at that time: %(person)s. End that credential first, or change the head.")
    return Refused(message % {"person": other.person if other else ""}, field="person", code="other_head")
