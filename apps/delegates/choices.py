from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.conferences.choices import Mode


class NameOrder(models.TextChoices):
    GIVEN_FIRST = "given_first", _("given name first")
    FAMILY_FIRST = "family_first", _("family name first")


class DelegateRole(models.TextChoices):
    DELEGATE = "delegate", _("delegate")
    OBSERVER = "observer", _("observer")
    RESOURCE_PERSON = "resource_person", _("resource person")
    FOCAL_POINT = "focal_point", _("focal point")


SEATED = {DelegateRole.DELEGATE, DelegateRole.OBSERVER}


class DelegateStatus(models.TextChoices):
    PROPOSED = "proposed", _("not yet invited")
    INVITED = "invited", _("invited")
    ACCEPTED = "accepted", _("coming, details missing")
    REGISTERED = "registered", _("registered")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", _("withdrawn")


_D = DelegateStatus
NEXT = {
    _D.PROPOSED: {_D.INVITED, _D.WITHDRAWN},
    _D.INVITED: {_D.ACCEPTED, _D.REGISTERED, _D.DECLINED, _D.WITHDRAWN},
    _D.ACCEPTED: {_D.REGISTERED, _D.DECLINED, _D.WITHDRAWN},
    _D.REGISTERED: {_D.ACCEPTED, _D.DECLINED, _D.WITHDRAWN},
    _D.DECLINED: {_D.INVITED, _D.ACCEPTED, _D.REGISTERED, _D.WITHDRAWN},
    _D.WITHDRAWN: {_D.PROPOSED},
}
WITHOUT_SEAT = {_D.DECLINED, _D.WITHDRAWN}
COMING = {_D.ACCEPTED, _D.REGISTERED}


class AttendanceMode(models.TextChoices):
    IN_PERSON = "in_person", _("in person")
    ONLINE = "online", _("online")


class Answer(models.TextChoices):
    """What an invited person can say."""

    IN_PERSON = "in_person", _("Yes, I will come")
    ONLINE = "online", _("Yes, online only")
    DECLINE = "decline", _("I cannot come")


MODE_OF = {Answer.IN_PERSON: AttendanceMode.IN_PERSON, Answer.ONLINE: AttendanceMode.ONLINE}
OFFERED = {
    Mode.IN_PERSON: [Answer.IN_PERSON, Answer.DECLINE],
    Mode.ONLINE: [Answer.ONLINE, Answer.DECLINE],
    Mode.HYBRID: [Answer.IN_PERSON, Answer.ONLINE, Answer.DECLINE],
}


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
