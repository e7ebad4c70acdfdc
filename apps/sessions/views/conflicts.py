"""Conflicts of a programme with their ways out, and what it has to keep to."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from apps.conferences.views.adding import AddsToList
from apps.conferences.views.base import DomainActionView, DomainFormView
from apps.core.exceptions import Refused
from apps.sessions import services
from apps.sessions.conflicts import Conflict, survey
from apps.sessions.conflicts.loading import load
from apps.sessions.conflicts.requirements import names_of
from apps.sessions.conflicts.ways_out import ways_out
from apps.sessions.forms.requirements import OUT_OF_DATE, AcceptForm, RequirementForm, RulesForm, StepForm
from apps.sessions.models import Requirement
from apps.sessions.views.desk import DeskMixin

AT_ONCE = 15  # of a page: each looks for its ways out among hundreds of places


class ConflictsView(DeskMixin, TemplateView):
    """What to look at, each with its ways out; apart from it what somebody left as it is."""

    template_name = "sessions/conflicts.html"

    def get_context_data(self, **kwargs):
        told = survey(self.conference)
        may = self.request.user.has_perm("sessions.manage", self.conference)
        page = Paginator(told.open, AT_ONCE).get_page(self.request.GET.get("page"))
        kwargs |= {
            "rows": [(conflict, ways_out(told.programme, conflict) if may else []) for conflict in page],
            "page_obj": page,
            "accepted": told.accepted,
            "can_manage": may,
        }
        return super().get_context_data(**kwargs)


class TakeWayOutView(DeskMixin, DomainActionView):
    permission_required = "sessions.manage"
    done = ""

    @property
    def success_message(self):
        return self.done

    def perform(self):
        form = StepForm(self.request.POST)
        if not form.is_valid():
            raise Refused(OUT_OF_DATE, code="invalid")
        self.done = services.take_way_out(self.conference, form.step(), by=self.request.user).said

    def get_success_url(self):
        return self.here("sessions:conflicts")


class AcceptConflictView(DeskMixin, DomainFormView):
    """Leave it as it is: a page of its own, since it asks for the reason."""

    permission_required = "sessions.manage"
    template_name = "sessions/accept_conflict.html"
    form_class = AcceptForm
    creates = True  # the conflict of a second press is gone with the first
    success_message = gettext_lazy("It is left as it is.")

    @cached_property
    def conflict(self) -> Conflict:
        wanted = self.kwargs["fingerprint"]
        found = next((each for each in survey(self.conference).open if each.fingerprint == wanted), None)
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs):
        return super().get_context_data(conflict=self.conflict, **kwargs)

    def perform(self, form):
        reason = form.cleaned_data["reason"]
        return services.accept_conflict(self.conference, self.kwargs["fingerprint"], reason, by=self.request.user)

    def get_success_url(self):
        return self.here("sessions:conflicts")


class WithdrawAcceptanceView(DeskMixin, DomainActionView):
    permission_required = "sessions.manage"

    def perform(self):
        services.withdraw_acceptance(self.conference, self.kwargs["acceptance_id"], by=self.request.user)

    def get_success_url(self):
        return self.here("sessions:conflicts")


class RulesView(DeskMixin, DomainFormView):
    permission_required = "sessions.manage"
    template_name = "sessions/rules.html"
    form_class = RulesForm
    success_message = gettext_lazy("Saved.")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference}

    def perform(self, form):
        version = form.cleaned_data["version"]
        return services.set_rules(self.conference, form.plan(), by=self.request.user, version=version)

    def get_success_url(self):
        return self.here("sessions:rules")


class RequirementsView(AddsToList, DeskMixin, DomainFormView):
    """The list, and a form for one more."""

    permission_required = "sessions.manage"
    template_name = "sessions/requirements.html"
    form_class = RequirementForm
    creates = True

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference, "by": self.request.user}

    def perform(self, form):
        kind = form.cleaned_data["kind"]
        return services.add_requirement(self.conference, kind, by=self.request.user, **form.sides())

    @cached_property
    def entries(self):
        programme = load(self.conference)
        kinds = dict(Requirement._meta.get_field("kind").flatchoices)
        return [(asked.pk, kinds[asked.kind], names_of(programme, asked)) for asked in programme.requirements]

    def told(self, kind, names) -> str:
        return _("%(kind)s: %(first)s, %(second)s") % {"kind": kind, **names}

    def named(self):
        return next((self.told(kind, names) for pk, kind, names in self.entries if pk == self.result.pk), "")

    def get_context_data(self, **kwargs):
        kwargs["entries"] = [(pk, kind, names, self.told(kind, names)) for pk, kind, names in self.entries]
        kwargs["just_added"] = self.just_added({str(pk): name for pk, _kind, _names, name in kwargs["entries"]})
        return super().get_context_data(**kwargs)

    def get_success_url(self):
        return self.here("sessions:requirements")


class RemoveRequirementView(DeskMixin, DomainActionView):
    removes = True
    permission_required = "sessions.manage"
    success_message = gettext_lazy("The requirement is removed.")

    def perform(self):
        rows = Requirement.objects.filter(conference=self.conference).select_related("conference__forum")
        services.remove_requirement(get_object_or_404(rows, pk=self.kwargs["requirement_id"]), by=self.request.user)

    def get_success_url(self):
        return self.here("sessions:requirements")
