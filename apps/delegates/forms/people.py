"""Forms about people: one person with their place in the conference, the filter of the list, people of before."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from apps.core.fields import validate_time_zone
from apps.core.forms import CharField, EmailField, NameField
from apps.core.languages import CONTENT_LANGUAGES, NAME_LANGUAGES
from apps.core.rows.concurrency import VersionedForm
from apps.delegates.choices import DelegateRole, DelegateStatus, NameOrder, OpenPoint
from apps.delegates.invitation_life import COMING
from apps.delegates.models import Person
from apps.delegates.people_list.heads import DelegationWithHead
from apps.delegates.people_list.roster import OUTSIDE
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
    open = forms.ChoiceField(label=_("What is open"), required=False, choices=[("", _("all")), *OpenPoint.choices])

    def __init__(self, data, *, delegations: Sequence[DelegationWithHead]):
        super().__init__(data)
        first = [("", _("all")), (OUTSIDE, _("outside delegations"))]
        self.fields["delegation"].choices = delegation_choices(
            {row.pk: row.name.display for row in delegations}, *first
        )


class TakeOverForm(AsksAboutSeats):
    """Which people of an earlier edition: a rule, or single ones. `notes` says of each what they were there.

    A rule means whom it means when it is pressed; `counted` is how many that was when the page was made.
    """

    fields: dict[str, Any]  # each of its own class

    whom = forms.ChoiceField(label=_("Whom to take over"), widget=forms.RadioSelect, required=False, initial="ticked")
    delegates = forms.MultipleChoiceField(label=_("People"), widget=forms.CheckboxSelectMultiple, required=False)
    counted = CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, people: dict[str, Any], notes: dict[str, str], **kwargs):
        super().__init__(*args, **kwargs)
        self.people = people
        came = [row for row in people.values() if row.status in COMING]
        self.rules: dict[str, list[Any]] = {"came": came, "all": list(people.values())}
        self.now_counted = " ".join(str(len(rows)) for rows in self.rules.values())
        self.fields["whom"].choices = [
            ("ticked", _("those ticked below")),
            ("came", ngettext("the one who came", "all %(count)s who came", len(came)) % {"count": len(came)}),
            ("all", ngettext("the only one", "all %(count)s people", len(people)) % {"count": len(people)}),
        ]
        self.fields["delegates"].choices = [(key, str(row.person)) for key, row in people.items()]
        self.fields["delegates"].option_help = notes

    def clean(self) -> dict[str, Any]:
        rule = self.rules.get(self.cleaned_data.get("whom", ""))
        if rule is None:
            rule = [self.people[key] for key in self.cleaned_data.get("delegates", [])]
        elif self.cleaned_data.get("counted") != self.now_counted:
            self.add_error("whom", _("The list has changed meanwhile. Look at the numbers once more."))
        if not rule and "delegates" not in self.errors:
            self.add_error("delegates", _("Choose at least one person."))
        self.cleaned_data["delegates"] = rule
        return self.cleaned_data
