"""The position of one party, as its own head gives it, or the individual in person."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.forms import CharField
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.delegates.models import Credential
from apps.statements.choices import MEANINGS, PositionValue
from apps.statements.consensus.submissions import NewPosition
from apps.statements.forms.parties import LONGEST, PositionRowsMixin, WordsField
from apps.statements.models import Position, RosterEntry

OWN = "own"
CONFIRMING = (PositionValue.JOIN, PositionValue.JOIN_WITH_RESERVATION, PositionValue.OBJECT)


class OwnPositionForm(PositionRowsMixin, forms.Form):
    """What the party says. `seen` is the position that stood when the page was made."""

    seen = CharField(required=False, widget=forms.HiddenInput)

    data: Any

    def __init__(
        self,
        *args,
        party: RosterEntry,
        current: Position | None,
        ad_referendum: bool,
        confirming: bool,
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.party, self.current = party, current
        self.fields["seen"].initial = str(current.pk) if current else ""
        offered = [value for value in PositionValue if ad_referendum or value != PositionValue.JOIN_AD_REFERENDUM]
        value: Any = forms.ChoiceField(
            label=_("Position of your delegation") if party.participation_id else _("Your position"),
            choices=[(each, each.label) for each in (CONFIRMING if confirming else offered)],
            widget=forms.RadioSelect,
            initial=current.value if current else None,
            error_messages={"required": _("Choose a position.")},
        )
        value.option_help = {str(each): meaning for each, meaning in MEANINGS.items()}
        self.fields[f"value_{OWN}"] = value
        self.fields[f"text_{OWN}"] = WordsField(
            label=_("Reservation or reason"),
            required=False,
            max_length=LONGEST,
            initial=current.text if current else "",
            widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
            help_text=_("Needed for a reservation or an objection; it goes on record in these words."),
        )

        self.fields["publish"] = forms.BooleanField(
            label=_("Publish the reservation with the text"),
            required=False,
            initial=bool(current and current.publish),
            help_text=_("Else it goes on record, and the public is told only that there is an annex."),
        )

    def clean(self) -> dict:
        is_seen = self.current is not None and self.cleaned_data.get("seen") == str(self.current.pk)
        self.check_row(OWN, self.current if is_seen else None)
        return self.cleaned_data

    def position(self, credential: Credential | None) -> NewPosition:
        value = self.cleaned_data[f"value_{OWN}"]
        words = self.words(OWN, value)
        return NewPosition(
            self.party,
            value,
            words,
            credential,
            row=OWN,
            seen=self.cleaned_data["seen"],
            publish=self.cleaned_data["publish"],
        )

    def accept_refusal(self, refused: Refused) -> None:
        """Somebody else of the delegation was quicker: the next press is made knowing of that."""
        if refused.code == CHANGED_MEANWHILE:
            now = Position.objects.filter(party=self.party, superseded_by=None).first()
            self.data = self.data.copy()
            self.data["seen"] = str(now.pk) if now else ""
