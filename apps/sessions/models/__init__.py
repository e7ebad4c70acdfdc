from apps.sessions.models.agenda import AgendaItem
from apps.sessions.models.calendars import CalendarKey, Withdrawal
from apps.sessions.models.interpretation import Interpretation
from apps.sessions.models.links import JoinLink
from apps.sessions.models.materials import Material
from apps.sessions.models.meetings import AskedParty, MeetingRequest, ProposedTime
from apps.sessions.models.people import Assignment
from apps.sessions.models.sign_ups import Guest, SignUp
from apps.sessions.models.sittings import Session, SessionDelegation, SessionQuestion, new_uid, no_time

__all__ = [
    "AgendaItem",
    "AskedParty",
    "Assignment",
    "CalendarKey",
    "Guest",
    "Interpretation",
    "JoinLink",
    "Material",
    "MeetingRequest",
    "ProposedTime",
    "Session",
    "SessionDelegation",
    "SessionQuestion",
    "SignUp",
    "Withdrawal",
    "new_uid",
    "no_time",
]
