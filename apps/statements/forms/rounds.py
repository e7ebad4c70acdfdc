"""Who sees the positions of a round, and that it is closed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.conferences.choices import DISCLOSURE_HELP, Disclosure
from apps.core.forms import CharField


def disclosure_field(**options: Any) -> forms.ChoiceField:
    """Each way with what it means for whoever gives a position."""
    made: Any = forms.ChoiceField(
        label=_("Who sees positions"), choices=Disclosure.choices, widget=forms.RadioSelect, **options
    )
    made.option_help = {str(each): words for each, words in DISCLOSURE_HELP.items()}
    return made


class RoundForm(forms.Form):
    """Another way, before the first position; `close` says that the other button was pressed, which opens the seal."""

    fields: dict[str, Any]  # each of its own class
    close = CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, disclosure: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["disclosure"] = disclosure_field(initial=disclosure, required=not self.is_closing)

    @property
    def is_closing(self) -> bool:
        return self.is_bound and bool(self.data.get("close"))
