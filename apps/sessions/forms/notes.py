"""The notes of a session as one form: for each heading its text, whether it is attributed, and its version."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.forms import CharField
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.sessions.models import NoteEntry
from apps.sessions.models.notes import LONGEST_NOTE
from apps.sessions.notes.headings import Heading
from apps.sessions.services.notes import Written, is_same, late_sentence

SAID_OF_NAMES = _("Not attributed: others are told neither who said it nor who wrote it down.")


class NotesForm(forms.Form):
    """`headings` are those that this reader may write under, with what stands there now."""

    fields: dict[str, Any]  # each of its own class
    data: Any

    def __init__(self, *args, headings: Sequence[Heading], unattributed: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.headings = headings
        for heading in headings:
            current = heading.current
            self.fields[f"text_{heading.place}"] = CharField(
                label=_("Notes"), required=False, max_length=LONGEST_NOTE,
                initial=current.text if current else "", widget=forms.Textarea(attrs={"rows": 6}),
            )  # fmt: skip
            self.fields[f"quiet_{heading.place}"] = forms.BooleanField(
                label=SAID_OF_NAMES, required=False, initial=current.unattributed if current else unattributed
            )
            self.fields[f"base_{heading.place}"] = forms.IntegerField(
                required=False, min_value=0, initial=heading.number, widget=forms.HiddenInput
            )

    def rows(self) -> list[dict[str, Any]]:
        """Each heading with its fields; `theirs` is what somebody else has written there meanwhile."""
        return [
            {
                "heading": heading,
                "text": self[f"text_{heading.place}"],
                "quiet": self[f"quiet_{heading.place}"],
                "base": self[f"base_{heading.place}"],
                "theirs": heading.current if self.has_error(f"text_{heading.place}", CHANGED_MEANWHILE) else None,
            }
            for heading in self.headings
        ]

    def clean(self) -> dict[str, Any]:
        """Tell of each heading under which somebody else has written since the page was opened; the next press of the
        button is made knowing of it."""
        super().clean()
        for heading in self.headings:
            each = self._written(heading)
            shown = next((entry for entry in heading.entries if entry.number == each.base), None)
            if each.base != heading.number and not (is_same(each, shown) or is_same(each, heading.current)):
                self._tell_late(heading.place, heading.current)
        return self.cleaned_data

    def _tell_late(self, place: str, current: NoteEntry | None) -> None:
        self.add_error(f"text_{place}", forms.ValidationError(late_sentence(current), code=CHANGED_MEANWHILE))
        self.data = self.data.copy()
        self.data[f"base_{place}"] = str(current.number if current else 0)

    def _written(self, heading: Heading) -> Written:
        data, place = self.cleaned_data, heading.place
        return Written(
            place, data.get(f"text_{place}", ""), data.get(f"quiet_{place}", False), data.get(f"base_{place}") or 0,
            heading.agenda_item_id, heading.question_id,
        )  # fmt: skip

    def written(self) -> list[Written]:
        return [self._written(heading) for heading in self.headings]


class ReopenForm(forms.Form):
    reason = CharField(label=_("Why they are opened again"), max_length=500)
