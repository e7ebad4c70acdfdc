from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.core.languages import CONTENT_LANGUAGES
from apps.core.rows.concurrency import VersionedForm
from apps.sessions.models import Session


class InterpretationForm(VersionedForm):
    source = forms.ChoiceField(label=pgettext_lazy("language", "From"), choices=[])
    target = forms.ChoiceField(label=pgettext_lazy("language", "Into"), choices=[])
    both = forms.BooleanField(label=_("And back"), required=False, initial=True)

    def __init__(self, *args: Any, sitting: Session, **kwargs: Any):
        super().__init__(*args, **kwargs)
        own = sitting.conference.working_languages
        ordered = {code: CONTENT_LANGUAGES[code] for code in [*own, *CONTENT_LANGUAGES] if code in CONTENT_LANGUAGES}
        for name in ("source", "target"):
            self.fields[name].choices = [("", _("Choose a language")), *ordered.items()]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("source") and data.get("source") == data.get("target"):
            self.add_error("target", _("Choose two different languages."))
        return data


class LanguagesForm(forms.Form):
    """Which languages one interpreter works in."""

    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=list(CONTENT_LANGUAGES.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
