from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.forms import CharField, DateField, TimeField
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

    def __init__(self, *args, rows: Sequence[ParagraphText], **kwargs):
        super().__init__(*args, **kwargs)
        self.uids = [row.paragraph_id for row in rows]
        for row in rows:
            name = f"text-{row.paragraph_id}"
            self.fields[name] = CharField(
                label=place_name(row), required=False, widget=forms.Textarea(attrs={"rows": 4})
            )
            self.initial[name] = row.text

    def texts(self) -> dict[UUID, str]:
        return {uid: self.cleaned_data[f"text-{uid}"] for uid in self.uids}
