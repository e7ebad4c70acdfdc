"""The programme at the organizer's desk."""

import datetime as dt
from functools import cached_property
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import OuterRef, Subquery
from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.addresses import addresses
from apps.conferences.views.adding import AddsAnother
from apps.conferences.views.base import ConferenceMixin, DomainActionView, DomainFormView
from apps.core.clocks.venue_time import zone_label_over
from apps.core.languages import pick
from apps.core.views import PermissionRequiredMixin
from apps.sessions import services
from apps.sessions.cast.people import Named
from apps.sessions.choices import Role
from apps.sessions.forms.sittings import AssignForm, ChangeSittingForm, SittingForm, initial_of
from apps.sessions.models import Assignment, Release, Session
from apps.sessions.programme import timetable
from apps.sessions.programme.agenda import length_of
from apps.sessions.programme.grid import WorkedOn, grid_of
from apps.sessions.programme.grid_words import words
from apps.sessions.programme.listed import desk_rows, desk_slots
from apps.sessions.programme.questions import sets_taken_up
from apps.sessions.programme.rows import ProgrammeRow
from apps.sessions.programme.seats import delegations_by_sitting
from apps.sessions.programme.working import Days, WorkingProgramme
from apps.sessions.releases.waiting import waiting_said

NOBODY = UUID(int=0)


class DeskMixin(ConferenceMixin, PermissionRequiredMixin):
    """Pages of the desk: the team reads them, organizers work on them."""

    permission_required = "sessions.view_desk"
    nav_current = "sessions:desk"

    def get_context_data(self, **kwargs):
        kwargs.setdefault("can_manage", self.request.user.has_perm("sessions.manage", self.conference))
        return super().get_context_data(**kwargs)

    def venue_zone(self, sittings: list[Session]) -> str:
        """The clocks of the venue while these sessions go on, which are in order and have a time."""
        if not sittings:
            return ""
        last = max(sitting.ends for sitting in sittings)
        return zone_label_over(sittings[0].starts, last, self.conference.time_zone)

    def desk_url(self, sitting: Session | None = None) -> str:
        """The desk on the session's day."""
        url = self.here("sessions:desk")
        if sitting is None or sitting.starts is None:
            return url
        return f"{url}?day={sitting.starts.astimezone(ZoneInfo(self.conference.time_zone)):%Y-%m-%d}"


class SittingMixin(DeskMixin):
    @cached_property
    def sitting(self) -> Session:
        rows = Session.objects.of(self.conference).select_related("room")
        sitting = rows.filter(pk=self.kwargs["sitting_id"]).first()
        if sitting is None:
            raise Http404
        sitting.conference = self.conference
        return sitting

    def get_context_data(self, **kwargs):
        return super().get_context_data(sitting=self.sitting, **kwargs)

    def sitting_url(self, sitting: Session) -> str:
        return self.here("sessions:desk-sitting", sitting_id=sitting.pk)


class MarkedMixin(DeskMixin):
    """What the script of the grid asks about: it is news when a session changes, and when somebody releases."""

    def beside_conference(self):
        numbers = Release.objects.filter(conference=OuterRef("pk")).order_by("-number").values("number")
        return {"last_release": Subquery(numbers[:1])}

    def marked(self, mark: str) -> str:
        """The mark of the sessions, and of their releases."""
        return f"{mark}.{self.beside('last_release') or 0}"


class DeskView(MarkedMixin, TemplateView):
    """One day of the programme as a picture and as a list, and what has no time yet. Organizers work on the picture."""

    template_name = "sessions/desk.html"

    def get_template_names(self):
        return ["sessions/_day_list.html"] if self.request.GET.get("part") == "list" else [self.template_name]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        programme, can_manage = WorkingProgramme(self.conference), context["can_manage"]
        day = self.chosen_day(programme.days)
        shown = programme.days.get(day, []) if day else []
        read = timetable.days_of(
            [ProgrammeRow.of(s) for s in shown], self.conference, named=Named.TEAM, programme=Session
        )
        tz, worked_on = self.conference.time_zone, WorkedOn(day, programme.hours) if day and can_manage else None
        lines, clock = (read[0].lines if read else []), timetable.Clock(tz)
        grid = grid_of(shown, lines, programme.rooms, tz, programme.told.keys(), worked_on=worked_on)
        page = addresses(self.conference, "sessions:desk-sitting", "sitting_id")
        can_work, unreleased = can_manage and grid is not None, waiting_said(self.conference)
        return context | {
            "days": [(date, clock.short_day(date), date == day, len(rows)) for date, rows in programme.days.items()],
            "day": day,
            "day_label": clock.long_day(day) if day else "",
            "rows": desk_rows(shown, lines, programme.told, page, with_verbs=can_manage) if shown else "",
            "grid": grid,
            "slots": desk_slots(grid.blocks, page) if grid else "",
            "conflicts": programme.conflicts,
            "conflicts_said": programme.conflicts_said,
            "without_time": [sitting for sitting in programme.sittings if sitting.during is None],
            "has_rooms": bool(programme.rooms),
            "is_empty": not programme.sittings,
            "reads_notes": self.request.user.has_perm("sessions.view_notes", self.conference),
            "venue_zone": self.venue_zone(shown),
            "unreleased": unreleased,
            "working": self.working(programme, unreleased) if can_work else None,
        }

    def working(self, programme: WorkingProgramme, unreleased: str) -> dict[str, Any]:
        """What the script of the grid begins with."""
        more = {"mark": self.marked(programme.mark), "unreleased": unreleased}
        return {"state": programme.state() | more, "words": words(), "urls": self.urls()}

    def urls(self) -> dict[str, str]:
        """Addresses for the script; where it has to put in a session there is the one of nobody."""
        whole = {name: self.here(f"sessions:grid-{name}") for name in ("state", "arrange", "new", "ways-out")}
        of_one = ("change", "cast", "cancel", "restore", "take-back")
        return {
            "desk": self.here("sessions:desk"),
            "conflicts": self.here("sessions:conflicts"),
            "page": self.here("sessions:desk-sitting", sitting_id=NOBODY),
            **whole,
            **{name: self.here(f"sessions:grid-{name}", sitting_id=NOBODY) for name in of_one},
        }

    def chosen_day(self, days: Days) -> dt.date | None:
        """The day of the address, else the first with a session, else the first."""
        try:
            chosen = dt.date.fromisoformat(self.request.GET.get("day", ""))
        except ValueError:
            chosen = None
        if chosen in days:
            return chosen
        return next((day for day, rows in days.items() if rows), next(iter(days), None))


