"""Amendments at the desk: what is wanted where, what becomes of it, and the brackets."""

import datetime as dt
from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.base import DomainFormView
from apps.core.access import who_may
from apps.core.clocks.times import zone
from apps.core.exceptions import Refused
from apps.core.views import PermissionRequiredMixin
from apps.statements import services
from apps.statements.amendment_life import NEXT
from apps.statements.amendments import reading
from apps.statements.amendments.voices import Voice
from apps.statements.choices import AmendmentState
from apps.statements.consensus.parties import parties_of, party_name
from apps.statements.forms.amendments import BracketsForm, HandleForm, RebaseForm, WindowForm, WriteDownForm
from apps.statements.models import Amendment, Party
from apps.statements.paragraphs import texts
from apps.statements.services.rebasing import Proposal
from apps.statements.views.base import StatementMixin

A = AmendmentState
STEPS: dict[str, A] = {
    "admit": A.OPEN,
    "inadmissible": A.INADMISSIBLE,
    "agree": A.AGREED,
    "bracket": A.BRACKETED,
    "not-retained": A.NOT_RETAINED,
    "take-up": A.OPEN,
}
FROM = {"admit": {A.SUBMITTED}, "take-up": {A.OVERTAKEN}, "bracket": {A.OPEN}, "agree": {A.OPEN}}


class AmendmentsView(StatementMixin, PermissionRequiredMixin, TemplateView):
    """Everything that is wanted otherwise, in the order of the text."""

    permission_required = "statements.view_amendments"
    template_name = "statements/amendments.html"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        rows = list(reading.amendments_of(self.statement))
        waiting = [row for row in rows if row.state not in reading.ENDED]
        now = reading.standing(self.statement.revision) if len(waiting) < len(rows) else {}
        ended = [reading.shown(row, get_language(), now) for row in rows if row.state in reading.ENDED]
        places = reading.by_place(self.statement, waiting, get_language())
        return super().get_context_data(
            places=places, ended=ended, may_handle=self.may("handle"), total=len(rows), **kwargs
        )


class HandledView(StatementMixin, PermissionRequiredMixin, DomainFormView):
    """A page that whoever follows the negotiation reads; only who handles amendments sends it."""

    permission_required = "statements.view_amendments"

    def post(self, request, *args, **kwargs):
        if not self.may("handle"):
            raise PermissionDenied(who_may("statements.handle"))
        return super().post(request, *args, **kwargs)


class AmendmentMixin(StatementMixin):
    """A page about one amendment."""

    @cached_property
    def amendment(self) -> Amendment:
        found = reading.amendments_of(self.statement).filter(number=self.kwargs["number"]).first()
        if found is None:
            raise Http404
        found.statement = self.statement
        return found

    def get_success_url(self) -> str:
        return self.text_url("amendments")


class AmendmentView(AmendmentMixin, HandledView):
    """One amendment with what can become of it: a button for each, and the reason that its sponsor reads."""

    form_class = HandleForm
    template_name = "statements/amendment.html"
    success_message = _("Saved.")

    @property
    def steps(self) -> list[str]:
        state = A(self.amendment.state)
        usual = [step for step, target in STEPS.items() if target in NEXT[state] and state in FROM.get(step, {state})]
        return usual if self.may("handle") else []

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"steps": list(STEPS) if self.may("handle") else []}

    def get_initial(self):
        return {"seen": self.amendment.mark}

    def perform(self, form):
        step, answer, seen = (form.cleaned_data[name] for name in ("step", "answer", "seen"))
        amendment, by = self.amendment, self.request.user
        match step:
            case "admit":
                return services.admit_amendment(amendment, by=by)
            case "agree":
                return services.agree_amendment(amendment, by=by, answer=answer, seen=seen)
            case "bracket":
                return services.bracket_amendment(amendment, by=by, seen=seen)
            case "take-up":
                return services.take_up_amendment(amendment, by=by)
        return services.end_amendment(amendment, STEPS[step], by=by, answer=answer, seen=seen)

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        stale = self.amendment.state == A.STALE
        return super().get_context_data(
            shown=reading.shown(self.amendment, get_language(), reading.standing(self.statement.revision)),
            steps=self.steps,
            proposal=services.proposal_for(self.amendment) if stale else None,
            group=self.statement.bracket_groups.filter(closed_at=None, alternatives__amendment=self.amendment).first(),
            may_handle=self.may("handle"),
            **kwargs,
        )


