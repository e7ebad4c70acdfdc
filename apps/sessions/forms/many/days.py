"""Which sessions go to which days."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference, Room
from apps.core.clocks.times import format_weekdays
from apps.core.forms import DateField, TimeField
from apps.core.languages import pick
from apps.sessions.drafts.days import day_of, whole
from apps.sessions.models import Session
from apps.sessions.programme.days import conference_days

COPY, MOVE = "copy", "move"


class DaysField(forms.MultipleChoiceField):
    """Days of the conference, ticked; cleaned to the days in their order."""

    widget = forms.CheckboxSelectMultiple

    def offer(self, days: list[dt.date]) -> None:
        self.choices = [(day.isoformat(), format_weekdays(day)) for day in days]

    def clean(self, value: Any) -> list[dt.date]:
        return sorted(map(dt.date.fromisoformat, super().clean(value)))


class TargetDays(forms.Form):
    """Days of the conference, or another one."""

    fields: dict[str, Any]  # each of its own class

    days = DaysField(label=_("To which days?"), required=False)
    other_day = DateField(label=_("Another day"), required=False)

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = conference
        self.fields["days"].offer(conference_days(conference))

    @property
    def targets(self) -> list[dt.date]:
        other = self.cleaned_data.get("other_day")
        return sorted({*self.cleaned_data.get("days", []), *([other] if other else [])})


class DayForm(TargetDays):
    """A day of the programme, and what becomes of it on others."""

    day = forms.ChoiceField(label=_("Which day?"))
    what = forms.ChoiceField(
        label=_("What is done with it?"),
        widget=forms.RadioSelect,
        initial=COPY,
        choices=[(COPY, _("Copy its sessions")), (MOVE, _("Move its sessions"))],
    )
    with_delegations = forms.BooleanField(label=_("With their delegations"), required=False, initial=True)
    with_people = forms.BooleanField(
        label=_("With the people in their roles"),
        required=False,
        help_text=_("Moved sessions keep their delegations and people in any case."),
    )
    field_order = ["day", "what", "days", "other_day", "with_delegations", "with_people"]

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, conference=conference, **kwargs)
        self.sittings: dict[str, list[Session]] = {}
        for sitting in whole(conference):
            if day := day_of(sitting, conference):
                self.sittings.setdefault(day.isoformat(), []).append(sitting)
        self.fields["day"].choices = [
            (
                day,
                _("%(day)s: %(sessions)s")
                % {"day": format_weekdays(dt.date.fromisoformat(day)), "sessions": _count(rows)},
            )
            for day, rows in sorted(self.sittings.items())
        ]

    def clean(self) -> dict[str, Any]:
        super().clean()
        if self.errors:
            return self.cleaned_data
        if not self.targets:
            self.add_error("days", _("Choose a day."))
        elif self.moves and len(self.targets) > 1:
            self.add_error("days", _("Sessions can be moved to one day only."))
        elif self.cleaned_data["day"] in [day.isoformat() for day in self.targets]:
            self.add_error("days", _("That is the day itself. Choose another."))
        return self.cleaned_data

    @property
    def moves(self) -> bool:
        return self.cleaned_data.get("what") == MOVE

    @property
    def chosen(self) -> list[Session]:
        return self.sittings[self.cleaned_data["day"]]


class DuplicateForm(TargetDays):
    """Where else a session is to stand. Without a day the copy waits to be placed."""

    start = TimeField(label=_("Starts"), required=False, help_text=_("Empty: at the same time."))
    room: "forms.ModelChoiceField[Room]" = forms.ModelChoiceField(
        label=_("Room"), queryset=None, required=False, empty_label=_("The same room")
    )
    with_delegations = forms.BooleanField(label=_("With its delegations"), required=False, initial=True)
    with_people = forms.BooleanField(label=_("With the people in their roles"), required=False)

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, conference=conference, **kwargs)
        self.fields["days"].label = _("On which days?")
        self.fields["room"].queryset = conference.rooms.all()
        self.fields["room"].label_from_instance = lambda room: pick(room.names, get_language())


def _count(rows: list[Session]) -> str:
    return ngettext("%(count)s session", "%(count)s sessions", len(rows)) % {"count": len(rows)}
