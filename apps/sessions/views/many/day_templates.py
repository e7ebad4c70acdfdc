"""Templates of days: used, saved and removed."""

from typing import Any

from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from apps.conferences.views.base import DomainActionView, DomainFormView
from apps.sessions import services
from apps.sessions.drafts.clashing import tell_clashes
from apps.sessions.drafts.draft import Proposal
from apps.sessions.drafts.skeletons import applied
from apps.sessions.forms.many.day_templates import SaveTemplateForm, UseTemplateForm
from apps.sessions.models import DayTemplate
from apps.sessions.views.many.base import ManyMixin, ProposalView


class UseTemplateView(ProposalView):
    form_class = UseTemplateForm
    template_name = "sessions/many/day_template.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"by": self.request.user}

    def get_initial(self):
        return {"template": self.request.GET.get("template", "")}

    def propose(self, form: Any) -> Proposal:
        said = {name: form.cleaned_data[name] for name in ("main", "others", "begins")}
        found = applied(form.skeleton, self.conference, form.targets, **said)
        tell_clashes(self.conference, found.drafts, by=self.request.user)
        return found


class SaveTemplateView(ManyMixin, DomainFormView):
    form_class = SaveTemplateForm
    template_name = "sessions/many/save_template.html"
    success_message = _("The template is saved.")
    creates = True

    def get_initial(self):
        return {"day": self.request.GET.get("day", "")}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference}

    def perform(self, form: Any) -> DayTemplate:
        return services.save_day_template(self.conference, form.cleaned_data["name"], form.chosen, by=self.request.user)

    def get_success_url(self):
        return f"{self.here('sessions:day-template')}?template={self.result.pk}"


class RemoveTemplateView(ManyMixin, DomainActionView):
    removes = True
    success_message = _("The template is removed. Sessions made from it stay.")

    @cached_property
    def template(self) -> DayTemplate:
        rows = DayTemplate.objects.filter(conference=self.conference).select_related("conference__forum")
        found = rows.filter(pk=self.kwargs["template_id"]).first()
        if found is None:
            raise Http404
        return found

    def perform(self):
        return services.remove_day_template(self.template, by=self.request.user)

    def get_success_url(self):
        return self.here("sessions:day-template")
