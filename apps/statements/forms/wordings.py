from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.forms import DateField, TimeField
from apps.core.languages import CONTENT_LANGUAGES
from apps.documents.symbols import with_revision
from apps.statements.forms.moments import VenueMomentMixin
from apps.statements.models import Revision


class CompareForm(forms.Form):
    """Which two revisions, and in which of the languages that one of them has."""

    fields: dict[str, Any]  # each of its own class
    before = forms.TypedChoiceField(label=_("Before"), coerce=int)
    after = forms.TypedChoiceField(label=_("After"), coerce=int)
    language = forms.ChoiceField(label=_("Language"))

    def __init__(self, *args, revisions: Sequence[Revision], symbol: str, **kwargs):
        super().__init__(*args, **kwargs)
        numbers = [(each.rev_no, with_revision(symbol, each.rev_no)) for each in revisions]
        self.fields["before"].choices = self.fields["after"].choices = numbers
        held = {code for each in revisions for code in each.languages}
        self.fields["language"].choices = [(code, name) for code, name in CONTENT_LANGUAGES.items() if code in held]


class MomentForm(VenueMomentMixin, forms.Form):
    """A moment on the venue's clocks, for which the text as it was is looked up."""

    day = DateField(label=_("Day"))
    at = TimeField(label=_("Time at the venue"))

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = conference

    def clean(self) -> dict:
        self.clean_moment()
        return self.cleaned_data
