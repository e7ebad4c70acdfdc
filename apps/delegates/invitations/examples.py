"""Mails as they would go out, with real data and the personal link veiled."""

from typing import Any

from django.utils.translation import gettext as _

from apps.delegates.invitations import letters
from apps.delegates.models import Delegate, Invitation
from apps.messaging.placeholders import veil


def example(delegate: Delegate, sender: letters.Sender, kind: str = letters.INVITATION) -> dict[str, Any]:
    invitation = getattr(delegate, "invitation", None) or Invitation(delegate=delegate)
    invitation.delegate = delegate
    words = letters.preview(kind, invitation, sender)
    text = veil(words.text, _("[personal link]"))
    return {"delegate": delegate, "language": words.language, "subject": words.subject, "text": text}
