"""Breaking the silence, from a telephone: what it does, the words, one confirmation."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from apps.conferences.least_rights import Thing
from apps.core.clocks.database_clock import database_now
from apps.delegates.models import Person
from apps.delegates.own_delegation import Place
from apps.statements import services
from apps.statements.choices import ReplyKind, State
from apps.statements.consensus.own_texts import under_silence_of
from apps.statements.forms.silence import BreakSilenceForm
from apps.statements.models import RosterEntry, SilenceProcedure, Statement
from apps.statements.silence.hours import time_left
from apps.statements.silence.settling import settled
from apps.statements.silence.showing import own_clocks
from apps.statements.views.own_party import OwnPartyView
from apps.statements.views.speaking import opened_for


class BreakSilenceView(OwnPartyView):
    """Found by everybody before whom the text was put under silence, also once that is over: it then says so."""

    permission_required = "statements.break_silence"
    template_name = "statements/own_break.html"
    form_class = BreakSilenceForm
    creates = True  # of a late word one is put on file

    @cached_property
    def own_parties(self) -> list[RosterEntry]:
        speaking = {place.participation.pk for place in self.places if place.reads(Thing.OWN_TEXTS)}
        people = Person.objects.belonging_to(self.request.user)
        found = under_silence_of(self.conference, self.kwargs["statement_id"], speaking, people)
        if not found:
            raise Http404
        return found

    @cached_property
    def entry(self) -> RosterEntry:
        return opened_for(self.request, self.own_parties, lambda entry: entry)

    @cached_property
    def statement(self) -> Statement:
        return settled(Statement.objects.with_text().get(pk=self.kwargs["statement_id"]))

    @cached_property
    def procedure(self) -> SilenceProcedure:
        rows = SilenceProcedure.objects.filter(tabling=self.entry.tabling_id, deadline__isnull=False)
        return rows.select_related("tabling__statement__conference").order_by("-number")[0]

    @property
    def place(self) -> Place | None:
        mine = self.entry.participation_id
        return next((each for each in self.places if mine and each.participation.pk == mine), None)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"party": self.entry}

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        entry, procedure = self.entry, self.procedure
        is_running = self.statement.state == State.SILENCE and procedure.ended_at is None
        return super().get_context_data(
            procedure=procedure,
            clocks=own_clocks(procedure, entry, self.request.user.time_zone),
            left=time_left(database_now(), procedure.ends) if is_running else "",
            is_running=is_running,
            back=self.own_page("own-text") if is_running else self.way_back,
            **kwargs,
        )

    def give(self, form):
        reply = services.break_silence(form.reply(self.credential), by=self.request.user)
        if reply.is_late:
            messages.warning(
                self.request,
                _(
                    "Too late: the deadline had passed when this arrived. It is on file as a late statement, and "
                    "decides nothing."
                ),
            )
        return reply

    @property
    def success_message(self):
        if self.result.is_late:
            return ""
        if self.result.kind == ReplyKind.AMENDMENT:
            return _("The silence is broken by your amendment. The text is not adopted, and all parties are told.")
        return _("The silence is broken by your objection. The text is not adopted, and all parties are told.")

    def get_success_url(self) -> str:
        return self.way_back
