from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.forms import CharField
from apps.core.languages import CONTENT_LANGUAGES
from apps.documents.choices import DocumentKind


class RegisterFilterForm(forms.Form):
    """What the register can be narrowed by; every field may stay empty. An unknown value narrows nothing."""

    fields: dict[str, Any]  # each of its own class

    q = CharField(label=_("Symbol or words"), required=False, max_length=200)
    forum = forms.ChoiceField(label=_("Forum"), required=False)
    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)
    language = forms.ChoiceField(label=_("Language"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)

    def __init__(self, *args, forums, years, **kwargs):
        super().__init__(*args, **kwargs)
        everything = [("", _("all"))]
        self.fields["q"].widget.input_type = "search"
        self.fields["forum"].choices = [*everything, *forums]
        self.fields["year"].choices = [*everything, *((year, year) for year in years)]
        self.fields["language"].choices = [*everything, *CONTENT_LANGUAGES.items()]
        self.fields["kind"].choices = [*everything, *DocumentKind.choices]

    def narrowing(self) -> dict:
        """The valid entries that are not empty."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
