"""What a programme keeps to: rules, requirements, and the conflicts that somebody left as they are."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from apps.conferences.models import Conference
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.writing.names import Names
from apps.sessions.conflicts import survey
from apps.sessions.models import Requirement


def write_programme_terms(conference: Conference, names: Names) -> dict[str, Any]:
    """The parts of the edition, each under its key; terms of rooms and delegations stand beside those."""
    uids = dict(conference.sittings.values_list("pk", "ics_uid"))
    called = {**names.people, **names.participations, **names.rooms, **uids}
    asked = {row.pk: write_requirement(row, called) for row in conference.requirements.all()}
    rules = getattr(conference, "programme_rules", None)
    return {
        "programme_rules": columns.RULES.write(rules) if rules else {},
        "requirements": sorted(asked.values(), key=said),
        "accepted_conflicts": _accepted(conference, uids, called | {pk: said(item) for pk, item in asked.items()}),
    }


def write_requirement(row: Requirement, called: Mapping[Any, str]) -> dict[str, Any]:
    """With `called` for the ids of delegations, people and sessions."""

    def side(which: str) -> dict[str, str]:
        by_name = {
            "delegation": called.get(getattr(row, f"{which}_delegation_id")),
            "person": called.get(getattr(row, f"{which}_person_id")),
            "session": called.get(getattr(row, f"{which}_sitting_id")),
            "format": getattr(row, f"{which}_format"),
        }
        return {key: value for key, value in by_name.items() if value}

    return {**columns.REQUIREMENT.write(row), "first": side("first"), "second": side("second")}


def said(requirement: dict[str, Any]) -> str:
    """A requirement of the file as one text, by which a conflict about it is known wherever the file is read."""
    return json.dumps([requirement[key] for key in ("kind", "first", "second")], ensure_ascii=False, sort_keys=True)


def _accepted(conference: Conference, uids: dict[UUID, str], called: dict[Any, str]) -> list[dict[str, Any]]:
    """A conflict that stands is known by what it is about. One that has ended keeps the fingerprint that it had."""
    rows = list(conference.accepted_conflicts.all())
    standing = survey(conference).accepted if rows else []
    marks = {acceptance.pk: conflict.fingerprint_by(called) for conflict, acceptance in standing}
    ended = [row for row in rows if row.pk not in marks and row.fingerprint not in marks.values()]
    written = []
    for row in [*(row for row in rows if row.pk in marks), *ended]:
        sessions = [uids[pk] for pk in row.sitting_ids if pk in uids]
        about = {"sessions": sessions} if sessions else {}
        mark = {"fingerprint": marks.get(row.pk, row.fingerprint)}
        written.append({**columns.ACCEPTED_CONFLICT.write(row), **about, **mark})
    return sorted(written, key=lambda item: (item["kind"], item.get("sessions", []), item["fingerprint"]))
