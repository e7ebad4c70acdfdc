from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.clocks.times import combine
from apps.core.exceptions import Refused
from apps.core.forms import DateField, EmailField, NameField, TimeField
from apps.core.views import refusal_to_form
from apps.sessions.models import Session, SignUp
from apps.sessions.models.sign_ups import MOST_PLACES


class PlacesForm(forms.Form):
    """For how many people a session has places, and until when they can sign up."""

    places = forms.IntegerField(label=_("Places"), min_value=1, max_value=MOST_PLACES)
    day = DateField(label=_("Closes on"), required=False, help_text=_("Left empty: when the session begins."))
    time = TimeField(label=_("At"), required=False)

    def __init__(self, *args: Any, sitting: Session, offered: SignUp | None, **kwargs: Any):
        self.tz = sitting.conference.time_zone
        first: dict[str, Any] = {}
        if offered:
            first = {"places": offered.places}
            if offered.closes_at:
                local = offered.closes_at.astimezone(ZoneInfo(self.tz))
                first |= {"day": local.date(), "time": local.time()}
        elif sitting.room and sitting.room.capacity:
            first = {"places": sitting.room.capacity}
        super().__init__(*args, **{**kwargs, "initial": first})

    def clean(self) -> dict[str, Any]:
        super().clean()
        data = self.cleaned_data
        data["closes_at"] = None
        if self.errors.keys() & {"day", "time"} or not (data.get("day") or data.get("time")):
            return data
        for name, message in (("day", _("Give the day.")), ("time", _("Give the time."))):
            if data.get(name) is None:
                self.add_error(name, message)
        if data.get("day") and data.get("time"):
            try:
                data["closes_at"] = combine(data["day"], data["time"], self.tz, field="time")
            except Refused as refused:
                refusal_to_form(self, refused)
        return data


class SignUpForm(forms.Form):
    """What a guest says of themselves, and no more."""

    name = NameField(label=_("Name"), max_length=200, widget=forms.TextInput({"autocomplete": "name"}))
    email = EmailField(label=_("Email"), widget=forms.EmailInput({"autocomplete": "email"}))