class AddSittingView(AddsAnother, DeskMixin, DomainFormView):
    permission_required = "sessions.manage"
    keeps = ("day", "room")
    template_name = "sessions/sitting_form.html"
    form_class = SittingForm
    creates = True

    def get_initial(self):
        wanted = {name: self.request.GET.get(name, "") for name in ("day", "start", "end", "room")}
        return {"day": self.conference.starts_on, "format": "plenary"} | {k: v for k, v in wanted.items() if v}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference}

    def perform(self, form):
        return services.add_sitting(self.conference, form.plan(), by=self.request.user)

    def named(self) -> str:
        return pick(self.result.titles, get_language())

    def get_success_url(self):
        return self.desk_url(self.result)

    def made_url(self):
        return self.here("sessions:desk-sitting", sitting_id=self.result.pk)


class ChangeSittingView(SittingMixin, DomainFormView):
    permission_required = "sessions.manage"
    template_name = "sessions/sitting_form.html"
    form_class = ChangeSittingForm
    success_message = _("Saved.")

    def get_initial(self):
        return initial_of(self.sitting)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference, "instance": self.sitting}

    def perform(self, form):
        version = form.cleaned_data["version"]
        return services.revise_sitting(self.sitting, form.plan(), by=self.request.user, version=version)

    def get_success_url(self):
        return self.sitting_url(self.result)


class DeskSittingView(SittingMixin, DomainFormView):
    """A session at the desk: what it is, who is in it, what can be done, what happened to it."""

    template_name = "sessions/desk_sitting.html"
    form_class = AssignForm
    http_method_names = ["get", "head", "options"]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference, "by": self.request.user}

    def get_context_data(self, **kwargs):
        sitting = self.sitting
        rows = [ProgrammeRow.of(sitting)] if sitting.during else []
        read = timetable.days_of(rows, self.conference, named=Named.NOBODY, programme=Session)
        people = list(sitting.assignments.select_related("person"))
        seated = delegations_by_sitting([sitting.pk], self.conference, Named.TEAM, Session)
        kwargs |= {
            "line": read[0].lines[0] if read else None,
            "day": read[0] if read else None,
            "delegations": seated.get(sitting.pk, []),
            "groups": [(role.label, [row for row in people if row.role == role]) for role in Role],
            "has_people": bool(people),
            "question_texts": [row.texts for row in sitting.questions.order_by("session_questions__order")],
            "question_sets": sets_taken_up(sitting.pk),
            "agenda": list(sitting.agenda_items.select_related("rapporteur")),
            "length": length_of(sitting),
            "venue_zone": self.venue_zone([sitting] if sitting.during else []),
            "programme_url": self.desk_url(sitting),
            "can_read_trail": self.request.user.has_perm("conferences.view_trail", self.conference),
        }
        return super().get_context_data(**kwargs)


class AssignPersonView(DeskSittingView):
    """The same page; its form gives a person a role."""

    permission_required = "sessions.manage"
    http_method_names = ["get", "head", "options", "post"]
    success_message = _("Saved.")

    def perform(self, form):
        person, role = form.cleaned_data["person"], form.cleaned_data["role"]
        return services.assign_person(self.sitting, person, role, by=self.request.user)

    def get_success_url(self):
        return self.sitting_url(self.sitting)


class SittingActionView(SittingMixin, DomainActionView):
    """A button on the page of a session; which one is said in urls.py."""

    permission_required = "sessions.manage"
    verb: str = ""
    done: str | Promise = ""

    @property
    def success_message(self):
        return self.done

    def perform(self):
        return getattr(services, self.verb)(self.sitting, by=self.request.user)

    def get_success_url(self):
        exists = Session.objects.filter(pk=self.sitting.pk).exists()
        return self.sitting_url(self.sitting) if exists else self.desk_url()


class AssignmentActionView(SittingMixin, DomainActionView):
    """A button beside a person in a role: take the role back, or let them come earlier or later."""

    permission_required = "sessions.manage"
    move: str = ""

    @property
    def removes(self) -> bool:
        return not self.move

    @cached_property
    def assignment(self) -> Assignment:
        rows = self.sitting.assignments.select_related("person", "sitting__conference__forum")
        found = rows.filter(pk=self.kwargs["assignment_id"]).first()
        if found is None:
            raise Http404
        return found

    def perform(self):
        if self.move:
            return services.reorder_person(self.assignment, earlier=self.move == "earlier", by=self.request.user)
        return services.unassign_person(self.assignment, by=self.request.user)

    def get_success_url(self):
        return self.sitting_url(self.sitting)
