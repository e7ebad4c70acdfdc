"""The forms of the reply: the answer, and the details. They validate; what follows is the service's."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.clocks.times import format_dates
from apps.core.clocks.venue_time import is_zone, zones
from apps.core.forms import CharField, DateField, NameField, day_input
from apps.core.languages import NAME_LANGUAGES, language_of_script, pick
from apps.delegates.choices import Answer, NameOrder, NamingConsent
from apps.delegates.invitation_life import OFFERED
from apps.delegates.invitations.clocks import venue_morning
from apps.delegates.models import Person, Registration
from apps.delegates.names import marked

CONSENT_HELP = {
    NamingConsent.NOT_LISTED: _("No public list says anything about you."),
    NamingConsent.COUNTRY: _("Only your delegation is shown, not your name or institution."),
    NamingConsent.INSTITUTION: _("Your institution is listed, not your name."),
    NamingConsent.FULL_NAME: _("Your name, position and institution are listed."),
}
LATIN_HELP = _("In Latin letters: lists, letters and the programme take it from here.")
AROUND = dt.timedelta(days=60)  # between a conference and the travel to it or from it
TRAVEL = ["arrival_on", "departure_on", "needs_visa_letter", "diet"]


def _text(autocomplete: str) -> forms.TextInput:
    """What a browser may fill in by itself (WCAG 1.3.5); "off" where it knows nothing of the kind."""
    return forms.TextInput({"autocomplete": autocomplete})


class AnswerForm(forms.Form):
    """Yes or no, in the ways this conference offers."""

    fields: dict[str, Any]  # each of its own class

    answer = forms.ChoiceField(
        label=_("Your reply"), widget=forms.RadioSelect, error_messages={"required": _("Choose one of the replies.")}
    )
    message = CharField(
        label=_("A message to the organizers"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )

    def __init__(self, *args, conference: Conference, own_zone: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        answer = self.fields["answer"]
        answer.choices = [(value, value.label) for value in OFFERED[conference.mode]]
        place = pick(conference.places, get_language())
        online = venue_morning(conference, own_zone, get_language() or "en")
        answer.option_help = {
            Answer.IN_PERSON: _("In %(place)s. A few details follow; they take two minutes.") % {"place": place}
            if place
            else _("A few details follow; they take two minutes."),
            Answer.ONLINE: online or _("A few details follow; they take one minute."),
            Answer.DECLINE: _("You may say why below; nobody but the organizers reads it."),
        }


class DetailsForm(forms.Form):
    """What the organizers need to know of someone who comes; travel only of those who come in person."""

    fields: dict[str, Any]  # each of its own class

    given_name = NameField(
        label=_("Given name"), max_length=100, required=False, widget=_text("given-name"), help_text=LATIN_HELP
    )
    family_name = NameField(label=_("Family name"), max_length=100, widget=_text("family-name"))
    name_order = forms.ChoiceField(label=_("Name order"), choices=NameOrder, widget=forms.RadioSelect)
    badge_name = NameField(
        label=_("Name on the badge"),
        max_length=200,
        widget=_text("name"),
        help_text=_("In Latin letters, as you would like to be read. The programme calls you so too."),
        error_messages={"required": _("Write the name that goes on your badge.")},
    )
    native_name = NameField(
        label=_("Name in its own script"), max_length=200, required=False, widget=_text("section-native name")
    )
    native_language = forms.ChoiceField(
        label=_("Language of that name"),
        choices=[("", _("not said")), *NAME_LANGUAGES.items()],
        required=False,
        widget=forms.Select({"autocomplete": "off"}),
    )
    affiliation = CharField(label=_("Affiliation"), max_length=300, required=False, widget=_text("organization"))
    position = CharField(label=_("Job title"), max_length=200, required=False, widget=_text("organization-title"))
    naming_consent = forms.ChoiceField(
        label=_("In public lists of participants"),
        choices=NamingConsent,
        widget=forms.RadioSelect,
        help_text=_("What you say in closed sessions is never published under your name. You can change this later."),
    )
    arrival_on = DateField(label=_("Arrival"), required=False, widget=day_input("off"))
    departure_on = DateField(label=_("Departure"), required=False, widget=day_input("off"))
    needs_visa_letter = forms.BooleanField(label=_("I need a letter for my visa"), required=False)
    diet = CharField(label=_("Diet"), max_length=300, required=False, widget=_text("off"))
    time_zone = forms.ChoiceField(
        label=_("Your time zone"), required=False, widget=forms.Select({"autocomplete": "off"})
    )
    access_needs = CharField(
        label=_("Access needs"),
        max_length=500,
        required=False,
        widget=_text("off"),
        help_text=_("For example a wheelchair, large print, captions. Only the organizers read it."),
    )
    phone = CharField(
        label=_("Telephone during the conference"),
        max_length=60,
        required=False,
        widget=forms.TextInput({"type": "tel", "autocomplete": "tel"}),
    )
    remarks = CharField(
        label=_("Anything else"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )

    def __init__(self, *args, online: bool, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = conference
        for name in not_asked(online):
            del self.fields[name]
        self.fields["naming_consent"].option_help = {str(value): text for value, text in CONSENT_HELP.items()}
        if online:
            held = self.data.get("time_zone") or self.initial.get("time_zone", "")
            self.fields["time_zone"].choices = [("", _t("as at the venue")), *zones(held if is_zone(held) else "")]

    def clean(self) -> dict[str, Any]:
        for name in ("arrival_on", "departure_on"):
            if (day := self.cleaned_data.get(name)) and (days := far_from(day, self.conference)):
                message = _("The conference is on %(days)s, and this is far from it. Check the month and the year.")
                self.add_error(name, message % {"days": days})
        arrival, departure = self.cleaned_data.get("arrival_on"), self.cleaned_data.get("departure_on")
        if arrival and departure and departure < arrival:
            self.add_error("departure_on", _("The departure is before the arrival."))
        return self.cleaned_data


def far_from(day: dt.date, conference: Conference) -> str:
    """The days of the conference in words if nobody would travel to it on that day; while it has none, any may be."""
    first, last = conference.starts_on, conference.ends_on
    if first is None or last is None or first - AROUND <= day <= last + AROUND:
        return ""
    return format_dates(first, last, get_language())


def not_asked(online: bool) -> list[str]:
    """The details that are not for this way of taking part."""
    return TRAVEL if online else ["time_zone"]


def described(details: Mapping[str, Any], online: bool | None = None) -> list[tuple[str, str]]:
    """The details in words, in the order of the form, without empty ones and those not for this way of taking part."""
    asked = details.keys() - set(not_asked(online) if online is not None else [])
    given = [(name, field.label or "") for name, field in DetailsForm.base_fields.items() if name in asked]
    said = [(name, label, _words(name, details[name])) for name, label in given]
    if written := details.get("native_name"):
        language = details.get("native_language") or language_of_script(written)
        said = [
            (name, label, marked(words, language) if name == "native_name" else words) for name, label, words in said
        ]
    return [(str(label), words) for _name, label, words in said if words]


def _words(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return _t("yes") if value else ""
    if isinstance(value, dt.date):
        return format_dates(value, language=get_language())
    if name == "native_language":
        return NAME_LANGUAGES.get(value, "")
    model = Person if name == "name_order" else Registration if name == "naming_consent" else None
    if model is not None:
        held: Any = model._meta.get_field(name)
        return str(dict(held.choices).get(value, value))
    return str(value or "").replace("_", " ") if name == "time_zone" else str(value or "")
