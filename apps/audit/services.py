from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import structlog
from django.db import models

from apps.accounts.models import User
from apps.audit.models import Entry
from apps.core.rows.inserting import insert_many

ROWS_AT_ONCE = 1000  # in one statement
SCOPES = ("scope_id", "conference_id", "forum_id")  # a model that is a scope itself says so by `scope_id`


def record(
    verb: str,
    *,
    target: models.Model,
    by: User | None,
    actor_label: str = "",
    **details: Any,
) -> Entry:
    """Write a named event in the caller's transaction.

    `verb` is "noun.past_participle" ("invitation.sent"). `by` is the account that acted; without one say who it was in
    `actor_label` ("invitation link", "clock"). `details` must be JSON and must hold no token and no message body.
    """
    entry = _entry(verb, target, by, actor_label, details)
    entry.save(force_insert=True)
    return entry


def record_many(
    verb: str,
    *,
    targets: Sequence[models.Model],
    by: User | None,
    actor_label: str = "",
    each: Iterable[dict[str, Any]] | None = None,
    **details: Any,
) -> None:
    """`record` for many targets to which the same happened, in one statement; `each` has what is told of one alone."""
    own = each if each is not None else [{}] * len(targets)
    told = zip(targets, own, strict=True)
    entries = [_entry(verb, row, by, actor_label, details | of_row) for row, of_row in told]
    insert_many(entries, at_once=ROWS_AT_ONCE)


def scope_of(target: models.Model) -> UUID | None:
    """The conference, else the forum, whose team reads what happened to `target`; nothing for an account."""
    return next(filter(None, (getattr(target, name, None) for name in SCOPES)), None)


def _entry(verb: str, target: models.Model, by: User | None, actor_label: str, details: dict) -> Entry:
    context = structlog.contextvars.get_contextvars()
    return Entry(
        verb=verb,
        actor=by,
        actor_label=str(by) if by else actor_label,
        target_type=target._meta.label_lower,
        target_id=target.pk,
        target_label=str(target)[:300],
        scope_id=scope_of(target),
        request_id=str(context.get("request_id", "")),
        details=details,
    )
