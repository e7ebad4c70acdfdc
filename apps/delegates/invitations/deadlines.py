"""Until when an invited person can answer, and change the answer."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.conferences.choices import ConferenceStatus
from apps.conferences.edition_life import WITHOUT_ANSWERS
from apps.conferences.models import Conference
from apps.core.clocks.times import zone
from apps.core.exceptions import Refused
from apps.core.lazy import Words
from apps.delegates.models import Invitation

WHY_CLOSED: dict[str, Words] = {
    ConferenceStatus.CANCELLED: _("The conference has been cancelled, so no reply is needed any more."),
    ConferenceStatus.POSTPONED: _("The conference has been postponed. You will hear from the organizers."),
    ConferenceStatus.CONCLUDED: _("The conference is over."),
    ConferenceStatus.ARCHIVED: _("The conference is over."),
}


def reply_deadline(invitation: Invitation) -> dt.datetime | None:
    """The invitation's own deadline, else the conference's."""
    return invitation.deadline or invitation.delegate.conference.reply_deadline


def start_of(conference: Conference) -> dt.datetime | None:
    """The first moment of the first day at the venue."""
    if conference.starts_on is None:
        return None
    return dt.datetime.combine(conference.starts_on, dt.time(), tzinfo=zone(conference.time_zone))


def check_open(invitation: Invitation, now: dt.datetime | None = None) -> None:
    """Refused with code "closed" (by the conference's status), "deadline" or "started" when no answer is taken."""
    now, conference = now or timezone.now(), invitation.delegate.conference
    if conference.status in WITHOUT_ANSWERS:
        raise Refused(WHY_CLOSED[conference.status], code="closed")
    deadline, start = reply_deadline(invitation), start_of(conference)
    if deadline is not None and now >= deadline:
        raise Refused(_("The time for replies has passed."), code="deadline")
    if start is not None and now >= start:
        raise Refused(_("The conference has begun; please tell the organizers directly."), code="started")
