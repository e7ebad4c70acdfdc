from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.forms import CharField, DateField, TimeField
from apps.core.lazy import Words
from apps.statements.forms.amendments import place_name
from apps.statements.forms.moments import VenueMomentMixin
from apps.statements.models import ParagraphText


class ReferForm(VenueMomentMixin, forms.Form):
    """Which paragraphs, to whom, under whom, where and until when."""

    fields: dict[str, Any]  # each of its own class
    paragraphs = forms.MultipleChoiceField(
        label=_("Paragraphs"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one paragraph.")},
    )
    members = forms.MultipleChoiceField(
        label=_("Who sits in the group"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose who sits in the group.")},
    )
    facilitator = CharField(
        label=_("Who leads it"), max_length=200, error_messages={"required": _("Name who leads the group.")}
    )
    place = CharField(label=_("Where it meets"), required=False, max_length=200)
    day = DateField(label=_("Reports back by"), required=False)
    at = TimeField(label=_("Time at the venue"), required=False)

    def __init__(
        self,
        *args,
        conference: Conference,
        rows: Sequence[ParagraphText],
        parties: Sequence[tuple[str, str]],
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.conference = conference
        self.fields["paragraphs"].choices = [(str(row.paragraph_id), place_name(row)) for row in rows]
        self.fields["members"].choices = parties

    def clean(self) -> dict:
        self.clean_moment()
        return self.cleaned_data

    def chosen(self) -> list[UUID]:
        return [UUID(each) for each in self.cleaned_data["paragraphs"]]


class ReturnForm(forms.Form):
    """What the group proposes for each of its paragraphs; left as it stands, it proposes nothing there."""

    def __init__(self, *args, rows: Sequence[ParagraphText], paragraphs: Sequence[UUID], **kwargs):
        """`paragraphs` are all that the group was given; one that is gone has a field where words for it were sent."""
        super().__init__(*args, **kwargs)
        standing = {row.paragraph_id: row for row in rows}
        self.uids = [uid for uid in paragraphs if uid in standing or f"text-{uid}" in self.data]
        for uid in self.uids:
            row = standing.get(uid)
            self._add(uid, place_name(row) if row else _("A paragraph that was taken out"), row.text if row else "")

    def _add(self, uid: UUID, label: Words, words: str) -> None:
        field = CharField(label=label, required=False, widget=forms.Textarea(attrs={"rows": 4}))
        self.fields[f"text-{uid}"] = field
        self.fields[f"seen-{uid}"] = CharField(required=False, widget=forms.HiddenInput)
        self.initial.update({f"text-{uid}": words, f"seen-{uid}": words})

    def texts(self) -> dict[UUID, str]:
        return {uid: self.cleaned_data[f"text-{uid}"] for uid in self.uids}

    def seen(self) -> dict[UUID, str]:
        """The words that stood when the page was opened."""
        return {uid: self.cleaned_data[f"seen-{uid}"] for uid in self.uids}
