from apps.sessions.models.calendars import CalendarKey, Withdrawal
from apps.sessions.models.day_templates import DayTemplate
from apps.sessions.models.mirror import PAIRS, PARTS
from apps.sessions.models.people import Assignment
from apps.sessions.models.releases import (
    Release,
    ReleasedAssignment,
    ReleasedDelegation,
    ReleasedQuestion,
    ReleasedSession,
)
from apps.sessions.models.sittings import (
    Programme,
    Session,
    SessionDelegation,
    SessionQuestion,
    new_uid,
    no_time,
)

__all__ = [
    "PAIRS",
    "PARTS",
    "Assignment",
    "CalendarKey",
    "DayTemplate",
    "Programme",
    "Release",
    "ReleasedAssignment",
    "ReleasedDelegation",
    "ReleasedQuestion",
    "ReleasedSession",
    "Session",
    "SessionDelegation",
    "SessionQuestion",
    "Withdrawal",
    "new_uid",
    "no_time",
]
