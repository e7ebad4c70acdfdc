"""Meetings that heads of delegation ask each other for, on their own pages and at the desk."""

from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from django.http import Http404
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.least_rights import Thing
from apps.conferences.views.base import ConferenceMixin, DomainActionView, DomainFormView
from apps.core.exceptions import Refused
from apps.core.views import PermissionRequiredMixin
from apps.delegates.own_delegation import places_of
from apps.delegations.models import Participation
from apps.sessions import services
from apps.sessions.forms.meetings import AcceptForm, AskMeetingForm, PlaceForm, WordForm
from apps.sessions.meetings.shown import Shown, shown
from apps.sessions.models import MeetingRequest
from apps.sessions.views.desk import DeskMixin


class OwnMeetingsMixin(ConferenceMixin, PermissionRequiredMixin):
    """A page of whoever speaks for a delegation. A request about other delegations does not exist for them."""

    permission_required = "sessions.ask_meeting"
    nav_current = "statements:own-delegation"

    @cached_property
    def own(self) -> list[Participation]:
        places = places_of(self.request.user, self.conference)
        return [place.participation for place in places if place.changes(Thing.OWN_MEETINGS)]

    def requests(self):
        return MeetingRequest.objects.filter(conference=self.conference).about(self.own)

    def one(self) -> Shown:
        found = shown(self.requests().filter(pk=self.kwargs["request_id"]).whole(), [row.pk for row in self.own])
        if not found:
            raise Http404
        found[0].request.conference = self.conference
        return found[0]

    def meeting_url(self, request: MeetingRequest) -> str:
        return self.here("sessions:meeting", request_id=request.pk)


class MeetingsView(OwnMeetingsMixin, TemplateView):
    """What the delegation has asked for, and what it is asked for."""

    template_name = "sessions/meetings.html"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        rows = shown(self.requests().whole(), [row.pk for row in self.own])
        return super().get_context_data(
            asked=[each for each in rows if not each.is_asking],
            asking=[each for each in rows if each.is_asking],
            **kwargs,
        )


class AskMeetingView(OwnMeetingsMixin, DomainFormView):
    template_name = "sessions/meeting_ask.html"
    form_class = AskMeetingForm
    creates = True
    success_message = _("Your request is on its way to those who speak for them.")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference, "own": self.own}

    def perform(self, form):
        said = form.cleaned_data
        words = {"subject": said["subject"], "times": said["times"], "by": self.request.user}
        return services.ask_for_meeting(form.chosen, said["others"], **words)

    def get_success_url(self) -> str:
        return self.meeting_url(self.result)


class MeetingView(OwnMeetingsMixin, DomainFormView):
    """One request: what is proposed, who has said what, and the answer of one's own delegation."""

    template_name = "sessions/meeting.html"
    form_class: Any = AcceptForm

    @cached_property
    def shown(self) -> Shown:
        return self.one()

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"request": self.shown.request, "accepted": self.shown.accepted}

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(meeting=self.shown, word_form=WordForm(), **kwargs)

    def perform(self, form):
        if self.shown.own is None:
            raise Http404
        return services.accept_meeting(self.shown.own, form.cleaned_data["time"], by=self.request.user)

    @property
    def success_message(self):
        if self.result.sitting_id:
            return _("Agreed. It stands on your programme.")
        return _("Your answer is recorded.")

    def get_success_url(self) -> str:
        return self.meeting_url(self.shown.request)


class DeclineMeetingView(MeetingView):
    """The same page; its other form declines."""

    form_class = WordForm
    success_message = _("Declined. The others are told.")

    def get_form_kwargs(self):
        return DomainFormView.get_form_kwargs(self)

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        accept = AcceptForm(request=self.shown.request, accepted=self.shown.accepted)
        found = super().get_context_data(**kwargs)
        return found | {"form": accept, "word_form": found["form"]}

    def perform(self, form):
        if self.shown.own is None:
            raise Http404
        return services.decline_meeting(self.shown.own, word=form.cleaned_data["word"], by=self.request.user)


class WithdrawMeetingView(OwnMeetingsMixin, DomainActionView):
    success_message = _("Your request is withdrawn. The others are told.")

    def perform(self):
        each = self.one()
        if not each.is_asking:
            raise Http404
        return services.withdraw_meeting(each.request, by=self.request.user)

    def get_success_url(self) -> str:
        return self.here("sessions:meetings")


class DeskMeetingsView(DeskMixin, TemplateView):
    """Every request of the edition: open ones first, those that wait for a room before all."""

    template_name = "sessions/desk_meetings.html"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        rows = shown(MeetingRequest.objects.filter(conference=self.conference).whole())
        open_ones = sorted((each for each in rows if each.is_open), key=lambda each: each.request.status)
        ended = [each for each in rows if not each.is_open]
        context = super().get_context_data(open=open_ones, ended=ended, **kwargs)
        return context | {"leads_to": "sessions:desk-meeting" if context["can_manage"] else ""}


class DeskMeetingView(DeskMixin, DomainFormView):
    """One request at the desk, and the form that puts it on the programme."""

    permission_required = "sessions.manage"
    template_name = "sessions/desk_meeting.html"
    form_class = PlaceForm
    success_message: Any = _("It stands on the programme of those concerned. They are told.")

    @cached_property
    def shown(self) -> Shown:
        found = shown(MeetingRequest.objects.filter(conference=self.conference, pk=self.kwargs["request_id"]).whole())
        if not found:
            raise Http404
        found[0].request.conference = self.conference
        return found[0]

    def get_initial(self):
        """The time that most have accepted, else the first."""
        times = list(self.shown.request.times.all())
        if not times:
            return {}
        accepted = self.shown.accepted
        best = max(times, key=lambda row: len(accepted.get(row.pk, [])))
        tz = ZoneInfo(self.conference.time_zone)
        start, end = best.starts.astimezone(tz), best.ends.astimezone(tz)
        return {"day": start.date(), "start": start.time(), "end": end.time()}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference}

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(meeting=self.shown, word_form=WordForm(), **kwargs)

    def perform(self, form):
        times, room = form.cleaned_data["times"], form.cleaned_data["room"]
        return services.place_meeting(self.shown.request, times=times, room=room, by=self.request.user)

    def get_success_url(self) -> str:
        return self.here("sessions:desk-meetings")


class RefuseMeetingView(DeskMixin, DomainActionView):
    """At the desk: it cannot be arranged."""

    permission_required = "sessions.manage"
    success_message = _("Declined. The others are told.")

    def perform(self):
        rows = MeetingRequest.objects.filter(conference=self.conference)
        found = rows.select_related("conference__forum").filter(pk=self.kwargs["request_id"]).first()
        if found is None:
            raise Http404
        form = WordForm(self.request.POST)
        if not form.is_valid():
            raise Refused(str(form.errors["word"][0]), code="invalid")
        return services.refuse_meeting(found, word=form.cleaned_data["word"], by=self.request.user)

    def get_success_url(self) -> str:
        return self.here("sessions:desk-meetings")
