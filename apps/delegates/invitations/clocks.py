"""The venue's clocks beside the reader's own, for those who attend from far away."""

import datetime as dt

from django.utils.translation import gettext as _

from apps.conferences.models import Conference
from apps.core.clocks.times import format_moment, zone
from apps.core.languages import pick

MORNING = dt.time(9)


def venue_morning(conference: Conference, own_zone: str, language: str) -> str:
    """What 09:00 at the venue on the first day is where the reader is; empty when it is the same or unknown."""
    if conference.starts_on is None or not own_zone:
        return ""
    moment = dt.datetime.combine(conference.starts_on, MORNING, tzinfo=zone(conference.time_zone))
    local = moment.astimezone(zone(own_zone))
    if local.replace(tzinfo=None) == moment.replace(tzinfo=None):
        return ""
    names = {
        "place": pick(conference.places, language) or conference.time_zone,
        "own": format_moment(moment, own_zone, "short", language),
        "zone": own_zone.rpartition("/")[2].replace("_", " "),
    }
    return _("When it is 09:00 in %(place)s, it is %(own)s in %(zone)s.") % names
