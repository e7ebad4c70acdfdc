"""The details of an edition in sections: one subject each, with a page and a short form of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from apps.conferences.forms.editions import DetailsForm
from apps.core.lazy import Words


@dataclass(frozen=True)
class Section:
    """`rows` are names of fields, those of a row side by side; `note` stands above them."""

    key: str  # of its address
    label: Words
    rows: tuple[tuple[str, ...], ...]
    note: Words = ""

    @property
    def fields(self) -> set[str]:
        return {name for row in self.rows for name in row}


SECTIONS = {
    section.key: section
    for section in (
        Section("names", _("Title and address"), (("titles",), ("themes",), ("number", "slug"))),
        Section("dates", _("When"), (("starts_on", "ends_on"),)),
        Section("place", _("Where"), (("mode",), ("places",), ("venues",))),
        Section("languages", _("Working languages"), (("working_languages",),)),
        Section(
            "replies",
            _("Replies"),
            (("deadline_day", "deadline_time", "reminder_days"),),
            _("In venue time; without a time, the end of that day. People who have not replied are reminded once."),
        ),
        Section("discretion", _("Discretion"), (("attribution",), ("list_public",), ("counts_public",))),
        Section(
            "sessions", _("What is read of sessions"), (("closed_sessions",), ("questions_public",), ("notes_shared",))
        ),
    )
}


class SectionForm(DetailsForm):
    """The fields of one section; what stands in the others is neither shown nor changed."""

    def __init__(self, *args: Any, section: Section, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.section = section
        for name in self.fields.keys() - section.fields - {"version"}:
            del self.fields[name]

    def rows(self) -> Iterator[list[BoundField]]:
        for names in self.section.rows:
            if row := [self[name] for name in names if name in self.fields]:
                yield row

    def values(self) -> dict:
        mine = self.section.fields | ({"reply_deadline"} if "deadline_day" in self.section.fields else set())
        return {name: value for name, value in super().values().items() if name in mine}
