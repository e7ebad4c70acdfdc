"""What a head of delegation, or an individual who is a party, wants otherwise in a circulated text."""

from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.base import DomainFormView
from apps.core.views import PermissionRequiredMixin
from apps.delegates.models import Person
from apps.statements import services
from apps.statements.agreed_language.corpus import Passage, passage, public_texts
from apps.statements.amendments import reading
from apps.statements.amendments.listed import current
from apps.statements.amendments.voices import Voice, voices_of
from apps.statements.amendments.window import is_open
from apps.statements.choices import AmendmentOp, AmendmentState, SponsorRole
from apps.statements.circulation.reading import Circulated, circulated_to
from apps.statements.forms.amendments import AmendForm, RebaseForm
from apps.statements.forms.steps import SeenForm
from apps.statements.models import Amendment, Party, Revision, Statement
from apps.statements.paragraphs import texts
from apps.statements.record.canonical import normalise
from apps.statements.services.amending import carries
from apps.statements.services.rebasing import Proposal
from apps.statements.views.speaking import ForPartyMixin, opened_for, refuse_another

Words = dict[UUID | None, tuple[str, str]]


class VoiceMixin(ForPartyMixin, PermissionRequiredMixin):
    """A page about a text that was circulated to somebody who speaks for one of its parties; for nobody else."""

    permission_required = "statements.read_circulated"
    nav_current = "statements:own-delegation"
    names_the_only = True

    @cached_property
    def text(self) -> Circulated:
        people = list(Person.objects.belonging_to(self.request.user).filter(forum=self.conference.forum_id))
        found = circulated_to(people, self.conference, self.kwargs["statement_id"])
        if not found or not self.voices_for(found[0].statement):
            raise Http404
        return found[0]

    def voices_for(self, statement: Statement) -> list[Voice]:
        return voices_of(self.request.user, statement)

    @cached_property
    def voices(self) -> list[Voice]:
        return self.voices_for(self.statement)

    @cached_property
    def voice(self) -> Voice:
        """For whom the page speaks: the party for which it was opened, else that which it is about, else the first."""
        return opened_for(self.request, self.voices, attrgetter("party"), self.concerned)

    def concerned(self) -> Voice | None:
        return None

    @property
    def speaking(self) -> Party:
        return self.voice.party

    @property
    def own_parties(self) -> list[Party]:
        return [each.party for each in self.voices]

    def spoken_for(self) -> Voice:
        refuse_another(self.request, self.voice.party)
        return self.voice

    @property
    def statement(self) -> Statement:
        return self.text.statement

    def get_success_url(self) -> str:
        return self.own_page("own-amendments")

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        latest = self.text.latest
        back, credential = self.own_page("circulated"), self.voice.credential
        shared = {"statement": self.statement, "latest": latest, "is_open": is_open(self.statement), "back": back}
        shared["function"] = credential.get_function_display() if credential else ""
        return super().get_context_data(**shared, **kwargs)


class AmendView(VoiceMixin, DomainFormView):
    """Propose a change to one paragraph of the revision that came to them."""

    form_class = AmendForm
    template_name = "statements/amend.html"
    creates = True
    success_message = _("Submitted. The chair admits it first; you are told what becomes of it.")

    def get_form_kwargs(self):
        revision = self.text.latest.revision
        asked = {"chosen": self.request.GET.get("paragraph", ""), "words": self.laid.text if self.laid else ""}
        asked["read"] = {each.revision.rev_no for each in self.text.circulations}
        return super().get_form_kwargs() | {"revision": revision, "rows": texts.rows_of(revision), **asked}

    @cached_property
    def laid(self) -> Passage | None:
        """A paragraph of an earlier text that is public: its words stand in the form."""
        key = self.request.GET.get("words", "")
        return passage(public_texts(self.forum), key) if key else None

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(laid=self.laid, **kwargs)

    def perform(self, form):
        return services.submit_amendment(self.statement, form.wanted(), voice=self.spoken_for(), by=self.request.user)


