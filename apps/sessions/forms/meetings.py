from typing import Any

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.clocks.times import format_range
from apps.core.clocks.venue_time import span
from apps.core.exceptions import Refused
from apps.core.forms import CharField, DateField, TimeField
from apps.core.languages import pick
from apps.core.listing import enumerated
from apps.core.views import refusal_to_form
from apps.delegations.models import Participation
from apps.delegations.names import in_protocol_order
from apps.sessions.forms.sittings import RowsField
from apps.sessions.meeting_life import MOST_TIMES
from apps.sessions.models import MeetingRequest
from apps.sessions.sitting_plan import Times

TIME = ("day", "start", "end")
AT_ONCE = 2  # times; further ones are folded


class AskMeetingForm(forms.Form):
    """Whom, what about, and when it could be: up to five times, one after the other."""

    fields: dict[str, Any]  # each of its own class

    asking = forms.ChoiceField(label=_("For which of your delegations"))
    others = RowsField(label=_("Whom do you want to meet?"), help_text=_("One delegation, or two."))
    subject = CharField(label=_("Subject"), max_length=300)

    def __init__(self, *args: Any, conference: Conference, own: list[Participation], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.conference, self.own = conference, {str(row.pk): row for row in own}
        rows = Participation.objects.filter(conference=conference).known().with_names()
        ordered = in_protocol_order(rows, get_language())
        self.fields["others"].offer({row: row.name.display for row in ordered if len(own) > 1 or row not in own})
        self.fields["asking"].choices = [(pk, row.entity.code) for pk, row in self.own.items()]
        if len(own) == 1:
            del self.fields["asking"]
        for number in range(1, MOST_TIMES + 1):
            self.fields[f"day_{number}"] = DateField(label=_("Day"), required=False)
            self.fields[f"start_{number}"] = TimeField(label=_("Starts"), required=False)
            self.fields[f"end_{number}"] = TimeField(label=_("Ends"), required=False)
        self.fields["day_1"].initial = conference.starts_on

    def _rows(self, first: int, last: int) -> list[dict[str, Any]]:
        return [{name: self[f"{name}_{number}"] for name in TIME} for number in range(first, last + 1)]

    @property
    def time_rows(self) -> list[dict[str, Any]]:
        """The times that are asked for at once."""
        return self._rows(1, AT_ONCE)

    @property
    def more_times(self) -> list[dict[str, Any]]:
        return self._rows(AT_ONCE + 1, MOST_TIMES)

    @property
    def uses_more_times(self) -> bool:
        return any(bound.value() or bound.errors for row in self.more_times for bound in row.values())

    def clean(self) -> dict[str, Any]:
        super().clean()
        data = self.cleaned_data
        found: list[Times] = []
        for number in range(1, MOST_TIMES + 1):
            names = {name: f"{name}_{number}" for name in TIME}
            said = [name for name in ("start", "end") if data.get(names[name])]
            if self.errors.keys() & set(names.values()) or not said:
                continue
            missing = [name for name in names.values() if not data.get(name)]
            for name in missing:
                self.add_error(name, _("Say the day, the start and the end."))
            if not missing:
                found += self._span(data, names)
        data["times"] = found
        if not found and not self.errors:
            self.add_error("start_1", _("Propose at least one time."))
        return data

    def _span(self, data: dict[str, Any], names: dict[str, str]) -> list[Times]:
        try:
            day, start, end = (data[names[name]] for name in ("day", "start", "end"))
            return [span(day, start, end, self.conference.time_zone)]
        except Refused as refused:
            field = names.get(refused.field or "", names["start"])
            refusal_to_form(self, Refused(refused.message, field=field, code=refused.code))
            return []

    @property
    def chosen(self) -> Participation:
        return self.own[self.cleaned_data.get("asking") or next(iter(self.own))]


class AcceptForm(forms.Form):
    """One of the proposed times; who has accepted one already stands beside it."""

    fields: dict[str, Any]  # each of its own class

    time: Any = forms.ChoiceField(label=_("Which time do you accept?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, request: MeetingRequest, accepted: dict[Any, list[str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.times = {str(row.pk): row for row in request.times.all()}
        tz = request.conference.time_zone
        labels = {pk: format_range(row.starts, row.ends, tz) for pk, row in self.times.items()}
        self.fields["time"].choices = list(labels.items())
        self.fields["time"].option_help = {
            str(pk): gettext("accepted by %(names)s") % {"names": enumerated(names)} for pk, names in accepted.items()
        }

    def clean_time(self):
        return self.times[self.cleaned_data["time"]]


class WordForm(forms.Form):
    word = CharField(label=_("A word to them"), max_length=300, required=False)


class PlaceForm(forms.Form):
    """At the desk: when and where, whatever was proposed."""

    fields: dict[str, Any]  # each of its own class

    day = DateField(label=_("Day"))
    start = TimeField(label=_("Starts"))
    end = TimeField(label=_("Ends"))
    room: Any = forms.ModelChoiceField(label=_("Room"), queryset=None, required=False, empty_label=_("No room yet"))

    def __init__(self, *args: Any, conference: Conference, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.conference = conference
        self.fields["room"].queryset = conference.rooms.all()
        self.fields["room"].label_from_instance = lambda room: pick(room.names, get_language())

    def clean(self) -> dict[str, Any]:
        super().clean()
        data = self.cleaned_data
        if not self.errors:
            try:
                data["times"] = span(data["day"], data["start"], data["end"], self.conference.time_zone)
            except Refused as refused:
                refusal_to_form(self, refused)
        return data
