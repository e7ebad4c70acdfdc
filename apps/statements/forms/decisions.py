import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.clocks.times import combine, zone
from apps.core.exceptions import Refused
from apps.core.forms import CharField, DateField, TimeField, TranslatedFormField
from apps.statements.choices import Basis, State
from apps.statements.models import Party, Statement
from apps.statements.record.recording import Gavel


class VenueMomentMixin:
    """A day and a time on the venue's clocks; `moment()` is None when both are empty."""

    conference: Conference
    cleaned_data: dict[str, Any]
    initial: Any

    def moment(self, day: str, clock: str) -> dt.datetime | None:
        if self.cleaned_data.get(day) is None or self.cleaned_data.get(clock) is None:
            return None
        return combine(self.cleaned_data[day], self.cleaned_data[clock], self.conference.time_zone, field=clock)


class AdoptForm(VenueMomentMixin, forms.Form):
    """What the chair states: who was in the chair, when, where, and how many were present where a quorum is asked."""

    sha256 = CharField(widget=forms.HiddenInput)
    chair = CharField(label=_("In the chair"), max_length=200)
    day = DateField(label=_("Day"))
    at = TimeField(label=_("Time at the venue"))
    places = TranslatedFormField(label=_("Place"), required=False, max_length=200)
    present = forms.IntegerField(label=_("Parties present"), min_value=0, max_value=999)

    def __init__(self, *args, statement: Statement, chair: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = statement.conference
        now = timezone.now().astimezone(zone(self.conference.time_zone))
        recorded_later = statement.dated_on < now.date()  # the hour is then unknown, and nobody guesses it
        self.initial |= {
            "sha256": statement.tabled_sha256,
            "chair": chair,
            "day": statement.dated_on if recorded_later else now.date(),
            "at": None if recorded_later else now.time().replace(second=0, microsecond=0),
            "places": statement.places,
        }
        if statement.quorum is None:
            del self.fields["present"]

    def clean(self) -> dict:
        try:
            self.cleaned_data["moment"] = self.moment("day", "at")
        except Refused as refused:
            self.add_error(refused.field, refused.message)
        return self.cleaned_data

    def gavel(self) -> Gavel:
        data = self.cleaned_data
        return Gavel(data["moment"], data["chair"], data["places"], data.get("present"))


class TableForm(forms.Form):
    """Which party is left out, where the rule is consensus minus one; else only a button."""

    fields: dict[str, Any]  # each of its own class
    excluded = forms.ChoiceField(label=_("Party left out"))
    ground = CharField(label=_("Ground"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args, parties: Sequence[tuple[Party, str]], minus_one: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.parties = {str(party.pk): party for party, _name in parties}
        if minus_one:
            self.fields["excluded"].choices = [(str(party.pk), name) for party, name in parties]
        else:
            self.fields.clear()

    def terms(self) -> dict:
        if not self.fields:
            return {}
        return {
            "excluded": self.parties[self.cleaned_data["excluded"]],
            "ground": self.cleaned_data["ground"],
        }


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


class LeaveForm(forms.Form):
    letter = CharField(
        label=_("The party's own letter"),
        max_length=300,
        help_text=_("Its date and sender, as filed by the secretariat."),
    )


class SupersedeForm(forms.Form):
    fields: dict[str, Any]  # each of its own class
    by_text = forms.ModelChoiceField(label=_("The newer text"), queryset=Statement.objects.none())

    def __init__(self, *args, statement: Statement, **kwargs):
        super().__init__(*args, **kwargs)
        newer = Statement.objects.filter(conference__forum=statement.conference.forum, state=State.ADOPTED)
        self.fields["by_text"].queryset = newer.exclude(pk=statement.pk).with_text()
