from functools import cached_property

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.conferences.views.base import DomainFormView
from apps.core.views import PermissionRequiredMixin
from apps.statements import services
from apps.statements.consensus import parties
from apps.statements.forms.parties import ChoosePartiesForm
from apps.statements.views.base import StatementMixin, TextsMixin


class WritingMixin(TextsMixin, PermissionRequiredMixin):
    """Forms about the wording."""

    permission_required = "statements.write"

    @cached_property
    def profile(self):
        return parties.profile_of(self.conference)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference, "profile": self.profile}


class PartiesView(StatementMixin, PermissionRequiredMixin, DomainFormView):
    """Choose the parties and their order in the text."""

    permission_required = "statements.write"
    form_class = ChoosePartiesForm
    template_name = "statements/parties.html"
    success_message = _("Saved.")

    def get_form_kwargs(self):
        profile = parties.profile_of(self.conference)
        found = parties.parties_of(self.statement)
        return super().get_form_kwargs() | {
            "candidates": parties.candidates(self.conference, profile.party_kind, get_language()),
            "chosen": {candidate_key(party): party.order for party in found},
        }

    def perform(self, form):
        return services.choose_parties(self.statement, form.chosen(), by=self.request.user)


def candidate_key(party) -> str:
    return f"d{party.participation_id}" if party.participation_id else f"p{party.person_id}"
