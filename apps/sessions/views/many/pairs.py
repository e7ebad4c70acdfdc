"""All bilaterals of some delegations."""

from typing import Any

from apps.sessions.drafts.draft import Proposal
from apps.sessions.drafts.pairs import bilaterals
from apps.sessions.forms.many.pairs import BilateralsForm
from apps.sessions.views.many.base import ProposalView


class BilateralsView(ProposalView):
    form_class = BilateralsForm
    template_name = "sessions/many/bilaterals.html"

    def propose(self, form: Any) -> Proposal:
        return bilaterals(self.conference, form.cleaned_data["delegations"], form.plan)
