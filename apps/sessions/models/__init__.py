from apps.sessions.models.calendars import CalendarKey, Withdrawal
from apps.sessions.models.day_templates import DayTemplate
from apps.sessions.models.people import Assignment
from apps.sessions.models.sittings import Session, SessionDelegation, SessionQuestion, new_uid, no_time

__all__ = [
    "Assignment",
    "CalendarKey",
    "DayTemplate",
    "Session",
    "SessionDelegation",
    "SessionQuestion",
    "Withdrawal",
    "new_uid",
    "no_time",
]
