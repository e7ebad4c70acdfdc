"""Links of screens: made, and ended, by who makes the programme."""

from django.db import transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.models import Conference, Room
from apps.core.exceptions import Refused
from apps.core.rows.saving import save_checked
from apps.sessions.models import DisplayLink
from apps.sessions.services.locking import lock_programme

MOST = 50


@transaction.atomic
def add_display_link(conference: Conference, name: str, *, room: Room | None = None, by: User | None) -> DisplayLink:
    """A screen for all delegates, of every room or of one. Refused (field "room") for a room of another edition, and
    beyond fifty ("too_many")."""
    lock_programme(conference)
    if room is not None and room.conference_id != conference.pk:
        raise Refused(_("This belongs to another conference."), field="room", code="foreign_row")
    if conference.display_links.count() >= MOST:
        raise Refused(_("There are fifty links already. End one that is not used any more."), code="too_many")
    link = DisplayLink(conference=conference, name=name, room=room)
    save_checked(link)
    audit.record("display_link.added", target=link, by=by, room=str(room) if room else "")
    return link


@transaction.atomic
def end_display_link(link: DisplayLink, *, by: User | None) -> None:
    """Its address leads nowhere from now on; a screen that shows it empties itself when it asks next."""
    lock_programme(link.conference)
    audit.record("display_link.ended", target=link, by=by)
    link.delete()
