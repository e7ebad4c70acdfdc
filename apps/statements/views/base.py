from functools import cached_property
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from apps.conferences.permissions import roles_in
from apps.conferences.views.base import ConferenceMixin
from apps.core.rows.once_built import once_built
from apps.statements.amendments.window import AMENDABLE
from apps.statements.models import Statement
from apps.statements.querysets import reads_all
from apps.statements.silence.settling import settled


class TextsMixin(ConferenceMixin):
    """A page of the document desk of one conference."""

    nav_current = "statements:pipeline"
    permission_required = "statements.view"

    def may(self, word: str) -> bool:
        return self.request.user.has_perm(f"statements.{word}", self.conference)

    def follows(self, statement: Statement) -> bool:
        """Whether this reader is told what is next: that says where the parties stand, and what they want changed."""
        return self.may("view_positions") and (statement.state not in AMENDABLE or self.may("view_amendments"))

    def get_context_data(self, **kwargs):
        for word in ("write", "view_report", "view_positions", "view_reasons", "view_history", "view_drafts", "gavel"):
            kwargs.setdefault(f"may_{word}", self.may(word))
        return super().get_context_data(**kwargs)


class StatementMixin(TextsMixin):
    """A page of one text; one of another conference, or that is not for this reader, does not exist here."""

    @cached_property
    def statement(self) -> Statement:
        roles = roles_in(self.request.user, self.conference)

        def named_by(conference_id: UUID, pk: UUID) -> QuerySet[Statement]:
            return Statement.objects.open_to(conference_id, roles).with_text().filter(pk=pk)[:1]

        place = self.conference.pk, self.kwargs["statement_id"]
        rows = once_built("text", named_by, *place) if reads_all(roles) else named_by(*place)
        found = next(iter(rows), None)
        if found is None:
            raise Http404
        found = settled(found)
        found.conference = self.conference
        if found.tabling is not None:
            found.tabling.statement = found
        return found

    def text_url(self, page: str = "text", **kwargs) -> str:
        return self.here(f"statements:{page}", **{"statement_id": self.kwargs["statement_id"], **kwargs})

    def get_success_url(self) -> str:
        return self.text_url()

    def get_context_data(self, **kwargs):
        kwargs.setdefault("statement", self.statement)
        kwargs.setdefault("back", self.text_url())
        return super().get_context_data(**kwargs)
