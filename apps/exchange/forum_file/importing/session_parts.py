"""What belongs to one session beside its people and delegations. It becomes exactly what the file says."""

import base64
import hashlib
from typing import Any

from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.notes import take_notes
from apps.exchange.forum_file.shapes import Shape
from apps.sessions.material_files import type_of
from apps.sessions.models import Guest, Material, Session, SessionQuestionSet, SignUp
from apps.sessions.models.sittings import SessionColumns
from apps.sessions.querysets import part_of

NEVER_CHANGES = ("source", "target")  # a direction is nothing but its two languages


def take_session_parts(edition: EditionIntake, path: str, item: dict[str, Any], row: Any) -> None:
    """After the people of the session, working or released: rapporteurs are some of them."""
    _take_agenda(edition, path, item, row)
    _take_named(edition, path, item, "interpretation", row.interpretations, columns.INTERPRETATION, NEVER_CHANGES)
    if not isinstance(row, Session):
        return
    _take_question_sets(edition, path, item, row)
    _take_named(edition, path, item, "links", row.join_links, columns.LINK, ("audience",))
    _take_materials(edition, path, item, row)
    _take_sign_up(edition, path, item, row)
    take_notes(edition, path, item, row)


def _take_agenda(edition: EditionIntake, path: str, item: dict[str, Any], sitting: SessionColumns) -> None:
    """An item is who it is by its place."""
    model = part_of(type(sitting), "agenda_items")
    rows = list(model.objects.filter(sitting=sitting))
    wanted = numbered(item, "agenda", path)
    for order, (place, each) in enumerate(wanted):
        found = rows[order] if order < len(rows) else model()
        reporting = edition.whole.people.get(each.get("rapporteur", ""))
        values = {"sitting": sitting, "order": order, "rapporteur": reporting, **columns.AGENDA_ITEM.read(each)}
        edition.store.put(found, values, place, columns.AGENDA_ITEM)
    try:
        _leave_out(edition, rows[len(wanted) :])
    except ProtectedError:
        message = _("Notes of a rapporteur stand under an item of the agenda that the file leaves out.")
        edition.whole.problems.add(f"{path}.agenda", message)


def _take_named(
    edition: EditionIntake,
    path: str,
    item: dict[str, Any],
    key: str,
    rows: Any,
    shape: Shape,
    names: tuple[str, ...],
) -> None:
    """Rows that are who they are by what `names` hold."""
    existing = {tuple(getattr(row, name) for name in names): row for row in rows.all()}
    for place, each in numbered(item, key, path):
        values = shape.read(each)
        found = existing.pop(tuple(values[name] for name in names), None) or rows.model()
        edition.store.put(found, {"sitting": rows.instance, **values}, place, shape)
    _leave_out(edition, list(existing.values()))


def _take_materials(edition: EditionIntake, path: str, item: dict[str, Any], sitting: Session) -> None:
    """A file is who it is by its bytes."""
    existing = {row.sha256: row for row in sitting.materials.all()}
    for place, each in numbered(item, "materials", path):
        content = base64.b64decode(each["content"])
        sha256, kind = hashlib.sha256(content).hexdigest(), type_of(each["file_name"], content)
        if kind is None:
            edition.whole.problems.add(f"{place}.file_name", _("A session takes no file of this type."))
            continue
        found = existing.pop(sha256, None) or Material(content=content)
        values = columns.MATERIAL.read(each, edition.tz)
        values |= {"sitting": sitting, "speaker": edition.whole.people.get(each.get("speaker", ""))}
        values |= {"size": len(content), "sha256": sha256, "file_type": kind}
        edition.store.put(found, values, place, columns.MATERIAL)
    _leave_out(edition, list(existing.values()))


def _take_question_sets(edition: EditionIntake, path: str, item: dict[str, Any], sitting: Session) -> None:
    existing = {row.question_set_id: row for row in sitting.session_question_sets.all()}
    for order, number in enumerate(item.get("question_sets", [])):
        taken_up = edition.question_sets[number - 1]
        found = existing.pop(taken_up.pk, None) or SessionQuestionSet()
        edition.store.put(found, {"sitting": sitting, "question_set": taken_up, "order": order}, path)
    _leave_out(edition, list(existing.values()))


def _take_sign_up(edition: EditionIntake, path: str, item: dict[str, Any], sitting: Session) -> None:
    """Guests are who they are by their address. Seats are given up before they are taken."""
    row = SignUp.objects.filter(sitting=sitting).first()
    if "sign_up" not in item:
        _leave_out(edition, [row] if row else [])
        return
    place, told = f"{path}.sign_up", item["sign_up"]
    row = row or SignUp()
    existing = {} if row._state.adding else {guest.email.lower(): guest for guest in row.guests.all()}
    named = {each["email"].lower() for each in told.get("guests", [])}
    _leave_out(edition, [guest for email, guest in existing.items() if email not in named])
    if not edition.store.put(row, {"sitting": sitting, **columns.SIGN_UP.read(told, edition.tz)}, place):
        return
    for where, each in numbered(told, "guests", place):
        guest = existing.get(each["email"].lower()) or Guest()
        values = {"sign_up": row, **columns.GUEST.read(each, edition.tz)}
        edition.store.put(guest, values, where, columns.GUEST)


def _leave_out(edition: EditionIntake, rows: list) -> None:
    for row in rows:
        row.delete()
        edition.store.updated += 1
