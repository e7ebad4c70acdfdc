from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class EntityKind(models.TextChoices):
    STATE = "state", _("state")
    TERRITORY = "territory", _("territory")
    ORGANIZATION = "organization", _("organization")
    SOCIETY = "society", _("society")
    INSTITUTION = "institution", _("institution")


class NameContext(models.TextChoices):
    """Where a name is used; a conference may name an entity differently on plates and in texts."""

    LIST = "list", _("lists")
    NAMEPLATE = "nameplate", _("nameplates")
    TEXT = "text", _("texts")


class ParticipationRole(models.TextChoices):
    PARTICIPATING = "participating", _("participating")
    OBSERVER = "observer", _("observer")
    INVITED = "invited", pgettext_lazy("participation role", "invited")
    SPECIAL = "special", _("special participant")


class Capacity(models.TextChoices):
    STATE = "state", _("as a state")
    INSTITUTION = "institution", _("as an institution")
    INDIVIDUALS = "individuals", _("as individuals in a personal capacity")


class ParticipationStatus(models.TextChoices):
    PROPOSED = "proposed", pgettext_lazy("delegation", "proposed")
    INVITED = "invited", pgettext_lazy("delegation", "invited")
    CONFIRMED = "confirmed", pgettext_lazy("delegation", "confirmed")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", pgettext_lazy("delegation", "withdrawn")
