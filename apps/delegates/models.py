import datetime as dt
import re
from uuid import UUID

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.audit.tracking import tracked
from apps.conferences.models import Conference, Forum
from apps.core.email_addresses import plain_letters
from apps.core.exceptions import Refused
from apps.core.fields import AddressField, NameField, TimeZoneField
from apps.core.languages import NAME_LANGUAGES, language_of_script
from apps.core.models import DomainModel
from apps.delegates import choices, triggers
from apps.delegates.invitation_life import NEXT
from apps.delegates.querysets import CredentialQuerySet, DelegateQuerySet, InvitationQuerySet, PersonQuerySet
from apps.delegations.models import Participation

EAST_ASIAN = re.compile("[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")  # characters, kana, Hangul


@tracked()
class Person(DomainModel):
    """Someone known to a forum, kept across its editions. Two forums never share a record."""

    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="people")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="people"
    )
    email = AddressField(_("email"), blank=True)
    given_name = NameField(_("given name"), max_length=100, blank=True)
    family_name = NameField(_("family name"), max_length=100)
    native_name = NameField(_("name in its own script"), max_length=200, blank=True)
    native_language = models.CharField(
        _("language of that name"), max_length=10, choices=list(NAME_LANGUAGES.items()), blank=True
    )
    name_order = models.CharField(
        _("name order"), max_length=12, choices=choices.NameOrder, default=choices.NameOrder.GIVEN_FIRST
    )
    honorific = models.CharField(_("form of address"), max_length=60, blank=True)
    affiliation = models.CharField(_("affiliation"), max_length=300, blank=True)
    position = models.CharField(_("job title"), max_length=200, blank=True)
    language = models.CharField(_("language of email"), max_length=10, default="en")
    languages = ArrayField(models.CharField(max_length=10), default=list, blank=True, verbose_name=_("languages"))
    time_zone = TimeZoneField(_("time zone"), blank=True)
    # Raised by the database with every change of the address or the account; every personal address signs it.
    key_version = models.PositiveIntegerField(default=1, editable=False)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("person"), _("people")
        triggers = [triggers.KEYS_END_WITH_THE_OWNER]
        indexes = [models.Index(Lower("email"), name="delegates_person_by_address")]
        constraints = [
            models.UniqueConstraint(
                "forum",
                Lower("email"),
                condition=~Q(email=""),
                name="delegates_person_email",
                violation_error_message=_("Another person of this forum has this address."),
            ),
            plain_letters("email", "delegates_person_plain_address"),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """The name in the person's own order, usually in Latin script; capitals are made on output only.

        Typed in Chinese characters, kana or Hangul it stands with the family name first whatever order is set: nobody
        writes it otherwise, and a list that came from a Japanese office holds such names only.
        """
        parts = [self.given_name, self.family_name]
        if self.name_order == choices.NameOrder.FAMILY_FIRST or EAST_ASIAN.fullmatch("".join(parts)):
            parts.reverse()
        return " ".join(part for part in parts if part)

    @property
    def native_lang(self) -> str:
        """The language to mark the native name with: as told, else by its script; "" when nobody can know."""
        return self.native_language or language_of_script(self.native_name)

    @property
    def full_name_lang(self) -> str:
        """The same for the full name, which is usually in Latin script and then has none."""
        typed = self.given_name + self.family_name
        return (self.native_language or language_of_script(typed)) if EAST_ASIAN.fullmatch(typed) else ""


@tracked(exclude=["decline_reason"])  # people write of their health there
class Delegate(DomainModel):
    """A person in one conference, usually within a delegation (resource persons may stand outside)."""

    email: str  # this and the following: of `with_mail`
    invitation_id: UUID | None
    revoked_at: dt.datetime | None
    mail_state: str | None
    mail_error: str | None
    delivered: bool
    link_ended: bool | None

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="delegates")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="delegations")
    participation = models.ForeignKey(
        Participation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="delegates",
        verbose_name=_("delegation"),
    )
    roles = ArrayField(
        models.CharField(max_length=16, choices=choices.DelegateRole), default=list, verbose_name=_("roles")
    )
    status = models.CharField(
        _("status"), max_length=10, choices=choices.DelegateStatus, default=choices.DelegateStatus.PROPOSED
    )
    mode = models.CharField(_("attends"), max_length=10, choices=choices.AttendanceMode, blank=True)
    replied_at = models.DateTimeField(null=True)
    registered_until = models.DateTimeField(null=True, blank=True)  # of one that was registered and is not any more
    decline_reason = models.TextField(_("message to the organizers"), blank=True)

    objects = DelegateQuerySet.as_manager()

    class Meta:
        verbose_name = _("delegate")
        verbose_name_plural = _("delegates")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "person"],
                name="delegates_delegate_once",
                violation_error_message=_("This person is already a delegate of this conference."),
            ),
            models.CheckConstraint(
                condition=~Q(status="registered") | Q(registered_until=None),
                name="delegates_registered_until",
                violation_error_message=_("Who is registered has not ceased to be."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)

    @property
    def answer(self) -> str:
        """What the person has said (choices.Answer), empty before a reply."""
        if self.replied_at is None:
            return ""
        return self.mode or choices.Answer.DECLINE

    @property
    def role_labels(self) -> list[str]:
        labels = dict(choices.DelegateRole.choices)
        return [str(labels[role]) for role in self.roles]

    def change_status(self, status: str) -> None:
        """Move along invitation_life.NEXT without saving; the end of a registration is dated.

        Refused (code "status") where no way leads.
        """
        if status != self.status and status not in NEXT[self.status]:
            message = _("%(person)s is “%(before)s” and cannot become “%(after)s”.") % {
                "person": self.person,
                "before": self.get_status_display(),
                "after": choices.DelegateStatus(status).label,
            }
            raise Refused(message, code="status")
        if status == choices.DelegateStatus.REGISTERED:
            self.registered_until = None
        elif self.status == choices.DelegateStatus.REGISTERED:
            self.registered_until = timezone.now()
        self.status = status


@tracked(fields=["id", "delegate", "naming_consent", "confirmed_at"])
class Registration(DomainModel):
    """What a delegate told the organizers. Kept apart: it is erased earlier than the record of who was invited.

    The row history holds the consent only, never health or travel.
    """

    delegate = models.OneToOneField(Delegate, on_delete=models.CASCADE, related_name="registration")
    badge_name = NameField(_("name on the badge"), max_length=200, blank=True)
    naming_consent = models.CharField(
        _("in public lists"), max_length=12, choices=choices.NamingConsent, default=choices.NamingConsent.NOT_LISTED
    )
    diet = models.CharField(_("diet"), max_length=300, blank=True)
    access_needs = models.CharField(_("access needs"), max_length=500, blank=True)
    arrival_on = models.DateField(_("arrival"), null=True, blank=True)
    departure_on = models.DateField(_("departure"), null=True, blank=True)
    needs_visa_letter = models.BooleanField(_("needs a visa letter"), default=False)
    phone = models.CharField(_("telephone during the conference"), max_length=60, blank=True)
    remarks = models.TextField(_("anything else"), blank=True)
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("registration")
        constraints = [
            models.CheckConstraint(
                condition=Q(arrival_on=None) | Q(departure_on=None) | Q(departure_on__gte=F("arrival_on")),
                name="delegates_registration_dates",
                violation_error_message=_("The departure is before the arrival."),
            ),
        ]


@tracked()
class Invitation(DomainModel):
    """A delegate's personal invitation. Its link signs id, version and the person's key version.

    A new version ends the old link, and so does another address of the person. `key_version` is the person's when the
    link was last sent: where they differ, nobody has a link that works.
    """

    replies_until: dt.datetime  # of `with_deadline`

    delegate = models.OneToOneField(Delegate, on_delete=models.CASCADE, related_name="invitation")
    version = models.PositiveSmallIntegerField(default=1)
    key_version = models.PositiveIntegerField(default=1, editable=False)
    wave_id = models.UUIDField(null=True, db_index=True)
    queued_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    deadline = models.DateTimeField(_("reply deadline"), null=True, blank=True)  # an own one; else the conference's
    revoked_at = models.DateTimeField(null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")

    def __str__(self) -> str:
        return str(self.delegate)

    @property
    def link_ended(self) -> bool:
        """The person's address has changed since the link was sent."""
        return self.key_version != self.delegate.person.key_version

    @property
    def conference_id(self):
        return self.delegate.conference_id


@tracked()
class Credential(DomainModel):
    """Who speaks for a delegation, from when to when. It lives here because it joins a delegation with a person."""

    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="credentials")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="credentials")
    function = models.CharField(_("function"), max_length=10, choices=choices.CredentialFunction)
    valid_from = models.DateTimeField(_("from"), default=timezone.now)
    valid_until = models.DateTimeField(pgettext_lazy("credential", "until"), null=True, blank=True)
    issued_by = models.CharField(_("issued by"), max_length=200, blank=True)

    objects = CredentialQuerySet.as_manager()

    class Meta:
        verbose_name = _("credential")
        verbose_name_plural = _("credentials")
        ordering = ["-valid_from", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gt=F("valid_from")), name="delegates_credential_dates"
            ),
            models.UniqueConstraint(
                fields=["participation"],
                condition=Q(function="head", valid_until=None),
                name="delegates_one_open_head",
                violation_error_message=_("This delegation has a head already; end that credential first."),
            ),
            ExclusionConstraint(
                name="delegates_one_head_at_a_time",
                expressions=[
                    ("participation", RangeOperators.EQUAL),
                    (Func("valid_from", "valid_until", function="tstzrange"), RangeOperators.OVERLAPS),
                ],
                condition=Q(function="head"),
                violation_error_message=_("This delegation has another head at that time."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.get_function_display()})"

    @property
    def conference_id(self):
        return self.participation.conference_id
