"""What the organizer's grid asks for while the page stays where it is: JSON, and the form beside the grid.

Each answer holds the touched sessions as the script keeps them. A no has its sentence: 409 when somebody else was there
first, 422 for every other rule.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.generic import View
from django.views.generic.edit import FormMixin

from apps.core.exceptions import Refused
from apps.core.guards.full_disk import refused_when_full
from apps.core.rows.concurrency import CHANGED_MEANWHILE, VersionedForm, version_of
from apps.sessions import services
from apps.sessions.choices import Role
from apps.sessions.conflicts import Conflict, Survey, survey
from apps.sessions.conflicts.ways_out import ways_out
from apps.sessions.forms.grid import ArrangeForm, CastForm, ChangeBesideTheGrid, NewBesideTheGrid
from apps.sessions.forms.requirements import OUT_OF_DATE, StepForm
from apps.sessions.models import Session
from apps.sessions.programme.working import WorkingProgramme, rows_of
from apps.sessions.releases.waiting import waiting_said
from apps.sessions.views.conflicts import AT_ONCE
from apps.sessions.views.desk import AddSittingView, ChangeSittingView, DeskMixin, MarkedMixin, SittingMixin

FIRST_THERE = {CHANGED_MEANWHILE, "removed"}


class GridStateView(MarkedMixin, View):
    """The whole working programme, or nothing (204) where the script has it already: asked every second."""

    permission_required = "sessions.manage"
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if request.GET.get("mark") == self.marked(Session.objects.of(self.conference).mark()):
            return HttpResponse(status=204)
        programme = WorkingProgramme(self.conference)
        more = {"mark": self.marked(programme.mark), "unreleased": waiting_said(self.conference)}
        return JsonResponse(programme.state() | more)


class GridVerbView(DeskMixin, FormMixin, View):
    """One verb by POST; `perform` returns the sessions that it touched."""

    permission_required = "sessions.manage"
    http_method_names = ["post"]

    def perform(self, form: BaseForm) -> Iterable[Session]:
        raise NotImplementedError

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self.get_form()
        if not form.is_valid():
            return JsonResponse({"message": self.told_of(form)}, status=422)
        try:
            with refused_when_full():
                touched = self.perform(form)
        except Refused as refused:
            status = 409 if refused.code in FIRST_THERE else 422
            return JsonResponse({"message": str(refused.message), "code": refused.code}, status=status)
        return JsonResponse(self.touched([sitting.pk for sitting in touched]))

    def touched(self, ids: list[UUID]) -> dict[str, Any]:
        return {"sittings": rows_of(self.conference, ids)}

    def told_of(self, form: BaseForm) -> str:
        return str(next(iter(form.errors.values()))[0])


class ArrangeView(GridVerbView):
    """Sessions to other times and rooms, or off the timetable: all of them or none."""

    form_class = ArrangeForm

    def perform(self, form: BaseForm) -> Iterable[Session]:
        return services.arrange_sittings(self.conference, form.cleaned_data["places"], by=self.request.user)


class GridSittingVerbView(SittingMixin, GridVerbView):
    """A button about one session; which verb is said in urls.py."""

    form_class = VersionedForm
    verb: str = ""

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.sitting}

    def perform(self, form: BaseForm) -> Iterable[Session]:
        version = form.cleaned_data["version"]
        done = getattr(services, self.verb)(self.sitting, by=self.request.user, version=version)
        return [done] if done else []


class CastView(SittingMixin, GridVerbView):
    """Give a person a role in the session, or take it back."""

    form_class = CastForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.sitting.conference, "by": self.request.user}

    def perform(self, form: BaseForm) -> Iterable[Session]:
        person, role = form.cleaned_data["person"], form.cleaned_data["role"]
        if form.cleaned_data["there"]:
            services.assign_person(self.sitting, person, role, by=self.request.user)
        else:
            for held in self.sitting.assignments.filter(person=person, role=role).select_related("person"):
                held.sitting = self.sitting
                services.unassign_person(held, by=self.request.user)
        return [self.sitting]


class WaysOutView(GridVerbView):
    """What would solve the first conflicts of the list, or the one with the key `of`; and one of these ways, taken."""

    form_class = StepForm
    http_method_names = ["get", "head", "options", "post"]
    said = ""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        told, of = survey(self.conference), request.GET.get("of")
        chosen = [each for each in told.open if each.fingerprint == of] if of else told.open[:AT_ONCE]
        return JsonResponse({"ways": {conflict.fingerprint: self.ways(told, conflict) for conflict in chosen}})

    def ways(self, told: Survey, conflict: Conflict) -> list[dict[str, Any]]:
        return [{"label": way.label, "step": dict(way.step.fields)} for way in ways_out(told.programme, conflict)]

    def perform(self, form: Any) -> Iterable[Session]:
        taken = services.take_way_out(self.conference, form.step(), by=self.request.user)
        self.said = taken.said
        return [taken.sitting]

    def touched(self, ids: list[UUID]) -> dict[str, Any]:
        return super().touched(ids) | {"message": self.said}

    def told_of(self, form: BaseForm) -> str:
        return str(OUT_OF_DATE)


class BesideMixin(DeskMixin):
    """A form beside the grid: comes as a piece of a page, answers as JSON when it has been saved."""

    result: Session | None

    def form_valid(self, form):
        base: Any = super()
        answer = base.form_valid(form)
        if form.errors:
            return answer
        made = [] if self.result is None else [self.result.pk]  # None: pressed twice, and saved the first time
        return JsonResponse({"sittings": rows_of(self.conference, made)})

    def form_invalid(self, form):
        refused = form.has_error("__all__", code=CHANGED_MEANWHILE)
        return self.render_to_response(self.get_context_data(form=form), status=409 if refused else 422)


class AddBesideView(BesideMixin, AddSittingView):
    form_class = NewBesideTheGrid
    template_name = "sessions/_beside_new.html"
    success_message: Any = ""


class ChangeBesideView(BesideMixin, ChangeSittingView):
    """The session, who is in it, and its buttons."""

    form_class = ChangeBesideTheGrid
    template_name = "sessions/_beside.html"
    success_message: Any = ""
    result: Session | None = None

    def get_context_data(self, **kwargs):
        people = list(self.sitting.assignments.select_related("person").order_by("order", "id"))
        kwargs |= {
            "groups": [(role, rows) for role in Role if (rows := [row for row in people if row.role == role])],
            "cast_form": CastForm(conference=self.conference, by=self.request.user),
            "seen": version_of(self.sitting),
        }
        return super().get_context_data(**kwargs)
