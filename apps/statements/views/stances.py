"""Stances: given by those who speak for a party, seen as a matrix by those who follow the negotiation."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.base import DomainFormView
from apps.core.views import PermissionRequiredMixin
from apps.statements import services
from apps.statements.amendments.matrix import key_of, latest_on, matrix_of
from apps.statements.amendments.window import AMENDABLE
from apps.statements.choices import StanceValue
from apps.statements.forms.stances import StancesForm
from apps.statements.models import ParagraphText
from apps.statements.paragraphs import texts
from apps.statements.paragraphs.earlier_numbers import Earlier, earlier, numbers_in
from apps.statements.paragraphs.parsing import label
from apps.statements.views.base import StatementMixin
from apps.statements.views.own_amendments import VoiceMixin


class MatrixView(StatementMixin, PermissionRequiredMixin, TemplateView):
    """Parties × paragraphs, as they said it to be read; of private red lines only their number, where they are many."""

    permission_required = "statements.view_amendments"
    template_name = "statements/matrix.html"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        rows = texts.levelled(list(self.statement.revision.texts.order_by("order")))
        matrix = matrix_of(self.statement, rows, get_language())
        places = [_called(row, names) for row, names in zip(matrix.paragraphs, matrix.earlier, strict=True)]
        notes = [
            (row.name, place, cell.note)
            for row in matrix.rows
            for place, cell in zip(places, row.cells, strict=True)
            if cell and cell.note
        ]
        fewest = self.forum.red_lines_from
        return super().get_context_data(notes=notes, matrix=matrix, fewest=fewest, values=StanceValue.choices, **kwargs)


def _called(row: ParagraphText, earlier: Sequence[Earlier]) -> str:
    return " ".join([label(row.address) or f"§ {row.order}", *map(str, earlier)])


class OwnStancesView(VoiceMixin, DomainFormView):
    """What their party can live with, paragraph by paragraph of the revision that came to them."""

    form_class = StancesForm
    template_name = "statements/own_stances.html"
    success_message = _("Saved.")

    @cached_property
    def rows(self) -> list:
        return texts.rows_of(self.text.latest.revision)

    def get_form_kwargs(self):
        own = key_of(self.voice.party)
        held = {uid: each for (key, uid), each in latest_on(self.statement).items() if key == own}
        numbers = numbers_in({revision for _said, revision in held.values()} - {self.text.latest.revision_id})
        return super().get_form_kwargs() | {
            "rows": self.rows,
            "own": {uid: said for uid, (said, _revision) in held.items()},
            "earlier": {
                row.paragraph_id: earlier(row, held[row.paragraph_id][1], numbers)
                for row in self.rows
                if row.paragraph_id in held
            },
        }

    def perform(self, form):
        return services.take_stances(
            self.statement,
            form.given(),
            revision=self.text.latest.revision,
            voice=self.spoken_for(),
            by=self.request.user,
        )

    def get_success_url(self) -> str:
        return self.own_page("own-stances")

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        may_give = self.statement.state in AMENDABLE
        fewest = self.forum.red_lines_from
        return super().get_context_data(values=StanceValue.choices, may_give=may_give, fewest=fewest, **kwargs)
