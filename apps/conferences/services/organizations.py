"""Bodies that host, convene, cooperate with or support a forum or one of its editions."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import assign, refuse_if_changed
from apps.conferences.models import Conference, Forum, Organization, OrganizationRole
from apps.conferences.services import rows
from apps.conferences.services.locking import lock_forum, lock_scope
from apps.core.exceptions import Refused
from apps.core.rows.saving import save_checked


@transaction.atomic
def add_organization_role(
    forum: Forum,
    conference: Conference | None,
    *,
    by: User,
    role: str,
    organization: Organization | None = None,
    names: dict[str, str] | None = None,
    url: str = "",
) -> OrganizationRole:
    """Give a known organization, or a new one with `names` and `url`, a role in the forum or one edition.

    Refused: neither a known nor a named organization ("organization_missing"), another forum's organization
    ("foreign"), a role that it has already.
    """
    if organization is None and not names:
        raise Refused(
            _("Choose an organization, or name a new one."), field="organization", code="organization_missing"
        )
    if organization is not None and organization.forum_id != forum.pk:
        raise Refused(_("This organization is not known to the forum."), field="organization", code="foreign")
    lock_scope(forum, conference)
    if organization is None:
        organization = Organization(forum=forum, names=names, url=url)
        save_checked(organization)
        audit.record("organization.added", target=organization, by=by)
    row = OrganizationRole(forum=forum, conference=conference, organization=organization, role=role)
    return rows.add(row, by=by, verb="organization_role.added")


@transaction.atomic
def change_organization(
    organization: Organization, *, by: User, version: str | None = None, **values: Any
) -> Organization:
    """Change the names or web address of an organization, for the whole forum at once."""
    lock_forum(organization.forum)
    current = Organization.objects.get(pk=organization.pk)
    refuse_if_changed(current, version)
    if changed := assign(current, values):
        save_checked(current)
        audit.record("organization.changed", target=current, by=by, changed=changed)
    return current


@transaction.atomic
def move_organization_role(row: OrganizationRole, *, by: User, up: bool) -> None:
    rows.move(row, by=by, verb="organization_role.moved", up=up)


@transaction.atomic
def remove_organization_role(row: OrganizationRole, *, by: User) -> None:
    """Take the role away; the organization stays known to the forum."""
    rows.remove(row, by=by, verb="organization_role.removed", in_use=_("Something depends on this role."))
