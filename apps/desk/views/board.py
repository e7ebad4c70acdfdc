"""The organizer's first pages."""

from typing import Any

from django.http import HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import get_language
from django.views.generic import TemplateView, View

from apps.conferences.models import Forum
from apps.conferences.views.base import ConferenceMixin
from apps.core.views import PermissionRequiredMixin
from apps.desk.board import board_of
from apps.desk.destinations import charges_of, first_page, forums_of
from apps.messaging.mail_server import outbox_of


class StartView(PermissionRequiredMixin, View):
    """To the page where the person belongs."""

    permission_required = "desk.enter"

    def get(self, request, *args, **kwargs) -> HttpResponseRedirect:
        return HttpResponseRedirect(first_page(request.user))


class DeskView(PermissionRequiredMixin, TemplateView):
    """The conferences somebody works for."""

    permission_required = "desk.enter"
    template_name = "desk/desk.html"
    extra_context = {"nav_current": "desk:desk"}

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        user = self.request.user
        return super().get_context_data(
            charges=charges_of(user), forums=forums_of(user), any_forum=Forum.objects.exists, **kwargs
        )


class BoardView(ConferenceMixin, PermissionRequiredMixin, TemplateView):
    """What needs the organizer now."""

    permission_required = "desk.board"
    template_name = "desk/board.html"
    nav_current = "desk:board"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        starts_on = self.conference.starts_on
        days = (starts_on - timezone.localdate()).days if starts_on else None
        board = board_of(self.conference, get_language())
        return super().get_context_data(board=board, days=days, outbox=outbox_of(self.conference.pk), **kwargs)
