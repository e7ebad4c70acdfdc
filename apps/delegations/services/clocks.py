"""Days of a delegation are whole days at the venue, and stay those days when the venue is found to be elsewhere."""

import datetime as dt

from django.db.models import Q

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import assign
from apps.conferences.models import Conference
from apps.core.clocks.times import zone
from apps.core.rows.saving import save_checked
from apps.delegations import bindings
from apps.delegations.models import Participation

DAYS = ("valid_from", "valid_until")


def keep_days(conference: Conference, before: str, after: str, *, by: User) -> None:
    """Let every delegation take part on the days it did, now that the clocks are those of `after`.

    For the verb that changes the zone of a locked edition. An end in the midst of a day (a delegation withdrew) is a
    moment, and stays one. Refused for what takes away the ground of a decision ("rests_on_it").
    """
    dated = ~Q(valid_from=None, valid_until=None)
    with bindings.kept(conference.pk):
        for row in Participation.objects.select_for_update().filter(dated, conference=conference).order_by("pk"):
            ends = {name: getattr(row, name) for name in DAYS}
            local = {name: at.astimezone(zone(before)) for name, at in ends.items() if at}
            days = {name: at.date() for name, at in local.items() if at.time() == dt.time.min}
            moved = {name: dt.datetime.combine(day, dt.time.min, tzinfo=zone(after)) for name, day in days.items()}
            if changed := assign(row, moved):
                save_checked(row)
                audit.record("delegation.changed", target=row, by=by, changed=changed)
