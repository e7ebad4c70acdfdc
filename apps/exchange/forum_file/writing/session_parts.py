"""What belongs to one session beside its people and delegations, each part under its key of the file."""

import base64
from typing import Any

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.writing.names import Names
from apps.sessions.models import Programme, Session
from apps.sessions.models.sittings import SessionColumns

RELEASED = ("agenda_items", "interpretations")  # the others are of the moment, and not released
WORKING = (*RELEASED, "session_question_sets", "join_links", "materials", "sign_up__guests", "notes__entries")


def related_to(programme: Programme) -> tuple[str, ...]:
    return WORKING if programme is Session else RELEASED


def write_session_parts(row: SessionColumns, names: Names, tz: str) -> dict[str, Any]:
    parts: Any = row
    directions = sorted(parts.interpretations.all(), key=lambda each: (each.source, each.target))
    written: dict[str, Any] = {
        "agenda": [_agenda_item(each, names) for each in _in_order(parts.agenda_items.all())],
        "interpretation": [columns.INTERPRETATION.write(each) for each in directions],
    }
    return written | (_of_the_moment(row, names, tz) if isinstance(row, Session) else {})


def _of_the_moment(row: Session, names: Names, tz: str) -> dict[str, Any]:
    links = sorted(row.join_links.all(), key=lambda each: each.audience)
    files = sorted(row.materials.all(), key=lambda each: (each.created_at, each.pk))
    taken_up = _in_order(row.session_question_sets.all())
    return {
        "question_sets": [names.question_sets[each.question_set_id] for each in taken_up],
        "links": [columns.LINK.write(each) for each in links],
        "materials": [_material(each, names, tz) for each in files],
        "sign_up": _sign_up(row, tz),
        "notes": _notes(row, names, tz),
    }


def _in_order(rows) -> list:
    return sorted(rows, key=lambda each: (each.order, each.created_at, each.pk))


def _agenda_item(row, names: Names) -> dict[str, Any]:
    reporting = {"rapporteur": names.people[row.rapporteur_id]} if row.rapporteur_id else {}
    return columns.AGENDA_ITEM.write(row) | reporting


def _material(row, names: Names, tz: str) -> dict[str, Any]:
    speaker = {"speaker": names.people[row.speaker_id]} if row.speaker_id else {}
    return columns.MATERIAL.write(row, tz) | speaker | {"content": base64.b64encode(row.content).decode()}


def _sign_up(row: Session, tz: str) -> dict[str, Any]:
    offered = getattr(row, "sign_up", None)
    if offered is None:
        return {}
    guests = sorted(offered.guests.all(), key=lambda each: (each.turn is None, each.turn, each.created_at, each.pk))
    written = columns.SIGN_UP.write(offered, tz)
    return written | ({"guests": [columns.GUEST.write(each, tz) for each in guests]} if guests else {})


def _notes(row: Session, names: Names, tz: str) -> dict[str, Any]:
    """Each entry with its heading: the number of an item of the agenda, or of a question of the edition."""
    notes = getattr(row, "notes", None)
    if notes is None:
        return {}
    items = {item.pk: number for number, item in enumerate(_in_order(row.agenda_items.all()), start=1)}
    entries = [_note(each, names, items) for each in notes.entries.all()]
    ordered = sorted(entries, key=lambda each: (each["number"], each.get("item", 0), each.get("question", 0)))
    return columns.NOTES.write(notes, tz) | ({"entries": ordered} if ordered else {})


def _note(entry, names: Names, items: dict[Any, int]) -> dict[str, Any]:
    heading = {"item": items[entry.agenda_item_id]} if entry.agenda_item_id else {}
    heading |= {"question": names.questions[entry.question_id]} if entry.question_id else {}
    author = {"author": names.accounts[str(entry.author_id)]} if entry.author_id else {}
    return {**columns.NOTE.write(entry), **heading, **author}
