from functools import cached_property

from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.conferences.choices import Rule, TeamRole
from apps.conferences.models import TeamMember
from apps.conferences.views.base import DomainFormView
from apps.core.views import PermissionRequiredMixin
from apps.statements import services, steps
from apps.statements.choices import MEANINGS, Event, PositionValue, State
from apps.statements.consensus import parties, wording
from apps.statements.forms.decisions import AdoptForm, IssueForm, LeaveForm, SupersedeForm, TableForm
from apps.statements.forms.parties import PositionsForm
from apps.statements.forms.steps import StepForm
from apps.statements.models import Position
from apps.statements.objections.reading import allows_gavel, last_call
from apps.statements.paragraphs import texts
from apps.statements.views.base import StatementMixin


class DecisionView(StatementMixin, PermissionRequiredMixin, DomainFormView):
    """A page of its own for one step of a text: what will happen, one button, one way back."""

    permission_required = "statements.write"

    @cached_property
    def roster(self) -> list:
        """(entry, name) of everybody before whom the text lies, in the order of the text."""
        tabling = self.statement.tabling
        found = parties.roster_of(tabling) if tabling else []
        return [(entry, parties.party_name(entry, get_language())) for entry in found]

    @property
    def seen(self) -> str:
        """The tabling of which the page was made that was sent."""
        return self.request.POST.get("tabling", "")

    @property
    def may_name_heads(self) -> bool:
        return self.request.user.has_perm("delegates.manage", self.conference)


class TableView(DecisionView):
    form_class = TableForm
    template_name = "statements/table.html"
    success_message = _("The text is on the table. Positions can be recorded now.")

    @cached_property
    def profile(self):
        return parties.profile_of(self.conference)

    @cached_property
    def chosen(self) -> list:
        return [(party, parties.party_name(party, get_language())) for party in parties.parties_of(self.statement)]

    def get_form_kwargs(self):
        minus_one = self.profile.rule == Rule.CONSENSUS_MINUS_ONE
        return super().get_form_kwargs() | {
            "statement": self.statement,
            "parties": self.chosen,
            "minus_one": minus_one,
            "disclosure": self.profile.disclosure if self.is_live else "",
        }

    @property
    def is_live(self) -> bool:
        """What is said from now on is given here; under silence there is no round, and of a past day it is over."""
        return self.statement.past_day is None and self.profile.rule != Rule.SILENCE

    @property
    def seen(self) -> str:
        """What a tabling would have pinned when the page was made that was sent."""
        return self.request.POST.get("pinned", "")

    def perform(self, form):
        live = self.statement.past_day is None
        return services.table_text(self.statement, by=self.request.user, live=live, seen=self.seen, **form.terms())

    def get_context_data(self, **kwargs):
        names = [name for _party, name in self.chosen]
        rows = texts.rows_of(self.statement.revision)
        kwargs["behind"] = wording.languages_behind(self.statement, rows, self.profile)
        chosen = [party for party, _name in self.chosen]
        kwargs["pinned"] = services.mark_to_table(self.statement, self.profile, rows, chosen)
        return super().get_context_data(profile=self.profile, names=names, **kwargs)


class PositionsView(DecisionView):
    """Everybody's position in one table; what is not touched stays as it is."""

    form_class = PositionsForm
    template_name = "statements/positions.html"
    success_message = _("Recorded.")

    def get_form_kwargs(self):
        tabling = self.statement.tabling
        counted = [(party, name) for party, name in self.roster if not party.left_at]
        is_hidden = tabling is None or tabling.is_sealed
        taken = Position.objects.none() if is_hidden else Position.objects.filter(party__tabling=tabling)
        return super().get_form_kwargs() | {
            "conference": self.conference,
            "parties": counted,
            "positions": list(taken),
            "speakers": parties.speakers([party for party, _name in counted], tabling.opened_at if tabling else None),
            "ad_referendum": tabling.ad_referendum_allowed if tabling else False,
            "told_day": tabling.told_day if tabling else None,
        }

    def perform(self, form):
        at = form.cleaned_data["moment"]
        return services.record_positions(self.statement, form.new_positions(), by=self.request.user, at=at)

    def form_invalid(self, form):
        form.accept_meanwhile()
        return super().form_invalid(form)

    def get_context_data(self, **kwargs):
        meanings = [(PositionValue(value).label, meaning) for value, meaning in MEANINGS.items()]
        return super().get_context_data(meanings=meanings, may_name_heads=self.may_name_heads, **kwargs)


