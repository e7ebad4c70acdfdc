from functools import cached_property

from django.http import Http404
from django.urls import reverse

from apps.conferences.views.base import ConferenceMixin
from apps.statements.models import Statement


class TextsMixin(ConferenceMixin):
    """A page of the document desk of one conference."""

    nav_current = "statements:pipeline"
    permission_required = "statements.view"

    def place(self) -> dict[str, str]:
        return {"forum_slug": self.forum.slug, "conference_slug": self.conference.slug}

    def get_context_data(self, **kwargs):
        kwargs.setdefault("may_write", self.request.user.has_perm("statements.write", self.conference))
        return super().get_context_data(**kwargs)


class StatementMixin(TextsMixin):
    """A page of one text; a text of another conference does not exist here."""

    @cached_property
    def statement(self) -> Statement:
        found = Statement.objects.of(self.conference).with_text().filter(pk=self.kwargs["statement_id"]).first()
        if found is None:
            raise Http404
        found.conference = self.conference
        return found

    def text_url(self, page: str = "text", **kwargs) -> str:
        kwargs = {**self.place(), "statement_id": self.kwargs["statement_id"], **kwargs}
        return reverse(f"statements:{page}", kwargs=kwargs)

    def get_success_url(self) -> str:
        return self.text_url()

    def get_context_data(self, **kwargs):
        kwargs.setdefault("statement", self.statement)
        kwargs.setdefault("back", self.text_url())
        return super().get_context_data(**kwargs)
