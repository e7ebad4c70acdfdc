from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.exceptions import Refused
from apps.core.forms import CharField, DateField, TimeField, TranslatedFormField
from apps.core.languages import CONTENT_LANGUAGES
from apps.documents.choices import LanguageStatus
from apps.documents.models import LanguageVersion
from apps.statements.forms.moments import VenueMomentMixin
from apps.statements.forms.texts import LONGEST


class PublishForm(VenueMomentMixin, forms.Form):
    """Which languages become public, and when; without a time, now."""

    fields: dict[str, Any]  # each of its own class

    languages = forms.MultipleChoiceField(label=_("Languages"), widget=forms.CheckboxSelectMultiple)
    day = DateField(label=_("Embargo: day"), required=False)
    embargo_until = TimeField(label=_("Embargo: time at the venue"), required=False)

    def __init__(self, *args, conference: Conference, versions: Sequence[LanguageVersion], **kwargs):
        self.conference = conference
        self.versions = {version.language: version for version in versions}
        super().__init__(*args, **kwargs)
        self.fields["languages"].initial = list(self.versions)
        self.fields["languages"].choices = [(code, CONTENT_LANGUAGES[code]) for code in self.versions]

    def clean(self) -> dict:
        data = self.cleaned_data
        if bool(data.get("day")) != bool(data.get("embargo_until")) and not self.errors:
            missing = "embargo_until" if data.get("day") else "day"
            self.add_error(missing, _("An embargo needs both, the day and the time. Leave both empty to publish now."))
            return data
        try:
            data["moment"] = self.moment("day", "embargo_until")
        except Refused as refused:
            self.add_error(refused.field, refused.message)
        return data

    def chosen(self) -> list[LanguageVersion]:
        return [self.versions[code] for code in self.cleaned_data["languages"]]


class RetractForm(forms.Form):
    notes = TranslatedFormField(
        label=_("Why it is retracted"),
        rows=3,
        max_length=1000,
        help_text=_("Everybody reads this at the document's address from now on. A retraction is final."),
    )


class TranslationForm(forms.Form):
    """A further language for the register, pasted."""

    fields: dict[str, Any]  # each of its own class

    language = forms.ChoiceField(label=_("Language"))
    status = forms.ChoiceField(
        label=_("It is"), choices=[(each, each.label) for each in (LanguageStatus.COURTESY, LanguageStatus.OFFICIAL)]
    )
    title = CharField(label=_("Title"), max_length=300)
    text = CharField(
        label=_("Text"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 16, "class": "text"}),
        help_text=_("The same paragraphs in the same order, with a blank line between them."),
    )

    def __init__(self, *args, taken: Sequence[str], **kwargs):
        super().__init__(*args, **kwargs)
        free = [(code, name) for code, name in CONTENT_LANGUAGES.items() if code not in taken]
        self.fields["language"].choices = free
