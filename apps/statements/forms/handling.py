from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.forms import CharField
from apps.statements.choices import DispositionKind, SponsorAnswer


class DispositionForm(forms.Form):
    """What the chair proposes for one amendment, and why."""

    seen = CharField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(label=_("Proposal"), choices=DispositionKind.choices, widget=forms.RadioSelect)
    reason = CharField(
        label=_("Reason"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Its sponsor reads it. Needed where it is not retained or referred."),
    )


class AnswerDispositionForm(forms.Form):
    """What its sponsor says to the chair's proposal."""

    fields: dict[str, Any]  # each of its own class
    seen = CharField(widget=forms.HiddenInput, required=False)
    answer = forms.ChoiceField(label=_("Your answer"), choices=SponsorAnswer.choices, widget=forms.RadioSelect)
    words = CharField(
        label=_("Your comment"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
