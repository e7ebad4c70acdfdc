"""People in roles: who is gone, who cannot be there, interpreters, ways between buildings; and who sees a session."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from apps.core.choices import Visibility
from apps.core.listing import enumerated
from apps.sessions.choices import Role
from apps.sessions.conflicts.kinds import Kind
from apps.sessions.conflicts.rows import Conflict, Planned, Programme, overlapping, timed


def seen_by_nobody(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    """Open to those who take part, and nobody does. What only the team may know of is meant to be so."""
    for sitting in timed(sittings):
        if sitting.visibility != Visibility.SESSION or not programme.there.isdisjoint(sitting.delegation_ids):
            continue
        if all(pk in programme.people and programme.people[pk].is_gone for pk in sitting.person_ids):
            message = _("Nobody outside the team can see “%(title)s”: no delegation and no person takes part in it.")
            yield Conflict(Kind.NOBODY_SEES, message % {"title": sitting.title}, (sitting,))


def not_coming(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    for sitting in sittings:
        for pk, role in zip(sitting.person_ids, sitting.roles, strict=True):
            if pk in programme.people and programme.people[pk].is_gone:
                words = {"person": programme.name_of(pk), "role": Role(role).label, "title": sitting.title}
                message = _("%(person)s (%(role)s in “%(title)s”) is not coming to the conference.")
                yield Conflict(Kind.SPEAKER_GONE, message % words, (sitting,), (pk, role))


def person_twice(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    """The database lets none be; what is only thought of may have one."""
    for first, second in overlapping(sittings):
        for pk in sorted(set(first.person_ids).intersection(second.person_ids)):
            words = {"person": programme.name_of(pk), "first": first.title, "second": second.title}
            message = _("%(person)s would be in “%(first)s” and in “%(second)s” at the same time.")
            yield Conflict(Kind.PERSON_TWICE, message % words, (first, second), (pk,))


def interpreters(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    """A pause between two sessions of one interpreter, and no stretch without one that is too long."""
    pause, stretch = programme.rules.interpreter_pause, programme.rules.interpreter_stretch
    if not pause and not stretch:
        return
    works: defaultdict[UUID, list[Planned]] = defaultdict(list)
    for sitting in timed(sittings):
        for pk in set(sitting.interpreters):
            works[pk].append(sitting)
    for pk, theirs in works.items():
        for run in runs(theirs, dt.timedelta(minutes=pause or 1)):
            if pause:
                yield from without_pause(programme, pk, run, pause)
            if stretch:
                yield from too_long(programme, pk, run, stretch)


def runs(sittings: Iterable[Planned], pause: dt.timedelta) -> Iterator[list[Planned]]:
    """Sessions between which there is no pause."""
    run: list[Planned] = []
    for sitting in sittings:
        if run and sitting.span[0] - run[-1].span[1] >= pause:
            yield run
            run = []
        run.append(sitting)
    if run:
        yield run


def without_pause(programme: Programme, pk: UUID, run: Sequence[Planned], pause: int) -> Iterator[Conflict]:
    for first, second in zip(run, run[1:], strict=False):
        words = {"person": programme.name_of(pk), "first": first.title, "second": second.title, "pause": pause}
        message = _("%(person)s interprets “%(first)s” and then “%(second)s” without a pause of %(pause)s minutes.")
        yield Conflict(Kind.NO_PAUSE, message % words, (first, second), (pk,))


def too_long(programme: Programme, pk: UUID, run: Sequence[Planned], stretch: int) -> Iterator[Conflict]:
    minutes = int((run[-1].span[1] - run[0].span[0]).total_seconds() // 60)
    if minutes > stretch:
        titles = enumerated(_("“%(title)s”") % {"title": each.title} for each in run)
        words = {"person": programme.name_of(pk), "minutes": minutes, "stretch": stretch, "titles": titles}
        message = _("%(person)s interprets for %(minutes)s minutes at a stretch, more than %(stretch)s: %(titles)s.")
        yield Conflict(Kind.LONG_STRETCH, message % words, tuple(run), (pk, minutes))


def too_far(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    """Whoever goes from one building to another needs the time for it."""
    minutes = programme.rules.travel_minutes
    if not minutes or len({room.building for room in programme.rooms.values()}) < 2:
        return
    way, earlier = dt.timedelta(minutes=minutes), list[Planned]()
    for sitting in timed(sittings):
        starts, _ends = sitting.span
        earlier = [other for other in earlier if other.span[1] > starts - way]
        for other in earlier:
            if other.span[1] <= starts and (who := travellers(programme, other, sitting)):
                buildings = [building_of(programme, each) for each in (other, sitting)]
                words = {
                    "first": other.title, "second": sitting.title, "from": buildings[0], "to": buildings[1],
                    "minutes": minutes, "who": enumerated(who),
                }  # fmt: skip
                message = _(
                    "From “%(first)s” (%(from)s) to “%(second)s” (%(to)s) there are less than the %(minutes)s minutes "
                    "that the way takes: %(who)s."
                )
                yield Conflict(Kind.TOO_FAR, message % words, (other, sitting), (minutes,))
        earlier.append(sitting)


def travellers(programme: Programme, first: Planned, second: Planned) -> list[str]:
    """Who has to go from one to the other, in different buildings."""
    buildings = {building_of(programme, first), building_of(programme, second)}
    if len(buildings) < 2 or "" in buildings:
        return []
    whole = programme.whole(first) & programme.whole(second)
    people = set(first.person_ids).intersection(second.person_ids)
    names = [row.name.display for row in programme.delegations if row.pk in whole]
    return [*names, *sorted(programme.name_of(pk) for pk in people)]


def building_of(programme: Programme, sitting: Planned) -> str:
    room = programme.rooms.get(sitting.room_id) if sitting.room_id else None
    return room.building if room else ""