class OwnAmendmentsView(VoiceMixin, TemplateView):
    """Their own amendments in every state, and those of others once they are admitted."""

    template_name = "statements/own_amendments.html"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        carried = reading.carried_by(self.statement, [self.voice])
        rows = list(reading.read_beside(self.text, carried))
        now = reading.standing(self.text.latest.revision) if rows else {}
        own = [row for row in rows if row.pk in carried]
        others = [row for row in rows if row.pk not in carried]
        return super().get_context_data(
            confirmable=self.confirmable([row for row in own if row.state == AmendmentState.STALE]),
            own=[reading.shown(row, get_language(), now) for row in own],
            others=[reading.shown(row, get_language(), now) for row in others],
            proposed={row.amendment_id for row in current(self.statement)},
            **kwargs,
        )

    def concerned(self) -> Voice | None:
        """A mail about an amendment leads to the list of the party that carries it."""
        asked = self.request.GET.get("amendment", "")
        return carrier(self.statement, int(asked), self.voices) if asked.isdecimal() and len(asked) < 9 else None

    def confirmable(self, stale: Sequence[Amendment]) -> set[int]:
        """The numbers of those that can be confirmed on words that came to this reader."""
        if not stale:
            return set()
        return {each.number for each in stale if self.has_come(each)}

    def has_come(self, amendment: Amendment) -> bool:
        return _words_at(amendment, self.came) == _words_at(amendment, self.stand)

    @cached_property
    def came(self) -> Words:
        return _words_of(self.text.latest.revision)

    @cached_property
    def stand(self) -> Words:
        return _words_of(self.statement.revision)


def _words_of(revision: Revision) -> Words:
    """Of every paragraph in the working language, after those that it stands under; None: the title."""
    rows = {uid: (normalise(words), parent) for uid, words, parent in
            revision.texts.values_list("paragraph", "text", "parent")}  # fmt: skip
    found: Words = {None: ("", normalise(revision.title))}
    for uid, (words, parent) in rows.items():
        found[uid] = (rows[parent][0] if parent else "", words)
    return found


def _words_at(amendment: Amendment, words: Words) -> tuple[str, str]:
    """Those beneath an amendment; a paragraph that is put in has none of its own."""
    if amendment.under:
        return words.get(amendment.after_id, ("", ""))[1], ""
    return ("", "") if amendment.op == AmendmentOp.INSERT else words.get(amendment.target_id, ("", ""))


def carrier(statement: Statement, number: int, voices: Sequence[Voice]) -> Voice | None:
    """The first of `voices` whose party is a sponsor of that amendment."""
    found = statement.amendments.filter(number=number).first()
    return next((voice for voice in voices if found and carries(found, voice)), None)


class OwnAmendmentMixin(VoiceMixin):
    def concerned(self) -> Voice | None:
        return carrier(self.statement, self.kwargs["number"], self.voices)

    @cached_property
    def amendment(self) -> Amendment:
        """One that this reader sees: their own, or one of others that was admitted."""
        carried = reading.carried_by(self.statement, [self.voice])
        found = reading.read_beside(self.text, carried).filter(number=self.kwargs["number"]).first()
        if found is None:
            raise Http404
        found.statement = self.statement
        return found

    @property
    def carrying(self) -> Voice | None:
        """For whom the page speaks, where that is one of its sponsors."""
        return self.voice if carries(self.amendment, self.voice) else None


class OwnStepView(OwnAmendmentMixin, DomainFormView):
    """Withdraw, contest, carry it too, support it: what will happen, and one button."""

    form_class = SeenForm
    template_name = "statements/own_amendment_step.html"
    success_message = _("Saved.")
    step: str = ""

    def perform(self, form):
        voice, by = self.spoken_for(), self.request.user
        match self.step:
            case "withdraw":
                return services.withdraw_amendment(self.amendment, voice=voice, by=by)
            case "contest":
                return services.contest_amendment(self.amendment, voice=voice, by=by)
        role, seen = SponsorRole(self.step), form.cleaned_data["seen"]
        return services.join_amendment(self.amendment, role, voice=voice, by=by, seen=seen)

    def get_initial(self):
        return {"seen": self.amendment.mark}

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        shown = reading.shown(self.amendment, get_language(), reading.standing(self.text.latest.revision))
        return super().get_context_data(step=self.step, shown=shown, **kwargs)


class OwnRebaseView(OwnAmendmentMixin, DomainFormView):
    """The sponsor confirms the amendment on the words that stand, once these came to them."""

    form_class = RebaseForm
    template_name = "statements/own_amendment_rebase.html"
    success_message = _("Confirmed. It is open again.")

    @cached_property
    def proposal(self) -> Proposal:
        """Not before the words were circulated to them: what is being written is the team's."""
        if self.amendment.state != AmendmentState.STALE or not self.carrying:
            raise Http404
        came, stand = _words_of(self.text.latest.revision), _words_of(self.statement.revision)
        if _words_at(self.amendment, came) != _words_at(self.amendment, stand):
            raise Http404
        return services.proposal_for(self.amendment)

    def get_initial(self):
        return {"seen": self.proposal.beside, "text": self.proposal.text or self.amendment.text}

    def perform(self, form):
        data, voice, by = form.cleaned_data, self.spoken_for(), self.request.user
        return services.rebase_amendment(self.amendment, data["text"], by=by, voice=voice, seen=data["seen"])

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        shown = reading.shown(self.amendment, get_language(), reading.standing(self.text.latest.revision))
        return super().get_context_data(shown=shown, proposal=self.proposal, **kwargs)
