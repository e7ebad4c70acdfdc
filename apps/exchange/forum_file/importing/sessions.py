"""The programme of an edition. A session's delegations, questions and people become exactly what the file says."""

from typing import Any

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.session_parts import take_session_parts
from apps.exchange.forum_file.importing.store import Store
from apps.exchange.forum_file.keys import Shelf, frozen
from apps.exchange.forum_file.shapes import Shape
from apps.sessions.models import DayTemplate, Session
from apps.sessions.models.sittings import SessionColumns
from apps.sessions.openness import usual_visibility
from apps.sessions.querysets import part_of


def take_sessions(edition: EditionIntake, item: dict[str, Any]) -> None:
    """A session is known by its calendar identifier; a file that gives none knows it by its title."""
    rows = list(edition.conference.sittings.all())
    by_uid, by_title = {row.ics_uid: row for row in rows}, Shelf(rows, lambda row: frozen(row.titles))
    for path, each in numbered(item, "sessions", edition.path):
        found = by_uid.get(each["uid"]) if "uid" in each else by_title.take(frozen(each["titles"]))
        row = found or Session(**({"ics_uid": each["uid"]} if "uid" in each else {}))
        if edition.store.put(row, values_of(edition, each, columns.SESSION), path, columns.SESSION):
            take_parts(edition, path, each, row)


def take_day_templates(edition: EditionIntake, item: dict[str, Any]) -> None:
    """A template is who it is by its name."""
    shelf = Shelf(edition.conference.day_templates.all(), lambda row: row.name)
    for path, each in numbered(item, "day_templates", edition.path):
        values = {"conference": edition.conference, **columns.DAY_TEMPLATE.read(each)}
        slots = [{"titles": {}, "room": {}, "visibility": "", **slot} for slot in values["slots"]]
        row = shelf.take(each["name"]) or DayTemplate()
        edition.store.put(row, {**values, "slots": slots}, path, columns.DAY_TEMPLATE)


def values_of(edition: EditionIntake, item: dict[str, Any], shape: Shape) -> dict[str, Any]:
    values = shape.read(item, edition.tz)
    if "visibility" not in item:
        values["visibility"] = usual_visibility(values["format"])
    during = None
    if "starts" in item:
        during = DateTimeTZRange(moments.parse(item["starts"], edition.tz), moments.parse(item["ends"], edition.tz))
    return {
        "conference": edition.conference,
        "during": during,
        "room": edition.rooms.get(item.get("room", "")),
        "phase": edition.phases.get(item.get("phase", "")),
        "track": edition.tracks.get(item.get("track", "")),
        **values,
    }


def take_parts(edition: EditionIntake, path: str, item: dict[str, Any], row: SessionColumns) -> None:
    """Delegations, questions and people of a session of the working programme, or of the released one."""
    if edition.whole.problems:  # the people and delegations of this session may be among them
        return
    store, people = edition.store, edition.whole.people
    delegations: dict[tuple, dict] = {(edition.participations[code],): {} for code in item.get("delegations", [])}
    _agree(store, path, row, part_of(type(row), "session_delegations"), ("participation",), delegations)
    questions = {(edition.questions[number - 1],): {"order": at} for at, number in enumerate(item.get("questions", []))}
    _agree(store, path, row, part_of(type(row), "session_questions"), ("question",), questions)
    roles = {
        (people[each["person"]], each["role"]): {"order": at, "languages": each.get("languages", [])}
        for at, each in enumerate(item.get("people", []))
    }
    _agree(store, path, row, part_of(type(row), "assignments"), ("person", "role"), roles)
    take_session_parts(edition, path, item, row)


def _agree(
    store: Store, path: str, sitting: SessionColumns, model: Any, names: tuple[str, ...], wanted: dict[tuple, dict]
) -> None:
    """Rows of `model` in this session become the wanted ones: keys by `names`, with further values."""
    existing = {tuple(getattr(row, name) for name in names): row for row in model.objects.filter(sitting=sitting)}
    for key in existing.keys() - wanted.keys():
        existing[key].delete()
        store.updated += 1
    for key, values in wanted.items():
        row = existing.get(key) or model()
        store.put(row, {"sitting": sitting, **dict(zip(names, key, strict=True)), **values}, path)
