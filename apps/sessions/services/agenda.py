"""The agenda of a session: its points, their minutes, who reports on them, the papers before them."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.core.exceptions import Refused
from apps.delegates.models import Person
from apps.sessions.models import AgendaItem, Session
from apps.sessions.services import parts
from apps.sessions.services.locking import lock_sitting

MOST_ITEMS = 60  # of one session: more is no agenda, and a page of thousands would be nobody's
MOST_PAPERS = 20  # of one item


@transaction.atomic
def add_agenda_item(
    sitting: Session,
    *,
    by: User | None,
    titles: dict[str, str],
    minutes: int | None = None,
    rapporteur: Person | None = None,
    symbols: list[str] | None = None,
) -> AgendaItem:
    """Put one more item at the end. Refused: a rapporteur without a role in the session ("no_role"), too many
    ("too_many")."""
    locked = lock_sitting(sitting)
    if locked.agenda_items.count() >= MOST_ITEMS:
        message = _("An agenda has at most %(most)s items.") % {"most": MOST_ITEMS}
        raise Refused(message, code="too_many")
    _check(locked, rapporteur, symbols or [])
    row = AgendaItem(sitting=locked, titles=titles, minutes=minutes, rapporteur=rapporteur, symbols=symbols or [])
    row.order = parts.last_place(row)
    return parts.add(row, by=by, verb="agenda.added")


@transaction.atomic
def change_agenda_item(item: AgendaItem, *, by: User | None, version: str | None = None, **values: Any) -> AgendaItem:
    """Refused as `add_agenda_item` is, and when the form was older than the item ("changed_meanwhile")."""
    locked, found = parts.current(item)
    _check(locked, values.get("rapporteur"), values.get("symbols", []))
    return parts.change(found, by=by, verb="agenda.changed", version=version, values=values)


@transaction.atomic
def move_agenda_item(item: AgendaItem, *, by: User | None, up: bool) -> None:
    parts.move(item, by=by, verb="agenda.moved", up=up)


@transaction.atomic
def remove_agenda_item(item: AgendaItem, *, by: User | None) -> None:
    parts.remove(item, by=by, verb="agenda.removed")


def _check(sitting: Session, rapporteur: Person | None, symbols: list[str]) -> None:
    if rapporteur and not sitting.assignments.filter(person=rapporteur).exists():
        message = _("%(person)s has no role in this session. Give the role first.") % {"person": rapporteur}
        raise Refused(message, field="rapporteur", code="no_role")
    if len(symbols) > MOST_PAPERS:
        message = _("At most %(most)s papers stand beside one item.") % {"most": MOST_PAPERS}
        raise Refused(message, field="symbols", code="too_many")
