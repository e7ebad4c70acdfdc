"""A statement that a party gives beside the text: its kind, its words per language, which of them is authentic."""

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.forms import CharField, TranslatedFormField
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.delegates.models import Credential
from apps.statements.choices import ANNEX_HELP
from apps.statements.forms.parties import LONGEST
from apps.statements.models import Annex, ParagraphText, RosterEntry
from apps.statements.services.annexing import NewAnnex


def _kinds() -> list[tuple[str, str]]:
    """Asked each time: in the language of the page."""
    return [(each, each.label.capitalize()) for each in ANNEX_HELP]


class AnnexForm(forms.Form):
    """One that is sent without words takes back what stands. `parties` where somebody else records it.

    `seen` names what stood when the page was made.
    """

    data: Any
    fields: dict[str, Any]  # each of its own class
    seen = CharField(required=False, widget=forms.HiddenInput)
    party = forms.ChoiceField(label=_("Party"))
    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=_kinds,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what kind of statement it is.")},
    )
    texts = TranslatedFormField(
        label=_("The statement"),
        required=False,
        max_length=LONGEST,
        rows=6,
        help_text=_("Without any words a statement of this kind that was given before is withdrawn."),
    )
    authentic = forms.ChoiceField(
        label=_("Authentic version"), help_text=_("The others are printed as translations for reference.")
    )
    paragraphs = forms.MultipleChoiceField(
        label=_("Paragraphs it is about"), required=False, widget=forms.CheckboxSelectMultiple
    )
    publish = forms.BooleanField(
        label=_("The party asks for it to be published with the text"),
        required=False,
        help_text=_("Else it goes on record, and the public is told only that there is an annex."),
    )

    def __init__(
        self,
        *args,
        language: str,
        languages: Sequence[str],
        rows: Sequence[ParagraphText],
        own: RosterEntry | None = None,
        parties: Sequence[tuple[RosterEntry, str]] = (),
        seen: str = "",
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = seen
        self.own, self.parties = own, {str(entry.pk): entry for entry, _name in parties}
        self.fields["kind"].option_help = {str(each): words for each, words in ANNEX_HELP.items()}
        self.fields["texts"].widget.languages = languages
        self.fields["authentic"].choices = [(code, CONTENT_LANGUAGES[code]) for code in languages]
        self.fields["authentic"].initial = language
        self.fields["paragraphs"].choices = [(str(row.paragraph_id), _beginning(row)) for row in rows]
        if own is not None:
            del self.fields["party"]
        else:
            self.fields["party"].choices = [("", _("Choose")), *((str(entry.pk), name) for entry, name in parties)]

    def annex(self, credential: Credential | None) -> NewAnnex:
        data = self.cleaned_data
        return NewAnnex(
            party=self.own or self.parties[data["party"]],
            kind=data["kind"],
            texts=data["texts"],
            authentic=data["authentic"],
            publish=data["publish"],
            paragraphs=[uuid.UUID(uid) for uid in data["paragraphs"]],
            credential=credential,
            seen=data["seen"],
        )

    def accept_refusal(self, refused: Refused) -> None:
        """Another one stands by now: the next press is made knowing of that."""
        if refused.code == CHANGED_MEANWHILE:
            party = self.own or self.parties[self.cleaned_data["party"]]
            self.data = self.data.copy()
            self.data["seen"] = standing_marks(Annex.objects.filter(party=party))


def standing_marks(annexes: QuerySet[Annex]) -> str:
    """What is the last word of its kind among these, also where that takes one back: by ids."""
    return ",".join(str(pk) for pk in annexes.filter(superseded_by=None).values_list("pk", flat=True))


def _beginning(row: ParagraphText) -> str:
    words = row.text if len(row.text) < 60 else f"{row.text[:58]}…"
    return f"{row.number} {words}".strip()
