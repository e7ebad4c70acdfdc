from typing import Any

from django.views.generic import TemplateView

from apps.core.views import PermissionRequiredMixin
from apps.portal.operation import office


class OfficeView(PermissionRequiredMixin, TemplateView):
    """How the installation is doing."""

    permission_required = "portal.office"
    template_name = "portal/office.html"
    extra_context = {"nav_current": "portal:office"}

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(**office(), **kwargs)
