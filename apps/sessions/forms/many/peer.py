"""The schedule of another program, and what is made of what it does not say."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.exceptions import Refused
from apps.core.forms import CharField
from apps.core.views import refusal_to_form
from apps.sessions.choices import Format
from apps.sessions.drafts.peers.event import Event
from apps.sessions.drafts.peers.reading import read_back, read_file, written
from apps.sessions.openness import VISIBILITY_CHOICES


class PeerForm(forms.Form):
    """`schedule` is what was read out of the file, for the pages after it, which have no file."""

    fields: dict[str, Any]  # each of its own class

    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("schedule.json or schedule.xml, as pretalx, frab or Indico export it; at most five megabytes."),
        widget=forms.FileInput(attrs={"accept": ".json,.xml,application/json,text/xml"}),
    )
    schedule = CharField(required=False, strip=False, widget=forms.Textarea)
    visibility = forms.ChoiceField(
        label=_("Who may know of these sessions"),
        required=False,
        choices=[("", _("As usual for the format")), *VISIBILITY_CHOICES],
    )
    other_format = forms.ChoiceField(
        label=_("Format where the file names one that is not known here"),
        choices=Format.choices,
        initial=Format.PLENARY,
    )
    create_rooms = forms.BooleanField(label=_("Add the rooms that are missing here"), required=False, initial=True)

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.events: list[Event] = []

    def clean(self) -> dict[str, Any]:
        super().clean()
        try:
            if upload := self.cleaned_data.get("file"):
                self.events = read_file(upload.read())
                self.cleaned_data["schedule"] = written(self.events)
            elif text := self.cleaned_data.get("schedule"):
                self.events = read_back(text)
            elif "file" not in self.errors:
                self.add_error("file", _("Choose a file."))
        except Refused as refused:
            refusal_to_form(self, refused)
        return self.cleaned_data

    def kept(self) -> dict[str, list[str]]:
        """As it would have been sent without a file."""
        said = {name: self.cleaned_data.get(name, "") for name in ("schedule", "visibility", "other_format")}
        ticked = {"create_rooms": ["on"]} if self.cleaned_data.get("create_rooms") else {}
        return {name: [str(value)] for name, value in said.items()} | ticked
