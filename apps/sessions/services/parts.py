"""Rows that belong to one session and stand in an order or none: each change under the session's lock, on its trail."""

from typing import Any, TypeVar

from django.db.models import Max
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import assign, refuse_if_changed
from apps.core.exceptions import Refused
from apps.core.rows.saving import delete_checked, save_checked
from apps.sessions.models import Session
from apps.sessions.services.locking import lock_sitting

Part = TypeVar("Part", bound=Any)


def current(row: Part) -> tuple[Session, Part]:
    """The session, locked, and the row as it stands now. Refused (code "gone") when somebody removed it."""
    locked = lock_sitting(row.sitting)
    found = type(row).objects.filter(pk=row.pk, sitting=locked).first()
    if found is None:
        raise Refused(_("Somebody else has just removed this."), code="gone")
    found.sitting = locked
    return locked, found


def last_place(row: Any) -> int:
    """The place behind all others of its kind in the session."""
    last = type(row).objects.filter(sitting=row.sitting).aggregate(last=Max("order"))["last"]
    return 0 if last is None else last + 1


def add(row: Part, *, by: User | None, verb: str) -> Part:
    """Save a new row of a locked session."""
    save_checked(row)
    audit.record(verb, target=row.sitting, by=by, item=str(row))
    return row


def change(row: Part, *, by: User | None, verb: str, version: str | None, values: dict[str, Any]) -> Part:
    """Change a row of a locked session. Refused when the form was older than the row ("changed_meanwhile")."""
    refuse_if_changed(row, version, tz=row.sitting.conference.time_zone)
    if changed := assign(row, values):
        save_checked(row)
        audit.record(verb, target=row.sitting, by=by, item=str(row), changed=changed)
    return row


def move(row: Any, *, by: User | None, verb: str, up: bool) -> None:
    """Exchange a row with its neighbour; nothing happens at the edge. Versions of the rows stay as they are."""
    locked, found = current(row)
    rows = list(type(row).objects.filter(sitting=locked))
    place = rows.index(found)
    target = place - 1 if up else place + 1
    if not 0 <= target < len(rows):
        return
    rows[place], rows[target] = rows[target], rows[place]
    for order, other in enumerate(rows):
        if other.order != order:
            type(row).objects.filter(pk=other.pk).update(order=order)
    audit.record(verb, target=locked, by=by, item=str(found), up=up)


def remove(row: Any, *, by: User | None, verb: str) -> None:
    locked, found = current(row)
    audit.record(verb, target=locked, by=by, item=str(found))
    delete_checked(found, _("Notes of a rapporteur stand under it: it cannot be removed any more."))
