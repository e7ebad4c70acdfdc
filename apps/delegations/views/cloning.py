from django.utils.translation import gettext_lazy as _

from apps.conferences.addresses import address
from apps.conferences.forms.editions import CloneForm
from apps.conferences.models import Conference, DecisionProfile
from apps.conferences.views.base import DomainFormView
from apps.conferences.views.scope import EditionScope
from apps.core.views import PermissionRequiredMixin
from apps.delegations import services


class CloneView(EditionScope, PermissionRequiredMixin, DomainFormView):
    """Begin the next edition from this one."""

    permission_required = "conferences.add_edition"
    page = "clone"
    form_class = CloneForm
    template_name = "delegations/clone.html"
    creates = True
    success_message = _("The new edition is a draft. Look through its set-up, then announce it.")

    def get_permission_object(self):
        return self.forum

    def get_initial(self):
        number = Conference.objects.next_number(self.forum)
        return {"number": number, "slug": str(number)}

    def perform(self, form):
        return services.clone_edition(self.conference, by=self.request.user, **form.values())

    def get_success_url(self):
        return address(self.result, "conferences:setup")

    def get_context_data(self, **kwargs):
        source = self.conference
        kwargs["taken"] = [
            (_("Rooms"), source.rooms.count()),
            (_("Guiding questions"), source.guiding_questions.count()),
            (_("Organizations"), source.organization_roles.count()),
            (_("Team roles"), source.team.count()),
            (_("Delegations, as proposed"), source.participations.count()),
            (_("Names of the naming protocol"), source.entity_names.count()),
        ]
        kwargs["rule_is_taken_over"] = DecisionProfile.objects.filter(conference=source).exists()
        return super().get_context_data(**kwargs)
