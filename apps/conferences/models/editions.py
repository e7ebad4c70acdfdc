from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences import choices
from apps.conferences.edition_life import AHEAD, CALLED_OFF, DISCREET, FIRST_ZONE, OFF, OVER, PUBLIC_STATUSES
from apps.conferences.models.forums import Forum, Organization, working_languages
from apps.conferences.querysets import ConferenceQuerySet, OrganizationRoleQuerySet
from apps.conferences.slugs import validate_edition_slug
from apps.core.fields import TimeZoneField, TranslatedField
from apps.core.languages import pick
from apps.core.models import DomainModel


@tracked()
class Conference(DomainModel):
    """One edition of a forum."""

    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="conferences")
    slug = models.SlugField(_("address"), max_length=40, validators=[validate_edition_slug])
    number = models.PositiveSmallIntegerField(_("number of the edition"), null=True, blank=True)
    titles = TranslatedField(_("title"))
    themes = TranslatedField(_("theme"), blank=True)
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    time_zone = TimeZoneField(_("time zone of the venue"), default=FIRST_ZONE)
    zone_chosen = models.BooleanField(_("time zone chosen"), default=False)  # only UTC needs it: `has_zone`
    places = TranslatedField(_("city"), blank=True)
    venues = TranslatedField(_("venue"), blank=True)
    mode = models.CharField(_("mode"), max_length=10, choices=choices.Mode, default=choices.Mode.IN_PERSON, blank=True)
    working_languages = ArrayField(
        models.CharField(max_length=10), default=working_languages, verbose_name=_("working languages")
    )
    status = models.CharField(
        _("status"), max_length=14, choices=choices.ConferenceStatus, default=choices.ConferenceStatus.DRAFT
    )
    status_notes = TranslatedField(_("note on the status"), has_lines=True, blank=True)
    attribution = models.CharField(
        _("attribution"),
        max_length=16,
        choices=choices.AttributionRule,
        default=choices.AttributionRule.CHATHAM_HOUSE,
        blank=True,
    )
    list_public = models.BooleanField(_("participants list may be public (of those who consent)"), default=False)
    counts_public = models.BooleanField(_("people may be counted in public (those who consent)"), default=False)
    questions_public = models.BooleanField(_("guiding questions may be public"), default=True)
    notes_shared = models.BooleanField(_("participants read final notes of their sessions"), default=False)
    programme_mode = models.CharField(
        _("changes of the programme are public"),
        max_length=10,
        choices=choices.ProgrammeMode,
        default=choices.ProgrammeMode.RELEASED,
    )
    closed_sessions = models.CharField(
        _("what others read of closed sessions"),
        max_length=6,
        choices=choices.ClosedSessions,
        default=choices.ClosedSessions.ABSENT,
    )
    reply_deadline = models.DateTimeField(_("reply deadline"), null=True, blank=True)
    reminder_days = models.PositiveSmallIntegerField(_("reminder, days before the deadline"), default=3)
    cloned_from = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="clones")

    objects = ConferenceQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("conference"), _("conferences")
        ordering = [F("starts_on").desc(nulls_last=True), "-slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["forum", "slug"],
                name="conferences_conference_slug",
                violation_error_message=_("Another edition of this forum has this address."),
            ),
            models.UniqueConstraint(
                fields=["forum", "number"],
                name="conferences_conference_number",
                violation_error_message=_("Another edition of this forum has this number."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")) | Q(starts_on=None, ends_on=None),
                name="conferences_conference_dates",
                violation_error_message=_("Give a first and a last day, the last not before the first, or neither."),
            ),
            models.CheckConstraint(
                condition=Q(status__in=sorted(map(str, OVER))) | ~Q(mode="") & ~Q(attribution=""),
                name="conferences_conference_rules",
                violation_error_message=_("Only of an edition that is over may mode or attribution be unknown."),
            ),
        ]

    def __str__(self) -> str:
        return pick(self.titles, "en") or f"{self.forum} {self.slug}"

    @property
    def scope_id(self) -> UUID:
        return self.pk

    @property
    def is_public(self) -> bool:
        """Announced or later; a draft exists for its team alone."""
        return self.status in PUBLIC_STATUSES

    @property
    def has_zone(self) -> bool:
        """Somebody has chosen the time zone; UTC alone may be there without that."""
        return self.zone_chosen or self.time_zone != FIRST_ZONE

    @property
    def publishes_delegations(self) -> bool:
        """Whether the public may know which delegations take part; as `Participation.objects.public` has it."""
        return self.list_public or self.attribution not in DISCREET

    @property
    def publishes_counts(self) -> bool:
        """Whether the public may read how many of each delegation come; of those whom its list may speak of."""
        return self.counts_public and self.list_public

    @property
    def is_off(self) -> bool:
        return self.status in OFF

    @property
    def is_called_off(self) -> bool:
        return self.status in CALLED_OFF

    @property
    def is_ahead(self) -> bool:
        return self.status in AHEAD


@tracked()
class OrganizationRole(DomainModel):
    """What an organization is to the whole forum (no conference) or to one edition."""

    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="organization_roles")
    conference = models.ForeignKey(
        Conference, on_delete=models.CASCADE, null=True, blank=True, related_name="organization_roles"
    )
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(_("role"), max_length=12, choices=choices.OrganizationRoleKind)
    order = models.PositiveSmallIntegerField(default=0)

    objects = OrganizationRoleQuerySet.as_manager()

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["forum", "conference", "organization", "role"],
                nulls_distinct=False,
                name="conferences_organization_role_once",
                violation_error_message=_("This organization has this role already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization} ({self.get_role_display()})"
