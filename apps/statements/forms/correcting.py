"""Slips in the authentic words of a document, place by place, with who approves the corrigendum and why."""

from typing import Any, NamedTuple

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.forms import CharField, DateField
from apps.core.wordings.redline import Run, redline
from apps.documents.models import LanguageVersion
from apps.documents.paragraph_numbers import addresses_of
from apps.documents.services import Approval
from apps.statements.forms.blocks import LONGEST
from apps.statements.paragraphs.parsing import label
from apps.statements.record import canonical, editorial
from apps.statements.services.correcting import field_of

TITLE_LETTERS = 500


class Corrected(NamedTuple):
    """A place as it would read."""

    label: str
    runs: list[Run]


class CorrigendumForm(forms.Form):
    """`version` is what stands now. `seen` names it, `checked` the words whose redline was on the page."""

    fields: dict[str, Any]  # each of its own class

    title = CharField(label=_("Title"), max_length=TITLE_LETTERS)
    reason = CharField(
        label=_("Reason"),
        max_length=1000,
        help_text=_("Everybody reads it on the page of the corrigendum, such as “misprint in paragraph 3”."),
    )
    approved_by = CharField(
        label=_("Approved by"),
        max_length=300,
        help_text=_("In words that everybody may read, such as “drafting committee, meeting of 3 May”."),
    )
    approved_on = DateField(label=_("Approved on"))
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    checked = CharField(required=False, widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args, version: LanguageVersion, **kwargs):
        self.version = version
        super().__init__(*args, **kwargs)
        self.initial = {**self.initial, "title": version.title, "seen": version.sequence}
        named = _named(version)
        for row in version.paragraphs:
            rows = min(12, 1 + len(row["text"]) // 80)
            self.fields[field_of(row["uid"])] = CharField(
                label=named[row["uid"]],
                max_length=LONGEST,
                initial=row["text"],
                widget=forms.Textarea(attrs={"rows": rows, "class": "text"}),
            )
        for name in ("title", *(field_of(row["uid"]) for row in version.paragraphs)):
            self.fields[name].widget.attrs["lang"] = version.language

    @property
    def places(self) -> list[forms.BoundField]:
        return [self["title"], *(self[field_of(row["uid"])] for row in self.version.paragraphs)]

    def texts(self) -> dict[str, str]:
        return {row["uid"]: self.cleaned_data[field_of(row["uid"])] for row in self.version.paragraphs}

    def found(self) -> list[editorial.Correction]:
        """Every place that differs, in the words that would be deposited."""
        texts = self.texts()
        rows = [{**row, "text": canonical.normalise(texts[row["uid"]])} for row in self.version.paragraphs]
        return editorial.corrections(self.version, canonical.normalise(self.cleaned_data["title"]), rows)

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "language": self.version.language,
            "title": data["title"],
            "texts": self.texts(),
            "approval": Approval(data["approved_by"], data["approved_on"], data["reason"]),
            "seen": data["seen"],
        }

    def unchecked(self) -> list[Corrected]:
        """Each place as it would read, while nobody has seen it so; else none."""
        found = self.found()
        if self.cleaned_data["checked"] == _hash_of(found):
            return []
        places = _named(self.version)
        return [Corrected(str(places.get(each.uid, _("Title"))), redline(each.old, each.new)) for each in found]

    def show(self) -> None:
        """What is typed now is what the page shows."""
        typed: Any = self.data
        data = typed.copy()
        data["checked"] = _hash_of(self.found())
        self.data = data


def _named(version: LanguageVersion) -> dict[str, Any]:
    """Each as printed, with those it stands under, else by its place: § 4."""
    rows, named = version.paragraphs, _("Paragraph %(number)s")
    return {
        row["uid"]: named % {"number": label(number).rstrip(".")} if number else f"§ {place}"
        for place, (row, number) in enumerate(zip(rows, addresses_of(rows), strict=True), start=1)
    }


def _hash_of(found: list[editorial.Correction]) -> str:
    return canonical.text_hash("\n".join(f"{each.uid} {each.new}" for each in found))
