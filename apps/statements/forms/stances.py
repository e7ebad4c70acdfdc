from collections.abc import Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.http import QueryDict

from apps.statements.amendments.matrix import Said
from apps.statements.choices import StanceValue, StanceVisibility
from apps.statements.models import ParagraphText
from apps.statements.services.stances import NewStance

LONGEST_NOTE = 500


class StancesForm(forms.Form):
    """A stance on each paragraph; what is not touched stays as it is. Fields are named by the paragraph."""

    def __init__(self, *args, rows: Sequence[ParagraphText], own: Mapping[UUID, Said], **kwargs):
        super().__init__(*args, **kwargs)
        self.rows, self.own = rows, own

    def lines(self) -> list[dict[str, Any]]:
        return [{"row": row, **self._said(row.paragraph_id)} for row in self.rows]

    def given(self) -> dict[UUID, NewStance]:
        found = {}
        for row in self.rows:
            said = self._said(row.paragraph_id)
            value = said["value"] if said["value"] in StanceValue.values else ""
            visibility = StanceVisibility.PRIVATE if said["private"] else StanceVisibility.HEADS
            found[row.paragraph_id] = NewStance(value, visibility, said["note"][:LONGEST_NOTE])
        return found

    def _said(self, uid: UUID) -> dict[str, Any]:
        """As it was sent, else as it stands."""
        if self.is_bound:
            data = cast(QueryDict, self.data)
            return {
                "value": data.get(f"value-{uid}", ""),
                "private": f"private-{uid}" in data,
                "note": data.get(f"note-{uid}", ""),
            }
        standing = self.own.get(uid)
        if standing is None:
            return {"value": "", "private": False, "note": ""}
        private = standing.visibility == StanceVisibility.PRIVATE
        return {"value": standing.value, "private": private, "note": standing.note}
