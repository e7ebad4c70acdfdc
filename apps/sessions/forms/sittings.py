import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.conferences.choices import AttributionRule
from apps.conferences.models import Conference, Phase, Room, Track
from apps.core.clocks.venue_time import is_twice, span
from apps.core.exceptions import Refused
from apps.core.forms import DateField, TimeField, TranslatedFormField
from apps.core.languages import pick
from apps.core.rows.concurrency import VersionedForm
from apps.core.views import refusal_to_form
from apps.delegations.models import Participation
from apps.delegations.names import in_protocol_order
from apps.sessions import choices
from apps.sessions.cast.candidates import people_to_choose
from apps.sessions.models import Session
from apps.sessions.openness import VISIBILITY_CHOICES, usual_visibility
from apps.sessions.sitting_plan import SittingPlan

WHO_KNOWS = {
    "public": _("Everybody, on the public programme and in its calendar."),
    "participants": _("Everybody who is registered for the conference."),
    "session": _(
        "Registered members of its delegations and people in its roles; of the team organizers, document staff, chair "
        "and rapporteur. Nobody else learns that it exists."
    ),
    "secretariat": _("Organizers, document staff and the chair only, not even those who take part."),
}
AS_USUAL = _(
    "Public session: everybody. Ceremony, break, other: everybody who is registered. All others: those who take part."
)
# a meal is entered as a break, and called what it is in the title
FORMATS = [
    (value, _("break, meal, reception") if value == choices.Format.BREAK else label)
    for value, label in choices.Format.choices
]
FEW = 12  # delegations that need no fold


class RowsField(forms.MultipleChoiceField):
    """Ticks for rows that were fetched already; cleaned to the rows themselves, in their order on the page."""

    widget = forms.CheckboxSelectMultiple

    def offer(self, rows: dict[Any, str]) -> None:
        """`rows` maps each row to how it is called."""
        self.rows = {str(row.pk): row for row in rows}
        self.choices = [(str(row.pk), label) for row, label in rows.items()]

    def clean(self, value) -> list:
        wanted = set(super().clean(value))
        return [row for pk, row in self.rows.items() if pk in wanted]


