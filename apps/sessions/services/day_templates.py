"""Templates of days, saved from a programme and removed again."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.models import Conference
from apps.core.exceptions import Refused
from apps.core.rows.saving import save_checked
from apps.sessions.drafts.skeletons import slots_of
from apps.sessions.models import DayTemplate, Session
from apps.sessions.services.locking import lock_programme


@transaction.atomic
def save_day_template(
    conference: Conference, name: str, sittings: Sequence[Session], *, by: User | None
) -> DayTemplate:
    """Keep what these sessions of a day are, without people, delegations and descriptions.

    Refused: none of them has a time ("empty", field "day"), a name that another template has (field "name").
    """
    lock_programme(conference)
    if not any(row.during for row in sittings):
        raise Refused(_("No session of that day has a time."), field="day", code="empty")
    begins, slots = slots_of(sittings, conference.time_zone)
    template = DayTemplate(conference=conference, name=name, begins=begins, slots=[slot.as_json() for slot in slots])
    if DayTemplate.objects.filter(conference=conference, name=name).exists():
        raise Refused(_("There is a template of this name already."), field="name", code="twice")
    save_checked(template)
    audit.record("day_template.saved", target=template, by=by, sessions=len(slots))
    return template


@transaction.atomic
def remove_day_template(template: DayTemplate, *, by: User | None) -> None:
    """Sessions made from it stay as they are."""
    lock_programme(template.conference)
    audit.record("day_template.removed", target=template, by=by)
    template.delete()
