from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.forms import CharField
from apps.statements.choices import Distribution
from apps.statements.log.snapshots import words_mark
from apps.statements.models import Revision


class CirculateForm(forms.Form):
    """To whom the revision that stands goes now; circles that have it already are not offered."""

    fields: dict[str, Any]  # each of its own class
    seen = CharField(widget=forms.HiddenInput)
    circle = forms.ChoiceField(
        label=_("Who reads it"),
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("They have this revision already, or it is out of date. Reload the page.")},
    )
    note = CharField(
        label=_("Covering note"),
        required=False,
        max_length=300,
        help_text=_("Stands in the email and above the text, for instance until when remarks are expected."),
    )

    def __init__(self, *args, revision: Revision, offered: Sequence[Distribution], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["circle"].choices = [(each.value, each.label) for each in offered]
        self.initial.update(seen=words_mark(revision), circle=offered[0].value if offered else "")
