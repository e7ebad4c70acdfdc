"""Addresses that prove something: signatures over a row's id, so that no secret stands in the database."""

import uuid

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused

JOIN, SIGN_IN = "accounts.join", "accounts.link"


def token_for(purpose: str, identifier: uuid.UUID) -> str:
    return Signer(salt=purpose, sep=".").sign(identifier.hex)


def identifier_in(purpose: str, token: str) -> uuid.UUID:
    """The id that was signed. Refused ("altered") for anything that this installation did not sign for the purpose."""
    try:
        return uuid.UUID(Signer(salt=purpose, sep=".").unsign(token))
    except (BadSignature, ValueError) as error:
        raise Refused(
            _("This link is not complete. Copy the whole of it into the address bar."), code="altered"
        ) from error


def address_of(name: str, token: str, language: str) -> str:
    """The whole address, under the installation's own name, never a Host header's."""
    with translation.override(language):
        return settings.SITE_URL.rstrip("/") + reverse(name, kwargs={"token": token})
