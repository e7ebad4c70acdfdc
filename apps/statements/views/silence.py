"""The silence procedure at the desk: where it stands and what proves each notice; started, contested, handed over."""

from functools import cached_property

from django.contrib import messages
from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.choices import TeamRole
from apps.conferences.models import TeamMember
from apps.core.clocks.database_clock import database_now
from apps.core.views import PermissionRequiredMixin
from apps.statements import services
from apps.statements.choices import SilenceOutcome, State
from apps.statements.consensus import parties
from apps.statements.forms.silence import ContestSilenceForm, HandOverForm, LetterForm, StartSilenceForm
from apps.statements.models import SilenceNotice, SilenceProcedure
from apps.statements.silence import showing
from apps.statements.silence.hours import on_clocks, time_left
from apps.statements.silence.signing import Signer, signers_of
from apps.statements.silence.speaking import speakers_of
from apps.statements.silence.starting import unreachable
from apps.statements.views.base import StatementMixin
from apps.statements.views.deciding import DecisionView


class SilenceView(StatementMixin, PermissionRequiredMixin, TemplateView):
    """Every start about the text: its deadline, party by party what proves the notice, and what parties wrote."""

    permission_required = "statements.view_positions"
    template_name = "statements/silence.html"

    def get_context_data(self, **kwargs):
        starts = showing.starts_of(self.statement, get_language())
        running = starts[0] if starts and self.statement.state == State.SILENCE else None
        if running:
            kwargs["left"] = time_left(database_now(), running.procedure.ends)
        last = next((each.procedure for each in starts if each.procedure.deadline), None)
        kwargs["takes_letters"] = last is not None and last.outcome in ("", SilenceOutcome.ADOPTED)
        return super().get_context_data(starts=starts, running=running, **kwargs)


class OfTheChair(DecisionView):
    """A step of whoever has the gavel, back to the page of the procedure."""

    permission_required = "statements.gavel"

    def get_success_url(self):
        return self.text_url("silence")

    def chair(self) -> str:
        """The one chair of the team, if there is exactly one."""
        chairs = TeamMember.objects.of(self.conference).filter(role=TeamRole.CHAIR).select_related("user")[:2]
        return chairs[0].label if len(chairs) == 1 else ""


class StartSilenceView(OfTheChair):
    form_class = StartSilenceForm
    template_name = "statements/silence_start.html"
    success_message = _("The text is under silence. Everybody who speaks for a party is being notified.")

    @cached_property
    def profile(self):
        return parties.profile_of(self.conference)

    @cached_property
    def unreached(self) -> list:
        entries = [entry for entry, _name in self.roster]
        lost = {entry.pk for entry in unreachable(self.statement, entries, speakers_of(entries))}
        return [(entry, name) for entry, name in self.roster if entry.pk in lost]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "conference": self.conference,
            "hours": self.profile.silence_hours_min,
            "now": database_now(),
            "chair": self.chair(),
            "unreached": self.unreached,
        }

    def perform(self, form):
        return services.start_silence(self.statement, form.terms(), by=self.request.user, seen=self.seen)

    def get_context_data(self, **kwargs):
        hours, venue = self.profile.silence_hours_min, self.conference.time_zone
        kwargs["earliest"] = showing.earliest(database_now(), hours, venue)
        return super().get_context_data(hours=hours, roster=self.roster, **kwargs)


class ContestSilenceView(OfTheChair):
    form_class = ContestSilenceForm
    template_name = "statements/silence_contest.html"
    success_message = _("Recorded. The silence procedure is not used for this text.")

    def get_form_kwargs(self):
        here = [(entry, name) for entry, name in self.roster if not entry.left_at]
        return super().get_form_kwargs() | {"parties": here, "chair": self.chair()}

    def perform(self, form):
        return services.contest_silence(self.statement, by=self.request.user, **form.values())


class HandOverView(OfTheChair):
    form_class = HandOverForm
    template_name = "statements/silence_hand_over.html"
    success_message = _("Recorded. The notice of this party is proven.")

    @cached_property
    def notice(self) -> SilenceNotice:
        rows = SilenceNotice.objects.filter(procedure__tabling__statement=self.statement, counts=True)
        found = rows.select_related("person", "party", "procedure__tabling__statement").filter(
            pk=self.kwargs["notice_id"]
        )
        if notice := found.first():
            return notice
        raise Http404

    def perform(self, form):
        return services.hand_over_notice(self.notice, words=form.cleaned_data["words"], by=self.request.user)

    def get_context_data(self, **kwargs):
        names = {entry.pk: name for entry, name in self.roster}
        name = names.get(self.notice.party_id) or parties.party_name(self.notice.party, get_language())
        return super().get_context_data(notice=self.notice, party_name=name, **kwargs)


class LetterView(OfTheChair):
    """A party's objection or amendment that came on paper; also once the deadline has passed: it is then on file."""

    form_class = LetterForm
    template_name = "statements/silence_letter.html"
    creates = True  # of a late letter one is put on file

    @cached_property
    def procedure(self) -> SilenceProcedure:
        rows = SilenceProcedure.objects.newest_of(self.statement).filter(deadline__isnull=False)
        if found := rows.select_related("tabling__statement__conference").first():
            return found
        raise Http404

    @cached_property
    def signers(self) -> list[Signer]:
        return signers_of(self.procedure, get_language())

    def get_form_kwargs(self):
        parties_by_key = {each.key: (each.entry, each.credential) for each in self.signers}
        by_party: dict[str, list[tuple[str, str]]] = {}
        for each in self.signers:
            by_party.setdefault(each.party, []).append((each.key, each.label))
        return super().get_form_kwargs() | {
            "conference": self.conference,
            "signers": list(by_party.items()),
            "parties": parties_by_key,
        }

    def perform(self, form):
        reply = services.break_by_letter(form.reply(), form.received(), by=self.request.user)
        if reply.is_late:
            messages.warning(
                self.request,
                _("Too late: the deadline has passed. The letter is on file as a late statement, and decides nothing."),
            )
        return reply

    @property
    def success_message(self):
        return "" if self.result.is_late else _("The silence is broken by the letter. All parties are told.")

    def get_context_data(self, **kwargs):
        venue, ends = self.conference.time_zone, self.procedure.ends
        is_open = self.procedure.outcome in ("", SilenceOutcome.ADOPTED)
        return super().get_context_data(
            procedure=self.procedure,
            deadline=on_clocks(ends, venue, venue),
            is_open=is_open,
            is_late=database_now() >= ends,
            **kwargs,
        )
