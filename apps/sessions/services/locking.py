from django.utils.translation import gettext as _

from apps.conferences.models import Conference
from apps.conferences.services.locking import lock_conference, lock_forum
from apps.core.exceptions import Refused
from apps.sessions.models import Session


def lock_programme(conference: Conference) -> Conference:
    """One change of programmes at a time within a forum, until the transaction ends.

    The exclusion constraints would hold without it; but two bookings that wait for each other's constraint end in a
    deadlock, and this way the second gets its sentence. Refused for an archived edition.
    """
    lock_forum(conference.forum)
    return lock_conference(conference)


def lock_sitting(sitting: Session) -> Session:
    """The session's row with its room and conference, locked after its programme. Refused when it has been removed."""
    lock_programme(sitting.conference)
    rows = Session.objects.select_for_update(of=("self",)).select_related("conference__forum", "room")
    locked = rows.filter(pk=sitting.pk).first()
    if locked is None:
        raise Refused(_("This session was removed in the meantime."), code="removed")
    return locked
