"""A guest's own link: a signature over who it is. No secret is stored; it ends when the guest is erased."""

import base64
import uuid

from django.core.signing import BadSignature, Signer
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from apps.conferences.addresses import address
from apps.core.exceptions import Refused
from apps.sessions.calendars.links import absolute
from apps.sessions.models import Guest

SIGNER = Signer(salt="sessions.guest", sep=".")
GONE = _("This link leads to no sign-up: it was cancelled, or the address is not complete.")


def token_of(guest: Guest) -> str:
    return SIGNER.sign(base64.urlsafe_b64encode(guest.pk.bytes).rstrip(b"=").decode())


def guest_link(guest: Guest) -> str:
    """The absolute address of the guest's own page, in the language of the mails."""
    with translation.override(guest.language):
        sitting = guest.sign_up.sitting
        name = "sessions:guest"
        return absolute(address(sitting.conference, name, sitting_id=sitting.pk, token=token_of(guest)))


def read_guest(token: str) -> Guest:
    """Whose link it is. Refused (code "gone") for any other address, and for who was erased."""
    try:
        pk = uuid.UUID(bytes=base64.urlsafe_b64decode(f"{SIGNER.unsign(token)}=="))
    except (BadSignature, ValueError):
        raise Refused(GONE, code="gone") from None
    found = Guest.objects.select_related("sign_up__sitting__conference__forum", "sign_up__sitting__room")
    guest = found.filter(pk=pk).first()
    if guest is None:
        raise Refused(GONE, code="gone")
    return guest
