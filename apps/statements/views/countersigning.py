"""The second signature: what the chair stated, and whether somebody else of the secretariat signs beside it."""

from functools import cached_property

from django.utils.translation import gettext_lazy as _

from apps.statements import services
from apps.statements.choices import State
from apps.statements.forms.countersigning import CountersignForm
from apps.statements.models import Gavelling
from apps.statements.record.recording import Gavel
from apps.statements.views.deciding import DecisionView


class CountersignView(DecisionView):
    """Sign, or say why not: two buttons of one form. Whoever gavelled reads who could sign."""

    permission_required = "statements.countersign"
    form_class = CountersignForm
    template_name = "statements/countersign.html"

    @cached_property
    def gavelling(self) -> Gavelling | None:
        tabling = self.statement.tabling
        if tabling is None or self.statement.state != State.GAVELLED:
            return None
        return tabling.gavels.get(ended_at=None)

    def get_form_kwargs(self):
        tabling = self.statement.tabling
        return super().get_form_kwargs() | {"sha256": tabling.sha256 if tabling else ""}

    def perform(self, form):
        marks = {"by": self.request.user, "seen": self.request.POST.get("gavel", "")}
        if form.is_refusal:
            return services.refuse_countersign(self.statement, reason=form.cleaned_data["reason"], **marks)
        return services.countersign(self.statement, expected_sha256=form.cleaned_data["sha256"], **marks)

    @property
    def success_message(self):
        if self.result.state == State.TABLED:
            return _("Refused, with your reason. The text is on the table again.")
        return _("Countersigned. The decision has its number and its record.") if self.result.number else _("Signed.")

    def get_context_data(self, **kwargs):
        gavelling = self.gavelling
        if gavelling is not None:
            kwargs["stated"] = Gavel.from_json(gavelling.stated)
            kwargs["is_own"] = gavelling.gavelled_by_id == self.request.user.pk
            kwargs["outcome"] = services.outcome_of(self.statement, present=kwargs["stated"].present)
            kwargs["others"] = services.countersigners(self.conference, besides=gavelling.gavelled_by)
        return super().get_context_data(gavelling=gavelling, **kwargs)
