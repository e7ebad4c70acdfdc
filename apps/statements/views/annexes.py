"""Statements beside the text: given by a head on a telephone, or recorded at the desk as a party handed them over."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from apps.statements import services
from apps.statements.forms.annexes import AnnexForm, standing_marks
from apps.statements.models import Annex, Statement
from apps.statements.paragraphs import texts
from apps.statements.services.annexing import GIVEN_WHILE
from apps.statements.views.deciding import DecisionView
from apps.statements.views.own_delegation import OwnTextView

OF_A_POSITION = ("current", "ad_referendum", "confirming")


def form_values(statement: Statement) -> dict[str, Any]:
    """Languages of the text first, the working one before all; its paragraphs to choose from."""
    language = statement.working_language
    languages = list(dict.fromkeys([language, *statement.revision.languages]))
    return {"language": language, "languages": languages, "rows": texts.rows_of(statement.revision)}


class AnnexView(DecisionView):
    """Recorded by the secretariat, as the party handed it over."""

    form_class = AnnexForm
    template_name = "statements/annex.html"
    success_message = _("Put beside the text.")

    def get_form_kwargs(self):
        here = [(entry, name) for entry, name in self.roster if not entry.left_at]
        seen = standing_marks(Annex.objects.filter(party__tabling=self.statement.tabling_id))
        return super().get_form_kwargs() | form_values(self.statement) | {"parties": here, "seen": seen}

    def perform(self, form):
        return services.give_annex(form.annex(None), by=self.request.user, own=False)

    def get_context_data(self, **kwargs):
        return super().get_context_data(is_open=self.statement.state in GIVEN_WHILE, **kwargs)


class OwnAnnexView(OwnTextView):
    """By whoever speaks for the party."""

    form_class = AnnexForm
    template_name = "statements/own_annex.html"

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        party = kwargs.pop("party")
        own = {"own": party, "seen": standing_marks(Annex.objects.filter(party=party)), **form_values(self.statement)}
        return {key: value for key, value in kwargs.items() if key not in OF_A_POSITION} | own

    def give(self, form):
        return services.give_annex(form.annex(self.credential), by=self.request.user)

    @property
    def success_message(self):
        return _("Withdrawn.") if self.result.withdrawn else _("Put beside the text.")
