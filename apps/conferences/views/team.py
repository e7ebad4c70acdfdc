from functools import cached_property
from itertools import groupby

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.conferences import services
from apps.conferences.choices import TeamRole
from apps.conferences.forms.setup import TeamMemberForm, TeamRolesForm
from apps.conferences.least_rights import MAY_CHANGE, MAY_READ, Audience, Thing
from apps.conferences.models import TeamMember
from apps.conferences.views.base import DomainFormView
from apps.conferences.views.scope import EditionScope, ForumScope
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


class TeamView(PermissionRequiredMixin, DomainFormView):
    """Everybody of the team with their roles, and a form for one more."""

    page = "team"
    form_class = TeamMemberForm
    template_name = "conferences/team.html"
    success_message = _("Added to the team. The mail is on its way.")

    def get_initial(self):
        return {"language": self.request.user.language}

    def perform(self, form):
        return services.invite_team_member(self.forum, self.conference, by=self.request.user, **form.cleaned_data)

    def get_context_data(self, **kwargs):
        members = TeamMember.objects.filter(forum=self.forum).select_related("user").order_by("user__email", "role")
        own = members.filter(conference=self.conference)
        kwargs["people"] = [
            {"user": user, "roles": list(rows), "edit": self.scope_url("team-edit", user_id=user.pk)}
            for user, rows in groupby(own, key=lambda row: row.user)
        ]
        whole_forum = members.filter(conference=None) if self.conference else []
        kwargs["forum_people"] = [(user, list(rows)) for user, rows in groupby(whole_forum, key=lambda row: row.user)]
        kwargs["rights"] = rights_in_words()
        return super().get_context_data(**kwargs)


class TeamEditView(PermissionRequiredMixin, DomainFormView):
    """The roles of one account; none of them takes it out of the team."""

    page = "team"
    form_class = TeamRolesForm
    template_name = "conferences/team_edit.html"
    success_message = _("Saved.")

    @cached_property
    def member(self) -> User:
        team = TeamMember.objects.filter(forum=self.forum, conference=self.conference)
        return get_object_or_404(User, pk__in=team.filter(user=self.kwargs["user_id"]).values("user"))

    def get_initial(self):
        roles = TeamMember.objects.filter(forum=self.forum, conference=self.conference, user=self.member)
        return {"roles": list(roles.values_list("role", flat=True))}

    def perform(self, form):
        roles = form.cleaned_data["roles"]
        return services.set_team_roles(self.forum, self.conference, self.member, roles, by=self.request.user)

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
