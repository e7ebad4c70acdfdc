from django import forms
from django.utils.translation import gettext_lazy as _


class ProposeForm(forms.Form):
    limit = forms.IntegerField(
        label=_("Seconds at most"),
        initial=20,
        min_value=2,
        max_value=300,
        help_text=_("Afterwards the best that was found is shown. It is often found sooner."),
    )
