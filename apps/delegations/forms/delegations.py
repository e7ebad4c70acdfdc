import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.clocks.times import zone
from apps.core.forms import CharField, DateField, TranslatedFormField
from apps.core.languages import pick
from apps.core.rows.concurrency import VersionedForm
from apps.delegations import choices
from apps.delegations.forms.seats import AsksAboutSeats
from apps.delegations.models import Entity, Participation

ROLE_HELP = {
    "participating": _("Speaks, negotiates, and may have a position on texts."),
    "observer": _("Follows the meeting and may be given the floor; no position."),
    "invited": _("A guest for part of the meeting; no position."),
    "special": _("Takes part by a special arrangement of the conference."),
}
CAPACITY_HELP = {
    "state": _("Takes part in the name of a state. Do not choose this for people in a personal capacity."),
    "institution": _("The delegation speaks for an institution."),
    "individuals": _("Each member speaks for nobody but themselves."),
}
TAKES_PART = ["role", "capacity", "entitled", "seats"]


class DelegationFields(VersionedForm):
    role = forms.ChoiceField(
        label=_("Role"),
        choices=choices.ParticipationRole.choices,
        initial=choices.ParticipationRole.PARTICIPATING,
        widget=forms.RadioSelect,
    )
    capacity = forms.ChoiceField(
        label=_("Capacity"),
        choices=choices.Capacity.choices,
        initial=choices.Capacity.STATE,
        widget=forms.RadioSelect,
    )
    entitled = forms.BooleanField(
        label=_("Entitled to a position on texts"),
        required=False,
        help_text=_("Counted when the conference looks for consensus, once the delegation is confirmed."),
    )
    seats = forms.IntegerField(label=_("Seats"), min_value=1, max_value=500, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].option_help = ROLE_HELP
        self.fields["capacity"].option_help = CAPACITY_HELP


class EntityFields(forms.Form):
    code = CharField(
        label=_("Code"),
        max_length=12,
        help_text=_("A few letters for lists and files, such as JPN."),
    )
    kind = forms.ChoiceField(
        label=_("Kind"), choices=choices.EntityKind.choices, help_text=_("What it is to this forum.")
    )
    default_names = TranslatedFormField(label=_("Name"), max_length=200)
    default_sort_keys = TranslatedFormField(
        label=_("Sorted under"),
        max_length=200,
        required=False,
        help_text=_("Only where it differs from the name, such as the reading of a name in kanji."),
    )


class EntityForm(VersionedForm, EntityFields):
    """The forum's own names of an entity."""


def label_of(entity: Entity) -> str:
    return f"{pick(entity.default_names, get_language())} ({entity.code})"


class AddDelegationForm(EntityFields, DelegationFields):
    """An entity that the forum knows, or a new one, and how it takes part."""

    entity = forms.ModelChoiceField(
        Entity.objects.none(), label=_("Entity"), required=False, empty_label=_("a new one, named below")
    )

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["entity"].queryset = Entity.objects.outside(conference)
        self.fields["entity"].label_from_instance = label_of
        for name in ("code", "kind", "default_names"):
            self.fields[name].required = False

    def clean(self) -> dict:
        data = super().clean()
        if not data.get("entity"):
            for name, empty in (("code", ""), ("default_names", {})):
                if data.get(name, empty) == empty and name not in self.errors:
                    self.add_error(name, _("Choose an entity above, or fill this in for a new one."))
        return data

    def new_entity(self) -> dict | None:
        """The fields of a new entity; None when a known one was chosen."""
        if self.cleaned_data["entity"]:
            return None
        return {name: self.cleaned_data[name] for name in EntityFields.base_fields}

    def takes_part(self) -> dict:
        return {name: self.cleaned_data[name] for name in TAKES_PART}


class DelegationForm(AsksAboutSeats, DelegationFields):
    """How a delegation takes part. The days of membership are whole days at the venue."""

    first_day = DateField(label=_("Takes part from"), required=False, help_text=_("Empty: from the beginning."))
    last_day = DateField(
        label=pgettext_lazy("participation", "until"), required=False, help_text=_("Empty: to the end.")
    )
    suspended = forms.BooleanField(
        label=_("Position suspended"), required=False, help_text=_("Keeps its seats; its position does not count.")
    )
    note = CharField(
        label=_("Note of the secretariat"), max_length=500, required=False, help_text=_("Read by the team only.")
    )

    def initial_of(self, instance: Participation) -> dict:
        tz = zone(instance.conference.time_zone)
        begin, end = instance.valid_from, instance.valid_until
        return super().initial_of(instance) | {
            "first_day": begin and begin.astimezone(tz).date(),
            "last_day": end and (end - dt.timedelta(seconds=1)).astimezone(tz).date(),
        }

    def clean(self) -> dict:
        data = super().clean()
        first, last = data.get("first_day"), data.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("The last day is before the first."))
        return data

    def values(self) -> dict:
        data = super().values()
        first, last = data.pop("first_day"), data.pop("last_day")
        tz = zone(self.instance.conference.time_zone)
        data["valid_from"] = first and dt.datetime.combine(first, dt.time.min, tzinfo=tz)
        data["valid_until"] = last and dt.datetime.combine(last + dt.timedelta(days=1), dt.time.min, tzinfo=tz)
        return data


class SortForm(forms.Form):
    fields: dict[str, Any]  # each of its own class
    language = forms.ChoiceField(label=_("Language"))

    def __init__(self, *args, languages: list[tuple[str, str]], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = languages
