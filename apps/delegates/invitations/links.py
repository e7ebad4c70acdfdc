"""Personal invitation links: a signature over the invitation's id, its version and that of the person's keys.

No secret is stored anywhere. The last number binds a link to the address it was mailed to: the database raises it when
the address changes, so whoever holds a link that works has read the mail to the address that stands on the list now.
"""

import base64
import uuid

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from apps.accounts.signup import register_proof
from apps.core.exceptions import Refused
from apps.delegates.choices import DelegateStatus
from apps.delegates.models import Invitation
from apps.delegates.names import mail_language

SIGNER = Signer(salt="delegates.invitation", sep=".")
# What mail programs and people leave sticking to an address: no signature ends with any of it.
STUCK = " \t.,;:!?…'\"`*_~<>()[]{}|\\«»‹›“”‘’、。，．；：！？）］｝〉》」』】〕\u00a0\u200b\u3000"
ALTERED = _("This address is not complete, or it has been altered. Please open the link in your email again.")
REPLACED = _("This link has been replaced by a newer one. Please use the link in the latest mail you received.")
MOVED = _("This link was mailed to an address that is no longer on the list. Please write to those who invited you.")
REVOKED = _("This invitation is no longer open. Please write to those who invited you.")


def without_what_sticks(text: str) -> str:
    """The end of an address as it was mailed: without the comma or bracket of the sentence it stood in."""
    return text.rstrip(STUCK)


def token_of(invitation: Invitation) -> str:
    short = base64.urlsafe_b64encode(invitation.pk.bytes).rstrip(b"=").decode()
    return SIGNER.sign(f"{short}.{invitation.version}.{invitation.delegate.person.key_version}")


def invitation_link(invitation: Invitation, view: str = "reply") -> str:
    """The absolute address of a person's own page ("reply", "done"), in the language of their mail."""
    with translation.override(mail_language(invitation.delegate.person)):
        return settings.SITE_URL.rstrip("/") + reverse(f"delegates:{view}", kwargs={"token": token_of(invitation)})


def read_token(token: str) -> Invitation:
    """The invitation that a link belongs to, with everything its pages name.

    Refused with code "altered" (no such link) or those of `check_holds`. Whether the time for answers has passed is
    another question: `deadlines.check_open`.
    """
    pk, version, key_version = _parts(token)
    invitation = Invitation.objects.with_everything().filter(pk=pk).first()
    if invitation is None:
        raise Refused(ALTERED, code="altered")
    check_holds(invitation, version, key_version)
    return invitation


def check_holds(invitation: Invitation, version: int, key_version: int) -> None:
    """Does a link of these versions still open the invitation as it is now?

    Refused with code "moved" (the person's address has changed since), "replaced" (a newer link was sent) or "revoked".
    """
    if invitation.delegate.person.key_version != key_version:
        raise Refused(MOVED, code="moved")
    if invitation.version != version:
        raise Refused(REPLACED, code="replaced")
    if invitation.revoked_at or invitation.delegate.status == DelegateStatus.WITHDRAWN:
        raise Refused(REVOKED, code="revoked")


def _parts(token: str) -> tuple[uuid.UUID, int, int]:
    try:
        short, version, key_version = SIGNER.unsign(token).split(".")
        return uuid.UUID(bytes=base64.urlsafe_b64decode(f"{short}==")), int(version), int(key_version)
    except (BadSignature, ValueError):
        raise Refused(ALTERED, code="altered") from None


PROOF = "delegates.invitation"


def proof_of(invitation: Invitation) -> tuple[str, str]:
    """What a browser that came by the invitation's link has shown, without the link itself."""
    person = invitation.delegate.person
    return PROOF, f"{invitation.pk}.{invitation.version}.{person.key_version}"


def _proves(reference: str, _email: str) -> bool:
    """Does the link still hold? As long as it does, the address is the one that it was mailed to."""
    pk, version, key_version = reference.split(".")
    invitation = Invitation.objects.with_everything().filter(pk=pk).first()
    if invitation is None:
        return False
    try:
        check_holds(invitation, int(version), int(key_version))
    except Refused:
        return False
    return True


register_proof(PROOF, _proves)
