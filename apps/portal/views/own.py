from typing import Any

from django.views.generic import TemplateView

from apps.core.views import PermissionRequiredMixin
from apps.portal.own_pages import own_conferences


class MeView(PermissionRequiredMixin, TemplateView):
    """A delegate's first page: today, my conferences, my sessions, my answer."""

    permission_required = "portal.own_pages"
    template_name = "portal/me.html"
    extra_context = {"nav_current": "portal:me"}

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(conferences=own_conferences(self.request.user), **kwargs)
