from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class NameOrder(models.TextChoices):
    GIVEN_FIRST = "given_first", _("given name first")
    FAMILY_FIRST = "family_first", _("family name first")


class DelegateRole(models.TextChoices):
    DELEGATE = "delegate", _("delegate")
    OBSERVER = "observer", _("observer")
    RESOURCE_PERSON = "resource_person", _("resource person")
    FOCAL_POINT = "focal_point", _("focal point")


class DelegateStatus(models.TextChoices):
    PROPOSED = "proposed", _("not yet invited")
    INVITED = "invited", pgettext_lazy("person", "invited")
    ACCEPTED = "accepted", _("coming, details missing")
    REGISTERED = "registered", _("registered")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", pgettext_lazy("person", "withdrawn")


class AttendanceMode(models.TextChoices):
    IN_PERSON = "in_person", _("in person")
    ONLINE = "online", _("online")


class Answer(models.TextChoices):
    """What an invited person can say."""

    IN_PERSON = "in_person", _("Yes, I will come")
    ONLINE = "online", _("Yes, online only")
    DECLINE = "decline", _("I cannot come")


class NamingConsent(models.TextChoices):
    """What the public may read of a person; the narrow end is the default."""

    NOT_LISTED = "not_listed", _("do not list me")
    COUNTRY = "country", _("country or entity only")
    INSTITUTION = "institution", _("institution only")
    FULL_NAME = "full_name", _("full name and institution")


class CredentialFunction(models.TextChoices):
    HEAD = "head", _("head of delegation")
    ALTERNATE = "alternate", _("alternate")
    ACTING = "acting", _("acting head")
