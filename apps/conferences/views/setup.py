from django.http import Http404
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences import services
from apps.conferences.checklist import checklist
from apps.conferences.edition_life import NEXT
from apps.conferences.forms.details import SECTIONS, Section, SectionForm
from apps.conferences.forms.editions import StatusForm
from apps.conferences.forms.setup import DecisionForm
from apps.conferences.holders import signed_by_two
from apps.conferences.models import DecisionProfile
from apps.conferences.views.base import DomainFormView
from apps.conferences.views.scope import EditionScope
from apps.core.views import PermissionRequiredMixin


class SetupView(EditionScope, PermissionRequiredMixin, TemplateView):
    """What of the set-up is done and what is missing; the whole team may read it."""

    permission_required = "conferences.view_desk"
    url_prefix = ""
    page = "setup"
    template_name = "conferences/setup.html"

    def get_context_data(self, **kwargs):
        kwargs["items"] = checklist(self.conference)
        kwargs["done"] = sum(item.state == "yes" for item in kwargs["items"])
        kwargs["may_manage"] = self.request.user.has_perm("conferences.manage", self.conference)
        kwargs["may_add_edition"] = self.request.user.has_perm("conferences.add_edition", self.forum)
        kwargs["next_steps"] = NEXT[self.conference.status]
        return super().get_context_data(**kwargs)


class DetailsView(EditionScope, PermissionRequiredMixin, TemplateView):
    """What the edition says of itself, section by section, each with the way to its form."""

    page = "details"
    template_name = "conferences/details.html"
    extra_context = {"sections": SECTIONS}


class DetailsSectionView(EditionScope, PermissionRequiredMixin, DomainFormView):
    """One section, to be changed without meeting the others."""

    page = "details"
    form_class = SectionForm
    template_name = "conferences/details_section.html"
    success_message = _("Saved.")

    @property
    def section(self) -> Section:
        if self.kwargs["section"] not in SECTIONS:
            raise Http404
        return SECTIONS[self.kwargs["section"]]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.conference, "section": self.section}

    def get_success_url(self):
        return f"{self.scope_url()}#{self.section.key}"

    def get_context_data(self, **kwargs):
        return super().get_context_data(section=self.section, back=self.get_success_url(), **kwargs)

    def perform(self, form):
        version = form.cleaned_data["version"]
        changed = services.change_details(self.conference, by=self.request.user, version=version, **form.values())
        self.conference.slug = changed.slug
        return changed


class StatusView(EditionScope, PermissionRequiredMixin, DomainFormView):
    page = "status"
    form_class = StatusForm
    template_name = "conferences/status.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.conference}

    def perform(self, form):
        return services.change_status(
            self.conference,
            form.cleaned_data["status"],
            by=self.request.user,
            version=form.cleaned_data["version"],
            notes=form.cleaned_data["notes"],
        )

    @property
    def success_message(self):
        return _("The edition is now: %(status)s.") % {"status": self.result.get_status_display()}


class DecisionsView(EditionScope, PermissionRequiredMixin, DomainFormView):
    page = "decisions"
    form_class = DecisionForm
    template_name = "conferences/decisions.html"
    success_message = _("Saved. Texts already put on the table keep the rule they were put there under.")

    def get_form_kwargs(self):
        profile = DecisionProfile.objects.filter(conference=self.conference).first()
        profile = profile or DecisionProfile(
            conference=self.conference,
            updated_at=self.conference.updated_at,
            authentic_languages=self.conference.working_languages,
        )
        two_can_sign = signed_by_two(self.conference)
        return super().get_form_kwargs() | {"instance": profile, "two_can_sign": two_can_sign}

    def perform(self, form):
        version = form.cleaned_data["version"]
        return services.set_decision_profile(self.conference, by=self.request.user, version=version, **form.values())


class HistoryView(EditionScope, PermissionRequiredMixin, TemplateView):
    """The trail of the edition's own row; for organizers and document staff."""

    permission_required = "conferences.view_trail"
    page = "history"
    template_name = "conferences/history.html"
