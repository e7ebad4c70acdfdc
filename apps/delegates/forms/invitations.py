"""Forms about one invitation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.forms import CharField, DateField, EmailField, TimeField
from apps.delegates.invitation_life import OFFERED
from apps.delegations.forms.seats import AsksAboutSeats


class MendForm(AsksAboutSeats):
    """The address that a new link goes to."""

    email = EmailField(label=_("Email"), help_text=_("The same in every edition of the forum."))


class DeadlineForm(forms.Form):
    """A reply deadline of one's own, on the clocks of the venue; empty: the conference's."""

    day = DateField(label=_("Day"), required=False)
    clock = TimeField(label=_("Time at the venue"), required=False)

    def clean(self):
        if bool(self.cleaned_data.get("day")) != bool(self.cleaned_data.get("clock")):
            self.add_error("clock", _("Give both the day and the time, or neither."))
        return self.cleaned_data


class AnswerGivenForm(AsksAboutSeats):
    """An answer that reached the organizers by telephone or letter."""

    fields: dict[str, Any]  # each of its own class

    answer = forms.ChoiceField(label=_("The reply"), widget=forms.RadioSelect)
    message = CharField(
        label=_("What they said"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args, mode: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["answer"].choices = [(value, value.label) for value in OFFERED[mode]]