class RebaseView(AmendmentMixin, PermissionRequiredMixin, DomainFormView):
    """The team records what the sponsor of a stale amendment said in the room."""

    permission_required = "statements.handle"
    form_class = RebaseForm
    template_name = "statements/amendment_rebase.html"
    success_message = _("Saved.")

    @cached_property
    def proposal(self) -> Proposal:
        return services.proposal_for(self.amendment)

    def get_initial(self):
        return {"seen": self.proposal.beside, "text": self.proposal.text or self.amendment.text}

    def perform(self, form):
        data = form.cleaned_data
        return services.rebase_amendment(
            self.amendment, data["text"], by=self.request.user, voice=None, seen=data["seen"]
        )

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        shown = reading.shown(self.amendment, get_language(), reading.standing(self.statement.revision))
        return super().get_context_data(shown=shown, proposal=self.proposal, **kwargs)


class WriteDownView(StatementMixin, PermissionRequiredMixin, DomainFormView):
    """An amendment that a party said in the room, or sent on paper."""

    permission_required = "statements.handle"
    form_class = WriteDownForm
    template_name = "statements/amendment_new.html"
    creates = True
    success_message = _("Recorded. It waits to be admitted.")

    @cached_property
    def parties(self) -> dict[str, Party]:
        return {str(party.pk): party for party in parties_of(self.statement)}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "revision": self.statement.revision,
            "rows": texts.rows_of(self.statement.revision),
            "chosen": self.request.GET.get("paragraph", ""),
            "parties": [(key, party_name(party, get_language())) for key, party in self.parties.items()],
        }

    def perform(self, form):
        voice = Voice(self.parties[form.cleaned_data["party"]])
        return services.submit_amendment(self.statement, form.wanted(), voice=voice, by=self.request.user, late=True)

    def get_success_url(self) -> str:
        return self.text_url("amendments")


class BracketsView(HandledView):
    """One bracket group: choose what the text says, or add a bridging proposal."""

    form_class = BracketsForm
    template_name = "statements/brackets.html"
    success_message = _("Saved.")

    @cached_property
    def brackets(self) -> reading.Brackets:
        groups = reading.brackets_of(self.statement, open_only=False)
        found = next((each for each in groups if each.group.number == self.kwargs["number"]), None)
        if found is None:
            raise Http404
        found.group.statement = self.statement
        return found

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"brackets": self.brackets}

    def perform(self, form):
        if self.request.POST.get("do") == "bridge":
            return services.bridge(self.brackets.group, form.cleaned_data["text"], by=self.request.user)
        chosen = {str(each.pk): each for each in self.brackets.alternatives}.get(form.cleaned_data["chosen"])
        if chosen is None:
            raise Refused(_("Choose one of the alternatives."), field="chosen", code="none_chosen")
        return services.close_brackets(self.brackets.group, chosen, by=self.request.user)

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(brackets=self.brackets, may_handle=self.may("handle"), **kwargs)

    def get_success_url(self) -> str:
        if self.request.POST.get("do") == "bridge":
            return self.text_url("brackets", number=self.kwargs["number"])
        return self.text_url("amendments")


class WindowView(StatementMixin, PermissionRequiredMixin, DomainFormView):
    """Until when the parties hand in amendments in writing."""

    permission_required = "statements.write"
    form_class = WindowForm
    template_name = "statements/amendments_until.html"
    success_message = _("Saved.")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference}

    def get_initial(self):
        until: dt.datetime | None = self.statement.amendments_until
        local = until.astimezone(zone(self.conference.time_zone)) if until else None
        return {"day": local.date(), "at": local.time()} if local else {}

    def perform(self, form):
        return services.set_amendment_window(self.statement, form.cleaned_data["moment"], by=self.request.user)

    def get_success_url(self) -> str:
        return self.text_url("amendments")
