"""The journal of a day: what has changed since yesterday, what comes next, and where.

What has changed is read off the versions of the programme, between the one that stood when yesterday began and the last
of the day; where there are none, off the history of its rows. A reader is told what they knew then or know since, and a
title only where they may still know it: a page of last week must not say what has been closed meanwhile.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.conferences.choices import ProgrammeMode
from apps.conferences.models import Conference
from apps.core.clocks.times import end_of
from apps.core.listing import enumerated
from apps.delegates.models import Person
from apps.sessions.cast.knowing import Cast, Participants
from apps.sessions.choices import Circle, Paper
from apps.sessions.models import ReleasedSession
from apps.sessions.openness import OPEN_TO
from apps.sessions.printing.booklets import Booklet, booklet_of_circle, booklet_of_person, days_in, in_print
from apps.sessions.printing.paper import printed
from apps.sessions.programme.timetable import Clock, Day, Line
from apps.sessions.releases.changes import Change, Kind, changes_between
from apps.sessions.releases.entries import Entry, Programmed, entries_of, from_json
from apps.sessions.releases.history import programme_at, removed_since
from apps.sessions.releases.letters import Item, Writer
from apps.sessions.releases.reach import News, is_worth_telling, roles_in
from apps.sessions.releases.reading import Reader

DAY = dt.timedelta(days=1)


class Knows(Protocol):
    """Whose journal it is."""

    def known(self, programme: Programmed) -> set[UUID]:
        """Which of these sessions they may know of, with a time or without."""

    def roles(self, entry: Entry | None) -> tuple[str, ...]:
        """What they are in a session."""


@dataclass(frozen=True)
class CircleKnows:
    circle: Circle

    def known(self, programme: Programmed) -> set[UUID]:
        return {pk for pk, entry in programme.items() if entry.visibility in OPEN_TO[self.circle]}

    def roles(self, entry: Entry | None) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True)
class PersonKnows:
    person: Person
    participants: Participants

    def known(self, programme: Programmed) -> set[UUID]:
        """As `cast.knowing` has it, by what they are in the conference today."""
        cast = Cast()
        for pk, entry in programme.items():
            cast.in_role[pk].update(UUID(row["person_id"]) for row in entry.parts["assignments"])
            cast.seated[pk].update(UUID(row["participation_id"]) for row in entry.parts["session_delegations"])
        knowing = self.participants.knowing
        return {pk for pk, entry in programme.items() if self.person.pk in knowing(pk, entry.visibility, cast).people}

    def roles(self, entry: Entry | None) -> tuple[str, ...]:
        return tuple(roles_in(entry).get(str(self.person.pk), ()))


@dataclass(frozen=True)
class Versions:
    """The programme as it was when yesterday began, at the end of the day, and of each session the last that was
    released of it."""

    before: Programmed
    after: Programmed
    last: Programmed

    @classmethod
    def around(cls, conference: Conference, day: dt.date) -> "Versions | None":
        """None where nothing can have changed from yesterday to the end of the day."""
        began, ended = (end_of(day - n * DAY, conference.time_zone) for n in (2, 0))
        current = entries_of(ReleasedSession, conference)
        if conference.programme_mode == ProgrammeMode.AS_EDITED:
            now, removed = timezone.now(), removed_since(conference, began)
            before, last = (programme_at(conference, at, current, removed) for at in (began, now))
            after = (
                current if ended > now else programme_at(conference, ended, current, removed_since(conference, ended))
            )
            return cls(before, after, {**last, **current})
        rows = list(conference.releases.filter(at__lt=ended).order_by("number").values_list("number", "at"))
        earlier = [number for number, at in rows if at < began][-1:]
        if not rows or rows[-1][0] in earlier:
            return None
        wanted = conference.releases.filter(number__in=[*earlier, rows[-1][0]]).values_list("number", "snapshot")
        snapshots = {0: {}, **{number: from_json(snapshot) for number, snapshot in wanted}}
        first = earlier[0] if earlier else 0
        return cls(snapshots[first], snapshots[rows[-1][0]], {**_gone_since(conference, first), **current})


def _gone_since(conference: Conference, number: int) -> dict[UUID, Entry]:
    """Sessions that later versions have removed, as they were released last."""
    diffs = conference.releases.filter(number__gt=number).order_by("number").values_list("diff", flat=True)
    return from_json(row["before"] for diff in diffs for row in diff if Kind.REMOVED in row["kinds"])


@dataclass(frozen=True)
class Journal:
    """`changes` is None where nothing stood on the programme before: all of it is new. `day` has the sessions
    of the day, `next_day` those of the next on which there are any."""

    conference: Conference
    booklet: Booklet
    date: dt.date
    title: str
    changes: Sequence[Item] | None
    day: Day | None
    next_day: Day | None

    @property
    def days(self) -> list[tuple[str, list[tuple[Line, str]]]]:
        """These days in words, each session with what it is to the reader."""
        marks = self.booklet.marks
        found = [day for day in (self.day, self.next_day) if day]
        return [(day.label, [(line, marks.get(line.id, "")) for line in day.lines]) for day in found]


def journal_of_circle(conference: Conference, circle: Circle, date: dt.date) -> Journal:
    """For all who may know as much as the circle may. The team reads everything of a change, as at its desk."""
    booklet = booklet_of_circle(conference, circle, "", ReleasedSession.objects.of(conference))
    versions = Versions.around(conference, date)
    if versions is None or not versions.before:
        return _journal(booklet, date, None if versions and versions.after else [])
    if circle == Circle.TEAM:
        return _journal(booklet, date, _all_of(conference, changes_between(versions.before, versions.after)))
    writer = Writer(conference, get_language() or "en", "", is_own=False)
    return _journal(booklet, date, list(_items(versions, CircleKnows(circle), writer)))


def journal_of_person(person: Person, conference: Conference, date: dt.date, *, reader: str = "") -> Journal:
    """For one person: of changes only those that concern them. `reader` as in `booklet_of_person`."""
    booklet = booklet_of_person(person, conference, reader=reader)
    versions = Versions.around(conference, date) if conference.is_public else None
    if versions is None or not versions.before:
        return _journal(booklet, date, None if versions and versions.after else [])
    knows = PersonKnows(person, Participants.of(conference))
    own_zone = "" if booklet.reader == conference.time_zone else booklet.reader
    writer = Writer(conference, get_language() or "en", own_zone)
    return _journal(booklet, date, list(_items(versions, knows, writer)))


def _journal(booklet: Booklet, date: dt.date, changes: Sequence[Item] | None) -> Journal:
    conference, days = booklet.conference, days_in(booklet)
    label = Clock(conference.time_zone).long_day(date)
    later = [day for day in days if day.iso > date.isoformat()]
    return Journal(
        conference,
        booklet,
        date,
        _("Journal for %(day)s") % {"day": label},
        changes,
        next((day for day in days if day.iso == date.isoformat()), None),
        later[0] if later else None,
    )


def _items(versions: Versions, knows: Knows, writer: Writer) -> Iterable[Item]:
    """One for each change that concerns the reader."""
    before, after = versions.before, versions.after
    knew, know, may_say = (knows.known(side) for side in (before, after, versions.last))
    for change in changes_between(before, after):
        had = change.pk in knew and bool(change.before and change.before.starts)
        has = change.pk in know and bool(change.after and change.after.starts)
        roles = knows.roles(change.before), knows.roles(change.after)
        news = News(change, had, has, *roles)
        if not (had or has) or not is_worth_telling(news):
            continue
        if change.pk in may_say:
            yield writer.item(news)
        elif had and change.before:
            yield writer.gone(change.before, _("A session"))


def _all_of(conference: Conference, changes: Sequence[Change]) -> list[Item]:
    entries = [side for change in changes for side in (change.before, change.after) if side]
    reader, found = Reader(conference, entries), []
    for day in reader.days(changes, None):
        for shown in day.changes:
            facts = tuple((what, _arrow(before, after)) for what, before, after in shown.facts)
            found.append(Item(shown.title, enumerated([word for _state, word in shown.kinds]), facts))
    return found


def _arrow(before: str, after: str) -> str:
    return f"{before} → {after}" if before and after else before or after


def as_pdf(journal: Journal, paper: Paper = Paper.A4) -> bytes:
    marks = journal.booklet.marks
    days = [
        {"label": label, "lines": [in_print(line, marks) for line, _mark in lines]} for label, lines in journal.days
    ]
    texts: dict[str, Any] = {
        "kind": " · ".join(filter(None, [journal.booklet.title, journal.booklet.kind])),
        "changed": _("What has changed since yesterday"),
        "nothing": nothing_said(journal),
        "changes": [_change(item) for item in journal.changes or ()],
        "next": _("What comes next, and where"),
        "days": days,
        "empty": "" if days else _("Nothing more is on the programme."),
    }
    return printed("journal", journal.title, texts, journal.conference, paper)


def nothing_said(journal: Journal) -> str:
    """Why there is no list of changes; empty where there is one."""
    if journal.changes is None:
        return _("All of the programme is new.")
    return "" if journal.changes else _("Nothing has changed.")


def _change(item: Item) -> dict[str, Any]:
    colon = _(": ")
    return {"title": item.title, "what": item.what, "facts": [f"{what}{colon}{said}" for what, said in item.facts]}
