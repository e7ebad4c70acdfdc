"""The ways out of a conflict: moves that a verb can do, that solve it and bring no other. No query."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from apps.core.choices import Visibility
from apps.core.clocks.times import format_moment
from apps.sessions.choices import Format, RequirementKind, Role
from apps.sessions.conflicts.kinds import LEFT_OPEN, Kind
from apps.sessions.conflicts.requirements import chooses, names_of
from apps.sessions.conflicts.rows import Asked, Conflict, Planned, Programme
from apps.sessions.conflicts.scanning import find
from apps.sessions.conflicts.slots import other_rooms, other_times
from apps.sessions.conflicts.steps import Doing, Step, WayOut

BY_ANOTHER_ROOM = {Kind.ROOM_TWICE, Kind.NO_ROOM, Kind.TOO_SMALL, Kind.CLOSED_THEN, Kind.TOO_FAR}
BY_ANOTHER_PERSON = {Kind.SPEAKER_GONE, Kind.PERSON_TWICE, Kind.NO_PAUSE, Kind.LONG_STRETCH}
MOST = 3
TRIES = 60  # places that are looked at for one session before it is left


def ways_out(programme: Programme, conflict: Conflict) -> list[WayOut]:
    """The first few, nearest to the programme as it stands."""
    found = [*by_person(programme, conflict), *by_place(programme, conflict), *by_meeting(programme, conflict)]
    return [of_conflict(way, conflict) for way in found[:MOST]]


def of_conflict(way: WayOut, conflict: Conflict) -> WayOut:
    return WayOut(way.label, dataclasses.replace(way.step, conflict=conflict.fingerprint))


def brought_by(programme: Programme, step: Step) -> list[Conflict]:
    """What would be new in the programme after this step: nothing, as long as it is a way out."""
    sitting = next((each for each in programme.sittings if each.pk == step.sitting), None)
    asked = next((each for each in programme.requirements if each.pk == step.requirement), None)
    if step.doing == Doing.MOVE and sitting:
        return compared(programme, sitting, placed(sitting, step))[1]
    if step.doing == Doing.REPLACE and sitting and step.person and step.other:
        return compared(programme, sitting, recast(sitting, step.person, step.role, step.other))[1]
    if step.doing == Doing.MEETING and asked:
        return compared(programme, None, placed(meeting_of(asked), step))[1]
    return []


def placed(sitting: Planned, step: Step) -> Planned:
    return sitting._replace(starts=step.starts, ends=step.ends, room_id=step.room)


def by_place(programme: Programme, conflict: Conflict) -> Iterator[WayOut]:
    """Another room at the same time, else another time, of whichever session may be moved; the last one first."""
    if conflict.kind in (Kind.IN_ONE_ROOM, *LEFT_OPEN):
        return
    movable = [sitting for sitting in reversed(conflict.sittings) if not sitting.pinned and not sitting.is_break]
    found = 0
    for sitting in movable:
        rooms = other_rooms(programme, sitting) if conflict.kind in BY_ANOTHER_ROOM else iter(())
        for way in as_moves(programme, sitting, islice(solving(programme, conflict, sitting, rooms), 2)):
            found += 1
            yield way
    for sitting in movable if not found else ():
        times = islice(other_times(programme, sitting), TRIES)
        yield from as_moves(programme, sitting, islice(solving(programme, conflict, sitting, times), 1))


def solving(programme: Programme, conflict: Conflict, sitting: Planned, places: Iterable[Planned]) -> Iterator[Planned]:
    """Those of the places at which the conflict is gone and nothing new has come."""
    for moved in places:
        if solves(programme, conflict, sitting, moved):
            yield moved


def solves(programme: Programme, conflict: Conflict | None, sitting: Planned | None, changed: Planned) -> bool:
    after, new = compared(programme, sitting, changed)
    return not new and (conflict is None or all(each.identity != conflict.identity for each in after))


def compared(programme: Programme, sitting: Planned | None, changed: Planned) -> tuple[list[Conflict], list[Conflict]]:
    """Conflicts around a session as it would be, and those of them that are new."""
    around = neighbours(programme, sitting, changed)
    before = {each.identity for each in find(programme, [*around, *([sitting] if sitting else [])])}
    after = find(programme, [*around, changed])
    return after, [each for each in after if each.identity not in before]


def neighbours(programme: Programme, sitting: Planned | None, changed: Planned) -> list[Planned]:
    """All that a session can be in conflict with, where it is or where it would be."""
    rules = programme.rules
    margin = dt.timedelta(minutes=max(rules.travel_minutes or 0, rules.interpreter_pause or 0, 1))
    spans = [each.span for each in (sitting, changed) if each and each.starts]
    works = set(changed.interpreters).union(sitting.interpreters if sitting else ())
    orders = any(asked.kind == RequirementKind.ORDER for asked in programme.requirements)
    return [
        other
        for first, last, other in programme.spans
        if (
            any(first < end + margin and last > start - margin for start, end in spans)
            or (works and works.intersection(other.interpreters))
            or (orders and any(ordered(programme, other, changed)))
        )
        and other.pk != changed.pk
    ]


def ordered(programme: Programme, other: Planned, changed: Planned) -> Iterator[bool]:
    """Whether a requirement of order speaks of both."""
    for asked in programme.requirements:
        if asked.kind == RequirementKind.ORDER:
            yield chooses(asked.first, other) and chooses(asked.second, changed)
            yield chooses(asked.second, other) and chooses(asked.first, changed)


def as_moves(programme: Programme, sitting: Planned, places: Iterable[Planned]) -> Iterator[WayOut]:
    for moved in places:
        words = {"title": sitting.title, "room": room_name(programme, moved)}
        step = Step(Doing.MOVE, sitting.pk, sitting.updated_at.isoformat(), *moved.span, room=moved.room_id)
        if moved.starts == sitting.starts:
            yield WayOut(_("Move “%(title)s” to %(room)s") % words, step)
            continue
        words["time"] = told_time(programme, moved, sitting)
        if moved.room_id is None or moved.room_id == sitting.room_id:
            yield WayOut(_("Move “%(title)s” to %(time)s") % words, step)
        else:
            yield WayOut(_("Move “%(title)s” to %(time)s in %(room)s") % words, step)


def told_time(programme: Programme, moved: Planned, sitting: Planned | None = None) -> str:
    """With the day where that is another one."""
    tz, zone = programme.conference.time_zone, programme.zone
    start = moved.span[0]
    same = sitting and sitting.starts and sitting.starts.astimezone(zone).date() == start.astimezone(zone).date()
    return format_moment(start, tz, "time" if same else "short")


def room_name(programme: Programme, sitting: Planned) -> str:
    return programme.rooms[sitting.room_id].name if sitting.room_id else ""


def by_person(programme: Programme, conflict: Conflict) -> Iterator[WayOut]:
    """Somebody else who has such a role already and is free then; of who is not coming, the role is taken back."""
    if conflict.kind not in BY_ANOTHER_PERSON:
        return
    person, sitting = conflict.about[0], conflict.sittings[-1]
    held = [role for pk, role in zip(sitting.person_ids, sitting.roles, strict=True) if pk == person]
    for role in conflict.about[1:] if conflict.kind == Kind.SPEAKER_GONE else held:
        version = sitting.updated_at.isoformat()
        words = {"person": programme.name_of(person), "role": Role(role).label, "title": sitting.title}
        for other in islice(stand_ins(programme, conflict, sitting, person, role), 1):
            label = _("Let %(other)s be %(role)s in “%(title)s” instead of %(person)s")
            step = Step(Doing.REPLACE, sitting.pk, version, person=person, role=role, other=other)
            yield WayOut(label % (words | {"other": programme.name_of(other)}), step)
        if conflict.kind == Kind.SPEAKER_GONE:
            step = Step(Doing.RELEASE, sitting.pk, version, person=person, role=role)
            yield WayOut(_("Take %(person)s off “%(title)s” (%(role)s)") % words, step)


def stand_ins(programme: Programme, conflict: Conflict, sitting: Planned, person: UUID, role: str) -> Iterator[UUID]:
    """Who has that role elsewhere in the programme, by name."""
    known = {
        pk
        for each in programme.sittings
        for pk, own in zip(each.person_ids, each.roles, strict=True)
        if own == role and pk in programme.people and not programme.people[pk].is_gone
    }
    for other in sorted(known.difference(sitting.person_ids), key=lambda pk: (programme.name_of(pk), pk)):
        if solves(programme, conflict, sitting, recast(sitting, person, role, other)):
            yield other


def recast(sitting: Planned, person: UUID, role: str, other: UUID) -> Planned:
    """With somebody else in that role."""
    people = [
        other if (pk, own) == (person, role) else pk for pk, own in zip(sitting.person_ids, sitting.roles, strict=True)
    ]
    return sitting._replace(person_ids=people)


def by_meeting(programme: Programme, conflict: Conflict) -> Iterator[WayOut]:
    """A bilateral that is missing, at the first time at which both delegations and a room are free."""
    asked = next((each for each in programme.requirements if each.pk in conflict.about), None)
    if conflict.kind != Kind.NOT_MEETING or asked is None or not asked.first.delegation or not asked.second.delegation:
        return
    for place in islice(other_times(programme, meeting_of(asked)), TRIES):
        if solves(programme, None, None, place):
            words = names_of(programme, asked) | {
                "time": told_time(programme, place),
                "room": room_name(programme, place),
            }
            label = _("Add a bilateral of %(first)s and %(second)s, %(time)s, %(room)s") % words
            if place.room_id is None:
                label = _("Add a bilateral of %(first)s and %(second)s, %(time)s") % words
            step = Step(Doing.MEETING, None, "", *place.span, room=place.room_id, requirement=asked.pk)
            yield WayOut(label, step)
            return


def meeting_of(asked: Asked) -> Planned:
    """The bilateral that is missing, at no time yet."""
    both = [pk for pk in (asked.first.delegation, asked.second.delegation) if pk]
    return Planned(
        uuid4(), {}, Format.BILATERAL, Visibility.SESSION, None, None, None, False, dt.datetime.min, both, [], []
    )  # fmt: skip
