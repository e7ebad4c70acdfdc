from functools import cached_property

from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.adding import AddsAnother
from apps.conferences.views.base import ConferenceMixin, DomainActionView, DomainFormView
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.views import PermissionRequiredMixin
from apps.delegations import overview, services
from apps.delegations.choices import ParticipationStatus
from apps.delegations.forms.delegations import AddDelegationForm, DelegationForm, EntityForm, SortForm
from apps.delegations.models import Participation
from apps.delegations.names import display_name, in_protocol_order, protocol_languages
from apps.delegations.participation_life import NEXT


class DeskMixin(ConferenceMixin, PermissionRequiredMixin):
    """A page about the delegations of one conference."""

    permission_required = "delegations.manage"
    nav_current = "delegations:list"

    def get_success_url(self) -> str:
        return self.here("delegations:list")


class ParticipationMixin(DeskMixin):
    """A page about one delegation of the conference in the address."""

    @cached_property
    def participation(self) -> Participation:
        rows = Participation.objects.filter(conference=self.conference).with_names()
        return get_object_or_404(rows, pk=self.kwargs["participation_id"])

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.participation}

    def get_context_data(self, **kwargs):
        kwargs["participation"] = self.participation
        kwargs["name"] = display_name(self.participation.entity, self.conference, get_language())
        kwargs["back"] = self.here("delegations:list")
        return super().get_context_data(**kwargs)


class DelegationsView(DeskMixin, TemplateView):
    """Every delegation in protocol order; the whole team may read it."""

    permission_required = "delegations.view"
    template_name = "delegations/list.html"

    def get_context_data(self, **kwargs):
        rows = Participation.objects.filter(conference=self.conference).with_names()
        kwargs["delegations"] = in_protocol_order(rows, get_language())
        kwargs["some_unplaced"] = any(not row.order for row in kwargs["delegations"])
        kwargs["totals"] = overview.totals(kwargs["delegations"])
        kwargs["may_manage"] = self.request.user.has_perm("delegations.manage", self.conference)
        kwargs["sort_form"] = SortForm(languages=sort_languages(self.conference))
        return super().get_context_data(**kwargs)


class AddView(AddsAnother, DeskMixin, DomainFormView):
    keeps = ("role", "capacity")
    form_class = AddDelegationForm
    template_name = "delegations/add.html"
    creates = True

    def named(self) -> str:
        return display_name(self.result.entity, self.conference, get_language() or "en").display

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference}

    def perform(self, form):
        entity, new = form.cleaned_data["entity"], form.new_entity()
        return services.add_delegation(self.conference, entity, by=self.request.user, new=new, **form.takes_part())


class EditView(ParticipationMixin, DomainFormView):
    """How one delegation takes part, and the steps its status can make."""

    form_class = DelegationForm
    template_name = "delegations/edit.html"
    success_message = _("Saved.")

    def perform(self, form):
        by, version = self.request.user, form.cleaned_data["version"]
        return services.change_delegation(
            self.participation, by=by, version=version, beyond=form.beyond, **form.values()
        )

    def get_context_data(self, **kwargs):
        steps = NEXT[self.participation.status]
        kwargs["steps"] = [(value, label) for value, label in ParticipationStatus.choices if value in steps]
        return super().get_context_data(**kwargs)


class StatusView(ParticipationMixin, DomainActionView):
    """One step of the status; the version says whether the page was still true when the button was pressed."""

    @property
    def success_message(self):
        return _("The delegation is now: %(status)s.") % {"status": self.changed.get_status_display()}

    def perform(self):
        self.changed = services.change_delegation_status(
            self.participation,
            self.request.POST.get("status", ""),
            by=self.request.user,
            version=self.request.POST.get("version", ""),
        )

    def get_success_url(self):
        return self.here("delegations:edit", participation_id=self.kwargs["participation_id"])


class MoveView(ParticipationMixin, DomainActionView):
    up = True

    def perform(self):
        services.move_delegation(self.participation, by=self.request.user, up=self.up)


class RemoveView(ParticipationMixin, DomainActionView):
    success_message = _("The proposal is withdrawn.")

    def perform(self):
        services.remove_delegation(self.participation, by=self.request.user)


class SortView(DeskMixin, DomainActionView):
    success_message = _("The delegations are in the order of what they are sorted under.")

    def perform(self):
        language = self.request.POST.get("language", "")
        services.sort_delegations(self.conference, by=self.request.user, language=language)


class EntityView(ParticipationMixin, DomainFormView):
    """The forum's own names of an entity, used wherever a conference has set none."""

    form_class = EntityForm
    template_name = "delegations/entity.html"
    success_message = _("Saved for the whole forum.")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.participation.entity}

    def perform(self, form):
        version = form.cleaned_data["version"]
        return services.change_entity(form.instance, by=self.request.user, version=version, **form.values())


def sort_languages(conference) -> list[tuple[str, str]]:
    return [(code, CONTENT_LANGUAGES[code]) for code in protocol_languages(conference)]
