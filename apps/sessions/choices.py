from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


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


class Circle(models.TextChoices):
    """For whom something is printed or shown on a screen, whoever stands before it; the widest first."""

    PUBLIC = "public", _("everybody")
    DELEGATES = "delegates", _("all delegates")
    TEAM = "team", _("the team")


class Paper(models.TextChoices):
    A5 = "a5", "A5"
    A4 = "a4", "A4"


class LinkAudience(models.TextChoices):
    """For whom a link into an online session is; whoever may know of a session is its public."""

    PARTICIPANTS = "participants", _("participants")
    INTERPRETERS = "interpreters", _("interpreters")
    PUBLIC = "public", _("public and press")


class MaterialKind(models.TextChoices):
    REMARKS = "remarks", _("prepared remarks")
    MATERIAL = "material", _("material")


class Access(models.TextChoices):
    """Who may read a file of a session, of those who may know of the session; widest first."""

    PUBLIC = "public", _("everybody")
    PARTICIPANTS = "participants", _("participants of the conference")
    SESSION = "session", _("those who take part in this session")
    INTERPRETERS = "interpreters", _("interpreters of this session")
    TEAM = "team", _("the team only")


class Shown(models.TextChoices):
    """From when those read a file who do not need it before."""

    AT_ONCE = "at_once", _("at once")
    AT_START = "at_start", _("when the session begins")
    AT_MOMENT = "at_moment", _("from a moment of your own")


class MeetingStatus(models.TextChoices):
    OPEN = "open", _("not answered by all")
    AGREED = "agreed", _("agreed, waiting for a room")
    PLACED = "placed", _("on the programme")
    DECLINED = "declined", pgettext_lazy("meeting", "declined")
    WITHDRAWN = "withdrawn", pgettext_lazy("meeting", "withdrawn")


class MeetingAnswer(models.TextChoices):
    OPEN = "open", _("no answer yet")
    ACCEPTED = "accepted", pgettext_lazy("meeting", "accepts")
    DECLINED = "declined", pgettext_lazy("meeting", "declines")


class NotesState(models.TextChoices):
    IN_PROGRESS = "in_progress", pgettext_lazy("notes", "in progress")
    FINAL = "final", pgettext_lazy("notes", "final")


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
