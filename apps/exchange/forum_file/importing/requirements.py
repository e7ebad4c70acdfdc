"""What a programme keeps to. Terms of a room or a delegation become exactly what the file says."""

from collections.abc import Hashable
from typing import Any

from django.db.models import Model

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.checking.requirements import KEYS
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.keys import Shelf
from apps.exchange.forum_file.shapes import Shape
from apps.exchange.forum_file.writing.requirements import said, write_requirement
from apps.sessions.conflicts import survey
from apps.sessions.models import AcceptedConflict, DelegationTerms, ProgrammeRules, Requirement, RoomTerms
from apps.sessions.requirement_sides import PARTIES, PLACES

SIDES = [f"{side}_{name}" for side in ("first", "second") for name in (*PARTIES, *PLACES)]


def take_rules(edition: EditionIntake, item: dict[str, Any]) -> None:
    """Rules that the file leaves out stay as they are; terms are a part of their room or delegation."""
    if "programme_rules" in item:
        row = ProgrammeRules.objects.filter(conference=edition.conference).first() or ProgrammeRules()
        values = {"conference": edition.conference, **columns.RULES.read(item["programme_rules"])}
        edition.store.put(row, values, f"{edition.path}.programme_rules", columns.RULES)
    of_rooms = {row.room_id: row for row in RoomTerms.objects.filter(room__conference=edition.conference)}
    for path, each in numbered(item, "rooms", edition.path):
        if room := edition.rooms.get(each["key"]):
            _take_terms(edition, path, each, columns.ROOM_TERMS, {"room": room}, of_rooms.get(room.pk))
    terms = DelegationTerms.objects.filter(participation__conference=edition.conference)
    of_delegations = {row.participation_id: row for row in terms}
    for path, each in numbered(item, "delegations", edition.path):
        if own := edition.participations.get(each["entity"]):
            found = of_delegations.get(own.pk)
            _take_terms(edition, path, each, columns.DELEGATION_TERMS, {"participation": own}, found)


def _take_terms(
    edition: EditionIntake, path: str, item: dict[str, Any], shape: Shape, of: dict[str, Model], row: Model | None
) -> None:
    """Terms of nothing are no row."""
    values = shape.read(item)
    if any(values.values()):
        edition.store.put(row or shape.model(), {**of, **values}, path, shape)
    elif row:
        row.delete()
        edition.store.updated += 1


def take_requirements(edition: EditionIntake, item: dict[str, Any]) -> None:
    """One is who it is by its kind and its sides. After the sessions that it may speak of."""
    if edition.whole.problems:
        return
    known: dict[str, Any] = {
        "delegation": edition.participations,
        "person": edition.whole.people,
        "sitting": {row.ics_uid: row for row in edition.conference.sittings.all()},
    }
    shelf = Shelf(edition.conference.requirements.all(), _sides)
    for path, each in numbered(item, "requirements", edition.path):
        sides: dict[str, Any] = {}
        for column in SIDES:
            side, _sep, name = column.partition("_")
            told = each[side].get(KEYS.get(name, name))
            sides[column] = (told or "") if name == "format" else told and known[name][told]
        values = {"conference": edition.conference, **columns.REQUIREMENT.read(each), **sides}
        row = shelf.take(_sides(Requirement(**values))) or Requirement()
        edition.store.put(row, values, path, columns.REQUIREMENT)


def _sides(row: Requirement) -> Hashable:
    return (row.kind, *(getattr(row, name if name.endswith("format") else f"{name}_id") for name in SIDES))


def take_accepted_conflicts(edition: EditionIntake, item: dict[str, Any]) -> None:
    """After all that makes a conflict. What was accepted of one that is another here has ended, and is kept as such."""
    if edition.whole.problems or not item.get("accepted_conflicts"):
        return
    here = _conflicts_here(edition)
    rows = {row.fingerprint: row for row in edition.conference.accepted_conflicts.all()}
    sittings = dict(edition.conference.sittings.values_list("ics_uid", "pk"))
    for path, each in numbered(item, "accepted_conflicts", edition.path):
        mark = here.get((each["kind"], each["fingerprint"]), each["fingerprint"])
        row = rows.get(mark) or rows.get(each["fingerprint"]) or AcceptedConflict()
        values = {"conference": edition.conference, "fingerprint": mark, **columns.ACCEPTED_CONFLICT.read(each)}
        values["sitting_ids"] = [sittings[uid] for uid in each.get("sessions", [])]
        edition.store.put(row, values, path, columns.ACCEPTED_CONFLICT)


def _conflicts_here(edition: EditionIntake) -> dict[tuple[str, str], str]:
    """The fingerprint that a conflict has here, by its kind and the one that the file gives it."""
    told = survey(edition.conference)
    called: dict[Any, str] = {}
    for rows in (edition.whole.people, edition.participations, edition.rooms):
        called |= {row.pk: key for key, row in rows.items()}
    called |= dict(edition.conference.sittings.values_list("pk", "ics_uid"))
    called |= {row.pk: said(write_requirement(row, called)) for row in edition.conference.requirements.all()}
    conflicts = [*told.open, *(conflict for conflict, _acceptance in told.accepted)]
    return {(each.kind.value, each.fingerprint_by(called)): each.fingerprint for each in conflicts}
