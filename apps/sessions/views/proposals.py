"""A programme that is worked out: asked for, watched, stopped, and taken as a whole or in part."""

from uuid import UUID

from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from apps.conferences.views.base import DomainActionView, DomainFormView
from apps.core.exceptions import Refused
from apps.core.fresh_parts import FreshPartMixin
from apps.core.rows.concurrency import mark_of
from apps.sessions import services
from apps.sessions.choices import ProposalState
from apps.sessions.forms.proposals import ProposeForm
from apps.sessions.models import Proposal
from apps.sessions.proposals.reading import moves_of, reasons_of
from apps.sessions.views.desk import DeskMixin

UNDER_WAY = {ProposalState.WAITING.value, ProposalState.RUNNING.value}


class ProposalMixin(DeskMixin):
    permission_required = "sessions.manage"

    def get_success_url(self):
        return self.here("sessions:proposal")


class ProposalView(FreshPartMixin, ProposalMixin, DomainFormView):
    """The last proposal of the edition, and the form that asks for another one."""

    template_name = "sessions/proposal.html"
    form_class = ProposeForm
    success_message = gettext_lazy("A programme is being worked out.")

    @cached_property
    def proposal(self) -> Proposal | None:
        return Proposal.objects.filter(conference=self.conference).select_related("conference").first()

    @property
    def mark(self) -> str:
        """While it is worked out figures change; afterwards the whole page is another one."""
        row = self.proposal
        return mark_of(row.pk, row.state, row.seconds, row.objective, row.bound) if row else mark_of()

    def get_context_data(self, **kwargs):
        proposal = self.proposal
        kwargs |= {"proposal": proposal, "under_way": proposal is not None and proposal.state in UNDER_WAY}
        if proposal and proposal.state == ProposalState.FOUND:
            kwargs["moves"] = moves_of(proposal)
            kwargs["can_take"] = any(not move.state for move in kwargs["moves"])
        elif proposal and proposal.state == ProposalState.IMPOSSIBLE:
            kwargs["reasons"], kwargs["about"] = reasons_of(proposal)
        return super().get_context_data(**kwargs)

    def perform(self, form):
        limit = form.cleaned_data["limit"]
        return services.propose_programme(self.conference, limit=limit, by=self.request.user)


class ProposalActionView(ProposalMixin, DomainActionView):
    @cached_property
    def proposal(self) -> Proposal:
        rows = Proposal.objects.filter(conference=self.conference).select_related("conference__forum")
        found = rows.filter(pk=self.kwargs["proposal_id"]).first()
        if found is None:
            raise Http404
        return found


class StopProposalView(ProposalActionView):
    success_message = gettext_lazy("It is being stopped.")

    def perform(self):
        services.stop_proposal(self.proposal, by=self.request.user)


class TakeProposalView(ProposalActionView):
    done = ""

    @property
    def success_message(self):
        return self.done

    def perform(self):
        try:
            chosen = {UUID(value) for value in self.request.POST.getlist("sitting")}
        except ValueError as error:
            raise Refused(_("This button is out of date. Use one of the list as it is now."), code="invalid") from error
        number = services.take_moves(self.proposal, chosen, by=self.request.user)
        self.done = ngettext(
            "One session is where it was proposed.", "%(number)s sessions are where they were proposed.", number
        ) % {"number": number}
