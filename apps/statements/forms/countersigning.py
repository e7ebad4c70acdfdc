"""The countersign, or why it is refused."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.forms import CharField


class CountersignForm(forms.Form):
    """`refuse` is the name of the button that does not sign; then the reason is needed."""

    sha256 = CharField(widget=forms.HiddenInput)
    reason = CharField(
        label=_("If you do not sign: why"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It goes on record, and the text is on the table again."),
    )

    def __init__(self, *args, sha256: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sha256"].initial = sha256

    @property
    def is_refusal(self) -> bool:
        return "refuse" in self.data
