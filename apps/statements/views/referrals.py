"""Small groups: what they were given, and what they bring back."""

from functools import cached_property
from typing import Any

from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.base import DomainFormView
from apps.core.views import PermissionRequiredMixin
from apps.statements import services
from apps.statements.consensus.parties import parties_of, party_name
from apps.statements.forms.referrals import ReferForm, ReturnForm
from apps.statements.models import Party, Referral
from apps.statements.paragraphs import texts
from apps.statements.views.amendments import HandledView
from apps.statements.views.base import StatementMixin


class ReferralsView(StatementMixin, PermissionRequiredMixin, TemplateView):
    """Groups of the text, those first that have not reported back."""

    permission_required = "statements.view_amendments"
    template_name = "statements/referrals.html"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        language = get_language()
        standing = texts.levelled(list(self.statement.revision.texts.order_by("order")))
        numbers = {row.paragraph_id: texts.called(row) for row in standing}
        found = self.statement.referrals.prefetch_related(
            "members__person", "members__participation__conference", "members__participation__entity__names"
        )
        rows: list[dict[str, Any]] = [
            {
                "referral": row,
                "members": [party_name(member, language) for member in row.members.all()],
                "places": [numbers[uid] for uid in row.paragraphs if uid in numbers],
            }
            for row in found
        ]
        rows.sort(key=lambda row: row["referral"].returned_at is not None)
        return super().get_context_data(rows=rows, may_handle=self.may("handle"), **kwargs)


class ReferView(StatementMixin, PermissionRequiredMixin, DomainFormView):
    """Hand paragraphs to a small group."""

    permission_required = "statements.handle"
    form_class = ReferForm
    template_name = "statements/refer.html"
    creates = True
    success_message = _("The group has it, and is told.")

    @cached_property
    def parties(self) -> dict[str, Party]:
        return {str(party.pk): party for party in parties_of(self.statement)}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "conference": self.conference,
            "rows": texts.rows_of(self.statement.revision),
            "parties": [(key, party_name(party, get_language())) for key, party in self.parties.items()],
        }

    def perform(self, form):
        data = form.cleaned_data
        return services.refer_paragraphs(
            self.statement,
            form.chosen(),
            members=[self.parties[key] for key in data["members"]],
            facilitator=data["facilitator"],
            place=data["place"],
            report_by=data["moment"],
            by=self.request.user,
        )

    def get_success_url(self) -> str:
        return self.text_url("referrals")


class ReferralView(HandledView):
    """What the group brings back: words beside those that stand, put into brackets for the room."""

    form_class = ReturnForm
    template_name = "statements/referral.html"
    success_message = _("Back. What the group proposes stands in brackets.")

    @cached_property
    def referral(self) -> Referral:
        found = self.statement.referrals.filter(number=self.kwargs["number"]).first()
        if found is None:
            raise Http404
        found.statement = self.statement
        return found

    def get_form_kwargs(self):
        rows = [row for row in texts.rows_of(self.statement.revision) if row.paragraph_id in self.referral.paragraphs]
        return super().get_form_kwargs() | {"rows": rows, "paragraphs": self.referral.paragraphs}

    def perform(self, form):
        return services.return_referral(self.referral, form.texts(), by=self.request.user, seen=form.seen())

    def get_success_url(self) -> str:
        return self.text_url("amendments")

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(referral=self.referral, may_handle=self.may("handle"), **kwargs)
