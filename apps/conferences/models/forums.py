from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences import choices
from apps.conferences.querysets import ForumQuerySet
from apps.conferences.slugs import validate_forum_slug
from apps.core.fields import TranslatedField
from apps.core.languages import pick
from apps.core.models import DomainModel

# A count of one is a party; from two on nobody else can tell which they are. Beyond twenty nothing would be told.
RED_LINES_FROM = (2, 20)


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
    red_lines_from = models.PositiveSmallIntegerField(_("private red lines are counted from"), default=3)
    is_demonstration = models.BooleanField(_("invented example data"), default=False)

    objects = ForumQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("forum"), _("forums")
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(red_lines_from__range=RED_LINES_FROM),
                name="conferences_forum_red_lines_from",
                violation_error_message=_("Choose a number from 2 to 20."),
            ),
            models.CheckConstraint(
                condition=Q(abbreviation__regex=r"^[A-Z][A-Z0-9]{0,11}$"),
                name="conferences_forum_abbreviation",
                violation_error_message=_("The abbreviation is made of capital letters and digits, such as APC."),
            ),
        ]

    def __str__(self) -> str:
        return pick(self.names, "en") or self.slug

    @property
    def scope_id(self) -> UUID:
        return self.pk


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
