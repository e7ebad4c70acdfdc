"""What happened to one object: named events and row changes in one list, newest first."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit.actors import TASK
from apps.audit.models import Entry
from apps.audit.trails.verbs import verb_label
from apps.core.clocks.times import format_moment, format_range

LIMIT = 100  # of events and of row changes; older ones stay in the history
LONGEST_VALUE = 200
UNTOLD = {"id", "created_at", "updated_at"}


@dataclass(frozen=True)
class Change:
    """One field; `old` and `new` are None where the value is another object, which is not looked up for a list."""

    label: str
    old: str | None
    new: str | None


@dataclass
class Step:
    """What one request or task did to the object."""

    at: dt.datetime
    who: str
    words: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


@dataclass(frozen=True)
class RowChange:
    at: dt.datetime
    context: Mapping[str, Any]
    is_first: bool
    changes: list[Change]


def in_plain_words(entry: Entry) -> str:
    """A named event in the reader's words."""
    return verb_label(entry.verb)


def trail(instance: models.Model, tz: str | None = None, tell: Callable[[Entry], str] = in_plain_words) -> list[Step]:
    """The steps of an object's life, newest first, in at most three queries.

    Who may read it is for the page to decide. Moments inside values are shown in the zone `tz`; `tell` words an event
    where its details say more than its name.
    """
    entries = list(Entry.objects.of(instance)[:LIMIT])
    rows = row_changes(instance, tz)
    names = names_of(row.context.get("user") for row in rows)
    steps: dict[str, Step] = {}
    for entry in reversed(entries):
        step = steps.setdefault(entry.request_id or f"entry {entry.pk}", Step(entry.at, entry.actor_label))
        step.words.append(tell(entry))
    for number, row in enumerate(rows):
        key = row.context.get("request") or f"row {number}"
        step = steps.setdefault(key, Step(row.at, actor_of(row.context, names)))
        step.changes += row.changes
        if not step.words:
            step.words.append(_("added") if row.is_first else _("changed"))
    seen = [step for step in steps.values() if step.changes or step.words != [_("changed")]]
    return sorted(seen, key=lambda step: step.at)[::-1]  # of the same moment, the later one first


def row_changes(instance: models.Model, tz: str | None) -> list[RowChange]:
    """Each row event with what it changed against the one before, oldest first; empty for an untracked model."""
    if not hasattr(instance, "events"):
        return []
    newest = instance.events.select_related("pgh_context").order_by("-pgh_id")[: LIMIT + 1]
    events = list(newest)[::-1]
    found = []
    for number, event in enumerate(events):
        if number == 0 and len(events) > LIMIT:
            continue  # only there to compare the next one with
        context = event.pgh_context.metadata if event.pgh_context else {}
        changes = differences(instance, events[number - 1], event, tz) if number else []
        found.append(RowChange(event.pgh_created_at, context, event.pgh_label == "insert", changes))
    return found


def differences(instance: models.Model, old: models.Model, new: models.Model, tz: str | None) -> list[Change]:
    found = []
    for column in instance._meta.concrete_fields:
        if not is_told(column) or not hasattr(new, column.attname):
            continue
        before, after = getattr(old, column.attname), getattr(new, column.attname)
        if before != after:
            label = str(column.verbose_name)
            is_own = not column.is_relation
            found.append(Change(label, *(in_words(column, v, tz) if is_own else None for v in (before, after))))
    return found


def is_told(column: models.Field) -> bool:
    """Whether changes of this column are shown: a value without a name in the reader's language is machinery."""
    return column.name not in UNTOLD and (column.is_relation or isinstance(column.verbose_name, Promise))


def in_words(column: models.Field, value: Any, tz: str | None) -> str:
    """A value as a reader of the list wants it; long texts are cut."""
    if value in (None, "", [], {}):
        return "—"
    if column.flatchoices:
        return str(dict(column.flatchoices).get(value, value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dt.datetime):
        return format_moment(value, tz)
    if isinstance(value, dict):
        value = " / ".join(f"{code}: {text}" for code, text in sorted(value.items()))
    elif isinstance(value, list):
        names = dict(column.base_field.flatchoices or ()) if isinstance(column, ArrayField) else {}
        value = _(", ").join(str(names.get(item, item)) for item in value)
    elif getattr(value, "lower", None) and getattr(value, "upper", None) and isinstance(value.lower, dt.datetime):
        return format_range(value.lower, value.upper, tz)
    return Truncator(str(value)).chars(LONGEST_VALUE)


def names_of(users: Iterable[str | None]) -> dict[str, str]:
    wanted = {user for user in users if user}
    if not wanted:
        return {}
    return {str(user.pk): str(user) for user in User.objects.filter(pk__in=wanted)}


def actor_of(context: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """Whoever changed the row: an account, a task, a visitor with a personal link, or nobody the application knows."""
    if user := context.get("user"):
        return names.get(user) or _("an account that is gone")
    if str(context.get("actor", "")).startswith(TASK):
        return _("automatic")
    return _("without signing in") if "path" in context else _("outside the pages")
