"""A page of which a part keeps itself up to date while somebody looks at it (static/js/fresh.js)."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

from apps.core.views import Page

if TYPE_CHECKING:

    class ShownPage(Page):
        def get(self, request: HttpRequest, *args: str, **kwargs: Any) -> HttpResponse: ...
else:
    ShownPage = Page


class FreshPartMixin(ShownPage):
    """Mixed in behind the permission. Asked with the mark of what it shows, the page answers 304 while that stands.

    The mark is written into the page and into no header, so that a browser that loads the page anew always gets it.
    """

    @property
    def mark(self) -> str:
        """By `rows.concurrency.mark_of`, of everything that the part shows and that can change."""
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: str, **kwargs: Any) -> HttpResponse:
        if request.headers.get("If-None-Match") == f'"{self.mark}"':
            return HttpResponseNotModified()
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(mark=self.mark, **kwargs)
