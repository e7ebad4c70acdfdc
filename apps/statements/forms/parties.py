"""Parties and their positions as rows of one table."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.forms import CharField, DateField, TimeField
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.delegates.models import Credential
from apps.statements.choices import PositionValue
from apps.statements.consensus.parties import Candidate
from apps.statements.consensus.submissions import NewPosition, PartyRow
from apps.statements.forms.moments import VenueMomentMixin
from apps.statements.models import Position, RosterEntry
from apps.statements.text_life import NEEDS_TEXT, WITH_TEXT

LONGEST = 5000
PAST_HELP = _("Leave empty what happens now. For the past: when it happened, not when it is written down.")
CHOICES = [("", _("nothing recorded")), *PositionValue.choices]


@dataclass(frozen=True)
class FormRow:
    """One line of the table: the name, and the controls that belong to it."""

    label: str
    group: str
    value: BoundField
    text: BoundField
    include: BoundField | None = None
    credential: BoundField | None = None
    seen: BoundField | None = None


class WordsField(CharField):
    """A reason in one or more lines. Browsers end lines otherwise than the database; the same words are no change."""

    def to_python(self, value):
        return (super().to_python(value) or "").replace("\r\n", "\n")


class PositionRowsMixin:
    """Adds the fields value_KEY and text_KEY for every row, and checks that a text stands where one is needed."""

    fields: dict[str, Any]
    cleaned_data: dict[str, Any]
    errors: Any
    add_error: Any

    def add_row(self, key: str, name: str, *, value: str = "", text: str = "", ad_referendum: bool = True) -> None:
        allowed = [choice for choice in CHOICES if ad_referendum or choice[0] != PositionValue.JOIN_AD_REFERENDUM]
        select = forms.Select(attrs={"aria-label": _("Position of %(party)s") % {"party": name}})
        reason = forms.Textarea(
            attrs={"rows": 1, "aria-label": _("Reservation or reason of %(party)s") % {"party": name}}
        )
        self.fields[f"value_{key}"] = forms.ChoiceField(
            choices=allowed, required=False, widget=select, label=name, initial=value
        )
        self.fields[f"text_{key}"] = WordsField(
            required=False, max_length=LONGEST, widget=reason, label=name, initial=text
        )

    def check_row(self, key: str, seen: Position | None = None) -> None:
        """Words belong to the position they were written for: none is taken over from an earlier one, none is lost."""
        value, text = self.cleaned_data.get(f"value_{key}"), self.cleaned_data.get(f"text_{key}", "").strip()
        left_over = seen is not None and value != seen.value and text == seen.text
        if f"value_{key}" in self.errors or f"text_{key}" in self.errors:
            return
        if value in NEEDS_TEXT and not text:
            objects = value == PositionValue.OBJECT
            self.add_error(
                f"text_{key}", _("An objection needs its reason.") if objects else _("Write the reservation itself.")
            )
        elif seen is not None and left_over and text and value in WITH_TEXT:
            message = _("These are the words of the earlier position (“%(value)s”). Write those of the new one.")
            self.add_error(f"text_{key}", message % {"value": seen.get_value_display()})
        elif text and value and value not in WITH_TEXT and not left_over:
            message = _("Joining has no words of its own. Choose “joins with a reservation”, or take the words out.")
            self.add_error(f"text_{key}", message)
        elif text and not value:
            self.add_error(f"value_{key}", _("Choose the position that these words belong to."))

    def words(self, key: str, value: str) -> str:
        """What goes with the position: nothing where it has no words."""
        return self.cleaned_data[f"text_{key}"].strip() if value in WITH_TEXT else ""


class PartiesForm(VenueMomentMixin, PositionRowsMixin, forms.Form):
    """Who is party to a new text, and what each said; one tick makes everybody join who said nothing else."""

    fields: dict[str, Any]  # each of its own class

    all_join = forms.BooleanField(label=_("All the others join"), required=False)
    excluded = forms.ChoiceField(label=_("Party left out (consensus minus one)"), required=False)
    ground = CharField(label=_("Reason"), required=False, max_length=1000)
    day = DateField(label=_("Put on the table and agreed on"), required=False, help_text=PAST_HELP)
    at = TimeField(label=_("Time at the venue"), required=False)
    parties = CharField(required=False, widget=forms.HiddenInput)  # refusals about the roster as a whole
    shown = CharField(required=False, widget=forms.HiddenInput)  # who stood in the form that was sent

    def __init__(
        self,
        *args,
        conference: Conference,
        candidates: Sequence[Candidate],
        minus_one: bool,
        ad_referendum: bool,
        past_day: dt.date | None,
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.conference = conference
        self.ask_for_the_past(past_day)
        self.candidates = candidates
        self.fields["shown"].initial = " ".join(each.key for each in candidates)
        self._tick_who_was_not_shown()
        if minus_one:
            self.fields["excluded"].choices = [("", "—"), *((each.key, each.label) for each in candidates)]
        else:
            del self.fields["excluded"], self.fields["ground"]
        for each in candidates:
            self.fields[f"include_{each.key}"] = forms.BooleanField(label=each.label, required=False, initial=True)
            self.add_row(each.key, each.label, ad_referendum=ad_referendum)

    def clean(self) -> dict:
        if self.unseen:
            self.add_error("parties", _("On that day others had a position. The table shows them now: look them over."))
        for each in self.candidates:
            if self.cleaned_data.get(f"include_{each.key}"):
                self.check_row(each.key)
        self.clean_moment()
        return self.cleaned_data

    def _tick_who_was_not_shown(self) -> None:
        """Another date has other parties; whoever sends the form has not seen those yet."""
        sent: Any = self.data
        self.unseen: list[str] = []
        if self.is_bound and sent.get("shown"):
            self.unseen = sorted({each.key for each in self.candidates} ^ set(sent["shown"].split()))
            data = sent.copy()
            data["shown"] = " ".join(each.key for each in self.candidates)
            data.update({f"include_{key}": "on" for key in self.unseen})
            self.data = data

    def lines(self) -> Iterator[FormRow]:
        for each in self.candidates:
            yield FormRow(
                each.label,
                each.group,
                self[f"value_{each.key}"],
                self[f"text_{each.key}"],
                include=self[f"include_{each.key}"],
            )

    def rows(self) -> list[PartyRow]:
        """The chosen parties in their order, with what each said."""
        data = self.cleaned_data
        default = PositionValue.JOIN if data["all_join"] else ""
        return [
            PartyRow(each, value, self.words(each.key, value))
            for each in self.candidates
            if data[f"include_{each.key}"]
            for value in [data[f"value_{each.key}"] or default]
        ]


class ChoosePartiesForm(forms.Form):
    """Who is party to a draft, in which order."""

    parties = CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, candidates: Sequence[Candidate], chosen: Mapping[str, int], **kwargs):
        super().__init__(*args, **kwargs)
        self.candidates = candidates
        for place, each in enumerate(candidates, start=1):
            order = forms.NumberInput(attrs={"aria-label": _("Place of %(party)s") % {"party": each.label}})
            self.fields[f"include_{each.key}"] = forms.BooleanField(
                label=each.label, required=False, initial=not chosen or each.key in chosen
            )
            self.fields[f"order_{each.key}"] = forms.IntegerField(
                required=False, min_value=1, max_value=999, initial=chosen.get(each.key, place), widget=order
            )

    def lines(self) -> Iterator[tuple[Candidate, BoundField, BoundField]]:
        for each in self.candidates:
            yield each, self[f"include_{each.key}"], self[f"order_{each.key}"]

    def chosen(self) -> list[Candidate]:
        """The ticked ones by the numbers given; equal numbers keep the order of the list."""
        data = self.cleaned_data
        ticked = [each for each in self.candidates if data[f"include_{each.key}"]]
        return sorted(ticked, key=lambda each: data.get(f"order_{each.key}") or 999)


class PositionsForm(VenueMomentMixin, PositionRowsMixin, forms.Form):
    """Positions on a text on the table. Only rows that were touched are recorded, and only over what was seen."""

    data: Any

    all_join = forms.BooleanField(label=_("All that have said nothing join"), required=False)
    day = DateField(label=_("Given on"), required=False, help_text=PAST_HELP)
    at = TimeField(label=_("Time at the venue"), required=False)

    def __init__(
        self,
        *args,
        conference: Conference,
        parties: Sequence[tuple[RosterEntry, str]],
        positions: Sequence[Position],
        speakers: Mapping[RosterEntry, Sequence[Credential]],
        ad_referendum: bool,
        told_day: dt.date | None,
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.conference = conference
        self.ask_for_the_past(told_day)
        self.parties, self.speakers = parties, speakers
        self.known = {str(position.pk): position for position in positions}
        superseded = {position.supersedes_id for position in positions}
        self.current = {each.party_id: each for each in positions if each.pk not in superseded}
        for party, name in parties:
            said = self.current.get(party.pk)
            value, text = (said.value, said.text) if said else ("", "")
            self.add_row(str(party.pk), name, value=value, text=text, ad_referendum=ad_referendum)
            self.fields[f"seen_{party.pk}"] = CharField(
                required=False, widget=forms.HiddenInput, initial=str(said.pk) if said else ""
            )
            if party in speakers:
                self._add_credential(party, name)

    def _add_credential(self, party: RosterEntry, name: str) -> None:
        choices = [
            (str(each.pk), f"{each.person.full_name}, {each.get_function_display()}") for each in self.speakers[party]
        ]
        select = forms.Select(attrs={"aria-label": _("Who speaks for %(party)s") % {"party": name}})
        self.fields[f"credential_{party.pk}"] = forms.ChoiceField(
            choices=choices or [("", _("no valid credential"))], required=False, widget=select, label=name
        )

    def clean(self) -> dict:
        for party, _name in self.parties:
            if self._seen(party) and not self.cleaned_data.get(f"value_{party.pk}"):
                self.add_error(f"value_{party.pk}", _("A position is not withdrawn; a new one supersedes it."))
            self.check_row(str(party.pk), self._seen(party))
        self.clean_moment()
        return self.cleaned_data

    def lines(self) -> Iterator[FormRow]:
        for party, name in self.parties:
            credential = f"credential_{party.pk}"
            yield FormRow(
                name,
                "",
                self[f"value_{party.pk}"],
                self[f"text_{party.pk}"],
                credential=self[credential] if credential in self.fields else None,
                seen=self[f"seen_{party.pk}"],
            )

    def new_positions(self) -> list[NewPosition]:
        """The rows that differ from what their reader saw."""
        found = []
        for party, _name in self.parties:
            seen = self._seen(party)
            value = self.cleaned_data[f"value_{party.pk}"]
            if not value and self.cleaned_data["all_join"]:
                value = PositionValue.JOIN
            text = self.words(str(party.pk), value)
            if value and (seen is None or (seen.value, seen.text) != (value, text)):
                said = str(seen.pk) if seen else ""
                found.append(NewPosition(party, value, text, self._credential(party), row=str(party.pk), seen=said))
        return found

    def accept_meanwhile(self) -> None:
        """Rows that were refused because of somebody else's position: the next press is made knowing of it."""
        self.data = self.data.copy()
        for party, _name in self.parties:
            codes = {error.code for error in self.errors.as_data().get(f"value_{party.pk}", [])}
            if CHANGED_MEANWHILE in codes:
                now = Position.objects.current(party.tabling).filter(party=party).first()
                self.data[f"seen_{party.pk}"] = str(now.pk) if now else ""

    def _seen(self, party: RosterEntry) -> Position | None:
        found = self.known.get(self.cleaned_data.get(f"seen_{party.pk}", ""))
        return found if found and found.party_id == party.pk else None

    def _credential(self, party: RosterEntry) -> Credential | None:
        wanted = self.cleaned_data.get(f"credential_{party.pk}", "")
        return next((each for each in self.speakers.get(party, []) if str(each.pk) == wanted), None)
