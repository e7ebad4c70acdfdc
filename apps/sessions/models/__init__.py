from apps.sessions.models.calendars import CalendarKey, Withdrawal
from apps.sessions.models.mirror import PAIRS, PARTS
from apps.sessions.models.people import Assignment
from apps.sessions.models.proposals import Proposal
from apps.sessions.models.releases import (
    Release,
    ReleasedAssignment,
    ReleasedDelegation,
    ReleasedQuestion,
    ReleasedSession,
)
from apps.sessions.models.requirements import AcceptedConflict, DelegationTerms, ProgrammeRules, Requirement, RoomTerms
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
    "AcceptedConflict",
    "Assignment",
    "CalendarKey",
    "DelegationTerms",
    "Programme",
    "ProgrammeRules",
    "Proposal",
    "Release",
    "ReleasedAssignment",
    "ReleasedDelegation",
    "ReleasedQuestion",
    "ReleasedSession",
    "Requirement",
    "RoomTerms",
    "Session",
    "SessionDelegation",
    "SessionQuestion",
    "Withdrawal",
    "new_uid",
    "no_time",
]
