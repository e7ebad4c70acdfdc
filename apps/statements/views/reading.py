"""The reading of a text, paragraph by paragraph."""

from functools import cached_property
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.conferences.views.base import DomainFormView
from apps.core.views import PermissionRequiredMixin
from apps.statements import services, steps
from apps.statements.amendments.agreed import agreed_now
from apps.statements.amendments.pending import open_still
from apps.statements.amendments.reading import brackets_of
from apps.statements.consensus.parties import parties_of, party_name
from apps.statements.forms.reading import ReadingForm
from apps.statements.forms.steps import StepForm
from apps.statements.paragraphs import texts
from apps.statements.views.base import StatementMixin


class OpenReadingView(StatementMixin, PermissionRequiredMixin, DomainFormView):
    """From circulation to the room."""

    permission_required = "statements.handle"
    form_class = StepForm
    template_name = "statements/step.html"
    step = steps.OPEN_READING

    def perform(self, form):
        return services.open_reading(self.statement, by=self.request.user)

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(step=self.step, **kwargs)


class ClearView(OpenReadingView):
    """Nothing is open any more: the text is clean."""

    step = steps.CLEAR

    def perform(self, form):
        return services.clear_text(self.statement, by=self.request.user)


class ReadingView(StatementMixin, PermissionRequiredMixin, DomainFormView):
    """Every paragraph with whether it is agreed; brackets stand where they are open. One press saves all."""

    permission_required = "statements.handle"
    form_class = ReadingForm
    template_name = "statements/reading.html"
    success_message = _("Saved.")

    @cached_property
    def rows(self) -> list:
        return texts.rows_of(self.statement.revision)

    @cached_property
    def brackets(self) -> dict:
        """The open ones, by the paragraph that stands in them."""
        return {each.group.target_id: each for each in brackets_of(self.statement) if each.group.target_id}

    @property
    def ticked(self) -> list:
        """What a press on the link asks for: everything outside brackets. It is agreed once it is saved."""
        if self.request.GET.get("tick") != "outside":
            return []
        return [row.paragraph_id for row in self.rows if row.paragraph_id not in self.brackets]

    def get_form_kwargs(self):
        language = get_language()
        return super().get_form_kwargs() | {
            "rows": self.rows,
            "ticked": self.ticked,
            "agreed": agreed_now(self.statement, self.rows),
            "parties": [(party, party_name(party, language)) for party in parties_of(self.statement)],
            "sittings": self.conference.sittings.all(),
        }

    def perform(self, form):
        return services.agree_paragraphs(
            self.statement,
            form.marks(),
            seen=form.seen(),
            absent=form.absent(),
            silent=form.silent_parties(),
            sitting=form.cleaned_data["sitting"],
            by=self.request.user,
        )

    def get_success_url(self) -> str:
        return self.text_url("reading")

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        in_the_way = open_still(self.statement, self.rows)
        return super().get_context_data(brackets=self.brackets, in_the_way=in_the_way, **kwargs)
