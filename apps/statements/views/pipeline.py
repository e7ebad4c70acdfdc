"""All texts of a conference: what is next for each, and every symbol there is."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.generic import TemplateView, View

from apps.core.tables.pasted import write_csv
from apps.core.views import PermissionRequiredMixin
from apps.statements.consensus import parties
from apps.statements.models import Statement
from apps.statements.pipeline.standing import Standing, standings_of, with_rows
from apps.statements.pipeline.symbols import symbols_of, table_of
from apps.statements.pipeline.turns import Turn, turn_of
from apps.statements.text_life import UNDECIDED
from apps.statements.views.base import TextsMixin


class PipelineView(TextsMixin, PermissionRequiredMixin, TemplateView):
    """Every text of the conference, those that need somebody first, each with what is next."""

    template_name = "statements/pipeline.html"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        profile = parties.profile_of(self.conference)
        found = list(Statement.objects.visible_to(self.request.user, self.conference).with_text().with_publication())
        followed = [each for each in found if self.follows(each)]
        with_rows([each for each in followed if each.is_editable])
        standings = standings_of(followed, profile)
        rows = [self.row(each, standings.get(each.pk)) for each in found]
        open_ones = [row for row in rows if row["statement"].state in UNDECIDED]
        to_publish = [row for row in rows if row not in open_ones and row["step"]]
        ended = [row for row in rows if row not in open_ones and row not in to_publish]
        kwargs["groups"] = [("open", open_ones), ("publish", to_publish), ("done", ended)]
        kwargs["rule"] = profile.get_rule_display()
        return super().get_context_data(**kwargs)

    def row(self, statement: Statement, standing: Standing | None) -> dict[str, Any]:
        """`may`: the step is this reader's to take, so that it is a link."""
        turn = turn_of(statement, standing) if standing else Turn(None)
        own = turn.for_whom(partial(self.request.user.has_perm, obj=self.conference))
        return {"statement": statement, "turn": turn, "step": own or turn.step, "may": own is not None}


class SymbolsView(TextsMixin, PermissionRequiredMixin, TemplateView):
    """Every symbol of the conference that this reader may know of, with where it is read."""

    template_name = "statements/symbols.html"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(rows=symbols_of(self.conference, self.request.user), **kwargs)


class SymbolsCsvView(TextsMixin, PermissionRequiredMixin, View):
    """The same as a file."""

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        rows = symbols_of(self.conference, self.request.user)
        content = write_csv(table_of(rows, get_language() or "en"))
        name = f"{self.forum.slug}-{self.conference.slug}-symbols.csv"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)
