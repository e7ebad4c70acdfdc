"""Which column of a table is which: as somebody said on the preview, else by headings and what stands under them."""

import re
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from apps.core.tables.assigning import Assignment, by_headings, cells_of, check
from apps.core.tables.headings import Column, key
from apps.delegates.people_table.columns import COLUMNS, PEOPLE, WHOLE_NAME

# Headings of a native name that are those of the whole name where the table has no other.
WHOLE_IN_ITS_SCRIPT = {"氏名", "名前", "お名前", "漢字氏名", "氏名漢字", "姓名", "성명", "이름"}
FORMS_OF_ADDRESS = {
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lady", "lord", "he", "hrh",
    "hon", "thehon", "honourable", "honorable", "excellency", "hisexcellency", "herexcellency",
    "ambassador", "amb", "rev", "fr", "ing", "mag", "dipling", "mme", "mlle", "m", "me", "herr", "frau",
    "señor", "señora", "sr", "sra", "srta", "don", "doña", "dott", "dottssa", "氏", "様", "博士", "教授", "先生",
    "殿", "大使", "閣下", "님", "박사", "교수", "女士", "г", "гжа",
}  # fmt: skip


def assign(header: Sequence[str], rows: Sequence[Sequence[str]], said: Mapping[str, str] | None = None) -> Assignment:
    """What each column holds. `said` maps headings to fields ("" for a column that is not used).

    ColumnsOpen (field "table") naming every required column that is missing, a column that stands twice, or one of
    which nobody can know what it holds.
    """
    assignment, free = by_headings(header, rows, PEOPLE, said or {})
    _find_whole_name(header, assignment.found, free)
    for place in free:
        if (column := assignment.found[place]) and column.field == "honorific":
            _weigh_title(assignment, place, cells_of(rows, place))
    named = [column for column in assignment.found if column]
    check(
        assignment,
        missing=[
            column
            for column in COLUMNS
            if column.required and column not in named and not (column.field == "family_name" and WHOLE_NAME in named)
        ],
    )
    return assignment


def _find_whole_name(header: Sequence[str], found: list[Column | None], free: list[int]) -> None:
    """A column "name" is the whole name where there is no family name, and the family name beside a given name."""
    fields = [column.field if column else "" for column in found]
    whole = next((place for place in free if fields[place] == "whole_name"), None)
    if "family_name" in fields:
        if whole is not None:
            found[whole] = None
        return
    if "whole_name" in fields and whole is None:  # somebody said so
        return
    if whole is None:
        whole = next((place for place in free if key(header[place]) in WHOLE_IN_ITS_SCRIPT), None)
    if whole is not None:
        found[whole] = PEOPLE.by_field["family_name"] if "given_name" in fields else WHOLE_NAME


def _weigh_title(assignment: Assignment, place: int, cells: list[str]) -> None:
    """A column "Title" holds forms of address (Dr, H.E.) or job titles: what stands under it decides, or somebody."""
    if key(assignment.headings[place]) not in ("title", "titel", "prefix"):
        return
    forms = sum(_is_form_of_address(cell) for cell in cells)
    if forms == len(cells):
        return
    if forms == 0 and assignment.place_of("position") is None:
        assignment.found[place] = PEOPLE.by_field["position"]
        message = _("The column “%(heading)s” holds job titles and is taken as such.")
        assignment.remarks.append(message % {"heading": assignment.headings[place]})
    else:
        assignment.found[place] = None
        assignment.open.add(place)


def _is_form_of_address(cell: str) -> bool:
    words = [key(word) for word in re.split(r"[\s/,&]+|(?<=\w)\.(?=\w{2})", cell)]
    return all(word in FORMS_OF_ADDRESS for word in words if word)
