"""A table in a form: pasted, or in a file that takes its place, and what its columns were said to hold."""

import base64
import binascii
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.forms import CharField
from apps.core.tables.assigning import OPEN, UNUSED, Assignment
from apps.core.tables.encodings import ENCODINGS, EncodingOpen
from apps.core.tables.files import FileText, text_of
from apps.core.tables.headings import Vocabulary
from apps.core.views import refusal_to_form

COLUMN, HEADING = "column_", "heading_"


class TableForm(forms.Form):
    """`known` are the columns that a table may have; `previewed` is the fingerprint of the reading last shown.

    `kept_file` is a file whose encoding it does not tell itself: with the button "reread" it is read in another one.
    What a preview asks comes back in fields that were not there at first: `column_N` with its `heading_N`.
    """

    known: Vocabulary
    fields: dict[str, Any]  # each of its own class
    data: Any

    table = forms.CharField(
        label=_("Table"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false", "wrap": "off"}),
        help_text=_("Copy the rows out of your spreadsheet, the line with the column names included."),
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        allow_empty_file=True,
        help_text=_("A workbook (.xlsx), CSV, or text with tabs, of at most one megabyte."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.tsv,.txt,text/csv,text/plain"}),
    )
    encoding = forms.ChoiceField(
        label=_("Encoding of the file"),
        required=False,
        choices=[("", _("found out by itself")), *ENCODINGS.items()],
        help_text=_("Only for CSV and text, and only if letters come out wrong."),
    )
    kept_file = forms.CharField(required=False, widget=forms.HiddenInput)
    previewed = CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, files: Any = None, **kwargs: Any):
        super().__init__(data, files, **kwargs)
        self.found: FileText | None = None
        self.readings: list[dict[str, str]] = []  # of a file that can be read in several ways
        for name in data or ():
            if name.startswith(COLUMN) and name.removeprefix(COLUMN).isdecimal():
                self.fields[name] = self._column_field(data.get(HEADING + name.removeprefix(COLUMN), ""))

    def clean(self) -> dict[str, Any]:
        data: bytes | None = None
        if upload := self.cleaned_data.get("file"):
            data = upload.read()
        elif "reread" in self.data:
            try:
                data = base64.b64decode(self.cleaned_data.get("kept_file", ""), validate=True)
            except binascii.Error:
                self.add_error("file", _("Choose the file once more."))
        if data is not None and "encoding" in self.cleaned_data:
            self._read(data)
        return self.cleaned_data

    def _read(self, data: bytes) -> None:
        try:
            self.found = text_of(data, self.known, self.cleaned_data["encoding"])
        except EncodingOpen as unsaid:
            names = [(each.encoding, each) for each in unsaid.readings]
            self.readings = [{"value": name, "label": str(ENCODINGS[name]), "sample": r.sample} for name, r in names]
            self._keep(data)
            refusal_to_form(self, unsaid)
        except Refused as refused:
            if refused.field == "encoding":
                self._keep(data)
            refusal_to_form(self, refused)
        else:
            self.cleaned_data["table"] = self.found.text
            self.cleaned_data["kept_file"] = base64.b64encode(data).decode() if self.found.encoding else ""
            self.cleaned_data["encoding"] = self.found.encoding

    @property
    def file_remarks(self) -> list[Any]:
        """What is to be known of the file: which sheet, which encoding."""
        if self.found is None:
            return []
        read_in = _("Read as %(encoding)s. Where letters are wrong, choose another encoding below.")
        name = self.found.encoding
        return [
            remark for remark in (self.found.remark, read_in % {"encoding": ENCODINGS[name]} if name else "") if remark
        ]

    def _keep(self, data: bytes) -> None:
        """For the next page, which has no file."""
        self.data = {**{name: self.data[name] for name in self.data}, "kept_file": base64.b64encode(data).decode()}

    @property
    def text(self) -> str:
        return self.cleaned_data.get("table", "").replace("\r\n", "\n").replace("\r", "\n")

    @property
    def said_columns(self) -> dict[str, str]:
        """By their headings, so that it holds where a column was put in between."""
        answers = {name: value for name, value in self.cleaned_data.items() if name in self.fields}
        return {self.fields[name].heading: value for name, value in answers.items() if name.startswith(COLUMN)}

    def told(self, text: str, assignment: Assignment | None) -> dict[str, str]:
        """What the form of the next page is made from: `text` where it can be corrected, and its columns."""
        data = {name: self.cleaned_data.get(name, "") for name in ("encoding", "kept_file")} | {"table": text}
        for number, (heading, field) in enumerate(
            zip(assignment.headings, assignment.fields, strict=True) if assignment else ()
        ):
            data |= {f"{HEADING}{number}": heading, f"{COLUMN}{number}": field}
        return data

    def columns(self, assignment: Assignment) -> list[dict[str, Any]]:
        """The fields of the columns that hold anything, each with what stands first under its heading."""
        told = enumerate(zip(assignment.headings, assignment.samples, strict=True))
        return [
            {"field": self[f"{COLUMN}{n}"], "name": f"{HEADING}{n}", "heading": heading, "sample": sample}
            for n, (heading, sample) in told
        ]

    def _column_field(self, heading: str) -> forms.ChoiceField:
        choices = [(UNUSED, _("not used")), *((name, column.label) for name, column in self.known.by_field.items())]
        field: Any = forms.ChoiceField(label=heading, required=False, choices=[(OPEN, _("please say")), *choices])
        field.heading = heading
        return field
