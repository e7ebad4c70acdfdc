from typing import Any

from django.views.generic import TemplateView

from apps.core.views import PermissionRequiredMixin
from apps.operations.operation import office


class OfficeView(PermissionRequiredMixin, TemplateView):
    """How the installation is doing."""

    permission_required = "operations.office"
    template_name = "operations/office.html"
    extra_context = {"nav_current": "operations:office"}

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(**office(), **kwargs)
