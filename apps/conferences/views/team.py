from collections import defaultdict
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from apps.conferences import services
from apps.conferences.choices import TeamRole
from apps.conferences.forms.setup import TeamMemberForm, TeamRolesForm
from apps.conferences.least_rights import MAY_CHANGE, MAY_READ, Audience, Thing
from apps.conferences.models import TeamMember
from apps.conferences.views.adding import AddsToList
from apps.conferences.views.base import DomainFormView
from apps.conferences.views.scope import EditionScope, ForumScope
from apps.core.guards.plain_text import one_line
from apps.core.views import PermissionRequiredMixin


def rights_in_words() -> list[dict]:
    """What each role, and everybody outside the team, may read and do: the table of `least_rights`, line by line."""
    return [
        {
            "role": role.label,
            "reads": [thing.label for thing in Thing if thing in MAY_READ[role]],
            "changes": [thing.label for thing in Thing if thing in MAY_CHANGE[role]],
        }
        for role in [*TeamRole, *Audience]
    ]


class TeamView(AddsToList, PermissionRequiredMixin, DomainFormView):
    """Everybody of the team with their roles, and a form for one more."""

    forum: Any  # these three: of the forum or the edition it is mixed into
    conference: Any
    scope_url: Any

    page = "team"
    form_class = TeamMemberForm
    template_name = "conferences/team.html"
    creates = True

    saved_words = _("Saved: %(name)s. The email is on its way.")

    def named(self) -> str:
        """As it was typed: an account that has not come to the desk is told of no further."""
        typed = self.request.POST
        return one_line(typed.get("name", "")) or typed.get("email", "").strip()

    def added_id(self) -> str:
        own = TeamMember.objects.filter(forum=self.forum, conference=self.conference, user=self.result)
        return str(own.earliest("created_at").pk)

    def get_initial(self):
        return {"language": self.request.user.language}

    def perform(self, form):
        return services.invite_team_member(self.forum, self.conference, by=self.request.user, **form.cleaned_data)

    def get_context_data(self, **kwargs):
        own = self.people(TeamMember.objects.filter(forum=self.forum, conference=self.conference))
        kwargs["people"] = [(rows, self.scope_url("team-edit", member_id=rows[0].pk)) for rows in own]
        kwargs["just_added"] = self.just_added({str(row.pk): row.label for rows in own for row in rows})
        whole_forum = TeamMember.objects.filter(forum=self.forum, conference=None)
        kwargs["forum_people"] = self.people(whole_forum) if self.conference else []
        kwargs["rights"] = rights_in_words()
        return super().get_context_data(**kwargs)

    @staticmethod
    def people(members: QuerySet[TeamMember]) -> list[list[TeamMember]]:
        """The roles of each member, in the order of their addresses."""
        found: dict[UUID, list[TeamMember]] = defaultdict(list)
        for member in members.select_related("user").order_by("role"):
            found[member.user_id].append(member)
        return sorted(found.values(), key=lambda rows: rows[0].email)


class TeamEditView(PermissionRequiredMixin, DomainFormView):
    """The roles of one member; none of them takes the account out of the team.

    Its address names the membership: the id of an account would tell when that was made.
    """

    forum: Any  # these three: of the forum or the edition it is mixed into
    conference: Any
    scope_url: Any

    page = "team"
    form_class = TeamRolesForm
    template_name = "conferences/team_edit.html"
    success_message = _("Saved.")

    @cached_property
    def member(self) -> TeamMember:
        team = TeamMember.objects.filter(forum=self.forum, conference=self.conference).select_related("user")
        return get_object_or_404(team, pk=self.kwargs["member_id"])

    def get_initial(self):
        roles = TeamMember.objects.filter(forum=self.forum, conference=self.conference, user=self.member.user)
        return {"roles": list(roles.values_list("role", flat=True))}

    def perform(self, form):
        roles = form.cleaned_data["roles"]
        return services.set_team_roles(self.forum, self.conference, self.member.user, roles, by=self.request.user)

    def get_context_data(self, **kwargs):
        kwargs.update(member=self.member, back=self.scope_url())
        return super().get_context_data(**kwargs)


class EditionTeamView(EditionScope, TeamView):
    permission_required = "conferences.manage_team"


class EditionTeamEditView(EditionScope, TeamEditView):
    permission_required = "conferences.manage_team"


class ForumTeamView(ForumScope, TeamView):
    pass


class ForumTeamEditView(ForumScope, TeamEditView):
    pass
