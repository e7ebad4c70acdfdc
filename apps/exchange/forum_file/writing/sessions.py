"""The programme: sessions with their time, room, delegations and people, as the team has them and as released."""

from typing import Any

from apps.conferences.choices import ProgrammeMode
from apps.conferences.models import Conference
from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.shapes import Shape
from apps.exchange.forum_file.writing.names import Names
from apps.exchange.forum_file.writing.session_parts import related_to, write_session_parts
from apps.sessions.models import ReleasedSession
from apps.sessions.models.sittings import SessionColumns


def write_sessions(conference: Conference, names: Names) -> list[dict[str, Any]]:
    """Where a change is public at once, with how often calendars were told of each."""
    told = {}
    if conference.programme_mode == ProgrammeMode.AS_EDITED:
        told = dict(ReleasedSession.objects.of(conference).values_list("pk", "sequence"))
    return [
        _session(row, names, conference.time_zone, columns.SESSION, sequence=told.get(row.pk, 0))
        for row in _rows(conference.sittings)
    ]


def write_released(conference: Conference, names: Names) -> list[dict[str, Any]]:
    """Nothing where it would say the same again."""
    if conference.programme_mode == ProgrammeMode.AS_EDITED:
        return []
    return [
        _session(row, names, conference.time_zone, columns.RELEASED_SESSION, sequence=row.sequence)
        for row in _rows(conference.released_sittings)
    ]


def _rows(sittings) -> list:
    parts = ["session_delegations", "session_questions", "assignments", *related_to(sittings.model)]
    return sorted(sittings.prefetch_related(*parts), key=_order)


def _order(row: SessionColumns) -> tuple:
    """By start and title; sessions without a time come last."""
    return (row.starts is None, row.starts.timestamp() if row.starts else 0, str(row), row.created_at, row.pk)


def _session(row: Any, names: Names, tz: str, shape: Shape, *, sequence: int) -> dict[str, Any]:
    item: dict[str, Any] = {"uid": row.ics_uid, **shape.write(row, tz)}
    if sequence:
        item["sequence"] = sequence
    if row.during:
        item |= {"starts": moments.show(row.starts, tz), "ends": moments.show(row.ends, tz)}
    if row.room_id:
        item["room"] = names.rooms[row.room_id]
    if row.phase_id:
        item["phase"] = names.phases[row.phase_id]
    if row.track_id:
        item["track"] = names.tracks[row.track_id]
    entities = names.participations
    parts = {
        "delegations": sorted(entities[each.participation_id] for each in row.session_delegations.all()),
        "questions": [names.questions[each.question_id] for each in _ordered(row.session_questions.all())],
        "people": [_person(each, names) for each in _ordered(row.assignments.all())],
        **write_session_parts(row, names, tz),
    }
    return {**item, **{key: value for key, value in parts.items() if value}}


def _ordered(rows) -> list:
    return sorted(rows, key=lambda each: (each.order, each.created_at, each.pk))


def _person(row, names: Names) -> dict[str, Any]:
    languages = {"languages": row.languages} if row.languages else {}
    return {"person": names.people[row.person_id], "role": row.role} | languages
