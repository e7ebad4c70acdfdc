"""The words of a text over time: two states beside each other, and what they were at any moment."""

import datetime as dt
from functools import cached_property
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from django.views.generic.edit import FormMixin

from apps.core.languages import CONTENT_LANGUAGES
from apps.core.views import PermissionRequiredMixin
from apps.statements.forms.wordings import CompareForm, MomentForm
from apps.statements.log import comparing
from apps.statements.log.replaying import entry_at, text_after
from apps.statements.log.snapshots import NOTHING, snapshot_of
from apps.statements.models import LogEntry, Revision
from apps.statements.views.base import StatementMixin

ENTRIES_ON_A_PAGE = 50


class CompareView(StatementMixin, PermissionRequiredMixin, FormMixin, TemplateView):
    """A redline between any two revisions, in any language that both have."""

    permission_required = "statements.view_drafts"  # an earlier revision stays one, also of a text on the table
    template_name = "statements/compare.html"
    form_class = CompareForm

    @cached_property
    def revisions(self) -> list[Revision]:
        return list(self.statement.revisions.order_by("rev_no").prefetch_related("translations"))

    def get_form_kwargs(self):
        """What is asked for; without a question the last revision beside the one before it."""
        numbers = [each.rev_no for each in self.revisions]
        usual = {"before": numbers[-2:][0], "after": numbers[-1], "language": self.statement.working_language}
        asked = {name: self.request.GET.get(name, value) for name, value in usual.items()}
        return {"data": asked, "revisions": self.revisions, "symbol": self.statement.symbol}

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        form = self.get_form()
        if form.is_valid():
            chosen = {each.rev_no: each for each in self.revisions}
            data = form.cleaned_data
            kwargs |= compared(
                snapshot_of(chosen[data["before"]]), snapshot_of(chosen[data["after"]]), data["language"]
            )
        return super().get_context_data(form=form, revisions=self.revisions, **kwargs)


class LogView(StatementMixin, PermissionRequiredMixin, FormMixin, TemplateView):
    """Everything that happened to the words, the newest first; a moment leads to the text as it was then."""

    permission_required = "statements.view_history"
    template_name = "statements/log.html"
    form_class = MomentForm

    def get_form_kwargs(self):
        asked = self.request.GET if {"day", "at"} & self.request.GET.keys() else None
        return super().get_form_kwargs() | {"data": asked, "conference": self.conference}

    def get(self, request, *args, **kwargs) -> HttpResponse:
        form = self.get_form()
        if form.is_bound and form.is_valid():
            entry = entry_at(self.statement, self.end_of_minute(form.cleaned_data["moment"]))
            if entry is not None:
                return HttpResponseRedirect(self.text_url("as-it-was", number=entry.number))
            form.add_error("day", _("The log of this text begins later."))
        return self.render_to_response(self.get_context_data(form=form))

    def end_of_minute(self, moment: dt.datetime) -> dt.datetime:
        return moment + dt.timedelta(seconds=59, microseconds=999_999)

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        entries = self.statement.log.order_by("-number").select_related("revision")
        page = Paginator(entries, ENTRIES_ON_A_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(page=page, **kwargs)


class AsItWasView(StatementMixin, PermissionRequiredMixin, TemplateView):
    """The text as it stood after one entry of its log, with what that entry changed."""

    permission_required = "statements.view_history"
    template_name = "statements/as_it_was.html"

    @cached_property
    def entry(self) -> LogEntry:
        found = self.statement.log.select_related("revision").filter(number=self.kwargs["number"]).first()
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        entry = self.entry
        after = text_after(self.statement, entry.number)
        before = text_after(self.statement, entry.number - 1) if entry.number > 1 else NOTHING
        language = after["working_language"]
        next_entry = self.statement.log.filter(number=entry.number + 1).exists()
        kwargs |= compared(before if entry.number > 1 else after, after, language)
        kwargs |= {"earlier": entry.number - 1, "later": entry.number + 1 if next_entry else 0}
        return super().get_context_data(entry=entry, **kwargs)


def compared(before: dict, after: dict, language: str) -> dict[str, Any]:
    """What `statements/redlined_text.html` shows."""
    rows = comparing.compare(before, after, language)
    return {
        "title_runs": comparing.titles(before, after, language),
        "compared": rows,
        "changed": len(comparing.changes_in(rows)),
        "language": language,
        "language_name": CONTENT_LANGUAGES[language],
    }
