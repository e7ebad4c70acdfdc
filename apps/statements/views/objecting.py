"""“Is there any objection?”: the chair's page of the call, and the head's answer from a telephone."""

from functools import cached_property

from django.utils.translation import gettext_lazy as _

from apps.core.fresh_parts import FreshPartMixin
from apps.core.rows.concurrency import mark_of
from apps.statements import services
from apps.statements.choices import CallOutcome, State
from apps.statements.consensus.wording import cannot_be_adopted
from apps.statements.forms.objecting import CallForm, ObjectForm
from apps.statements.objections import reading
from apps.statements.views.own_delegation import OwnTextView
from apps.statements.views.silence import OfTheChair


class CallView(FreshPartMixin, OfTheChair):
    """Asks the room, shows who objected, and closes the call; always the one thing that comes next.

    An objection from a telephone comes up by itself, as does what another of the team did.
    """

    form_class = CallForm
    template_name = "statements/call.html"

    @cached_property
    def call(self):
        return reading.last_call(self.statement.tabling)

    @property
    def is_open(self) -> bool:
        return self.call is not None and self.call.ended_at is None

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"chair": self.chair(), "call": self.call if self.is_open else None}

    def perform(self, form):
        by, said = self.request.user, form.cleaned_data
        if form.is_closing:
            return services.close_call(self.statement, by=by, seen=said["close"])
        return services.call_for_objections(self.statement, chair=said["chair"], by=by, seen=self.seen)

    @property
    def success_message(self):
        if self.result.outcome == CallOutcome.NOBODY:
            return _("Nobody objected. The text can be adopted now.")
        return _("The room is being asked. Whoever speaks for a party sees it on their page.")

    def get_success_url(self):
        return self.text_url("adopt" if self.result.outcome == CallOutcome.NOBODY else "call")

    @property
    def is_due(self) -> bool:
        statement, tabling = self.statement, self.statement.tabling
        return statement.state == State.TABLED and tabling is not None and tabling.calls_objections

    @cached_property
    def refusal(self) -> str:
        """Why the text cannot be adopted as the positions are; nothing where it can, or does not lie on the table."""
        statement = self.statement
        if statement.state != State.TABLED or statement.tabling is None:
            return ""
        outcome = services.outcome_of(statement)
        if not outcome.blockers:
            return ""
        entries = [entry for entry, _name in self.roster]
        return cannot_be_adopted(statement.tabling, outcome, entries, self.request.LANGUAGE_CODE)

    @cached_property
    def allows(self) -> bool:
        return reading.allows_gavel(self.call)

    @property
    def mark(self) -> str:
        call, statement = self.call, self.statement
        facts = [call.pk, call.outcome, call.ended_at] if call else []
        return mark_of(statement.state, statement.tabling_id, self.allows, self.refusal, *facts)

    def get_context_data(self, **kwargs):
        tabling, names = self.statement.tabling, {entry.pk: name for entry, name in self.roster}
        calls = list(tabling.calls.order_by("-number")) if tabling is not None else []
        return super().get_context_data(
            is_due=self.is_due,
            refusal=self.refusal,
            call=self.call,
            is_open=self.is_open,
            allows=self.allows,
            calls=[(call, names.get(call.party_id, "")) for call in calls if call.ended_at],
            **kwargs,
        )


class ObjectView(OwnTextView):
    """One reason, one button: the objection prevents the agreement, and ends the call."""

    template_name = "statements/own_object.html"
    form_class = ObjectForm
    success_message = _("Your objection is recorded. The text cannot be adopted while it stands.")

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        return {key: value for key, value in kwargs.items() if key not in ("ad_referendum", "confirming")}
