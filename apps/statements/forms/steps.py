from django import forms


class StepForm(forms.Form):
    """Only a button."""
