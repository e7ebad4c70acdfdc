from django.db import models
from django.utils.translation import gettext_lazy as _


class Visibility(models.TextChoices):
    """The one visibility scale, widest first; a new object starts at the narrow end."""

    PUBLIC = "public", _("public")
    PARTICIPANTS = "participants", _("participants of the conference")
    SESSION = "session", _("participants of this session")
    DELEGATION = "delegation", _("own delegation")
    SECRETARIAT = "secretariat", _("secretariat")
    NAMED = "named", _("named persons")
