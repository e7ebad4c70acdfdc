from django.db import models
from django.utils.translation import gettext_lazy as _


class MessageState(models.TextChoices):
    DUE = "due", _("waiting")
    SENT = "sent", _("accepted by the mail server")
    FAILED = "failed", _("given up")
    BOUNCED = "bounced", _("refused or bounced")
    REPLACED = "replaced", _("resent")
    CANCELLED = "cancelled", _("cancelled")
