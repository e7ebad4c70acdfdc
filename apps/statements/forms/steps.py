from django import forms

from apps.core.forms import CharField


class StepForm(forms.Form):
    """Only a button."""


class SeenForm(StepForm):
    """A button about what was read: another mark of it is another page."""

    seen = CharField(widget=forms.HiddenInput, required=False)
