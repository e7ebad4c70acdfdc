"""The round of positions, as the chair closes it: how many have answered, and who has not; never what was said."""

from django.utils.translation import gettext_lazy as _

from apps.conferences.choices import Disclosure, Rule
from apps.statements import services
from apps.statements.choices import State
from apps.statements.forms.rounds import RoundForm
from apps.statements.rounds.reading import answers_of, has_entries
from apps.statements.views.deciding import DecisionView


class RoundView(DecisionView):
    """Closes a sealed round, or says anew who sees its positions, as long as nobody has given one."""

    permission_required = "statements.gavel"
    form_class = RoundForm
    template_name = "statements/round.html"

    def get_form_kwargs(self):
        tabling = self.statement.tabling
        return super().get_form_kwargs() | {"disclosure": tabling.disclosure if tabling else Disclosure.DESK}

    def perform(self, form):
        if form.is_closing:
            return services.close_round(self.statement, by=self.request.user, seen=self.seen)
        wanted = form.cleaned_data["disclosure"]
        return services.change_disclosure(self.statement, wanted, by=self.request.user, seen=self.seen)

    @property
    def success_message(self):
        if self.result.disclosed_at:
            return _("The round is closed. The team and all parties see every position now.")
        return _("Saved. Every party reads it on its own page.")

    def get_context_data(self, **kwargs):
        statement, tabling = self.statement, self.statement.tabling
        is_open = statement.state == State.TABLED and tabling is not None and tabling.rule != Rule.SILENCE
        if is_open and tabling is not None:
            answers = answers_of(tabling)
            kwargs["answers"] = answers
            kwargs["awaited"] = [name for entry, name in self.roster if entry.pk in answers.counted - answers.answered]
            kwargs["given"] = [name for entry, name in self.roster if entry.pk in answers.answered]
            kwargs["may_change"] = not has_entries(tabling)
        return super().get_context_data(tabling=tabling, is_open=is_open, **kwargs)
