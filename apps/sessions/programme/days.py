"""The days of a conference: those that it names itself, whether or not there is a session on them."""

import datetime as dt

from apps.conferences.models import Conference

MOST = 31  # a mistyped year makes no page of thousands


def conference_days(conference: Conference) -> list[dt.date]:
    """From the first day to the last, in order; none where they are not set."""
    first, last = conference.starts_on, conference.ends_on
    if first is None or last is None:
        return []
    return [first + dt.timedelta(n) for n in range(min((last - first).days + 1, MOST))]
