"""Drafts as the page shows them before anything is written: what was read, and what is wrong, in five groups."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from apps.conferences.models import Conference
from apps.core.clocks.times import format_moment, format_range
from apps.core.languages import pick
from apps.core.lazy import Words
from apps.delegations.names import display_name
from apps.sessions.choices import Format, Role
from apps.sessions.drafts.draft import Draft
from apps.sessions.drafts.table.columns import SESSIONS
from apps.sessions.openness import VISIBILITY_CHOICES

SESSION, WHEN, ROOM, WHO, OPEN_TO = range(5)
GROUPS: list[tuple[Words, frozenset[str]]] = [
    (gettext_lazy("Session"), frozenset({"titles", "format", "descriptions"})),
    (gettext_lazy("Time"), frozenset({"day", "start", "end", "length"})),
    (gettext_lazy("Room"), frozenset({"room"})),
    (gettext_lazy("Who takes part"), frozenset({"delegations", "people", *map(str, Role)})),
    (gettext_lazy("Open to"), frozenset({"visibility"})),
]
SHORT = 80


@dataclass(frozen=True)
class Fault:
    """What is wrong in a cell: its column, what was typed there, and the sentence."""

    label: Words
    typed: str
    sentence: str


@dataclass(frozen=True)
class Cell:
    label: Words
    lines: list[str]
    faults: list[Fault] = field(default_factory=list)


@dataclass(frozen=True)
class Shown:
    draft: Draft
    cells: list[Cell]


def preview_of(drafts: Iterable[Draft], conference: Conference) -> list[Shown]:
    """In the language of the page, times on the clocks of the venue. No query where delegations come with names."""
    read = Reading(conference)
    return [Shown(draft, [*read.cells(draft)]) for draft in drafts]


class Reading:
    def __init__(self, conference: Conference):
        self.conference, self.language = conference, get_language()
        self.formats = {str(each.value): capfirst(str(each.label)) for each in Format}
        self.open_to = {value: str(label) for value, label in VISIBILITY_CHOICES}
        self.roles = {str(role): capfirst(str(role.label)) for role in Role}

    def cells(self, draft: Draft) -> Iterator[Cell]:
        lines = [self.session(draft), self.when(draft), self.room(draft), self.who(draft), self.visibility(draft)]
        for (label, names), read in zip(GROUPS, lines, strict=True):
            shown = [line for line in read if line]
            yield Cell(label, shown, [*_faults(draft, names, shown)])

    def session(self, draft: Draft) -> list[str]:
        return [
            *draft.titles.values(),
            "" if "format" in draft.errors else self.formats[draft.format],
            *(pick(row.titles, self.language) for row in (draft.phase, draft.track) if row),
            *(text if len(text) <= SHORT else f"{text[:SHORT]}…" for text in draft.descriptions.values()),
            self.agenda(draft),
        ]

    def agenda(self, draft: Draft) -> str:
        count = len(draft.agenda)
        return ngettext("%(count)s agenda item", "%(count)s agenda items", count) % {"count": count} if count else ""

    def when(self, draft: Draft) -> list[str]:
        if draft.times is None:
            return [] if draft.errors.keys() & GROUPS[WHEN][1] else [_("Without a time")]
        start, end = draft.times
        zone = self.conference.time_zone
        moved = draft.moves and draft.moves.during
        before = _("before: %(time)s") % {"time": format_moment(moved.lower, zone, "short")} if moved else ""
        return [format_range(start, end, zone), before]

    def room(self, draft: Draft) -> list[str]:
        if draft.new_room:
            return [_("%(room)s (new)") % {"room": draft.new_room}]
        return [pick(draft.place_names, self.language)]

    def who(self, draft: Draft) -> list[str]:
        names = [display_name(row.entity, self.conference, self.language).display for row in draft.delegations]
        told = [" · ".join(names)]
        for role, label in self.roles.items():
            if people := [str(person) for person, its in draft.people if its == role]:
                told.append(_("%(role)s: %(people)s") % {"role": label, "people": ", ".join(people)})
        return told

    def visibility(self, draft: Draft) -> list[str]:
        return [self.open_to[draft.open_to]]


def _faults(draft: Draft, names: frozenset[str], shown: list[str]) -> Iterator[Fault]:
    """What was typed is not said twice."""
    for name, sentence in draft.errors.items():
        if name.partition(":")[0] in names:
            column = SESSIONS.by_field.get(name)
            typed = draft.cells.get(name, "")
            yield Fault(column.label if column else "", "" if typed in shown else typed, sentence)
