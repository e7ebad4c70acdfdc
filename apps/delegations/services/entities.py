from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import assign, refuse_if_changed
from apps.conferences.models import Forum
from apps.conferences.services.locking import lock_forum
from apps.core.exceptions import Refused
from apps.core.rows.saving import save_checked
from apps.delegations.models import Entity


@transaction.atomic
def create_entity(forum: Forum, *, by: User, **values: Any) -> Entity:
    """Make a state, territory, organization, society or institution known to a forum, under the names given.

    Refused beside the field that is wrong (code "code_taken": the forum has this code already).
    """
    lock_forum(forum)
    entity = Entity(forum=forum, **values)
    _save(entity)
    audit.record("entity.created", target=entity, by=by, code=entity.code)
    return entity


@transaction.atomic
def change_entity(entity: Entity, *, by: User, version: str | None = None, **values: Any) -> Entity:
    """Change the forum's own names of an entity. Names that a conference has set for itself stay as they are."""
    lock_forum(entity.forum)
    current = Entity.objects.get(pk=entity.pk)
    refuse_if_changed(current, version)
    if changed := assign(current, values):
        _save(current)
        audit.record("entity.changed", target=current, by=by, changed=changed)
    return current


def _save(entity: Entity) -> None:
    others = Entity.objects.filter(forum_id=entity.forum_id).exclude(pk=entity.pk)
    if others.filter(code=entity.code).exists():
        raise Refused(_("Another entity of this forum has this code."), field="code", code="code_taken")
    save_checked(entity)
