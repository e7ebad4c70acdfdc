from django.core.validators import MaxValueValidator, URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.models import DomainModel
from apps.sessions import choices
from apps.sessions.models.sittings import Session
from apps.sessions.querysets import JoinLinkQuerySet

EARLIEST = 24 * 60  # minutes before the start: a link that stands for days is passed on


@tracked(exclude=["url", "words"])
class JoinLink(DomainModel):
    """Where one audience joins a session online, and from how many minutes before its start they are told.

    Whoever has the address is in the room, so neither the row history nor the trail keeps it: it stands here alone.
    """

    sitting = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="join_links")
    audience = models.CharField(_("for whom"), max_length=12, choices=choices.LinkAudience)
    url = models.URLField(_("link"), max_length=500, validators=[URLValidator(schemes=["https"])])
    words = models.CharField(_("what else is needed"), max_length=200, blank=True)  # a number, a code
    minutes_before = models.PositiveSmallIntegerField(
        _("shown from (minutes before the start)"), default=30, validators=[MaxValueValidator(EARLIEST)]
    )

    objects = JoinLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link of a session")
        verbose_name_plural = _("links of sessions")
        ordering = ["audience", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["sitting", "audience"],
                name="forum_sessions_link_once",
                violation_error_message=_("This audience has a link already. Change that one."),
            ),
            models.CheckConstraint(condition=Q(url__startswith="https://"), name="forum_sessions_link_https"),
            models.CheckConstraint(condition=Q(minutes_before__lte=EARLIEST), name="forum_sessions_link_before"),
        ]

    def __str__(self) -> str:
        return str(self.get_audience_display())

    @property
    def conference_id(self):
        return self.sitting.conference_id
