"""The address of a screen that shows what all delegates may know of: a signature over its row,
with which it ends."""

import base64
import uuid

from django.core.signing import BadSignature, Signer

from apps.conferences.addresses import address
from apps.conferences.models import Conference
from apps.sessions.calendars.links import absolute
from apps.sessions.models import DisplayLink

SIGNER = Signer(salt="sessions.display", sep=".")


def token_of(link: DisplayLink) -> str:
    return SIGNER.sign(base64.urlsafe_b64encode(link.pk.bytes).rstrip(b"=").decode())


def display_url(link: DisplayLink) -> str:
    """The absolute address, in the language active now: the screen speaks the language of its address."""
    return absolute(address(link.conference, "sessions:wall-link", token=token_of(link)))


def read_display_link(token: str, conference: Conference) -> DisplayLink | None:
    """Which screen it is; None for an altered address, another conference's, and one that was ended."""
    try:
        pk = uuid.UUID(bytes=base64.urlsafe_b64decode(f"{SIGNER.unsign(token)}=="))
    except (BadSignature, ValueError):
        return None
    return DisplayLink.objects.filter(pk=pk, conference=conference).select_related("room").first()
