from typing import Any

from django.db import transaction
from django.utils import timezone

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import assign, refuse_if_changed
from apps.conferences.choices import TeamRole
from apps.conferences.models import Forum, TeamMember
from apps.conferences.services.locking import lock_forum
from apps.core.rows.saving import save_checked


@transaction.atomic
def create_forum(*, by: User, **values: Any) -> Forum:
    """Found a forum; who founds it becomes its organizer. `values` are the forum's fields.

    Refused beside the field that is wrong (an address or abbreviation that is taken or malformed).
    """
    forum = Forum(**values)
    save_checked(forum)
    member = TeamMember(forum=forum, user=by, role=TeamRole.ORGANIZER, accepted_at=timezone.now())
    save_checked(member)
    audit.record("forum.created", target=forum, by=by, slug=forum.slug)
    audit.record("team.joined", target=member, by=by, role=member.role, account=str(by.pk))
    return forum


@transaction.atomic
def change_forum(forum: Forum, *, by: User, version: str | None = None, **values: Any) -> Forum:
    """Change the forum's own fields. Refused when the form was older than the row (code "changed_meanwhile")."""
    locked = lock_forum(forum)
    refuse_if_changed(locked, version)
    if changed := assign(locked, values):
        save_checked(locked)
        audit.record("forum.changed", target=locked, by=by, changed=changed)
    return locked
