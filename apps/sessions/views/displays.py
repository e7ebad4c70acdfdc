"""Screens: the page that shows what is on, what comes next and where; and the links that organizers make for it."""

from functools import cached_property

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.models import Room
from apps.conferences.views.base import ConferenceMixin, DomainActionView, DomainFormView
from apps.core.clocks.venue_time import zone_label
from apps.core.views import PublicMixin
from apps.sessions import services
from apps.sessions.choices import Circle
from apps.sessions.display.links import read_display_link
from apps.sessions.display.wall import is_used, wall_of
from apps.sessions.forms.printing import DisplayLinkForm
from apps.sessions.models import DisplayLink
from apps.sessions.views.desk import DeskMixin
from apps.sessions.views.printing import PAGE, PrintMixin

EVERY = 30  # seconds between two questions of a screen


class WallView(PublicMixin, ConferenceMixin, TemplateView):
    """What anybody may know, whoever asks. A screen that has this picture already is answered without one (304).

    Kept nowhere: a page without script that loads itself again must not get what it showed before.
    """

    template_name = "sessions/wall.html"

    @cached_property
    def link(self) -> DisplayLink | None:
        return None

    @cached_property
    def room(self) -> Room | None:
        return None

    def get(self, request, *args, **kwargs):
        now, conference, room = timezone.now(), self.conference, self.room
        circle = Circle.DELEGATES if self.link else Circle.PUBLIC
        wall = wall_of(conference, circle, now, room)
        title = conference.titles
        if room and is_used(room, circle):
            title = room.names
        etag = wall.fingerprint(str(conference.updated_at), str(conference.forum.updated_at), str(title))
        response: HttpResponse | None = get_conditional_response(request, etag=etag)
        if response is None:
            context = self.get_context_data(
                wall=wall,
                room=room,
                title=title,
                now=now,
                every=EVERY,
                etag=etag,
                venue_zone=zone_label(now, conference.time_zone),
                crowd=_crowd(len(wall.rooms)),
            )
            response = self.render_to_response(context)
        response["ETag"], response["Cache-Control"] = etag, "no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response


def _crowd(rooms: int) -> str:
    """How large the letters can be."""
    if rooms < 2:
        return "one"
    return "few" if rooms < 4 else "some" if rooms < 7 else "many"


class RoomWallView(WallView):
    """The same of one room, for the screen at its door."""

    @cached_property
    def room(self) -> Room | None:
        room = self.conference.rooms.filter(pk=self.kwargs["room_id"]).first()
        if room is None:
            raise Http404
        return room


class LinkedWallView(WallView):
    """What all delegates may know, for a screen that has the link."""

    @cached_property
    def link(self) -> DisplayLink | None:
        link = read_display_link(self.kwargs["token"], self.conference)
        if link is None:
            raise Http404
        return link

    @cached_property
    def room(self) -> Room | None:
        return self.link.room if self.link else None


class AddDisplayLinkView(PrintMixin, DomainFormView):
    template_name = PAGE
    permission_required = "sessions.manage"
    form_class = DisplayLinkForm
    creates = True
    success_message = _("The link is made. Open it on the screen.")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "conference": self.conference}

    def perform(self, form):
        data = form.cleaned_data
        return services.add_display_link(self.conference, data["name"], room=data["room"], by=self.request.user)

    def get_success_url(self):
        return f"{self.here('sessions:print')}#screens"


class EndDisplayLinkView(DeskMixin, DomainActionView):
    removes = True
    permission_required = "sessions.manage"
    success_message = _("The link has ended. Its screen shows nothing any more.")

    def perform(self):
        link = self.conference.display_links.filter(pk=self.kwargs["link_id"]).first()
        if link is None:
            raise Http404
        link.conference = self.conference
        services.end_display_link(link, by=self.request.user)

    def get_success_url(self):
        return f"{self.here('sessions:print')}#screens"
