import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _


class MessageState(models.TextChoices):
    DUE = "due", _("waiting")
    SENT = "sent", _("accepted by the mail server")
    FAILED = "failed", _("given up")
    BOUNCED = "bounced", _("refused or bounced")
    REPLACED = "replaced", _("sent anew")
    CANCELLED = "cancelled", _("cancelled")


_S = MessageState
NEXT = {
    _S.DUE: {_S.SENT, _S.FAILED, _S.BOUNCED, _S.CANCELLED},
    _S.SENT: {_S.BOUNCED},
    _S.FAILED: {_S.DUE, _S.REPLACED, _S.CANCELLED},
    _S.BOUNCED: {_S.DUE, _S.REPLACED, _S.CANCELLED},
    _S.REPLACED: set(),
    _S.CANCELLED: set(),
}
UNDELIVERED = {_S.FAILED, _S.BOUNCED}

# How long to wait after the first, second … attempt that failed for now; after the last one the message is given up.
PAUSES = [
    dt.timedelta(minutes=1),
    dt.timedelta(minutes=5),
    dt.timedelta(minutes=15),
    dt.timedelta(hours=1),
    dt.timedelta(hours=4),
    dt.timedelta(hours=12),
    dt.timedelta(hours=24),
    dt.timedelta(hours=24),
]
OUTAGE_PAUSE = dt.timedelta(minutes=1)  # for everybody else, while the mail server cannot be reached
