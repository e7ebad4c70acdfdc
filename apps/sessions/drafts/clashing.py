"""Rooms and people of drafts that are taken at that time, by what is on the programme or by one another.

Two queries for any number of drafts, and a few more where there is something to tell. The database refuses the same;
here it is told of each row before that.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.core.clocks.times import format_moment, zone
from apps.core.languages import pick
from apps.sessions.choices import Role
from apps.sessions.drafts.draft import Draft
from apps.sessions.models import Assignment, Session

Key = UUID | str


class Taken(NamedTuple):
    """A stretch of time of a room or a person: by a session (`sitting`), or by a draft."""

    start: dt.datetime
    end: dt.datetime
    sitting: Session | None = None
    draft: Draft | None = None
    role: str = ""


class Clash(NamedTuple):
    draft: Draft
    field: str  # "room" or "people"
    sentence: str


def find_clashes(conference: Conference, drafts: Sequence[Draft], *, by: User | None) -> list[Clash]:
    """The first clash of each draft's room, and of each person in it. `by` is told of sessions they may know of."""
    timed = [draft for draft in drafts if draft.times]
    if not timed:
        return []
    hull = DateTimeTZRange(min(d.times[0] for d in timed if d.times), max(d.times[1] for d in timed if d.times))
    moved = [draft.moves.pk for draft in timed if draft.moves]
    rooms, people = _rooms_taken(conference, timed, hull, moved), _people_taken(timed, hull, moved)
    told = _Told(conference, by, [*rooms.values(), *people.values()])
    found = [
        *_clashes(timed, rooms, "room", told),
        *_clashes(timed, people, "people", told),
    ]
    return sorted(found, key=lambda clash: clash.draft.line)


def tell_clashes(conference: Conference, drafts: Sequence[Draft], *, by: User | None) -> None:
    """Write each clash beside the cell of its draft."""
    for clash in find_clashes(conference, drafts, by=by):
        before = clash.draft.errors.get(clash.field)
        clash.draft.errors[clash.field] = f"{before} {clash.sentence}" if before else clash.sentence


def _rooms_taken(
    conference: Conference, timed: Sequence[Draft], hull: DateTimeTZRange, moved: Sequence[UUID]
) -> dict[Key, list[Taken]]:
    taken: dict[Key, list[Taken]] = defaultdict(list)
    rooms = {draft.room.pk for draft in timed if draft.room}
    rows = Session.objects.of(conference).filter(room__in=rooms, busy__overlap=hull).exclude(pk__in=moved)
    for row in rows.select_related("room", "conference__forum"):
        if row.room_id and row.during:
            taken[row.room_id].append(Taken(row.during.lower, row.during.upper, sitting=row))
    for draft in timed:
        if draft.times and (place := draft.place):
            taken[place].append(Taken(*draft.times, draft=draft))
    return taken


def _people_taken(timed: Sequence[Draft], hull: DateTimeTZRange, moved: Sequence[UUID]) -> dict[Key, list[Taken]]:
    taken: dict[Key, list[Taken]] = defaultdict(list)
    people = {person.pk for draft in timed for person, _role in draft.people}
    if people:
        rows = Assignment.objects.filter(person__in=people, busy__overlap=hull).exclude(sitting__in=moved)
        for row in rows.select_related("sitting__conference__forum", "person").order_by("busy", "id"):
            during = row.sitting.during
            if during:
                taken[row.person_id].append(Taken(during.lower, during.upper, sitting=row.sitting, role=row.role))
    for draft in timed:
        for person, role in draft.people:
            if draft.times:
                taken[person.pk].append(Taken(*draft.times, draft=draft, role=role))
    return taken


def _clashes(timed: Sequence[Draft], taken: dict[Key, list[Taken]], field: str, told: "_Told") -> Iterator[Clash]:
    for draft in timed:
        names = _names(draft, field)
        for place, name in names.items():
            other = next((each for each in taken[place] if _is_in_the_way(each, draft)), None)
            if other is not None:
                yield Clash(draft, field, told.sentence(draft, other, field, name))


def _names(draft: Draft, field: str) -> dict[Key, str]:
    if field == "people":
        return {person.pk: str(person) for person, _role in draft.people}
    return {draft.place: pick(draft.place_names, get_language())} if draft.place else {}


def _is_in_the_way(other: Taken, draft: Draft) -> bool:
    start, end = draft.times or (other.end, other.end)
    return other.draft is not draft and other.start < end and start < other.end


class _Told:
    """Says what is in the way; of a session that `by` may not know of only that something is."""

    def __init__(self, conference: Conference, by: User | None, taken: Iterable[Sequence[Taken]]):
        self.tz, self.by = conference.time_zone, by
        self.others = {each.sitting.pk: each.sitting for row in taken for each in row if each.sitting}

    @cached_property
    def known(self) -> set[UUID]:
        """Asked once there is something to tell."""
        found: set[UUID] = set()
        editions = {other.conference_id: other.conference for other in self.others.values()}
        for edition in editions.values() if self.by else ():
            rows = Session.objects.visible_to(self.by, edition).filter(pk__in=self.others)
            found.update(rows.values_list("pk", flat=True))
        return found

    def sentence(self, draft: Draft, other: Taken, field: str, name: str) -> str:
        words = {"room": name, "person": name, **self.words_of(draft, other)}
        if other.draft:
            if field == "room":
                return _("%(room)s is taken by row %(line)s (“%(other)s”) at that time.") % words
            return _("%(person)s is in row %(line)s (“%(other)s”) at that time.") % words
        if other.sitting and other.sitting.pk not in self.known:
            unknown = (
                _("%(room)s is taken at that time.") if field == "room" else _("%(person)s is not free at that time.")
            )
            return unknown % words
        if field == "room":
            return _("%(room)s is taken by “%(other)s” from %(start)s to %(end)s.") % words
        return _("%(person)s is in “%(other)s” from %(start)s to %(end)s (%(role)s).") % words

    def words_of(self, draft: Draft, other: Taken) -> dict[str, str | int]:
        tz = other.sitting.conference.time_zone if other.sitting else self.tz
        moments = [other.start, other.end, *(draft.times or ())[:1]]
        style = "time" if len({moment.astimezone(zone(tz)).date() for moment in moments}) == 1 else "short"
        titles = other.draft.titles if other.draft else other.sitting.titles if other.sitting else {}
        return {
            "other": pick(titles, get_language()),
            "line": other.draft.line if other.draft else 0,
            "start": format_moment(other.start, tz, style),
            "end": format_moment(other.end, tz, style),
            "role": str(Role(other.role).label) if other.role else "",
        }
