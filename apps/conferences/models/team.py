from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences import choices
from apps.conferences.membership import NAMED, PLAIN_ADDRESS, Membership
from apps.conferences.models.editions import Conference
from apps.conferences.models.forums import Forum
from apps.conferences.querysets import TeamMemberQuerySet
from apps.core.models import DomainModel


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
