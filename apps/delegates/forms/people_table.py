"""A table of people: the text or the file, and what is said on the preview about its columns and its people."""

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.forms import CharField
from apps.core.views import refusal_to_form
from apps.delegates.people_table.assigning import OPEN, UNUSED, Assignment
from apps.delegates.people_table.columns import BY_FIELD
from apps.delegates.people_table.encodings import ENCODINGS, EncodingOpen
from apps.delegates.people_table.files import FileText, text_of
from apps.delegates.people_table.people_file import ABOVE, OUTSIDE, PeopleFile, Said
from apps.delegates.people_table.rows import SAME, SOMEBODY_ELSE, PersonRow
from apps.delegations.forms.seats import AsksAboutSeats

COLUMN, HEADING, PERSON = "column_", "heading_", "same_"
KEY = re.compile(r"[0-9a-f]{16}")


def fingerprint_of(text: str, assignment: Assignment, fill: str, rows: Iterable[PersonRow]) -> str:
    """Of what a preview has shown: it is taken in only as it was seen."""
    shown = [text, assignment.fields, fill, sorted((row.asked, row.answer) for row in rows if row.asked)]
    return hashlib.sha256(json.dumps(shown).encode()).hexdigest()


class ImportForm(AsksAboutSeats):
    """A pasted table, or a file that takes its place; `previewed` is the fingerprint of the reading last shown.

    `kept_file` is a file whose encoding it does not tell itself: with the button "reread" it is read in another one.
    What a preview asks comes back in fields that were not there at first: `column_N` with its `heading_N`, `same_KEY`.
    """

    fields: dict[str, Any]  # each of its own class

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
    fill = forms.ChoiceField(
        label=_("To which delegation do they belong?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[
            (ABOVE, _("To that of the row above")),
            (OUTSIDE, _("To none: they are outside delegations")),
        ],
    )
    previewed = CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, files=None, **kwargs):
        super().__init__(data, files, **kwargs)
        self.found: FileText | None = None
        self.readings: list[dict[str, str]] = []  # of a file that can be read in several ways
        for name in data or ():
            if name.startswith(COLUMN) and name.removeprefix(COLUMN).isdecimal():
                self.fields[name] = _column_field(data.get(HEADING + name.removeprefix(COLUMN), ""))
            elif name.startswith(PERSON) and KEY.fullmatch(name.removeprefix(PERSON)):
                self.fields[name] = _person_field()

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
            self.found = text_of(data, self.cleaned_data["encoding"])
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
    def said(self) -> Said:
        """What the preview was told; of columns by their headings, so that it holds where one was put in between."""
        answers = {name: value for name, value in self.cleaned_data.items() if name in self.fields}
        columns = {self.fields[name].heading: value for name, value in answers.items() if name.startswith(COLUMN)}
        same = {name.removeprefix(PERSON): value for name, value in answers.items() if name.startswith(PERSON)}
        return Said(columns, self.cleaned_data.get("fill", ""), {key: value for key, value in same.items() if value})

    def shown(self, text: str, assignment: Assignment | None = None, rows: Iterable[PersonRow] = ()) -> "ImportForm":
        """The form of the next page: `text` where it can be corrected, and the questions with what was answered."""
        rows = list(rows)
        data = {name: self.cleaned_data.get(name, "") for name in ("encoding", "kept_file", "fill")}
        data |= {"table": text}
        if assignment:
            data["previewed"] = fingerprint_of(text, assignment, data["fill"], rows)
            for number, (heading, field) in enumerate(zip(assignment.headings, assignment.fields, strict=True)):
                data |= {f"{HEADING}{number}": heading, f"{COLUMN}{number}": field}
        asked = [row for row in rows if row.asked]
        form = ImportForm(data | {PERSON + row.asked: row.answer for row in asked})
        for row in asked:
            form.fields[PERSON + row.asked].label = _question(row)
        form.full_clean()
        return form

    def columns(self, assignment: Assignment) -> list[dict[str, Any]]:
        """The fields of the columns that hold anything, each with what stands first under its heading."""
        told = enumerate(zip(assignment.headings, assignment.samples, strict=True))
        return [
            {"field": self[f"{COLUMN}{n}"], "name": f"{HEADING}{n}", "heading": heading, "sample": sample}
            for n, (heading, sample) in told
        ]

    def question_of(self, row: PersonRow) -> Any:
        return self[PERSON + row.asked] if row.asked else None


def is_as_shown(form: ImportForm, text: str, people: PeopleFile) -> bool:
    """Whether this very reading stood on the page whose button was pressed."""
    seen = fingerprint_of(text, people.assignment, form.said.fill, people.rows)
    return form.cleaned_data["previewed"] == seen


def _column_field(heading: str) -> forms.ChoiceField:
    choices = [(UNUSED, _("not used")), *((name, column.label) for name, column in BY_FIELD.items())]
    field: Any = forms.ChoiceField(label=heading, required=False, choices=[(OPEN, _("please say")), *choices])
    field.heading = heading
    return field


def _person_field() -> forms.ChoiceField:
    choices = [(SAME, _("the same person")), (SOMEBODY_ELSE, _("somebody else"))]
    return forms.ChoiceField(required=False, choices=choices, widget=forms.RadioSelect)


def _question(row: PersonRow) -> Any:
    if row.person.get("email"):
        message = _("This address is in the list as %(name)s: the same person?")
    else:
        message = _("There is a %(name)s in the list: the same person?")
    return message % {"name": row.known_as}
