from apps.sessions.models.agenda import AgendaItem
from apps.sessions.models.calendars import CalendarKey, ToldBlock, Withdrawal
from apps.sessions.models.day_templates import DayTemplate
from apps.sessions.models.displays import DisplayLink
from apps.sessions.models.interpretation import Interpretation
from apps.sessions.models.links import JoinLink
from apps.sessions.models.materials import Material
from apps.sessions.models.meetings import AskedParty, MeetingRequest, ProposedTime
from apps.sessions.models.mirror import PAIRS, PARTS
from apps.sessions.models.notes import NoteEntry, SessionNotes
from apps.sessions.models.people import Assignment
from apps.sessions.models.proposals import Proposal
from apps.sessions.models.question_sets import SessionQuestionSet
from apps.sessions.models.releases import (
    Release,
    ReleasedAgendaItem,
    ReleasedAssignment,
    ReleasedDelegation,
    ReleasedInterpretation,
    ReleasedQuestion,
    ReleasedSession,
)
from apps.sessions.models.requirements import AcceptedConflict, DelegationTerms, ProgrammeRules, Requirement, RoomTerms
from apps.sessions.models.sign_ups import Guest, SignUp
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
    "AgendaItem",
    "AskedParty",
    "Assignment",
    "CalendarKey",
    "DayTemplate",
    "DelegationTerms",
    "DisplayLink",
    "Guest",
    "Interpretation",
    "JoinLink",
    "Material",
    "MeetingRequest",
    "NoteEntry",
    "Programme",
    "ProgrammeRules",
    "Proposal",
    "ProposedTime",
    "Release",
    "ReleasedAgendaItem",
    "ReleasedAssignment",
    "ReleasedDelegation",
    "ReleasedInterpretation",
    "ReleasedQuestion",
    "ReleasedSession",
    "Requirement",
    "RoomTerms",
    "Session",
    "SessionDelegation",
    "SessionNotes",
    "SessionQuestion",
    "SessionQuestionSet",
    "SignUp",
    "ToldBlock",
    "Withdrawal",
    "new_uid",
    "no_time",
]
