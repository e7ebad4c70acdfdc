"""“Is there any objection?”: the chair's page of the call, and the head's answer from a telephone."""

from functools import cached_property

from django.utils.translation import gettext_lazy as _

from apps.statements import services
from apps.statements.choices import CallOutcome, State
from apps.statements.consensus.wording import cannot_be_adopted
from apps.statements.forms.objecting import CallForm, ObjectForm
from apps.statements.objections import reading
from apps.statements.views.own_delegation import OwnTextView
from apps.statements.views.silence import OfTheChair


class CallView(OfTheChair):
    """Asks the room, shows who objected, and closes the call; always the one thing that comes next."""

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

    def get_context_data(self, **kwargs):
        statement, names = self.statement, {entry.pk: name for entry, name in self.roster}
        tabling = statement.tabling
        if statement.state == State.TABLED and tabling is not None:
            outcome = services.outcome_of(statement)
            if outcome.blockers:
                entries = [entry for entry, _name in self.roster]
                kwargs["refusal"] = cannot_be_adopted(tabling, outcome, entries, self.request.LANGUAGE_CODE)
        calls = list(tabling.calls.order_by("-number")) if tabling is not None else []
        return super().get_context_data(
            is_due=statement.state == State.TABLED and tabling is not None and tabling.calls_objections,
            call=self.call,
            is_open=self.is_open,
            allows=reading.allows_gavel(self.call),
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
