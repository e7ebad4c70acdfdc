"""A table of people: the text or the file, and what is said on the preview about its columns and its people."""

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.tables.assigning import Assignment
from apps.core.tables.form import TableForm
from apps.delegates.people_table.columns import PEOPLE
from apps.delegates.people_table.people_file import ABOVE, OUTSIDE, PeopleFile, Said
from apps.delegates.people_table.rows import SAME, SOMEBODY_ELSE, PersonRow
from apps.delegations.forms.seats import AsksAboutSeats

PERSON = "same_"
KEY = re.compile(r"[0-9a-f]{16}")


def fingerprint_of(text: str, assignment: Assignment, fill: str, rows: Iterable[PersonRow]) -> str:
    """Of what a preview has shown: it is taken in only as it was seen."""
    shown = [text, assignment.fields, fill, sorted((row.asked, row.answer) for row in rows if row.asked)]
    return hashlib.sha256(json.dumps(shown).encode()).hexdigest()


class ImportForm(AsksAboutSeats, TableForm):
    """Beside the table what is asked of its people: `same_KEY` comes back in fields that were not there at first."""

    known = PEOPLE

    fill = forms.ChoiceField(
        label=_("To which delegation do they belong?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[
            (ABOVE, _("To that of the row above")),
            (OUTSIDE, _("To none: they are outside delegations")),
        ],
    )

    def __init__(self, data=None, files=None, **kwargs):
        super().__init__(data, files, **kwargs)
        for name in data or ():
            if name.startswith(PERSON) and KEY.fullmatch(name.removeprefix(PERSON)):
                self.fields[name] = _person_field()

    @property
    def said(self) -> Said:
        """What the preview was told."""
        answers = {name: value for name, value in self.cleaned_data.items() if name in self.fields}
        same = {name.removeprefix(PERSON): value for name, value in answers.items() if name.startswith(PERSON)}
        kept = {key: value for key, value in same.items() if value}
        return Said(self.said_columns, self.cleaned_data.get("fill", ""), kept)

    def shown(self, text: str, assignment: Assignment | None = None, rows: Iterable[PersonRow] = ()) -> "ImportForm":
        """The form of the next page: `text` where it can be corrected, and the questions with what was answered."""
        rows = list(rows)
        data = self.told(text, assignment) | {"fill": self.cleaned_data.get("fill", "")}
        if assignment:
            data["previewed"] = fingerprint_of(text, assignment, data["fill"], rows)
        asked = [row for row in rows if row.asked]
        form = ImportForm(data | {PERSON + row.asked: row.answer for row in asked})
        for row in asked:
            form.fields[PERSON + row.asked].label = _question(row)
        form.full_clean()
        return form

    def question_of(self, row: PersonRow) -> Any:
        return self[PERSON + row.asked] if row.asked else None


def is_as_shown(form: ImportForm, text: str, people: PeopleFile) -> bool:
    """Whether this very reading stood on the page whose button was pressed."""
    seen = fingerprint_of(text, people.assignment, form.said.fill, people.rows)
    return form.cleaned_data["previewed"] == seen


def _person_field() -> forms.ChoiceField:
    choices = [(SAME, _("the same person")), (SOMEBODY_ELSE, _("somebody else"))]
    return forms.ChoiceField(required=False, choices=choices, widget=forms.RadioSelect)


def _question(row: PersonRow) -> Any:
    if row.person.get("email"):
        message = _("This address is in the list as %(name)s: the same person?")
    else:
        message = _("There is a %(name)s in the list: the same person?")
    return message % {"name": row.known_as}
