"""The life of a request for a meeting: when it has ended, and what is likely enough to be asked for."""

import datetime as dt

from apps.sessions.choices import MeetingStatus as S

ENDED = {S.PLACED, S.DECLINED, S.WITHDRAWN}
MOST_TIMES = 5
MOST_OPEN = 20  # requests of one delegation that nobody has answered yet
SHORTEST, LONGEST = dt.timedelta(minutes=15), dt.timedelta(hours=4)
