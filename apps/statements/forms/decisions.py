import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.clocks.times import zone
from apps.core.forms import CharField, DateField, TimeField, TranslatedFormField
from apps.statements.choices import Basis
from apps.statements.forms.moments import VenueMomentMixin
from apps.statements.forms.parties import PAST_HELP
from apps.statements.forms.rounds import disclosure_field
from apps.statements.models import Party, Statement
from apps.statements.record.recording import Gavel


class AdoptForm(VenueMomentMixin, forms.Form):
    """What the chair states: who was in the chair, when, where, and how many were present where a quorum is asked."""

    sha256 = CharField(widget=forms.HiddenInput)
    chair = CharField(label=_("In the chair"), max_length=200)
    day = DateField(label=_("Day"))
    at = TimeField(label=_("Time at the venue"))
    places = TranslatedFormField(label=_("Place"), required=False, max_length=200)
    present = forms.IntegerField(label=_("Parties present"), min_value=0, max_value=999)
    asked = forms.BooleanField(
        label=_("The chair asked whether anybody objects, and nobody did"),
        error_messages={"required": _("Not every party has spoken: ask the room, then tick this.")},
    )

    def __init__(self, *args, statement: Statement, silent: bool, chair: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        tabling = statement.tabling
        self.conference = statement.conference
        now = timezone.now().astimezone(zone(self.conference.time_zone))
        recorded_later = statement.past_day is not None  # the hour is then unknown, and nobody guesses it
        self.initial |= {
            "sha256": tabling.sha256 if tabling else "",
            "chair": chair,
            "day": statement.dated_on if recorded_later else now.date(),
            "at": None if recorded_later else now.time().replace(second=0, microsecond=0),
            "places": statement.places,
        }
        if tabling is None or tabling.quorum is None:
            del self.fields["present"]
        if not silent:
            del self.fields["asked"]

    def clean(self) -> dict:
        self.clean_moment()
        return self.cleaned_data

    def gavel(self) -> Gavel:
        data = self.cleaned_data
        present, asked = data.get("present"), data.get("asked", False)
        return Gavel(data["moment"], data["chair"], data["places"], present, asked)


class TableForm(VenueMomentMixin, forms.Form):
    """When it was put on the table, and which party is left out where the rule is consensus minus one."""

    fields: dict[str, Any]  # each of its own class
    excluded = forms.ChoiceField(label=_("Party left out"))
    ground = CharField(label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))
    day = DateField(label=_("Put on the table on"), required=False, help_text=PAST_HELP)
    at = TimeField(label=_("Time at the venue"), required=False)

    def __init__(
        self,
        *args,
        statement: Statement,
        parties: Sequence[tuple[Party, str]],
        minus_one: bool,
        disclosure: str = "",
        **kwargs,
    ):
        """`disclosure` as the conference has it; empty where there is nothing to choose."""
        super().__init__(*args, **kwargs)
        if disclosure:
            self.fields["disclosure"] = disclosure_field(initial=disclosure, required=False)
        self.conference = statement.conference
        self.ask_for_the_past(statement.past_day)
        self.parties = {str(party.pk): party for party, _name in parties}
        if minus_one:
            self.fields["excluded"].choices = [(str(party.pk), name) for party, name in parties]
        else:
            del self.fields["excluded"], self.fields["ground"]

    def clean(self) -> dict:
        self.clean_moment()
        return self.cleaned_data

    def terms(self) -> dict:
        """What `table_text` is told."""
        data = self.cleaned_data
        terms = {"at": data["moment"], "disclosure": data.get("disclosure", "")}
        if "excluded" not in self.fields:
            return terms
        return {**terms, "excluded": self.parties[data["excluded"]], "ground": data["ground"]}


class IssueForm(forms.Form):
    """On whose responsibility a text that the parties did not adopt is issued instead."""

    basis = forms.ChoiceField(
        label=_("Issued by"),
        choices=[(each, each.label) for each in (Basis.CHAIR, Basis.RAPPORTEUR, Basis.HOST)],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, statement: Statement, **kwargs):
        super().__init__(*args, **kwargs)
        if statement.basis != Basis.PARTIES:
            del self.fields["basis"]


class LeaveForm(VenueMomentMixin, forms.Form):
    """A party's departure; of a text that was on the table on an earlier day it says when."""

    letter = CharField(
        label=_("The party's own letter"),
        max_length=300,
        help_text=_("Its date and sender, as filed by the secretariat."),
    )
    day = DateField(label=_("Left on"), required=False, help_text=PAST_HELP)
    at = TimeField(label=_("Time at the venue"), required=False)

    def __init__(self, *args, conference: Conference, told_day: dt.date | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = conference
        self.ask_for_the_past(told_day)

    def clean(self) -> dict:
        self.clean_moment()
        return self.cleaned_data


class SupersedeForm(forms.Form):
    fields: dict[str, Any]  # each of its own class
    by_text = forms.ModelChoiceField(label=_("The newer text"), queryset=Statement.objects.none())

    def __init__(self, *args, statement: Statement, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["by_text"].queryset = Statement.objects.can_supersede(statement).with_text()
