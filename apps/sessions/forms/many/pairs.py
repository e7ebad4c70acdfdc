"""Which delegations meet in bilaterals, for how long, where and when."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.clocks.times import format_weekdays
from apps.core.clocks.venue_time import span
from apps.core.exceptions import Refused
from apps.core.forms import TimeField
from apps.core.languages import pick
from apps.core.views import refusal_to_form
from apps.delegations.models import Participation
from apps.delegations.names import in_protocol_order
from apps.sessions.drafts.pairs import Plan
from apps.sessions.forms.sittings import RowsField
from apps.sessions.programme.days import conference_days
from apps.sessions.sitting_plan import Times

PER_DAY = 2  # windows: before and after a long break


class BilateralsForm(forms.Form):
    """`from_N_M` and `until_N_M` are the windows of the Nth day of the conference."""

    fields: dict[str, Any]  # each of its own class

    delegations = RowsField(label=_("Delegations that all meet one another"))
    length = forms.IntegerField(label=_("Minutes of each meeting"), min_value=5, max_value=480, initial=45)
    pause = forms.IntegerField(
        label=_("Minutes between two meetings of a delegation"), min_value=0, max_value=240, initial=15
    )
    rooms = RowsField(label=_("Rooms"))

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = conference
        present = Participation.objects.filter(conference=conference).present().with_names()
        ordered = in_protocol_order(present, get_language())
        self.fields["delegations"].offer({row: row.name.display for row in ordered})
        self.fields["rooms"].offer({room: pick(room.names, get_language()) for room in conference.rooms.all()})
        self.days = conference_days(conference)
        for number in range(len(self.days)):
            for window in range(PER_DAY):
                self.fields[f"from_{number}_{window}"] = TimeField(label=pgettext_lazy("time", "From"), required=False)
                self.fields[f"until_{number}_{window}"] = TimeField(label=_("Until"), required=False)

    @property
    def is_possible(self) -> bool:
        """Whether there are delegations to meet, a room, and a day."""
        return bool(self.days and self.fields["rooms"].choices and len(self.fields["delegations"].choices) > 1)

    @property
    def windows_by_day(self) -> list[tuple[str, list[tuple[Any, Any]]]]:
        return [
            (
                format_weekdays(day),
                [(self[f"from_{number}_{window}"], self[f"until_{number}_{window}"]) for window in range(PER_DAY)],
            )
            for number, day in enumerate(self.days)
        ]

    def clean_delegations(self):
        rows = self.cleaned_data["delegations"]
        if len(rows) < 2:
            raise forms.ValidationError(_("Choose two delegations or more."))
        return rows

    def clean(self) -> dict[str, Any]:
        super().clean()
        self.windows: list[Times] = []
        for number, day in enumerate(self.days):
            for window in range(PER_DAY):
                self._read(day, f"from_{number}_{window}", f"until_{number}_{window}")
        if self.days and not self.windows and not self.errors:
            self.add_error("from_0_0", _("Say when the meetings may take place."))
        return self.cleaned_data

    def _read(self, day: dt.date, start: str, end: str) -> None:
        first, last = self.cleaned_data.get(start), self.cleaned_data.get(end)
        if self.errors.keys() & {start, end} or (first is None and last is None):
            return
        if first is None or last is None:
            missing = (start, _("Give the start.")) if first is None else (end, _("Give the end."))
            self.add_error(*missing)
            return
        try:
            self.windows.append(span(day, first, last, self.conference.time_zone))
        except Refused as refused:
            field = {"start": start, "end": end}.get(refused.field or "", end)
            refusal_to_form(self, Refused(refused.message, field=field, code=refused.code))

    @property
    def plan(self) -> Plan:
        said = self.cleaned_data
        minutes = {name: dt.timedelta(minutes=said[name]) for name in ("length", "pause")}
        return Plan(minutes["length"], minutes["pause"], said["rooms"], self.windows)
