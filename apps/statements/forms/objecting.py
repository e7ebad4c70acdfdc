"""The call for objections, and an objection to it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.forms import CharField
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.delegates.models import Credential
from apps.statements.choices import PositionValue
from apps.statements.consensus.submissions import NewPosition
from apps.statements.forms.own_position import OWN
from apps.statements.forms.parties import LONGEST, WordsField
from apps.statements.models import ObjectionCall, Position, RosterEntry


class CallForm(forms.Form):
    """Who asks; closing the call needs no more than to be meant. `close` is the call that is closed, where one is."""

    chair = CharField(label=_("In the chair"), max_length=200)
    close = CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, chair: str = "", call: ObjectionCall | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial = {**self.initial, "chair": chair, "close": str(call.pk) if call else ""}
        if self.is_closing:
            self.fields["chair"].required = False

    @property
    def is_closing(self) -> bool:
        """What was on the page that was sent, not how the call stands by now."""
        return bool(self.data.get("close")) if self.is_bound else bool(self.initial["close"])


class ObjectForm(forms.Form):
    """The reason of an objection. `seen` is the position that stood when the page was made."""

    seen = CharField(required=False, widget=forms.HiddenInput)

    data: Any

    def __init__(self, *args, party: RosterEntry, current: Position | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.party = party
        self.fields["seen"].initial = str(current.pk) if current else ""
        self.fields[f"text_{OWN}"] = WordsField(
            label=_("Reason"),
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": 5, "autocomplete": "off"}),
            help_text=_("It goes on record in these words."),
            error_messages={"required": _("An objection needs its reason.")},
        )

    def position(self, credential: Credential | None) -> NewPosition:
        data = self.cleaned_data
        return NewPosition(
            self.party, PositionValue.OBJECT, data[f"text_{OWN}"], credential, row=OWN, seen=data["seen"]
        )

    def accept_refusal(self, refused: Refused) -> None:
        """Somebody else of the delegation was quicker: the next press is made knowing of that."""
        if refused.code == CHANGED_MEANWHILE:
            now = Position.objects.filter(party=self.party, superseded_by=None).first()
            self.data = self.data.copy()
            self.data["seen"] = str(now.pk) if now else ""
