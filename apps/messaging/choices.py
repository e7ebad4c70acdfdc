from django.db import models
from django.utils.translation import gettext_lazy as _


class MessageState(models.TextChoices):
    DUE = "due", _("waiting")
    SENT = "sent", _("accepted by the mail server")
    FAILED = "failed", _("failed")
    BOUNCED = "bounced", _("refused or bounced")
    CANCELLED = "cancelled", _("cancelled")


NEXT = {
    MessageState.DUE: {MessageState.SENT, MessageState.FAILED, MessageState.BOUNCED, MessageState.CANCELLED},
    MessageState.SENT: {MessageState.BOUNCED},
    MessageState.FAILED: {MessageState.DUE, MessageState.CANCELLED},
    MessageState.BOUNCED: {MessageState.DUE, MessageState.CANCELLED},
    MessageState.CANCELLED: set(),
}
