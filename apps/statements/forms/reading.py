from collections.abc import Collection, Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apps.sessions.models import Session
from apps.statements.amendments.agreed import hash_of
from apps.statements.models import ParagraphText, Party


class ReadingForm(forms.Form):
    """A tick for each paragraph that is agreed, and who was in the room."""

    fields: dict[str, Any]  # each of its own class
    present = forms.MultipleChoiceField(
        label=_("Present in the room"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Untick who was out."),
    )
    silent = forms.MultipleChoiceField(label=_("Remained silent"), required=False, widget=forms.CheckboxSelectMultiple)
    sitting = forms.ModelChoiceField(label=_("Session"), queryset=Session.objects.none(), required=False)

    def __init__(
        self,
        *args,
        rows: Sequence[ParagraphText],
        agreed: Mapping[UUID, Any],
        parties: Sequence[tuple[Party, str]],
        sittings,
        ticked: Collection[UUID] = (),
        **kwargs,
    ):
        """`ticked` are those beside the agreed ones that the page comes up with ticked, and nothing is saved of yet."""
        super().__init__(*args, **kwargs)
        self.rows, self.agreed, self.ticked_first = rows, agreed, ticked
        self.parties = {str(party.pk): party for party, _name in parties}
        named = [(str(party.pk), name) for party, name in parties]
        self.fields["present"].choices = self.fields["silent"].choices = named
        self.fields["sitting"].queryset = sittings
        self.initial["present"] = list(self.parties)

    def _ticked(self) -> set[str]:
        return set(self.data.getlist("agreed")) if isinstance(self.data, QueryDict) else set()

    def marks(self) -> dict[UUID, bool]:
        ticked = set(cast(QueryDict, self.data).getlist("agreed"))
        return {row.paragraph_id: str(row.paragraph_id) in ticked for row in self.rows}

    def seen(self) -> dict[UUID, str]:
        return {row.paragraph_id: self.data.get(f"seen-{row.paragraph_id}", "") for row in self.rows}

    def lines(self) -> list[dict[str, Any]]:
        """Each paragraph with its tick as it stands, or as it was sent."""
        first = {str(uid) for uid in (*self.agreed, *self.ticked_first)}
        ticked = set(cast(QueryDict, self.data).getlist("agreed")) if self.is_bound else first
        return [
            {
                "row": row,
                "hash": hash_of(row),
                "ticked": str(row.paragraph_id) in ticked,
                "agreement": self.agreed.get(row.paragraph_id),
            }
            for row in self.rows
        ]

    def absent(self) -> list[Party]:
        return [party for key, party in self.parties.items() if key not in self.cleaned_data["present"]]

    def silent_parties(self) -> list[Party]:
        return [self.parties[key] for key in self.cleaned_data["silent"]]
