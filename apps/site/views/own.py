from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.base import DomainActionView
from apps.core.views import PermissionRequiredMixin
from apps.delegates.models import Person
from apps.sessions.programme.reader_zone import reader_zone
from apps.sessions.services import renew_calendar_link
from apps.site.own_pages import own_conferences
from apps.site.own_work import at_work


class MeView(PermissionRequiredMixin, TemplateView):
    """A delegate's first page: today, my conferences, my sessions, my answer."""

    permission_required = "site.own_pages"
    template_name = "site/me.html"
    extra_context = {"nav_current": "site:me"}

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        conferences = own_conferences(self.request.user, reader=reader_zone(self.request))
        works = at_work(self.request.user, besides=[own.conference.pk for own in conferences])
        return super().get_context_data(conferences=conferences, works=works, **kwargs)


class RenewCalendarView(PermissionRequiredMixin, DomainActionView):
    """Ends one's private calendar address: it was passed on, or a telephone was lost."""

    permission_required = "site.own_pages"
    success_message = _("The old calendar address has ended. Subscribe to the new one in your calendar program.")

    def perform(self):
        person = Person.objects.belonging_to(self.request.user).filter(pk=self.kwargs["person_id"]).first()
        if person is None:
            raise Http404
        renew_calendar_link(person, by=self.request.user)

    def get_success_url(self) -> str:
        return reverse("site:me")
