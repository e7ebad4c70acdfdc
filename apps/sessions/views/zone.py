"""The time zone of an edition, and what a change of it moves."""

from functools import cached_property

from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from apps.conferences.choices import ProgrammeMode
from apps.conferences.views.base import DomainFormView
from apps.conferences.views.scope import EditionScope
from apps.core.clocks.database_clock import database_now
from apps.core.clocks.venue_time import zone_label
from apps.core.exceptions import Refused
from apps.core.views import PermissionRequiredMixin
from apps.sessions import services
from apps.sessions.forms.zone import ZoneChangeForm, ZoneForm
from apps.sessions.programme.reader_zone import first_moment
from apps.sessions.programme.zone_change import Tied, lines, state_of, tied_to_the_clocks
from apps.sessions.releases.zone_news import zone_news


class TimeZoneView(EditionScope, PermissionRequiredMixin, DomainFormView):
    """Without a zone in the address: which one? With one: what stands on the clocks, and what is kept."""

    page = "sessions:time-zone"
    form_class = ZoneChangeForm
    template_name = "sessions/time_zone.html"

    @cached_property
    def choice(self) -> ZoneForm:
        return ZoneForm(self.request.GET if "zone" in self.request.GET else None, conference=self.conference)

    @property
    def zone(self) -> str:
        """The zone asked for; empty until one is chosen that there is."""
        return self.choice.cleaned_data["zone"] if self.choice.is_valid() else ""

    @cached_property
    def tied(self) -> list[Tied]:
        return tied_to_the_clocks(self.conference)

    @property
    def is_asked(self) -> bool:
        return bool(self.tied) and self.zone != self.conference.time_zone

    @property
    def told(self) -> int:
        """How many are mailed where clock times are kept."""
        try:
            news = zone_news(self.conference, self.conference.time_zone, self.zone, database_now())
        except Refused:  # a released time that the new clocks skip: saving says which
            return 0
        return len(news.people) + len(news.guests)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.conference, "is_asked": self.is_asked}

    def get_context_data(self, **kwargs):
        kwargs |= {"choice": self.choice, "zone": self.zone, "is_asked": self.is_asked}
        if self.zone:
            moment, before = first_moment(self.conference), self.conference.time_zone
            kwargs["before"], kwargs["after"] = (zone_label(moment, name) for name in (before, self.zone))
            kwargs["seen"] = state_of(self.tied)
            kwargs["lines"] = lines(self.tied, before, self.zone) if self.is_asked else []
            kwargs["has_impossible"] = any(line.is_impossible for line in kwargs["lines"])
            kwargs["told"] = 0 if kwargs["has_impossible"] or not self.is_asked else self.told
            kwargs["is_released"] = self.conference.programme_mode == ProgrammeMode.RELEASED
        return super().get_context_data(**kwargs)

    def post(self, request, *args, **kwargs):
        if not self.zone:
            return HttpResponseRedirect(request.get_full_path())
        return super().post(request, *args, **kwargs)

    def perform(self, form):
        data = form.cleaned_data
        return services.change_time_zone(
            self.conference,
            self.zone,
            by=self.request.user,
            keep=data.get("keep", ""),
            version=data["version"],
            seen=data["seen"],
        )

    def form_invalid(self, form):
        """The list is written anew: somebody may have changed it meanwhile."""
        self.conference.refresh_from_db(fields=["time_zone", "zone_chosen", "reply_deadline"])
        self.__dict__.pop("tied", None)
        return super().form_invalid(form)

    @property
    def success_message(self):
        label = zone_label(first_moment(self.result), self.result.time_zone)
        return _("The clocks of the venue are now those of %(zone)s.") % {"zone": label}

    def get_success_url(self):
        return self.here("conferences:setup")
