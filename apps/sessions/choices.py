from django.db import models
from django.utils.translation import gettext_lazy as _


class Format(models.TextChoices):
    PLENARY = "plenary", _("plenary")
    BILATERAL = "bilateral", _("bilateral")
    TRILATERAL = "trilateral", _("trilateral")
    WORKING_GROUP = "working_group", _("working group")
    PUBLIC = "public", _("public session")
    CEREMONY = "ceremony", _("ceremony")
    BREAK = "break", _("break")
    OTHER = "other", _("other")


class SessionStatus(models.TextChoices):
    SCHEDULED = "scheduled", _("planned")
    CANCELLED = "cancelled", _("cancelled")


class Role(models.TextChoices):
    """What a person does in a session, in the order in which people are listed."""

    CHAIR = "chair", _("chair")
    MODERATOR = "moderator", _("moderator")
    SPEAKER = "speaker", _("speaker")
    DISCUSSANT = "discussant", _("discussant")
    RAPPORTEUR = "rapporteur", _("rapporteur")
    INTERPRETER = "interpreter", _("interpreter")
    PARTICIPANT = "participant", _("participant")


class RequirementKind(models.TextChoices):
    APART = "apart", _("never in one room")
    MEET = "meet", _("must meet")
    ORDER = "order", _("one after the other")


class ProposalState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    RUNNING = "running", _("being worked out")
    FOUND = "found", _("found")
    IMPOSSIBLE = "impossible", _("impossible as it stands")
    STOPPED = "stopped", _("stopped")
    FAILED = "failed", _("failed")
