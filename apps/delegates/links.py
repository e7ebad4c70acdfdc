"""Personal invitation links: a signature over the invitation's id and version. No secret is stored anywhere."""

import base64
import uuid

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.delegates.choices import DelegateStatus
from apps.delegates.models import Invitation
from apps.delegates.names import mail_language

SIGNER = Signer(salt="delegates.invitation", sep=".")
ALTERED = _("This address is not complete, or it has been altered. Please open the link in your mail again.")
REPLACED = _("This link has been replaced by a newer one. Please use the link in the latest mail you received.")
REVOKED = _("This invitation is no longer open. Please write to those who invited you.")


def token_of(invitation: Invitation) -> str:
    short = base64.urlsafe_b64encode(invitation.pk.bytes).rstrip(b"=").decode()
    return SIGNER.sign(f"{short}.{invitation.version}")


def invitation_link(invitation: Invitation, view: str = "reply") -> str:
    """The absolute address of a person's own page ("reply", "done"), in the language of their mail."""
    with translation.override(mail_language(invitation.delegate.person)):
        return settings.SITE_URL.rstrip("/") + reverse(f"delegates:{view}", kwargs={"token": token_of(invitation)})


def read_token(token: str) -> Invitation:
    """The invitation that a link belongs to, with everything its pages name.

    Refused with code "altered" (no such link), "replaced" (a newer one was sent) or "revoked". Whether the time for
    answers has passed is another question: `deadlines.check_open`.
    """
    pk, version = _parts(token)
    invitation = Invitation.objects.with_everything().filter(pk=pk).first()
    if invitation is None:
        raise Refused(ALTERED, code="altered")
    if invitation.version != version:
        raise Refused(REPLACED, code="replaced")
    if invitation.revoked_at or invitation.delegate.status == DelegateStatus.WITHDRAWN:
        raise Refused(REVOKED, code="revoked")
    return invitation


def _parts(token: str) -> tuple[uuid.UUID, int]:
    try:
        short, version = SIGNER.unsign(token).split(".")
        return uuid.UUID(bytes=base64.urlsafe_b64decode(f"{short}==")), int(version)
    except (BadSignature, ValueError):
        raise Refused(ALTERED, code="altered") from None
