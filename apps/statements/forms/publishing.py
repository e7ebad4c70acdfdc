from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.exceptions import Refused
from apps.core.forms import CharField, DateField, TimeField, TranslatedFormField
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.listing import enumerated
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
        self.fields["languages"].choices = [(code, _as_offered(each)) for code, each in self.versions.items()]

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
    """A further language for the register, pasted: a translation, a corrected one, or a later authentic version.

    `taken` holds the number of versions there are of each language, `authentic` those whose authentic text stands,
    `harmonisable` those in which a later authentic version is possible.
    """

    fields: dict[str, Any]  # each of its own class

    language = forms.ChoiceField(label=_("Language"))
    status = forms.ChoiceField(
        label=_("Status of this translation"),
        choices=[(each, each.label) for each in (LanguageStatus.COURTESY, LanguageStatus.OFFICIAL)],
        initial=LanguageStatus.COURTESY,
        widget=forms.RadioSelect,
    )
    approved_by = CharField(
        label=_("Approved by"),
        required=False,
        max_length=300,
        help_text=_("In words that everybody may read, such as “drafting committee, meeting of 3 May”."),
    )
    approved_on = DateField(label=_("Approved on"), required=False)
    title = CharField(label=_("Title"), max_length=300)
    text = CharField(
        label=_("Text"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 16, "class": "text"}),
        help_text=_("The same paragraphs in the same order, with a blank line between them."),
    )

    def __init__(
        self, *args, taken: Mapping[str, int], authentic: Collection[str], harmonisable: Collection[str], **kwargs
    ):
        super().__init__(*args, **kwargs)
        free = [code for code in CONTENT_LANGUAGES if code not in authentic]
        self.fields["language"].choices = [(code, _named(code, taken.get(code, 0))) for code in free]
        if harmonisable:
            names = enumerated(CONTENT_LANGUAGES[code] for code in harmonisable)
            later = gettext("authentic, by translation corrigendum (possible in %(languages)s)")
            choice = (str(LanguageStatus.AUTHENTIC), later % {"languages": names})
            self.fields["status"].choices = [*self.fields["status"].choices, choice]
        else:
            del self.fields["approved_by"], self.fields["approved_on"]

    @property
    def is_authentic(self) -> bool:
        return self.cleaned_data["status"] == LanguageStatus.AUTHENTIC

    def clean(self) -> dict:
        data = self.cleaned_data
        if data.get("status") == LanguageStatus.AUTHENTIC:
            for name in ("approved_by", "approved_on"):
                if not data.get(name) and name not in self.errors:
                    self.add_error(name, _("An authentic version is approved by somebody: say by whom, and when."))
        elif data.get("approved_by") or data.get("approved_on"):
            self.add_error(
                "status", _("Only an authentic version is approved. Choose it, or leave the approval empty.")
            )
        return data

    def words(self) -> dict[str, Any]:
        """Language, title and text, with what the chosen way needs."""
        approval = ("approved_by", "approved_on") if self.is_authentic else ("status",)
        return {name: self.cleaned_data[name] for name in ("language", "title", "text", *approval)}


def _as_offered(version: LanguageVersion) -> str:
    name = CONTENT_LANGUAGES[version.language]
    if version.sequence == 1:
        return name
    return gettext("%(language)s (version %(number)s)") % {"language": name, "number": version.sequence}


def _named(code: str, held: int) -> str:
    name = CONTENT_LANGUAGES[code]
    if not held:
        return name
    return gettext("%(language)s (corrected: version %(number)s)") % {"language": name, "number": held + 1}
