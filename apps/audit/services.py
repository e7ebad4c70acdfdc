import structlog
from django.db import models

from apps.accounts.models import User
from apps.audit.models import Entry


def record(
    verb: str, *, target: models.Model, by: User | None, actor_label: str = "", scope_id=None, **details
) -> Entry:
    """Write a named event in the caller's transaction.

    `verb` is "noun.past_participle" ("invitation.sent"). `by` is the account that acted; without one say who it was in
    `actor_label` ("invitation link", "clock"). `scope_id` is the conference's (or forum's) id and defaults to the
    target's own `conference_id`. `details` must be JSON and must hold no token and no message body.
    """
    context = structlog.contextvars.get_contextvars()
    return Entry.objects.create(
        verb=verb,
        actor=by,
        actor_label=str(by) if by else actor_label,
        target_type=target._meta.label_lower,
        target_id=target.pk,
        target_label=str(target)[:300],
        scope_id=scope_id or getattr(target, "conference_id", None),
        request_id=str(context.get("request_id", "")),
        details=details,
    )
