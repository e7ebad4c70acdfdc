"""What a file about one session is called in the folder of whoever saved it: by edition, day and time at the venue."""

import datetime as dt

from apps.conferences.models import Conference
from apps.core.clocks.times import zone


def named_by_time(conference: Conference, starts: dt.datetime | None) -> str:
    """Without an ending; letters, digits and hyphens alone, since titles are in any script."""
    time = f"{starts.astimezone(zone(conference.time_zone)):%Y-%m-%d-%H%M}" if starts else ""
    return "-".join(filter(None, (conference.forum.slug, conference.slug, time)))
