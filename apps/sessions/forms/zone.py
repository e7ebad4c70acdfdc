from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.clocks.venue_time import is_zone, zones
from apps.core.forms import CharField
from apps.core.rows.concurrency import VersionedForm
from apps.sessions.programme.zone_change import Keep

KEEP_HELP = {
    Keep.CLOCKS.value: _("What was typed was meant on the clocks of the new zone: 09:00 stays 09:00."),
    Keep.MOMENTS.value: _("The times are right, and are only told on other clocks: 09:00 becomes another hour."),
}


class ZoneForm(forms.Form):
    """Which zone: sent by GET, so that the list of what it moves has an address of its own."""

    fields: dict[str, Any]  # each of its own class

    zone = forms.ChoiceField(label=_("Time zone of the venue"), help_text=_("Choose the city, or one on its clocks."))

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        asked = self.data.get("zone", "")
        held = conference.time_zone if conference.has_zone else ""
        self.fields["zone"].initial = held
        extra = asked if is_zone(asked) else held
        self.fields["zone"].choices = [("", _("Choose a zone")), *zones(extra)]


class ZoneChangeForm(VersionedForm):
    """What is kept, asked where anything has a time; with the list that was seen."""

    keep: Any = forms.ChoiceField(
        label=_("What is to be kept?"), choices=Keep.choices, widget=forms.RadioSelect, required=False
    )
    keep.option_help = KEEP_HELP
    seen = CharField(required=False)

    def __init__(self, *args, is_asked: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not is_asked:
            del self.fields["keep"]

    def initial_of(self, instance: Conference) -> dict:
        return {}
