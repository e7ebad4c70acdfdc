"""Pages that come of a button that saves nothing: a preview, a paragraph moved, a choice looked over.

Such a page has an address of its own. Rendered as the answer to what was sent, it would be lost behind the browser's
own error page as soon as somebody goes back to it.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect, QueryDict
from django.utils.translation import gettext as _

from apps.core.rows import typed
from apps.core.views import Page

SHOWN = "shown"  # the argument of the address


class KeptPageMixin(Page):
    """Mixed in behind the permission: what was sent is kept for the account, and shown by GET as if it came now.

    `shows_only` names the buttons that save nothing; `only_shows` says it of everything that was sent.
    """

    request: Any
    shows_only: tuple[str, ...] = ()

    def only_shows(self, posted: QueryDict) -> bool:
        return any(name in posted for name in self.shows_only)

    @property
    def holder(self) -> str:
        return f"account {self.request.user.pk} {self.request.path}"[-200:]

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        has_files = bool(request.FILES)  # read now: asked for later, it would take what was sent out again
        if request.method == "POST" and not has_files and self.only_shows(request.POST):
            return self.lead_to_kept(typed.keep(self.holder, {"posted": dict(request.POST.lists())}))
        if request.method in ("GET", "HEAD") and (key := request.GET.get(SHOWN)):
            found = typed.find(self.holder, key)
            if found is None:
                messages.info(request, _("What you had typed there was kept for one day and has been erased."))
                return HttpResponseRedirect(request.path)
            self.take_up(request, found[1]["posted"])
        return super().dispatch(request, *args, **kwargs)

    def lead_to_kept(self, key: Any) -> HttpResponseRedirect:
        query = self.request.GET.copy()
        query[SHOWN] = str(key)
        return HttpResponseRedirect(f"{self.request.path}?{query.urlencode()}")

    def take_up(self, request: HttpRequest, posted: dict[str, list[str]]) -> None:
        """Answer as to the POST that it was; nothing that saves can have been kept, and that is asked again."""
        data = QueryDict(mutable=True)
        for name, values in posted.items():
            data.setlist(name, values)
        if self.only_shows(data):
            request.POST = data  # type: ignore[assignment]  # mutable, for a request of this one view
            request.method = "POST"
