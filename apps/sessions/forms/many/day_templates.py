"""Templates of days: which one is used on which days, and a day that becomes one."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.conferences.models import Conference, Room
from apps.core.clocks.times import format_weekdays
from apps.core.forms import CharField, TimeField
from apps.core.languages import pick
from apps.sessions.drafts.days import day_of
from apps.sessions.drafts.earlier import editions_readable
from apps.sessions.drafts.skeletons import Skeleton, built_in, slot_of
from apps.sessions.forms.many.days import TargetDays
from apps.sessions.forms.sittings import RowsField
from apps.sessions.models import DayTemplate, Session


class UseTemplateForm(TargetDays):
    """The templates that come with the program, and those saved in editions whose programme the account may read."""

    template = forms.ChoiceField(label=_("Template"), widget=forms.RadioSelect)
    begins = TimeField(
        label=_("The first session begins at"), required=False, help_text=_("Empty: as in the template.")
    )
    main: "forms.ModelChoiceField[Room]" = forms.ModelChoiceField(
        label=_("Room of plenaries"), queryset=None, required=False, empty_label=_("No room yet")
    )
    others = RowsField(
        label=_("Rooms of parallel sessions"),
        required=False,
        help_text=_("One session in each. Templates of your own keep the rooms they had, where there are such rooms."),
    )
    field_order = ["template", "days", "other_day", "begins", "main", "others"]

    def __init__(self, *args, conference: Conference, by: User, **kwargs):
        super().__init__(*args, conference=conference, **kwargs)
        self.fields["days"].label = _("On which days?")
        names = {room: pick(room.names, get_language()) for room in conference.rooms.all()}
        self.fields["others"].offer(names)
        self.fields["main"].queryset = conference.rooms.all()
        self.fields["main"].label_from_instance = lambda room: pick(room.names, get_language())
        editions = [conference, *editions_readable(conference, by)]
        rows = DayTemplate.objects.filter(conference__in=editions).select_related("conference")
        self.saved = {str(row.pk): row for row in rows}
        self.own = [row for row in rows if row.conference_id == conference.pk]
        self.built_in = built_in(conference)
        own = [(pk, row.name) for pk, row in self.saved.items()]
        self.fields["template"].choices = [*own, *((name, each.label) for name, each in self.built_in.items())]

    def clean(self) -> dict[str, Any]:
        super().clean()
        if not self.errors and not self.targets:
            self.add_error("days", _("Choose a day."))
        return self.cleaned_data

    @property
    def skeleton(self) -> Skeleton:
        chosen = self.cleaned_data["template"]
        if row := self.saved.get(chosen):
            return Skeleton(row.name, row.begins, tuple(map(slot_of, row.slots)))
        return self.built_in[chosen]


class SaveTemplateForm(forms.Form):
    """A day whose sessions are kept as a template."""

    fields: dict[str, Any]  # each of its own class

    day = forms.ChoiceField(label=_("Which day?"))
    name = CharField(label=_("Name of the template"), max_length=100)

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.sittings: dict[str, list[Session]] = {}
        for sitting in Session.objects.of(conference).planned().timed().select_related("room").in_order():
            if day := day_of(sitting, conference):
                self.sittings.setdefault(day.isoformat(), []).append(sitting)
        days = sorted(self.sittings)
        self.fields["day"].choices = [(day, format_weekdays(dt.date.fromisoformat(day))) for day in days]

    @property
    def chosen(self) -> list[Session]:
        return self.sittings[self.cleaned_data["day"]]
