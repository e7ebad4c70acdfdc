"""Forms about people: one person with their place in the conference, the filter of the list, a table of people."""

import hashlib
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.fields import validate_time_zone
from apps.core.forms import CharField, EmailField, NameField
from apps.core.languages import CONTENT_LANGUAGES, NAME_LANGUAGES
from apps.core.rows.concurrency import VersionedForm
from apps.core.views import refusal_to_form
from apps.delegates.choices import DelegateRole, DelegateStatus, NameOrder
from apps.delegates.models import Person
from apps.delegates.people_list.heads import DelegationWithHead
from apps.delegates.people_list.roster import OUTSIDE
from apps.delegates.people_table.pasted import decode
from apps.delegations.forms.seats import AsksAboutSeats
from apps.delegations.models import Participation


def delegation_choices(names: dict[UUID, str], *first: tuple[str, Any]) -> list[tuple[str, Any]]:
    return [*first, *((str(pk), name) for pk, name in names.items())]


def name_languages() -> list[tuple[str, Any]]:
    return [("", _("unknown")), *NAME_LANGUAGES.items()]


class DelegateForm(AsksAboutSeats, VersionedForm):
    """A person (`instance`, or a new one) and their place in the conference."""

    family_name = NameField(label=_("Family name"), max_length=100)
    given_name = NameField(label=_("Given name"), max_length=100, required=False)
    native_name = NameField(
        label=_("Name in its own script"), max_length=200, required=False, help_text=_("As on the nameplate: 例 一郎")
    )
    native_language = forms.ChoiceField(
        label=_("Language of that name"),
        choices=name_languages,
        required=False,
        help_text=_("It decides the form of the characters and how they are read out."),
    )
    name_order = forms.ChoiceField(label=_("Name order"), choices=NameOrder, initial=NameOrder.GIVEN_FIRST)
    honorific = CharField(
        label=_("Form of address"),
        max_length=60,
        required=False,
        help_text=_("Before the family name: Professor, H.E."),
    )
    email = EmailField(
        label=_("Email"), required=False, help_text=_("The invitation goes there. It is the same in every edition.")
    )
    affiliation = CharField(label=_("Affiliation"), max_length=300, required=False)
    position = CharField(label=_("Job title"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Language of email"), choices=settings.LANGUAGES, initial="en")
    time_zone = CharField(
        label=_("Time zone"),
        max_length=64,
        required=False,
        validators=[validate_time_zone],
        help_text=_("Such as Asia/Tokyo; empty: as at the venue."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=list(CONTENT_LANGUAGES.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    participation = forms.ChoiceField(label=_("Delegation"), required=False)
    roles = forms.MultipleChoiceField(
        label=_("Roles"), choices=DelegateRole, widget=forms.CheckboxSelectMultiple, initial=[DelegateRole.DELEGATE]
    )

    def __init__(self, *args, delegations: Sequence[Participation], instance: Person | None = None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        self.delegations = {str(row.pk): row for row in delegations}
        names = {row.pk: row.name.display for row in delegations}
        self.fields["participation"].choices = delegation_choices(names, ("", _("outside delegations")))

    def clean_participation(self) -> Participation | None:
        return self.delegations.get(self.cleaned_data["participation"])

    def person_values(self) -> dict[str, Any]:
        """What belongs to the person rather than to their place in this conference."""
        return {name: value for name, value in self.values().items() if name not in ("participation", "roles")}


class PeopleFilter(forms.Form):
    """Search and filters of the list; an address with nonsense in it shows everybody."""

    fields: dict[str, Any]  # each of its own class

    q = CharField(label=_("Search"), required=False, widget=forms.TextInput(attrs={"type": "search"}))
    delegation = forms.ChoiceField(label=_("Delegation"), required=False)
    status = forms.ChoiceField(label=_("Status"), required=False, choices=[("", _("all")), *DelegateStatus.choices])
    role = forms.ChoiceField(label=_("Role"), required=False, choices=[("", _("all")), *DelegateRole.choices])

    def __init__(self, data, *, delegations: Sequence[DelegationWithHead]):
        super().__init__(data)
        first = [("", _("all")), (OUTSIDE, _("outside delegations"))]
        self.fields["delegation"].choices = delegation_choices(
            {row.pk: row.name.display for row in delegations}, *first
        )


def fingerprint_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class ImportForm(AsksAboutSeats):
    """A pasted table, or a file that takes its place; `previewed` is the fingerprint of the table last shown."""

    table = forms.CharField(
        label=_("Table"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false", "wrap": "off"}),
        help_text=_("Copy the rows out of your spreadsheet, the line with the column names included."),
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        allow_empty_file=True,
        help_text=_("CSV or text with tabs; UTF-8, UTF-16 or Shift-JIS."),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv,text/plain"}),
    )
    previewed = CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        if upload := self.cleaned_data.get("file"):
            try:
                self.cleaned_data["table"] = decode(upload.read())
            except Refused as refused:
                refusal_to_form(self, refused)
        return self.cleaned_data

    @property
    def text(self) -> str:
        return self.cleaned_data.get("table", "").replace("\r\n", "\n")

    @property
    def fingerprint(self) -> str:
        return fingerprint_of(self.text)

    def shown(self, text: str | None = None) -> "ImportForm":
        """The same form with `text`, else the text of the file, in the text field, where it can be corrected."""
        text = self.text if text is None else text
        form = ImportForm({"table": text, "previewed": fingerprint_of(text)})
        form.full_clean()
        return form


class TakeOverForm(AsksAboutSeats):
    """Which people of an earlier edition; `notes` says of each what they were there."""

    fields: dict[str, Any]  # each of its own class

    delegates = forms.MultipleChoiceField(
        label=_("People"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one person.")},
    )

    def __init__(self, *args, people: dict[str, Any], notes: dict[str, str], **kwargs):
        super().__init__(*args, **kwargs)
        self.people = people
        self.fields["delegates"].choices = [(key, str(row.person)) for key, row in people.items()]
        self.fields["delegates"].option_help = notes

    def clean_delegates(self) -> list:
        return [self.people[key] for key in self.cleaned_data["delegates"]]
