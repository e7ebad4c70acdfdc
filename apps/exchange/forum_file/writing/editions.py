"""One edition: its frame, and the parts that hang on it."""

from dataclasses import replace
from typing import Any

from django.db.models import QuerySet

from apps.conferences.models import Conference, GuidingQuestion, Phase, Room, SourcedFact, TeamMember
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.keys import english, name_keys
from apps.exchange.forum_file.writing.delegations import write_delegates, write_delegations
from apps.exchange.forum_file.writing.meetings import write_meetings
from apps.exchange.forum_file.writing.names import Names
from apps.exchange.forum_file.writing.outlines import write_outlines
from apps.exchange.forum_file.writing.register import write_documents
from apps.exchange.forum_file.writing.releases import write_releases
from apps.exchange.forum_file.writing.requirements import write_programme_terms
from apps.exchange.forum_file.writing.sessions import write_released, write_sessions
from apps.exchange.forum_file.writing.texts import write_texts


def write_edition(conference: Conference, names: Names) -> dict[str, Any]:
    tz = conference.time_zone
    rooms = list(conference.rooms.select_related("terms").order_by("order", "created_at"))
    rounds = list(conference.rounds.order_by("order", "created_at"))
    phases = list(conference.phases.order_by("order", "created_at"))
    tracks = list(conference.tracks.order_by("order", "created_at"))
    sets = list(conference.question_sets.order_by("order", "created_at"))
    questions = list(conference.guiding_questions.order_by("order", "created_at"))
    names = replace(
        names,
        rooms=name_keys(rooms, lambda room: english(room.names), "room"),
        rounds=name_keys(rounds, lambda row: english(row.titles), "round"),
        phases=name_keys(phases, lambda row: english(row.titles), "phase"),
        tracks=name_keys(tracks, lambda row: english(row.titles), "track"),
        participations={row.pk: names.entities[row.entity_id] for row in conference.participations.all()},
        question_sets={row.pk: number for number, row in enumerate(sets, start=1)},
        questions={question.pk: number for number, question in enumerate(questions, start=1)},
    )
    edition = columns.EDITION.write(conference, tz)
    if conference.cloned_from:
        edition["cloned_from"] = conference.cloned_from.slug
    if hasattr(conference, "decision_profile"):
        edition["decision_profile"] = columns.PROFILE.write(conference.decision_profile)
    parts = {
        "team": write_team(conference.team.all()),
        "organizations": _organization_roles(conference, names),
        "facts": write_facts(conference.facts.all()),
        "question_sets": [columns.QUESTION_SET.write(row) for row in sets],
        "guiding_questions": [_question(question, names) for question in questions],
        "rooms": [_room(room, names) for room in rooms],
        "rounds": [{"key": names.rounds[row.pk], **columns.ROUND.write(row)} for row in rounds],
        "phases": [_phase(row, names) for row in phases],
        "tracks": [{"key": names.tracks[row.pk], **columns.TRACK.write(row)} for row in tracks],
        "entity_names": _entity_names(conference, names),
        "delegations": write_delegations(conference, names),
        "delegates": write_delegates(conference, names),
        "sessions": write_sessions(conference, names),
        "meetings": write_meetings(conference, names),
        "day_templates": [columns.DAY_TEMPLATE.write(row) for row in conference.day_templates.all()],
        **write_programme_terms(conference, names),
        "released_sessions": write_released(conference, names),
        "releases": write_releases(conference, names),
        "texts": write_texts(conference, names),
        "documents": write_documents(conference),
        "outlines": write_outlines(conference, names),
    }
    return {**edition, **{key: value for key, value in parts.items() if value}}


def _question(row: GuidingQuestion, names: Names) -> dict[str, Any]:
    of_set = {"set": names.question_sets[row.question_set_id]} if row.question_set_id else {}
    return {**columns.QUESTION.write(row), **of_set}


def _room(row: Room, names: Names) -> dict[str, Any]:
    terms = columns.ROOM_TERMS.write(row.terms) if hasattr(row, "terms") else {}
    return {"key": names.rooms[row.pk], **columns.ROOM.write(row), **terms}


def _phase(row: Phase, names: Names) -> dict[str, Any]:
    of_round = {"round": names.rounds[row.round_id]} if row.round_id else {}
    return {"key": names.phases[row.pk], **of_round, **columns.PHASE.write(row)}


def write_team(members: QuerySet[TeamMember]) -> list[dict[str, Any]]:
    rows = sorted(members.select_related("user"), key=lambda member: (member.user.email, member.role))
    return [{"account": row.user.email, "role": row.role, **_offer(row)} for row in rows]


def _offer(member: TeamMember) -> dict[str, Any]:
    """What is said of a role that has not been taken up."""
    if member.has_come:
        return {}
    return {"accepted": False, **({"name": member.invited_name} if member.invited_name else {})}


def write_facts(facts: QuerySet[SourcedFact]) -> list[dict[str, Any]]:
    return [columns.FACT.write(fact) for fact in facts.order_by("subject", "order", "created_at")]


def _organization_roles(conference: Conference, names: Names) -> list[dict[str, Any]]:
    return [
        {"organization": names.organizations[row.organization_id], "role": row.role}
        for row in conference.organization_roles.order_by("order", "created_at")
    ]


def _entity_names(conference: Conference, names: Names) -> list[dict[str, Any]]:
    rows = [
        {"entity": names.entities[row.entity_id], **columns.ENTITY_NAME.write(row)}
        for row in conference.entity_names.all()
    ]
    return sorted(rows, key=lambda row: (row["entity"], row["language"], row["context"]))
