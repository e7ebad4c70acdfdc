from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences import services
from apps.conferences.addresses import address
from apps.conferences.forms.editions import EditionForm
from apps.conferences.forms.forums import ForumForm
from apps.conferences.models import Conference, OrganizationRole
from apps.conferences.views.base import DomainFormView
from apps.conferences.views.scope import ForumScope
from apps.core.views import PermissionRequiredMixin


class NewForumView(PermissionRequiredMixin, DomainFormView):
    """Found a forum: who operates the installation, or the first account of an empty one."""

    permission_required = "conferences.add_forum"
    form_class = ForumForm
    template_name = "conferences/new_forum.html"
    creates = True
    success_message = _("The forum is founded. Begin its first edition, or complete what it says of itself.")

    def perform(self, form):
        return services.create_forum(by=self.request.user, **form.values())

    def get_success_url(self):
        return address(self.result, "conferences:forum")


class ForumView(ForumScope, PermissionRequiredMixin, TemplateView):
    """The forum at a glance: its editions, and what it says of itself."""

    url_prefix = ""
    page = "forum"
    template_name = "conferences/forum.html"

    def get_context_data(self, **kwargs):
        kwargs["editions"] = self.forum.conferences.all()
        kwargs["organization_roles"] = OrganizationRole.objects.filter(
            forum=self.forum, conference=None
        ).select_related("organization")
        return super().get_context_data(**kwargs)


class ForumDetailsView(ForumScope, PermissionRequiredMixin, DomainFormView):
    page = "details"
    form_class = ForumForm
    template_name = "conferences/forum_details.html"
    success_message = _("Saved.")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.forum}

    def perform(self, form):
        version = form.cleaned_data["version"]
        return services.change_forum(self.forum, by=self.request.user, version=version, **form.values())


class NewEditionView(ForumScope, PermissionRequiredMixin, DomainFormView):
    """Begin an edition from scratch."""

    permission_required = "conferences.add_edition"
    page = "new-edition"
    form_class = EditionForm
    template_name = "conferences/new_edition.html"
    creates = True
    success_message = _("The edition is a draft. Set it up, then announce it.")

    def get_initial(self):
        number = Conference.objects.next_number(self.forum)
        return {"number": number, "slug": str(number)}

    def perform(self, form):
        return services.create_conference(self.forum, by=self.request.user, **form.values())

    def get_success_url(self):
        return address(self.result, "conferences:setup")

    def get_context_data(self, **kwargs):
        kwargs["editions"] = self.forum.conferences.all()
        return super().get_context_data(**kwargs)
