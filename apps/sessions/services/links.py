"""Links into online sessions, one for each audience. The trail learns of a change, and no address."""

from typing import Any

from django.db import transaction

from apps.accounts.models import User
from apps.sessions.models import JoinLink, Session
from apps.sessions.services import parts
from apps.sessions.services.locking import lock_sitting


@transaction.atomic
def add_link(sitting: Session, *, by: User | None, **values: Any) -> JoinLink:
    """Refused where the audience has a link already, and for an address that is not https."""
    return parts.add(JoinLink(sitting=lock_sitting(sitting), **values), by=by, verb="link.added")


@transaction.atomic
def change_link(link: JoinLink, *, by: User | None, version: str | None = None, **values: Any) -> JoinLink:
    _locked, found = parts.current(link)
    return parts.change(found, by=by, verb="link.changed", version=version, values=values)


@transaction.atomic
def remove_link(link: JoinLink, *, by: User | None) -> None:
    parts.remove(link, by=by, verb="link.removed")