class SittingForm(forms.Form):
    """All of a session on one page. Without a start and an end it waits among the sessions without a time."""

    fields: dict[str, Any]  # each of its own class

    titles = TranslatedFormField(label=_("Title"), max_length=200)
    format = forms.ChoiceField(label=_("Format"), choices=FORMATS)
    day = DateField(label=_("Day"), required=False)
    start = TimeField(label=_("Starts"), required=False)
    end = TimeField(label=_("Ends"), required=False)
    end_day = DateField(label=_("Ends on another day"), required=False, help_text=_("Only when it runs past midnight."))
    room: "forms.ModelChoiceField[Room]" = forms.ModelChoiceField(
        label=_("Room"), queryset=None, required=False, empty_label=_("No room yet")
    )
    phase: "forms.ModelChoiceField[Phase]" = forms.ModelChoiceField(
        label=_("Phase"), queryset=None, required=False, empty_label=_("none")
    )
    track: "forms.ModelChoiceField[Track]" = forms.ModelChoiceField(
        label=_("Track"), queryset=None, required=False, empty_label=_("none")
    )
    delegations = RowsField(label=_("Delegations"), required=False)
    questions = RowsField(label=_("Guiding questions"), required=False)
    question_sets = RowsField(label=_("Sets of guiding questions"), required=False)
    visibility: Any = forms.ChoiceField(
        label=_("Who may know of it"),
        widget=forms.RadioSelect,
        required=False,
    )
    visibility.option_help = {"": AS_USUAL, **WHO_KNOWS}
    attribution = forms.ChoiceField(label=_("What may be said about it afterwards"), required=False)
    descriptions = TranslatedFormField(label=_("Description"), required=False, rows=3, max_length=4000)

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = conference
        languages = [get_language(), *(code for code in conference.working_languages if code != get_language())]
        for name in ("titles", "descriptions"):
            self.fields[name].widget.languages = tuple(languages)
        self.fields["room"].queryset = conference.rooms.all()
        self.fields["room"].label_from_instance = lambda room: pick(room.names, get_language())
        for name, rows in (("phase", conference.phases.all()), ("track", conference.tracks.all())):
            self.fields[name].queryset = rows
            self.fields[name].label_from_instance = lambda row: pick(row.titles, get_language())
        present = Participation.objects.filter(conference=conference).present().with_names()
        ordered = in_protocol_order(present, get_language())
        self.fields["delegations"].offer({row: row.name.display for row in ordered})
        questions = conference.guiding_questions.all()
        self.fields["questions"].offer({row: pick(row.texts, get_language()) for row in questions})
        sets = conference.question_sets.all()
        self.fields["question_sets"].offer({row: pick(row.titles, get_language()) for row in sets})
        visibilities = [(value, capfirst(label)) for value, label in VISIBILITY_CHOICES]
        self.fields["visibility"].choices = [("", _("As usual for the format")), *visibilities]
        usual = _("As for the conference: %(rule)s") % {"rule": conference.get_attribution_display()}
        self.fields["attribution"].choices = [("", usual), *AttributionRule.choices]
        for name, day in (("start", "day"), ("end", "end_day")):
            self._ask_which(name, day)

    @property
    def who_knows(self) -> list[tuple[str, str, bool]]:
        """What each choice means, with the format where it decides, and whether it is the present one."""
        chosen, format = self["visibility"].value() or "", self["format"].value()
        usual = [
            (f"format-{value}", _("As usual for the format. %(who)s") % {"who": WHO_KNOWS[usual_visibility(value)]})
            for value in choices.Format.values
        ]
        present = chosen or f"format-{format}"
        return [(name, str(said), name == present) for name, said in [*WHO_KNOWS.items(), *usual]]

    @property
    def ticked(self) -> int:
        return len(self["delegations"].value() or [])

    @property
    def shows_delegations(self) -> bool:
        return len(self.fields["delegations"].rows) <= FEW or bool(self["delegations"].errors)

    @property
    def shows_contents(self) -> bool:
        """What it is about has been said, or is wrong."""
        names = ("questions", "question_sets", "descriptions")
        return any(self[name].errors or any(self._values(name)) for name in names)

    def _values(self, name: str) -> list:
        value = self[name].value() or []
        return list(value.values()) if isinstance(value, dict) else list(value)

    def _ask_which(self, name: str, day: str) -> None:
        """Where the clocks show a time twice, add the question which of the two is meant."""
        typed_day = self._typed(day) or self._typed("day")
        typed = self._typed(name)
        if typed_day and typed and is_twice(typed_day, typed, self.conference.time_zone):
            label = _("Which %(time)s?") % {"time": f"{typed:%H:%M}"}
            asked = [("first", _("The first, before the clocks are set back")), ("second", _("The second, after it"))]
            field = forms.ChoiceField(label=label, choices=asked, widget=forms.RadioSelect, required=False)
            self.fields[f"{name}_which"] = field

    def _typed(self, name: str) -> Any:
        try:
            return self.fields[name].to_python(self[name].value())
        except forms.ValidationError:
            return None

    def clean(self) -> dict[str, Any]:
        super().clean()
        data = self.cleaned_data
        data["times"] = None
        if self.errors.keys() & {"day", "start", "end", "end_day"}:
            return data
        if data.get("start") is None and data.get("end") is None:
            return data
        missing = {"day": _("Give the day."), "start": _("Give the start."), "end": _("Give the end.")}
        for name, message in missing.items():
            if data.get(name) is None:
                self.add_error(name, message)
        if not self.errors.keys() & missing.keys():
            data["times"] = self._read_times(data)
        return data

    def _read_times(self, data: dict[str, Any]) -> tuple[dt.datetime, dt.datetime] | None:
        which = {"first": False, "second": True}
        second = which.get(data.get("start_which", "")), which.get(data.get("end_which", ""))
        zone = self.conference.time_zone
        try:
            return span(data["day"], data["start"], data["end"], zone, end_day=data["end_day"], second=second)
        except Refused as refused:
            field = f"{refused.field}_which" if refused.code == "time_twice" else refused.field
            refusal_to_form(self, Refused(refused.message, field=field, code=refused.code))
            return None

    def plan(self) -> SittingPlan:
        """What the service is asked for."""
        names = ("titles", "format", "visibility", "attribution", "descriptions", "times", "room", "phase", "track")
        rows = {name: self.cleaned_data[name] for name in ("delegations", "questions", "question_sets")}
        return SittingPlan(**{name: self.cleaned_data[name] for name in names}, **rows)


class ChangeSittingForm(SittingForm, VersionedForm):
    """The same page about a session that exists; another's change since it was opened is told, not overwritten."""


def initial_of(sitting: Session) -> dict[str, Any]:
    """A session as its form shows it, times on the clocks of the venue."""
    initial = {
        "titles": sitting.titles,
        "format": sitting.format,
        "room": sitting.room_id,
        "phase": sitting.phase_id,
        "track": sitting.track_id,
        "delegations": list(sitting.session_delegations.values_list("participation_id", flat=True)),
        "questions": list(sitting.session_questions.values_list("question_id", flat=True)),
        "question_sets": list(sitting.session_question_sets.values_list("question_set_id", flat=True)),
        "visibility": sitting.visibility,
        "attribution": sitting.attribution,
        "descriptions": sitting.descriptions,
    }
    if sitting.during:
        zone = ZoneInfo(sitting.conference.time_zone)
        start, end = sitting.starts.astimezone(zone), sitting.ends.astimezone(zone)
        initial |= {"day": start.date(), "start": start.time(), "end": end.time()}
        initial |= {"start_which": "second" if start.fold else "first", "end_which": "second" if end.fold else "first"}
        initial["end_day"] = end.date() if end.date() != start.date() else None
    return initial


class AssignForm(forms.Form):
    """A person and what they do in a session."""

    fields: dict[str, Any]  # each of its own class

    person = forms.ChoiceField(label=_("Person"))
    role = forms.ChoiceField(label=_("Role"), choices=choices.Role.choices, initial=choices.Role.SPEAKER)

    def __init__(self, *args, conference: Conference, by: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.people, groups = people_to_choose(conference, by=by)
        self.fields["person"].choices = [("", _("Choose a person")), *groups]

    def clean_person(self):
        return self.people[self.cleaned_data["person"]]
