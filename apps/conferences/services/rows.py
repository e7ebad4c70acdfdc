"""Rows that stand in an order somebody chose: rooms, guiding questions, roles of organizations, facts."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import assign, refuse_if_changed
from apps.conferences.services.locking import lock_scope
from apps.core.exceptions import Refused
from apps.core.lazy import Words
from apps.core.rows.saving import delete_checked, refused_by, save_checked

Row = TypeVar("Row", bound=Any)


def siblings(row: Any) -> models.QuerySet:
    """The rows beside which this one stands: of its edition, or of the whole forum."""
    if hasattr(row, "question_set_id"):  # a question counts among those of its set
        return type(row).objects.filter(conference_id=row.conference_id, question_set_id=row.question_set_id)
    if hasattr(row, "forum_id"):
        return type(row).objects.filter(forum_id=row.forum_id, conference_id=row.conference_id)
    return type(row).objects.filter(conference_id=row.conference_id)


def lock(row: Any) -> None:
    lock_scope(row.forum if hasattr(row, "forum_id") else row.conference.forum, row.conference)


def current(row: Row) -> Row:
    """The row as it stands now, under the lock of its edition. Refused (code "gone") when somebody removed it."""
    lock(row)
    found = type(row).objects.filter(pk=row.pk).first()
    if found is None:
        raise Refused(_("Somebody else has just removed this."), code="gone")
    return found


def add(row: Row, *, by: User, verb: str) -> Row:
    """Save a new row at the end of its order."""
    lock(row)
    last = siblings(row).aggregate(last=models.Max("order"))["last"]
    row.order = 0 if last is None else last + 1
    save_checked(row)
    audit.record(verb, target=row, by=by)
    return row


def add_many(new: Sequence[Row], *, by: User | None, verb: str) -> list[Row]:
    """Save new rows of one edition at the end of its order, in as many statements for twenty as for two."""
    if not new:
        return []
    lock(new[0])
    last = siblings(new[0]).aggregate(last=models.Max("order"))["last"]
    for order, row in enumerate(new, start=0 if last is None else last + 1):
        row.order = order
        try:
            row.clean_fields(exclude=["conference"])
        except ValidationError as error:
            raise refused_by(error) from error
    type(new[0]).objects.bulk_create(new)
    audit.record_many(verb, targets=new, by=by)
    return list(new)


def change(row: Row, *, by: User, verb: str, version: str | None, values: dict) -> Row:
    """Change a row. Refused when the form was older than the row (code "changed_meanwhile")."""
    found = current(row)
    refuse_if_changed(found, version, tz=row.conference.time_zone if row.conference else None)
    if changed := assign(found, values):
        save_checked(found)
        audit.record(verb, target=found, by=by, changed=changed)
    return found


def move(row: Any, *, by: User, verb: str, up: bool) -> None:
    """Exchange a row with its neighbour; nothing happens at the edge. Versions of the rows stay as they are."""
    found = current(row)
    rows = list(siblings(found))
    place = rows.index(found)
    target = place - 1 if up else place + 1
    if not 0 <= target < len(rows):
        return
    rows[place], rows[target] = rows[target], rows[place]
    for order, other in enumerate(rows):
        if other.order != order:
            type(row).objects.filter(pk=other.pk).update(order=order)
    audit.record(verb, target=found, by=by, up=up)


def remove(row: Any, *, by: User, verb: str, in_use: Words) -> None:
    """Delete a row. Refused with the sentence `in_use` when something depends on it."""
    found = current(row)
    audit.record(verb, target=found, by=by)
    delete_checked(found, in_use)
