from typing import Any

from django.db import models
from django.db.models import Q

from apps.conferences.choices import TeamRole
from apps.conferences.edition_life import PUBLIC_STATUSES
from apps.conferences.least_rights import Thing, roles_reading


class ForumQuerySet(models.QuerySet):
    def public(self):
        """Forums of which anything is public: at least one edition that is no draft."""
        return self.filter(models.Exists(self._editions().public().filter(forum=models.OuterRef("pk"))))

    def visible_to(self, user):
        """Public ones, and those of one's own teams; of any other nobody learns that it exists."""
        if not user.is_authenticated:
            return self.public()
        return self.filter(Q(pk__in=self.public().values("pk")) | Q(pk__in=self.run_by(user).values("pk")))

    def run_by(self, user):
        """Forums in which the account has any team role, for the forum or one of its conferences."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(team__user=user).distinct()

    def _editions(self):
        editions: Any = self.model._meta.get_field("conferences").related_model
        return editions.objects.all()


class ConferenceQuerySet(models.QuerySet):
    def public(self):
        """Announced or later; a draft edition does not exist for the public."""
        return self.filter(status__in=PUBLIC_STATUSES)

    def run_by(self, user, *roles: TeamRole):
        """Conferences whose team the account belongs to (through the forum or directly), in any of `roles` if given."""
        if not user.is_authenticated:
            return self.none()
        own = Q(team__user=user)
        whole_forum = Q(forum__team__user=user, forum__team__conference=None)
        if roles:
            own &= Q(team__role__in=roles)
            whole_forum &= Q(forum__team__role__in=roles)
        return self.filter(own | whole_forum).distinct()

    def next_number(self, forum) -> int:
        """The number after the highest of the forum."""
        return (self.filter(forum=forum).aggregate(highest=models.Max("number"))["highest"] or 0) + 1

    def visible_to(self, user):
        """Public ones, and drafts of one's own team."""
        if not user.is_authenticated:
            return self.public()
        own = self.run_by(user, *roles_reading(Thing.UNANNOUNCED))
        return self.filter(Q(pk__in=self.public().values("pk")) | Q(pk__in=own.values("pk")))


class TeamMemberQuerySet(models.QuerySet):
    def come(self):
        """Members who have taken up their role."""
        return self.filter(accepted_at__isnull=False)

    def of(self, conference):
        """Members of the conference's team, those of the whole forum included."""
        return self.filter(Q(conference=conference) | Q(conference=None), forum_id=conference.forum_id)


class OrganizationRoleQuerySet(models.QuerySet):
    def for_edition(self, conference):
        """Roles in the edition and in the whole forum, with their organizations."""
        return self.filter(Q(conference=conference) | Q(conference=None), forum_id=conference.forum_id).select_related(
            "organization"
        )
