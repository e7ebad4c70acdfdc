from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.core.clocks.venue_time import COMMON_ZONES
from apps.core.fields import validate_time_zone
from apps.core.forms import CharField, TimeField
from apps.core.languages import pick
from apps.core.rows.concurrency import VersionedForm
from apps.delegations.models import Participation
from apps.delegations.names import in_protocol_order
from apps.sessions.cast.candidates import people_to_choose
from apps.sessions.choices import Format, RequirementKind
from apps.sessions.conflicts.steps import Doing, Step
from apps.sessions.models import DelegationTerms, ProgrammeRules, RoomTerms, Session
from apps.sessions.night_hours import NIGHT_FROM, NIGHT_UNTIL
from apps.sessions.requirement_plan import RulesPlan
from apps.sessions.requirement_sides import SIDES

OUT_OF_DATE = _("This button is out of date. Use one of the list as it is now.")


class MinutesField(forms.IntegerField):
    def __init__(self, **kwargs: Any):
        super().__init__(min_value=1, max_value=24 * 60, required=False, **kwargs)


@dataclass(frozen=True)
class TermsTable:
    """The same few fields of several rows: headings, and each row's name with its fields."""

    headings: list[Any]
    rows: list[tuple[str, list[forms.BoundField]]]

    @property
    def filled(self) -> int:
        """How many rows hold anything."""
        return sum(any(cell.value() not in (None, "") for cell in cells) for _name, cells in self.rows)

    @property
    def has_faults(self) -> bool:
        return any(cell.errors for _name, cells in self.rows for cell in cells)


class RulesForm(VersionedForm):
    """All that the programme keeps to: of the edition, of each room, of each delegation."""

    opens = TimeField(label=_("The venue opens"), required=False)
    closes = TimeField(label=_("The venue closes"), required=False)
    travel_minutes = MinutesField(label=_("Minutes from one building to another"))
    interpreter_pause = MinutesField(label=_("Interpreters’ pause between two sessions, in minutes"))
    interpreter_stretch = MinutesField(label=_("Interpreters’ longest stretch, in minutes"))
    night_from = TimeField(
        label=_("Night begins"), initial=NIGHT_FROM, help_text=_("On the clocks of whoever is online.")
    )
    night_until = TimeField(label=_("Night ends"), initial=NIGHT_UNTIL)

    EDITION = (
        "opens", "closes", "travel_minutes", "interpreter_pause", "interpreter_stretch", "night_from", "night_until",
    )  # fmt: skip
    zones = COMMON_ZONES  # proposed; any zone can be typed

    def __init__(self, *args: Any, conference: Conference, **kwargs: Any):
        rules = ProgrammeRules.objects.filter(conference=conference).first()
        # Before there are any they are as old as the edition: whoever saves second is told so the first time, too.
        rules = rules or ProgrammeRules(conference=conference, updated_at=conference.updated_at)
        super().__init__(*args, instance=rules, **kwargs)
        self.rooms = list(conference.rooms.all())
        present = Participation.objects.filter(conference=conference).present().with_names()
        self.delegations = in_protocol_order(present, get_language())
        held = {row.room_id: row for row in RoomTerms.objects.filter(room__in=self.rooms)}
        for room in self.rooms:
            self._ask(room, pick(room.names, get_language()), held.get(room.pk), self._of_room())
        terms = {
            row.participation_id: row for row in DelegationTerms.objects.filter(participation__in=self.delegations)
        }
        for row in self.delegations:
            self._ask(row, row.name.display, terms.get(row.pk), self._of_delegation())

    def _ask(self, row: Any, name: str, held: Any, fields: dict[str, forms.Field]) -> None:
        for column, field in fields.items():
            field.label = _("%(name)s: %(what)s") % {"what": field.label, "name": name}
            field.initial = getattr(held, column) if held else None
            self.fields[f"{column}_{row.pk}"] = field

    @staticmethod
    def _of_room() -> dict[str, forms.Field]:
        return {
            "building": CharField(label=_("building"), max_length=80, required=False),
            "opens": TimeField(label=_("open from"), required=False),
            "closes": TimeField(label=_("open until"), required=False),
        }

    @staticmethod
    def _of_delegation() -> dict[str, forms.Field]:
        zones = forms.TextInput({"list": "zones"})
        return {
            "minimum": forms.IntegerField(
                label=_("fewest people in a session"), min_value=1, max_value=100, required=False
            ),
            "time_zone": CharField(
                label=_("time zone"), max_length=64, required=False, validators=[validate_time_zone], widget=zones
            ),
        }

    def of_rooms(self) -> TermsTable:
        return self._table(self._of_room(), [(room, pick(room.names, get_language())) for room in self.rooms])

    def of_delegations(self) -> TermsTable:
        return self._table(self._of_delegation(), [(row, row.name.display) for row in self.delegations])

    def _table(self, columns: dict[str, forms.Field], rows: list[tuple[Any, str]]) -> TermsTable:
        cells = [(name, [self[f"{column}_{row.pk}"] for column in columns]) for row, name in rows]
        return TermsTable([field.label for field in columns.values()], cells)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        pairs = [("opens", "closes"), *((f"opens_{room.pk}", f"closes_{room.pk}") for room in self.rooms)]
        for opens, closes in pairs:
            if data.get(opens) and data.get(closes) and data[closes] <= data[opens]:
                self.add_error(closes, _("It would close before it opens."))
        return data

    def plan(self) -> RulesPlan:
        return RulesPlan(
            edition={name: self.cleaned_data[name] for name in self.EDITION},
            rooms={room: self._values(room, ("building", "opens", "closes")) for room in self.rooms},
            delegations={row: self._values(row, ("minimum", "time_zone")) for row in self.delegations},
        )

    def _values(self, row: Any, columns: tuple[str, ...]) -> dict[str, Any]:
        return {column: self.cleaned_data[f"{column}_{row.pk}"] for column in columns}


