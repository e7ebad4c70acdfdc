"""Changes and versions as a page of the desk shows them, in the words of its language."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.conferences.models import Conference
from apps.core.choices import Visibility
from apps.core.clocks.times import format_range
from apps.core.languages import CONTENT_LANGUAGES, pick
from apps.core.listing import enumerated
from apps.delegates.models import Person
from apps.delegations.listing import named
from apps.delegations.models import Participation
from apps.sessions.cast.people import InRole
from apps.sessions.choices import Format, Role, SessionStatus
from apps.sessions.openness import is_for_everybody
from apps.sessions.programme.timetable import Clock, Day, Line, Words, state_of, title_of
from apps.sessions.releases.changes import Change, Kind
from apps.sessions.releases.entries import Entry


@dataclass
class Shown:
    """One change. `facts` are (what, before, after); `is_new` marks what came after somebody looked."""

    id: UUID
    title: str
    language: str
    kinds: list[tuple[str, str]]
    facts: list[tuple[str, str, str]]
    exists: bool  # in the working programme
    is_whole: bool  # new or removed: nothing of it is there twice
    token: str
    is_new: bool = False


@dataclass
class ShownDay:
    label: str
    changes: list[Shown] = field(default_factory=list)


CHIPS = {Kind.ADDED: "yes", Kind.RESTORED: "yes", Kind.CANCELLED: "no", Kind.REMOVED: "no", Kind.UNSCHEDULED: "no"}


class Reader:
    """Reads entries. Names of people and delegations are those of today, whatever a version is of: two queries."""

    def __init__(self, conference: Conference, entries: Iterable[Entry]):
        self.conference, self.language, self.words = conference, get_language(), Words()
        entries = list(entries)
        people = {row["person_id"] for entry in entries for row in entry.parts["assignments"]}
        self.people = {str(pk): person.full_name for pk, person in Person.objects.in_bulk(people).items()}
        rows = named(Participation.objects.all(), conference, self.language, "pk")
        self.delegations = {str(pk): name.display for name, (pk,) in rows}
        self.clock, self.venue = Clock(conference.time_zone), ZoneInfo(conference.time_zone)

    def days(self, changes: Sequence[Change], seen: Collection[str] | None) -> list[ShownDay]:
        """By the day of a session, those without a time last; `seen` as somebody had them when they looked."""
        ordered = sorted(changes, key=lambda change: self.moment(change) or dt.datetime.max.replace(tzinfo=dt.UTC))
        return [
            ShownDay(label, [self.shown(change, seen) for change in group])
            for label, group in groupby(ordered, key=lambda change: self.day(self.moment(change)))
        ]

    @staticmethod
    def moment(change: Change) -> dt.datetime | None:
        return next((side.starts_at for side in (change.after, change.before) if side and side.starts), None)

    def day(self, moment: dt.datetime | None) -> str:
        return self.clock.long_day(moment.astimezone(self.venue).date()) if moment else _("Without a time")

    def shown(self, change: Change, seen: Collection[str] | None) -> Shown:
        title, own = title_of(change.entry.titles, self.language)
        kinds = [(CHIPS.get(kind, "info"), str(kind.label)) for kind in change.kinds]
        is_new = seen is not None and change.token not in seen
        facts = [fact for fact in self.facts(change) if fact[1] != fact[2]]
        is_whole = change.before is None or change.after is None
        return Shown(change.pk, title, own, kinds, facts, change.after is not None, is_whole, change.token, is_new)

    def facts(self, change: Change) -> Iterable[tuple[str, str, str]]:
        sides = change.before, change.after
        for caption, said in (
            (_("Time"), self.when),
            (_("Room"), lambda entry: pick(entry.room_names, self.language)),
            (_("Open to"), lambda entry: str(Visibility(entry.visibility).label)),
            (_("Delegations"), lambda entry: enumerated(self.seated(entry))),
            (_("People in roles"), self.cast),
        ):
            before, after = (said(side) if side else "" for side in sides)
            yield caption, before, after
        if change.before and change.after:
            yield from self.words_of(change.before, change.after)

    def words_of(self, before: Entry, after: Entry) -> Iterable[tuple[str, str, str]]:
        """What a new or removed session says by its heading. A title is shown in each language in which it differs."""
        yield _("Status"), str(SessionStatus(before.status).label), str(SessionStatus(after.status).label)
        yield _("Format"), str(Format(before.format).label), str(Format(after.format).label)
        for code, name in CONTENT_LANGUAGES.items():
            caption = _("Title (%(language)s)") % {"language": name}
            yield caption, before.titles.get(code, ""), after.titles.get(code, "")

    def when(self, entry: Entry) -> str:
        if entry.starts_at is None or entry.ends_at is None:
            return ""
        return format_range(entry.starts_at, entry.ends_at, self.conference.time_zone)

    def seated(self, entry: Entry) -> list[str]:
        rows = entry.parts["session_delegations"]
        return sorted(filter(None, (self.delegations.get(row["participation_id"]) for row in rows)))

    def cast(self, entry: Entry) -> str:
        rows = entry.parts["assignments"]
        named = [f"{self.name(row['person_id'])} ({Role(row['role']).label})" for row in rows]
        return enumerated(named)

    def name(self, person: str) -> str:
        return self.people.get(person) or _("somebody no longer on the list")

    def programme(self, entries: Iterable[Entry], url_of: Callable[[UUID], str]) -> list[Day]:
        """Those with a time, by day."""
        days: dict[str, Day] = {}
        for entry in entries:
            if entry.starts_at is None or entry.ends_at is None:
                continue
            line = self.line(entry, url_of(entry.pk))
            date = dt.date.fromisoformat(line.starts_iso[:10])
            day = days.setdefault(date.isoformat(), Day(date.isoformat(), self.clock.long_day(date), ""))
            day.lines.append(line)
        return list(days.values())

    def line(self, entry: Entry, url: str) -> Line:
        title, own = title_of(entry.titles, self.language)
        rows = entry.parts["assignments"]
        return Line(
            entry.pk,
            url,
            title,
            own,
            self.words.formats[entry.format],
            state_of(entry.status, entry.format, entry.visibility),
            "" if is_for_everybody(entry.visibility) else self.words.access[entry.visibility],
            *self.clock.times(entry.starts_at, entry.ends_at),  # type: ignore[arg-type]  # asked by `programme`
            room=pick(entry.room_names, self.language),
            delegations=self.seated(entry),
            people=self.words.people([InRole(row["role"], self.name(row["person_id"])) for row in rows]),
        )
