from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.core.clocks.times import combine
from apps.core.exceptions import Refused
from apps.core.forms import CharField, DateField, TimeField
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.rows.concurrency import VersionedForm
from apps.core.views import refusal_to_form
from apps.delegates.models import Person
from apps.sessions.choices import Access, MaterialKind, Shown
from apps.sessions.material_files import LARGEST, TYPES
from apps.sessions.models import Material, Session

ACCESS_HELP = {
    Access.PUBLIC.value: _("Whoever may know of the session: in a public session, everybody."),
    Access.PARTICIPANTS.value: _("Who is registered and may know of the session, or has a role in it."),
    Access.SESSION.value: _("Registered members of its delegations, and people in its roles."),
    Access.INTERPRETERS.value: _("Who interprets this session."),
    Access.TEAM.value: _("Organizers, document staff and the chair."),
}
SHOWN_HELP = {
    Shown.AT_ONCE.value: "",
    Shown.AT_START.value: _("Interpreters, the team and the speaker read it before."),
    Shown.AT_MOMENT.value: _("Say the day and the time. Interpreters, the team and the speaker read it before."),
}


def file_field() -> forms.FileField:
    most = {"most": LARGEST // (1024 * 1024), "types": ", ".join(TYPES)}
    words = _("At most {most} megabytes: {types}.")
    return forms.FileField(
        label=_("File"),
        allow_empty_file=True,
        help_text=format_lazy(words, **most),
        widget=forms.FileInput(attrs={"accept": ",".join(f".{end}" for end in TYPES)}),
    )


class MaterialEditForm(VersionedForm):
    """What a file is called, who may read it and from when."""

    beside = [("kind", "speaker"), ("day", "time")]

    title = CharField(label=_("Title"), max_length=200)
    kind: Any = forms.ChoiceField(label=_("Kind"), choices=MaterialKind.choices, initial=MaterialKind.MATERIAL)
    speaker: "forms.ModelChoiceField[Person]" = forms.ModelChoiceField(
        Person.objects.none(), label=_("Whose remarks"), required=False, empty_label=_("nobody’s")
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=[("", _("not said")), *CONTENT_LANGUAGES.items()], required=False
    )
    access: Any = forms.ChoiceField(
        label=_("Who may read it"), choices=Access.choices, widget=forms.RadioSelect, initial=Access.SESSION
    )
    access.option_help = ACCESS_HELP
    shown: Any = forms.ChoiceField(
        label=_("Shown to them"), choices=Shown.choices, widget=forms.RadioSelect, initial=Shown.AT_START
    )
    shown.option_help = SHOWN_HELP
    day = DateField(label=_("Day"), required=False)
    time = TimeField(label=_("Time"), required=False)

    def __init__(self, *args: Any, sitting: Session, **kwargs: Any):
        self.tz = sitting.conference.time_zone
        super().__init__(*args, **kwargs)
        if "speaker" in self.fields:
            people = Person.objects.filter(assignments__sitting=sitting).distinct()
            self.fields["speaker"].queryset = people.order_by("family_name", "given_name", "id")

    def initial_of(self, instance: Material) -> dict[str, Any]:
        found = super().initial_of(instance) | {"speaker": instance.speaker_id}
        if instance.shown_at:
            local = instance.shown_at.astimezone(ZoneInfo(self.tz))
            found |= {"day": local.date(), "time": local.time()}
        return found

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        data["shown_at"] = None
        if data.get("shown") == Shown.AT_MOMENT and not self.errors.keys() & {"day", "time"}:
            for name, message in (("day", _("Give the day.")), ("time", _("Give the time."))):
                if data.get(name) is None:
                    self.add_error(name, message)
            if data.get("day") and data.get("time"):
                try:
                    data["shown_at"] = combine(data["day"], data["time"], self.tz, field="time")
                except Refused as refused:
                    refusal_to_form(self, refused)
        return data

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in super().values().items() if name not in ("day", "time")}


class MaterialForm(MaterialEditForm):
    """The same with the file itself."""

    file = file_field()
    field_order = ["file"]

    def values(self) -> dict[str, Any]:
        values = super().values()
        file = values.pop("file")
        return values | {"name": file.name, "content": file.read()}


class RemarksForm(MaterialForm):
    """What a speaker uploads: the remarks are their own, and for those who listen."""

    kind = None
    speaker = None  # type: ignore[assignment]  # so a form takes a declared field out again

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        wide = [(value, label) for value, label in Access.choices if value not in (Access.INTERPRETERS, Access.TEAM)]
        self.fields["access"].choices = wide