class RequirementForm(forms.Form):
    """A kind and two sides; which sides go with which kind is asked when both are chosen."""

    fields: dict[str, Any]  # each of its own class

    kind: Any = forms.ChoiceField(
        label=_("Requirement"), choices=RequirementKind.choices, widget=forms.RadioSelect, initial=RequirementKind.APART
    )
    kind.option_help = {
        "apart": _("Two delegations or people who do not sit in one session."),
        "meet": _("Two delegations or people who need a bilateral or trilateral with each other."),
        "order": _("All of the first are over before any of the second begins: sessions, or all of a format."),
    }
    first = forms.ChoiceField(label=_("First"))
    second = forms.ChoiceField(label=_("Second"))

    def __init__(self, *args: Any, conference: Conference, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.offered: dict[str, Any] = {}
        groups = [
            self._group(_("Delegations"), "delegation", self._delegations(conference)),
            *(
                self._group(label, "person", [(people[pk], name) for pk, name in options])
                for people, label, options in self._people(conference, by)
            ),
            self._group(_("All sessions of a format"), "format", [(v, capfirst(str(n))) for v, n in Format.choices]),
            self._group(_("Sessions"), "sitting", self._sittings(conference)),
        ]
        for name in ("first", "second"):
            self.fields[name].choices = [("", _("Choose")), *(group for group in groups if group[1])]

    def _group(self, label: Any, kind: str, rows: list[tuple[Any, str]]) -> tuple[Any, list[tuple[str, str]]]:
        keyed = [(f"{kind}:{getattr(row, 'pk', row)}", row, name) for row, name in rows]
        self.offered |= {key: (kind, row) for key, row, _name in keyed}
        return label, [(key, name) for key, _row, name in keyed]

    @staticmethod
    def _delegations(conference: Conference) -> list[tuple[Any, str]]:
        present = Participation.objects.filter(conference=conference).present().with_names()
        return [(row, row.name.display) for row in in_protocol_order(present, get_language())]

    @staticmethod
    def _people(conference: Conference, by: User) -> list[tuple[dict, str, list[tuple[str, str]]]]:
        people, groups = people_to_choose(conference, by=by)
        return [(people, label, options) for label, options in groups]

    @staticmethod
    def _sittings(conference: Conference) -> list[tuple[Any, str]]:
        rows = Session.objects.of(conference).planned().in_order()
        return [(row, pick(row.titles, get_language())) for row in rows]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        allowed = SIDES.get(data.get("kind", ""), ())
        for side in ("first", "second"):
            if data.get(side) and self.offered[data[side]][0] not in allowed:
                wrong = (
                    _("Choose a session or a format.")
                    if "sitting" in allowed
                    else _("Choose a delegation or a person.")
                )
                self.add_error(side, wrong)
        return data

    def sides(self) -> dict[str, Any]:
        chosen = {side: self.offered[self.cleaned_data[side]] for side in ("first", "second")}
        return {f"{side}_{kind}": row for side, (kind, row) in chosen.items()}


class AcceptForm(forms.Form):
    reason = CharField(label=_("Reason"), max_length=300, help_text=_("For the team: why it stays as it is."))


class StepForm(forms.Form):
    """What the button of a way out sends."""

    doing = forms.ChoiceField(choices=[(each.value, each.value) for each in Doing])
    sitting = forms.UUIDField(required=False)
    version = CharField(required=False, max_length=64)
    starts = forms.DateTimeField(required=False)
    ends = forms.DateTimeField(required=False)
    room = forms.UUIDField(required=False)
    person = forms.UUIDField(required=False)
    role = CharField(required=False, max_length=12)
    other = forms.UUIDField(required=False)
    requirement = forms.UUIDField(required=False)
    conflict = CharField(required=False, max_length=64)

    def step(self) -> Step:
        data = self.cleaned_data
        return Step(**data | {"doing": Doing(data["doing"])})
