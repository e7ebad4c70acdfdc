from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.conferences.choices import ProgrammeMode
from apps.core.forms import CharField
from apps.sessions.releases.changes import Change

MODE_HELP = {
    ProgrammeMode.RELEASED.value: _(
        "Until you release a change, the team alone sees it. A release shows what changed, keeps the version, and "
        "tells exactly those whom it concerns."
    ),
    ProgrammeMode.AS_EDITED.value: _(
        "Everybody reads each change at once, and calendars follow. Nobody is told by email, and no versions are kept."
    ),
}


class ReleaseForm(forms.Form):
    """What was looked at, whether that was a choice, and a word for the team."""

    seen = CharField(widget=forms.HiddenInput, required=False)
    chosen = forms.BooleanField(widget=forms.HiddenInput, required=False)
    note = CharField(
        label=_("Note"),
        required=False,
        max_length=500,
        help_text=_("For the team, beside the version: why it was released. It stands in no email."),
    )

    @property
    def tokens(self) -> list[str]:
        return self.cleaned_data["seen"].split()

    @property
    def sittings(self) -> list[UUID] | None:
        """None for everything that differs."""
        return [Change.pk_of(token) for token in self.tokens] if self.cleaned_data["chosen"] else None

    def clean_seen(self) -> str:
        seen = self.cleaned_data["seen"]
        try:
            for token in seen.split():
                Change.pk_of(token)
        except ValueError:
            raise forms.ValidationError(_("Open the page again, then release.")) from None
        return seen


class ModeForm(forms.Form):
    mode: Any = forms.ChoiceField(
        label=_("When does everybody outside the team read a change of the programme?"),
        choices=ProgrammeMode.choices,
        widget=forms.RadioSelect,
    )
    mode.option_help = MODE_HELP
