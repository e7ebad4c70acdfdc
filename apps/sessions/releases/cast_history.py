"""Who was in the sessions of a programme at a moment, off the trail of what has been changed since.

Row histories do not say when a row went; the trail names whoever was given a role or lost it, and the delegations
before each change.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from apps.audit.models import Entry as TrailEntry
from apps.conferences.models import Conference
from apps.delegates.models import Person
from apps.delegations.models import Participation
from apps.sessions.models import Assignment, Session
from apps.sessions.releases.entries import Entry, Part

ASSIGNED, UNASSIGNED, CHANGED = "session.person_assigned", "session.person_unassigned", "session.changed"
Step = tuple[str, str, str]  # verb, name of the person, role


def cast_at(conference: Conference, moment: dt.datetime, current: Mapping[UUID, Entry]) -> dict[UUID, dict[str, list]]:
    """Of the sessions that are there those whose people or delegations were others, by what parts are called.

    Who has another name since, or none any more, is not found again.
    """
    since = TrailEntry.objects.filter(scope_id=conference.pk, target_type=Session._meta.label_lower, at__gte=moment)
    rows = since.filter(verb__in=[ASSIGNED, UNASSIGNED, CHANGED]).order_by("-number")
    steps: dict[UUID, list[Step]] = {}
    codes: dict[UUID, list[str]] = {}
    for pk, verb, details in rows.values_list("target_id", "verb", "details"):
        if pk not in current:
            continue
        if verb != CHANGED:
            steps.setdefault(pk, []).append((verb, details["person"], details["role"]))
        elif told := details["changed"].get("delegations"):
            codes[pk] = told[0]  # the oldest change comes last: before it they were these
    found: dict[UUID, dict[str, list]] = {pk: {"session_delegations": seats} for pk, seats in _seats(conference, codes)}
    for pk, people in _people(steps, current):
        found.setdefault(pk, {})["assignments"] = people
    return found


def _seats(conference: Conference, codes: Mapping[UUID, list[str]]) -> Iterable[tuple[UUID, list[Part]]]:
    if not codes:
        return
    rows = Participation.objects.filter(conference=conference)
    known = {code: str(pk) for code, pk in rows.values_list("entity__code", "pk")}
    for pk, own in codes.items():
        yield pk, [{"participation_id": each} for each in sorted(known[code] for code in own if code in known)]


def _people(steps: Mapping[UUID, list[Step]], current: Mapping[UUID, Entry]) -> Iterable[tuple[UUID, list[Part]]]:
    """Each change undone, the latest first."""
    if not steps:
        return
    rows: Any = Assignment._meta.get_field("events").related_model
    held = rows.objects.filter(sitting_id__in=steps).values_list("sitting_id", "role", "person_id").distinct()
    ids = [(sitting, role, person) for sitting, role, person in held]
    names = {pk: str(row) for pk, row in Person.objects.in_bulk({person for *_of, person in ids}).items()}
    known = {(sitting, role, names.get(person, "")): str(person) for sitting, role, person in ids}
    for pk, own in steps.items():
        now = current[pk].parts["assignments"]
        then = list(now)
        for verb, name, role in own:
            person = known.get((pk, role, name))
            if person is None:
                continue
            then = [row for row in then if (row["person_id"], row["role"]) != (person, role)]
            if verb == UNASSIGNED:
                then.append({"person_id": person, "role": role, "order": len(then)})
        if held_by(then) != held_by(now):
            yield pk, then


def held_by(rows: Iterable[Part]) -> set[tuple[str, str]]:
    return {(row["person_id"], row["role"]) for row in rows}
