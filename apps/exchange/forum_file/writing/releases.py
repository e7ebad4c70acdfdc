"""Versions of a programme: each session of each by its calendar identifier, people and places by their short names."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from apps.conferences.models import Conference
from apps.exchange.forum_file import moments
from apps.exchange.forum_file.writing.names import Names
from apps.sessions.models import Release

ROWS = {  # column: key in the file
    "participation_id": "delegation", "question_id": "question", "person_id": "person", "rapporteur_id": "rapporteur",
}  # fmt: skip


def write_releases(conference: Conference, names: Names) -> list[dict[str, Any]]:
    rows = conference.releases.select_related("by").order_by("number")
    return [_release(row, names, conference.time_zone) for row in rows]


def _release(row: Release, names: Names, tz: str) -> dict[str, Any]:
    item: dict[str, Any] = {"number": row.number, "at": moments.show(row.at, tz)}
    if row.by:
        item["by"] = row.by.email
    said = {"note": row.note, "told": row.told}
    uids = {entry["id"]: entry["uid"] for entry in row.snapshot}
    parts = {
        "sessions": [_entry(entry, names) for entry in row.snapshot],
        "changes": [_change(change, uids, names) for change in row.diff],
    }
    return {**item, **{key: value for key, value in {**said, **parts}.items() if value}}


def _change(change: Mapping[str, Any], uids: Mapping[str, str], names: Names) -> dict[str, Any]:
    before = change["before"]
    item: dict[str, Any] = {"uid": before["uid"] if before else uids[change["id"]], "kinds": change["kinds"]}
    return {**item, "before": _entry(before, names)} if before else item


def _entry(entry: Mapping[str, Any], names: Names) -> dict[str, Any]:
    """Without what is empty, and without ids: another installation has others."""
    item = {key: value for key, value in entry.items() if key not in ("id", "room", "parts", "strand") and value}
    if entry["room"] and (room := names.rooms.get(UUID(entry["room"]))):
        item["room"] = room
    for each in map(UUID, entry.get("strand", [])):
        if each in names.phases:
            item["phase"] = names.phases[each]
        if each in names.tracks:
            item["track"] = names.tracks[each]
    parts = {
        name: [_part(row, names) for row in rows if _is_known(row, names)] for name, rows in entry["parts"].items()
    }
    return {**item, **({"parts": parts} if (parts := {name: rows for name, rows in parts.items() if rows}) else {})}


def _part(row: Mapping[str, Any], names: Names) -> dict[str, Any]:
    return {ROWS.get(column, column): _named(column, value, names) for column, value in row.items()}


def _named(column: str, value: Any, names: Names) -> Any:
    return _keys(column, names)[UUID(value)] if column in ROWS and value else value


def _is_known(row: Mapping[str, Any], names: Names) -> bool:
    """Whoever is no longer on the list has no name here."""
    return all(UUID(row[column]) in _keys(column, names) for column in ROWS.keys() & row.keys() if row[column])


def _keys(column: str, names: Names) -> Mapping[Any, Any]:
    match column:
        case "participation_id":
            return names.participations
        case "question_id":
            return names.questions
    return names.people
