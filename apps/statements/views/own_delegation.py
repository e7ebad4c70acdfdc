"""What a head of delegation does between sessions, on a phone: see who comes, read the text, give the position.

Individuals who are a party do the last two for themselves, on the same page.
"""

from functools import cached_property
from operator import attrgetter
from typing import Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.least_rights import Thing
from apps.core.clocks.database_clock import database_now
from apps.delegates import own_delegation
from apps.delegates.models import Person
from apps.delegates.own_delegation import Place
from apps.documents.models import Document
from apps.statements import services
from apps.statements.choices import PositionValue, State
from apps.statements.circulation.reading import circulated_to, with_circulated_texts
from apps.statements.consensus import own_texts, parties
from apps.statements.forms.own_position import OwnPositionForm
from apps.statements.models import Annex, Position, RosterEntry, SilenceProcedure, Statement
from apps.statements.paragraphs import texts
from apps.statements.services.annexing import GIVEN_WHILE
from apps.statements.silence.hours import time_left
from apps.statements.silence.settling import settled
from apps.statements.silence.showing import own_clocks
from apps.statements.views.own_party import OwnMixin, OwnPartyView
from apps.statements.views.speaking import key_of, opened_for
from apps.statements.views.texts import lines_of, paragraphs, shown_language


class OwnDelegationView(OwnMixin, TemplateView):
    """Who is in the delegation, who has replied, and which texts lie before it."""

    permission_required = "delegates.view_own"
    template_name = "statements/own_delegation.html"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        circulated = []
        if with_circulated_texts([self.conference.pk]):
            people = list(Person.objects.belonging_to(self.request.user).filter(forum=self.conference.forum_id))
            circulated = circulated_to(people, self.conference)
        speaking = [place for place in self.places if place.reads(Thing.OWN_TEXTS)]
        delegations = [self.shown(place, several=len(speaking) > 1) for place in self.places]
        return super().get_context_data(delegations=delegations, circulated=circulated, **kwargs)

    def shown(self, place: Place, *, several: bool) -> dict[str, Any]:
        """`several`: the account speaks for others, too, so that a text is opened for this one."""
        rows = own_delegation.members(place.participation)
        replied = [row for row in rows if row.replied_at]
        texts = own_texts.lying_before([place]) if place.reads(Thing.OWN_TEXTS) else []
        return {
            "place": place,
            "name": self.name_of(place),
            "people": [(row, *own_delegation.LOOKS[row.status]) for row in rows],
            "replied": len(replied),
            "texts": texts,
            "for_key": key_of(texts[0].party) if texts and several else "",
        }


class OwnTextView(OwnPartyView):
    """The words on the table, and the position on them of the delegation, or of an individual who is a party."""

    permission_required = "statements.give_own"
    template_name = "statements/own_text.html"
    form_class: Any = OwnPositionForm

    @cached_property
    def all_own(self) -> list[own_texts.OwnText]:
        """One for each party for which the account speaks on it."""
        speaking = [place for place in self.places if place.reads(Thing.OWN_TEXTS)]
        pk = self.kwargs["statement_id"]
        found = own_texts.lying_before(speaking, pk)
        if own_texts.speaks_in_person(self.request.user, self.conference):
            found += own_texts.lying_before_people(Person.objects.belonging_to(self.request.user), pk)
        here = [text for text in found if text.statement.conference_id == self.conference.pk]
        if not here:
            raise Http404
        return here

    @cached_property
    def own(self) -> own_texts.OwnText:
        return opened_for(self.request, self.all_own, attrgetter("party"))

    @property
    def own_parties(self) -> list[RosterEntry]:
        return [text.party for text in self.all_own]

    def get(self, request, *args, **kwargs):
        """Whoever speaks for a party has seen words and deadline by this; a silence that is over is said to be."""
        if self.statement.state == State.SILENCE:
            if settled(self.statement).state != State.SILENCE:
                messages.info(request, _("The silence procedure of this text has ended."))
                return redirect(self.way_back)
            services.note_seen(self.own.party, Person.objects.belonging_to(request.user))
        return super().get(request, *args, **kwargs)

    @property
    def entry(self) -> RosterEntry:
        return self.own.party

    @property
    def place(self) -> Place | None:
        return self.own.place

    @property
    def statement(self) -> Statement:
        return self.own.statement

    @property
    def current(self) -> Position | None:
        """Asked anew: a form that was refused is shown beside what stands now."""
        return Position.objects.current(self.statement.tabling).filter(party=self.own.party).first()

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "party": self.own.party,
            "current": self.current,
            "ad_referendum": self.statement.tabled.ad_referendum_allowed,
            "confirming": self.statement.state == State.ADOPTED_AD_REF,
        }

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        language, statement = get_language(), self.statement
        rows = texts.rows_of(statement.revision)
        return super().get_context_data(
            own=self.own,
            back=self.way_back,
            tabling=statement.tabled,
            position=self.current,
            paragraphs=paragraphs(statement, rows, language),
            shown_language=shown_language(statement, rows, language),
            call=self.own.call,
            annexes=[(each, "") for each in Annex.objects.standing(statement.tabling).filter(party=self.own.party)],
            may_annex=statement.state in GIVEN_WHILE and not statement.tabled.is_sealed,
            others=self.others(language),
            record=getattr(statement, "record", None) if statement.number else None,
            **self.in_register(),
            **self.silence(),
            **kwargs,
        )

    def others(self, language: str) -> list[dict[str, Any]]:
        """What every party said, where the round is open to all of them."""
        tabling = self.statement.tabled
        return lines_of(tabling, parties.roster_of(tabling), language) if tabling.is_open_to_parties else []

    def in_register(self) -> dict[str, Any]:
        """Where the adopted text is read with its record, and what corrected it, as far as both are public."""
        published = (
            Document.objects.public().filter(pk=self.statement.document_id).first() if self.statement.number else None
        )
        corrigenda = published.corrigenda.public().order_by("number") if published else []
        return {"published": published, "corrigenda": list(corrigenda)}

    def silence(self) -> dict[str, Any]:
        """Time left, and the deadline on the reader's clocks and the venue's."""
        running = SilenceProcedure.objects.under_silence().filter(tabling=self.statement.tabling_id)
        if self.statement.state != State.SILENCE or not (procedure := running.with_text().first()):
            return {}
        clocks = own_clocks(procedure, self.own.party, self.request.user.time_zone)
        return {"clocks": clocks, "left": time_left(database_now(), procedure.ends), "procedure": procedure}

    def give(self, form):
        return services.give_position(form.position(self.credential), by=self.request.user)

    @property
    def success_message(self):
        words = {"position": PositionValue(self.result.value).label, "party": self.name}
        return _("Recorded: %(party)s %(position)s.") % words

    def get_success_url(self) -> str:
        """An objection may open the text again: then it lies before nobody any more."""
        if RosterEntry.objects.lying_or_decided().filter(pk=self.own.party.pk).exists():
            return self.own_page("own-text")
        return self.way_back