class AdoptView(DecisionView):
    """The gavel. Shows hash, rule and roster before anything is pressed, or why it cannot be adopted now."""

    permission_required = "statements.gavel"
    form_class = AdoptForm
    template_name = "statements/adopt.html"

    @cached_property
    def outcome(self):
        """What the rule says now; None where there is nothing to adopt."""
        return services.outcome_of(self.statement) if self.statement.state == State.TABLED else None

    def get_form_kwargs(self):
        silent = bool(self.outcome and self.outcome.silent) and not self.statement.tabled.calls_objections
        chair = self.call.chair if self.call else self.chair()
        return super().get_form_kwargs() | {"statement": self.statement, "chair": chair, "silent": silent}

    @cached_property
    def call(self):
        return last_call(self.statement.tabling)

    def chair(self) -> str:
        """The one chair of the team, if there is exactly one."""
        chairs = TeamMember.objects.of(self.conference).filter(role=TeamRole.CHAIR).select_related("user")[:2]
        return chairs[0].label if len(chairs) == 1 else ""

    def perform(self, form):
        marks = {"expected_sha256": form.cleaned_data["sha256"], "seen": self.seen}
        return services.adopt(self.statement, form.gavel(), by=self.request.user, **marks)

    @property
    def success_message(self):
        if self.result.state == State.GAVELLED:
            return _("The gavel has fallen. Somebody else of the secretariat countersigns now.")
        return ""

    def get_context_data(self, **kwargs):
        statement, outcome = self.statement, self.outcome
        if outcome and statement.tabled.countersigned:
            others = services.countersigners(self.conference, besides=self.request.user)
            kwargs["signers"] = [member.label for member in others]
        if outcome:
            kwargs["call"] = self.call
            kwargs["uncalled"] = statement.tabled.calls_objections and not allows_gavel(self.call)
            entries = [entry for entry, _name in self.roster]
            kwargs["outcome"] = outcome
            rows = texts.rows_of(statement.revision)
            kwargs["behind"] = wording.languages_behind(statement, rows, parties.profile_of(self.conference))
            if outcome.blockers:
                kwargs["refusal"] = wording.cannot_be_adopted(statement.tabled, outcome, entries, get_language())
            kwargs["pending"] = [name for entry, name in self.roster if entry.pk in outcome.pending]
            kwargs["spoken"] = len(outcome.counted) - len(outcome.silent)
            kwargs["silent"] = [name for entry, name in self.roster if entry.pk in outcome.silent]
            then = statement.tabled.opened_at if statement.past_day else None  # who could speak when it was decided
            mute = [entry for entry, said in parties.speakers(entries, then).items() if not said]
            kwargs["mute"] = [
                (name, entry.participation_id)
                for entry, name in self.roster
                if entry in mute and entry.pk in outcome.silent
            ]
        return super().get_context_data(roster=self.roster, may_name_heads=self.may_name_heads, **kwargs)


class IssueView(DecisionView):
    form_class = IssueForm
    template_name = "statements/issue.html"
    success_message = _("Issued. It is in the register now and can be published.")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"statement": self.statement}

    def perform(self, form):
        basis = form.cleaned_data.get("basis", "")
        return services.issue(self.statement, by=self.request.user, basis=basis)


class StepView(DecisionView):
    """A step that needs no more than to be meant: reopen, no consensus, take up again, withdraw, lapse."""

    form_class = StepForm
    template_name = "statements/step.html"

    @cached_property
    def step(self) -> steps.Step:
        """The step of the address; another's press may have made it impossible, which the service then says."""
        known = {
            step.event: step
            for table in (steps.OF_PARTIES, steps.OF_SOMEBODY)
            for row in table.values()
            for step in row
        }
        event = self.kwargs["event"]
        if event not in Event.values or event not in known:
            raise Http404
        return steps.plain_step(self.statement, event) or known[event]

    def perform(self, form):
        return services.advance(self.statement, self.step.event, by=self.request.user, seen=self.seen)

    def get_context_data(self, **kwargs):
        return super().get_context_data(step=self.step, **kwargs)


class LeaveView(DecisionView):
    """A party leaves the text on the table by its own letter."""

    form_class = LeaveForm
    template_name = "statements/leave.html"
    success_message = _("The party has left; it no longer counts.")

    @cached_property
    def party(self):
        found = next((pair for pair in self.roster if pair[0].pk == self.kwargs["party_id"]), None)
        if found is None:
            raise Http404
        return found

    def get_form_kwargs(self):
        told_day = self.party[0].tabling.told_day
        return super().get_form_kwargs() | {"conference": self.conference, "told_day": told_day}

    def perform(self, form):
        letter, at = form.cleaned_data["letter"], form.cleaned_data["moment"]
        return services.leave(self.party[0], letter=letter, by=self.request.user, at=at)

    def get_context_data(self, **kwargs):
        return super().get_context_data(party_name=self.party[1], **kwargs)


class SupersedeView(DecisionView):
    """A newer adopted text takes the place of this one, which stays at its address."""

    form_class = SupersedeForm
    template_name = "statements/supersede.html"
    success_message = _("Marked as replaced. It stays at its address.")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"statement": self.statement}

    def perform(self, form):
        return services.supersede(self.statement, by_text=form.cleaned_data["by_text"], by=self.request.user)
