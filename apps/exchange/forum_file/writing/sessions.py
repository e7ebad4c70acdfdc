"""The programme: sessions with their time, room, delegations and people."""

from typing import Any

from apps.conferences.models import Conference
from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.writing.names import Names
from apps.exchange.forum_file.writing.session_parts import RELATED, write_session_parts
from apps.sessions.models import Session


def write_sessions(conference: Conference, names: Names) -> list[dict[str, Any]]:
    rows = conference.sittings.prefetch_related("session_delegations", "session_questions", "assignments", *RELATED)
    return [_session(row, names, conference.time_zone) for row in sorted(rows, key=_order)]


def _order(row: Session) -> tuple:
    """By start and title; sessions without a time come last."""
    return (row.starts is None, row.starts.timestamp() if row.starts else 0, str(row), row.created_at, row.pk)


def _session(row: Session, names: Names, tz: str) -> dict[str, Any]:
    item: dict[str, Any] = {"uid": row.ics_uid, **columns.SESSION.write(row, tz)}
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
