from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences import choices
from apps.conferences.edition_life import AHEAD, DISCREET, FIRST_ZONE, OFF, OVER, PUBLIC_STATUSES
from apps.conferences.membership import NAMED, PLAIN_ADDRESS, Membership
from apps.conferences.querysets import ConferenceQuerySet, ForumQuerySet, OrganizationRoleQuerySet, TeamMemberQuerySet
from apps.conferences.slugs import validate_edition_slug, validate_forum_slug
from apps.core.fields import TimeZoneField, TranslatedField
from apps.core.languages import CONTENT_LANGUAGES, pick
from apps.core.models import DomainModel


def working_languages() -> list[str]:
    return ["en"]


@tracked()
class Forum(DomainModel):
    """A series of meetings under one name."""

    slug = models.CharField(_("address"), max_length=60, unique=True, validators=[validate_forum_slug])
    names = TranslatedField(_("name"))
    abbreviation = models.CharField(_("abbreviation, used in document symbols"), max_length=12, unique=True)
    track = models.CharField(_("track"), max_length=4, choices=choices.Track, default=choices.Track.TWO)
    purposes = TranslatedField(_("purpose"), has_lines=True, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=choices.ForumStatus, default=choices.ForumStatus.ACTIVE
    )
    cadences = TranslatedField(_("cadence"), blank=True)
    accent = models.CharField(_("accent colour"), max_length=10, choices=choices.Accent, default=choices.Accent.INDIGO)
    is_demonstration = models.BooleanField(_("invented example data"), default=False)

    objects = ForumQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("forum"), _("forums")
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(abbreviation__regex=r"^[A-Z][A-Z0-9]{0,11}$"),
                name="conferences_forum_abbreviation",
                violation_error_message=_("The abbreviation is made of capital letters and digits, such as APC."),
            ),
        ]

    def __str__(self) -> str:
        return pick(self.names, "en") or self.slug


@tracked()
class Organization(DomainModel):
    """A body that hosts, convenes, cooperates with or supports."""

    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="organizations")
    names = TranslatedField(_("name"))
    url = models.URLField(_("web address"), blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("organization"), _("organizations")

    def __str__(self) -> str:
        return pick(self.names, "en")


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


@tracked()
class Room(DomainModel):
    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="rooms")
    names = TranslatedField(_("name"))
    capacity = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = _("room"), _("rooms")
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return pick(self.names, "en")


@tracked()
class GuidingQuestion(DomainModel):
    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="guiding_questions")
    texts = TranslatedField(_("question"), has_lines=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = _("guiding question"), _("guiding questions")
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return pick(self.texts, "en")


@tracked()
class DecisionProfile(DomainModel):
    """How this conference decides; copied onto a text when it is tabled, so a later change never touches that text."""

    conference = models.OneToOneField(Conference, on_delete=models.CASCADE, related_name="decision_profile")
    rule = models.CharField(_("rule"), max_length=20, choices=choices.Rule, default=choices.Rule.CONSENSUS)
    party_kind = models.CharField(
        _("parties are"), max_length=12, choices=choices.PartyKind, default=choices.PartyKind.INDIVIDUAL
    )
    quorum = models.PositiveSmallIntegerField(_("quorum (parties present)"), null=True, blank=True)
    silence_hours_min = models.PositiveSmallIntegerField(_("shortest silence, hours"), default=48)
    ad_referendum_allowed = models.BooleanField(_("joining ad referendum allowed"), default=True)
    authentic_languages = ArrayField(
        models.CharField(max_length=10), default=working_languages, verbose_name=_("authentic languages")
    )
    language_policy = models.CharField(
        _("language policy"), max_length=8, choices=choices.LanguagePolicy, default=choices.LanguagePolicy.ALL
    )

    class Meta:
        verbose_name = _("decision profile")
        constraints = [
            models.CheckConstraint(
                condition=~Q(authentic_languages=[]),
                name="conferences_profile_languages",
                violation_error_message=_("At least one language has to be authentic."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_rule_display()


@tracked()
class TeamMember(Membership, DomainModel):
    """An account with a role in the whole forum (no conference) or in one edition."""

    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="team")
    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, null=True, blank=True, related_name="team")
    role = models.CharField(_("role"), max_length=16, choices=choices.TeamRole)

    objects = TeamMemberQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("team member"), _("team members")
        constraints = [
            models.UniqueConstraint(
                fields=["forum", "conference", "user", "role"], nulls_distinct=False, name="conferences_team_once"
            ),
            NAMED,
            PLAIN_ADDRESS,
        ]

    def __str__(self) -> str:
        return f"{self.label} ({self.get_role_display()})"


@tracked()
class SourcedFact(DomainModel):
    """One value that one source gives. Where sources disagree there are several rows, and all of them are shown."""

    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="facts")
    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, null=True, blank=True, related_name="facts")
    subject = models.CharField(_("about"), max_length=14, choices=choices.FactSubject)
    values = TranslatedField(_("value"))
    source = models.CharField(_("source"), max_length=300)
    source_language = models.CharField(
        _("language of the source"), max_length=10, choices=list(CONTENT_LANGUAGES.items()), blank=True
    )
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = _("sourced fact"), _("sourced facts")
        ordering = ["subject", "order", "id"]

    def __str__(self) -> str:
        return f"{self.get_subject_display()}: {pick(self.values, 'en')} ({self.source})"
