"""When it is night for somebody online, unless an edition says otherwise."""

import datetime as dt

NIGHT_FROM, NIGHT_UNTIL = dt.time(22), dt.time(7)
