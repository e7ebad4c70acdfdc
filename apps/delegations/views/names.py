from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.base import DomainFormView
from apps.core.languages import CONTENT_LANGUAGES
from apps.delegations import overview, services
from apps.delegations.choices import NameContext
from apps.delegations.forms.names import NamesForm
from apps.delegations.models import Participation
from apps.delegations.names import in_protocol_order, protocol_languages
from apps.delegations.views.delegations import DeskMixin, ParticipationMixin


class NamingView(DeskMixin, TemplateView):
    """The naming protocol of a conference in one use: every delegation, every language."""

    permission_required = "delegations.view"
    template_name = "delegations/names.html"

    def get_context_data(self, **kwargs):
        asked = self.request.GET.get("context")
        context = asked if asked in NameContext.values else NameContext.LIST
        languages = protocol_languages(self.conference)
        rows = in_protocol_order(Participation.objects.filter(conference=self.conference).with_names(), get_language())
        for row in rows:
            row.cells = overview.name_cells(row, self.conference, languages, context)
        kwargs["delegations"] = rows
        kwargs["languages"] = [(code, CONTENT_LANGUAGES[code]) for code in languages]
        kwargs["contexts"] = [(value, label, value == context) for value, label in NameContext.choices]
        kwargs["name_context"] = context
        kwargs["may_manage"] = self.request.user.has_perm("delegations.manage", self.conference)
        return super().get_context_data(**kwargs)


class EntityNamesView(ParticipationMixin, DomainFormView):
    """How this conference names one entity, with a preview of a nameplate and a list before anything is saved."""

    form_class = NamesForm
    template_name = "delegations/entity_names.html"
    shows_only = ("preview",)
    success_message = _("Saved. Every page and every new output uses these names from now on.")

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        rows = [row for row in self.participation.entity.names.all() if row.conference_id == self.conference.pk]
        languages = dict.fromkeys([*protocol_languages(self.conference), *(row.language for row in rows)])
        return kwargs | {"languages": list(languages), "rows": rows}

    def form_valid(self, form):
        if "preview" in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form, typed=form.typed()))
        return super().form_valid(form)

    def perform(self, form):
        version = form.cleaned_data["version"]
        return services.set_names(self.participation, form.entries(), by=self.request.user, version=version)

    def get_success_url(self):
        return self.here("delegations:names")

    def get_context_data(self, typed=None, **kwargs):
        kwargs.setdefault("form", self.get_form())
        rows = list(Participation.objects.filter(conference=self.conference).with_names())
        kwargs["previews"] = [
            (
                CONTENT_LANGUAGES[group["code"]],
                overview.preview(rows, self.participation, group["code"], typed and typed[group["code"]]),
            )
            for group in kwargs["form"].groups()
        ]
        kwargs["previewing"] = typed is not None
        return super().get_context_data(**kwargs)
