from django.utils.translation import get_language
from django.views.generic import TemplateView

from apps.conferences.views.base import ConferenceMixin
from apps.core.views import PermissionRequiredMixin
from apps.delegates.arrivals import arrivals_of


class ArrivalsView(ConferenceMixin, PermissionRequiredMixin, TemplateView):
    """Who comes, in the least form: for those who hand out the badges."""

    permission_required = "delegates.view_arrivals"
    template_name = "delegates/arrivals.html"
    nav_current = "delegates:arrivals"

    def get_context_data(self, **kwargs):
        words = self.request.GET.get("q", "").strip()
        rows = arrivals_of(self.conference, get_language(), words)
        may_manage = self.request.user.has_perm("delegates.manage", self.conference)
        return super().get_context_data(arrivals=rows, words=words, may_manage=may_manage, **kwargs)
