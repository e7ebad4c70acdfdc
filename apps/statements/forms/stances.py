from collections.abc import Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.http import QueryDict

from apps.statements.amendments.matrix import Said, mark_of_said
from apps.statements.choices import StanceValue, StanceVisibility
from apps.statements.models import ParagraphText
from apps.statements.paragraphs.earlier_numbers import Earlier
from apps.statements.services.stances import NewStance

LONGEST_NOTE = 500


class StancesForm(forms.Form):
    """A stance on each paragraph; what is not touched stays as it is. Fields are named by the paragraph."""

    def __init__(
        self,
        *args,
        rows: Sequence[ParagraphText],
        own: Mapping[UUID, Said],
        earlier: Mapping[UUID, Earlier | None],
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.rows, self.own, self.earlier = rows, own, earlier

    def lines(self) -> list[dict[str, Any]]:
        """`earlier` is what the paragraph was called when the party spoke of it, where it is called otherwise now."""
        return [
            {"row": row, "earlier": self.earlier.get(row.paragraph_id), **self._said(row.paragraph_id)}
            for row in self.rows
        ]

    def touched(self, wanted: NewStance) -> bool:
        """Whether it is another word than the one that the page had shown, as far as the page says which."""
        shown = Said(wanted.value, wanted.visibility, wanted.note.strip()) if wanted.value else None
        return wanted.seen is None or wanted.seen != mark_of_said(shown)

    def given(self) -> dict[UUID, NewStance]:
        found = {}
        for row in self.rows:
            said = self._said(row.paragraph_id)
            value = said["value"] if said["value"] in StanceValue.values else ""
            visibility = StanceVisibility.PRIVATE if said["private"] else StanceVisibility.HEADS
            wanted = NewStance(value, visibility, said["note"][:LONGEST_NOTE], said["seen"], self._promised())
            if self.touched(wanted):
                found[row.paragraph_id] = wanted
        return found

    def _promised(self) -> int:
        """From how many on red lines are counted, as the page said."""
        said = cast(QueryDict, self.data).get("told_from", "")
        return int(said) if said.isascii() and said.isdigit() and len(said) < 4 else 0

    def _said(self, uid: UUID) -> dict[str, Any]:
        """As it was sent, else as it stands."""
        if self.is_bound:
            data = cast(QueryDict, self.data)
            return {
                "value": data.get(f"value-{uid}", ""),
                "private": f"private-{uid}" in data,
                "note": data.get(f"note-{uid}", ""),
                "seen": data.get(f"seen-{uid}"),
            }
        standing = self.own.get(uid)
        if standing is None:
            return {"value": "", "private": False, "note": "", "seen": mark_of_said(None)}
        private = standing.visibility == StanceVisibility.PRIVATE
        return {"value": standing.value, "private": private, "note": standing.note, "seen": mark_of_said(standing)}
