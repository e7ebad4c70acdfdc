"""The round of positions, as the chair closes it: how many have answered, and who has not; never what was said."""

from functools import cached_property

from django.utils.translation import gettext_lazy as _

from apps.conferences.choices import Disclosure, Rule
from apps.core.fresh_parts import FreshPartMixin
from apps.core.rows.concurrency import mark_of
from apps.statements import services
from apps.statements.choices import State
from apps.statements.forms.rounds import RoundForm
from apps.statements.rounds.reading import Answers, answers_of, has_entries
from apps.statements.views.deciding import DecisionView


class RoundView(FreshPartMixin, DecisionView):
    """Closes a sealed round, or says anew who sees its positions, as long as nobody has given one.

    Who answers meanwhile comes up by itself.
    """

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

    @property
    def is_open(self) -> bool:
        tabling = self.statement.tabling
        return self.statement.state == State.TABLED and tabling is not None and tabling.rule != Rule.SILENCE

    @cached_property
    def answers(self) -> Answers | None:
        tabling = self.statement.tabling
        return answers_of(tabling) if self.is_open and tabling is not None else None

    @property
    def mark(self) -> str:
        tabling, answers = self.statement.tabling, self.answers
        facts = [tabling.pk, tabling.disclosure, tabling.disclosed_at] if tabling else []
        who = [*sorted(map(str, answers.counted)), "", *sorted(map(str, answers.answered))] if answers else []
        return mark_of(self.statement.state, *facts, *who)

    def get_context_data(self, **kwargs):
        tabling, answers = self.statement.tabling, self.answers
        if tabling is not None and answers is not None:
            kwargs["answers"] = answers
            kwargs["awaited"] = [name for entry, name in self.roster if entry.pk in answers.counted - answers.answered]
            kwargs["given"] = [name for entry, name in self.roster if entry.pk in answers.answered]
            kwargs["may_change"] = not has_entries(tabling)
        return super().get_context_data(tabling=tabling, is_open=self.is_open, **kwargs)
