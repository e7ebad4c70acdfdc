"""Who may read and do what in a conference: the one table that every permission and every queryset asks.

A role has what stands beside it and nothing else; a new `Thing` belongs to nobody until somebody writes it down here.
Several roles of one account add up. Nothing here knows users or the database: who holds which role is for
`conferences.permissions`, who is which participant for the apps above.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.conferences.choices import TeamRole
from apps.core.choices import Visibility


class Audience(models.TextChoices):
    """Those outside the team. What participants may read beyond the public begins with their registration."""

    HEAD = "head", _("registered head of delegation, acting head or alternate")
    FOCAL_POINT = "focal_point", _("registered focal point")
    INDIVIDUAL = "individual", _("registered individual who is a party to a text on the table")
    DELEGATE = "delegate", _("registered delegate")
    OBSERVER = "observer", _("registered observer")
    INVITED = "invited", _("invited, not registered")
    PUBLIC = "public", _("the public")


class Thing(models.TextChoices):
    """What there is to read or to do, in the order in which the organizer reads it."""

    UNANNOUNCED = "unannounced", _("an edition that is not announced yet")
    SESSIONS_PUBLIC = "sessions_public", _("public sessions")
    SESSIONS_PARTICIPANTS = "sessions_participants", _("sessions open to all participants")
    SESSIONS_OWN = "sessions_own", _("closed sessions in which the person has a role or sits with the delegation")
    SESSIONS_CLOSED = "sessions_closed", _("every closed session")
    SESSIONS_SECRETARIAT = "sessions_secretariat", _("sessions of the secretariat")
    NAMES = "names", _("names of the people and delegations in those sessions")
    PROGRAMME_DESK = "programme_desk", _("the programme being made, its conflicts, and affiliations")
    NOTES = "notes", _("rapporteurs’ notes of every session, also those in progress")
    REPORT = "report", _("the outline of the report, and the comments on it")
    REPORT_CLEARING = "report_clearing", _("clearing the outline of the report")
    DELEGATIONS = "delegations", _("all delegations, with those not asked yet")
    OWN_DELEGATION = "own_delegation", _("their own delegation: who is in it, and who has replied")
    ARRIVALS = "arrivals", _("arrivals: names, delegations, badges and days of arrival")
    PEOPLE = "people", _("people: addresses, invitations and replies")
    PERSONAL = "personal", _("telephone, diet, access needs and travel")
    EXPORTS = "exports", _("the list of people as a file")
    DRAFTS = "drafts", _("drafts of texts, and texts that were not adopted")
    AMENDMENTS = "amendments", _("amendments to drafts, and what becomes of them")
    TABLED = "tabled", _("texts on the table")
    OWN_TEXTS = "own_texts", _("texts on the table that lie before their own delegation, or before them in person")
    OWN_POSITION = "own_position", _("the position of their own delegation on them, or their own")
    CIRCULATED = "circulated", _("drafts that were circulated to them")
    OWN_AMENDMENTS = "own_amendments", _("their own amendments to these drafts, and admitted ones of other parties")
    OWN_MEETINGS = "own_meetings", _("meetings that their own delegation asks for, or is asked for")
    POSITIONS = "positions", _("positions of the parties")
    REASONS = "reasons", _("reasons of objections, and the words of reservations")
    TEXT_HISTORY = "text_history", _("history of each text")
    ADOPTION = "adoption", _("adopting a text")
    COUNTERSIGNING = "countersigning", _("countersigning an adoption")
    UNPUBLISHED = "unpublished", _("documents not published yet or under embargo")
    DOCUMENTS = "documents", _("published documents")
    MAIL = "mail", _("the email of the conference")
    SET_UP = "set_up", _("the set-up of the edition")
    TEAM = "team", _("the team and its roles")
    FORUM = "forum", _("the forum and its editions (roles for the whole forum)")
    HISTORY = "history", _("history of the edition and its sessions")


T = Thing
EVERYBODY = {T.SESSIONS_PUBLIC, T.DOCUMENTS}
NEGOTIATES = {T.OWN_TEXTS, T.OWN_POSITION, T.OWN_AMENDMENTS}
PARTICIPANT = EVERYBODY | {T.SESSIONS_PARTICIPANTS, T.SESSIONS_OWN, T.NAMES}
ATTENDING = PARTICIPANT | {T.CIRCULATED}  # by the circle to which a draft went
TEAM = PARTICIPANT | {T.UNANNOUNCED}
WHOLE_PROGRAMME = {T.SESSIONS_CLOSED, T.SESSIONS_SECRETARIAT, T.PROGRAMME_DESK}
AGREEMENT = {T.DRAFTS, T.AMENDMENTS, T.TABLED, T.POSITIONS, T.REASONS, T.TEXT_HISTORY, T.UNPUBLISHED}
CORE = TEAM | WHOLE_PROGRAMME | AGREEMENT | {T.DELEGATIONS, T.SET_UP, T.REPORT}
ALL_ABOUT_PEOPLE = {T.ARRIVALS, T.PEOPLE, T.PERSONAL, T.EXPORTS}

MAY_READ: Mapping[str, frozenset[Thing]] = MappingProxyType(
    {
        TeamRole.ORGANIZER: frozenset(CORE | ALL_ABOUT_PEOPLE | {T.NOTES, T.MAIL, T.TEAM, T.FORUM, T.HISTORY}),
        TeamRole.DOCUMENT_STAFF: frozenset(CORE | {T.NOTES, T.HISTORY}),
        TeamRole.CHAIR: frozenset(CORE),
        # writes the report: follows closed sessions and the wording, not why somebody objects
        TeamRole.RAPPORTEUR: frozenset(TEAM | {T.SESSIONS_CLOSED, T.DRAFTS, T.TABLED, T.POSITIONS, T.UNPUBLISHED}),
        # reads what is read out: the text on the table, and the closed sessions they are assigned to
        TeamRole.INTERPRETER: frozenset(TEAM | {T.TABLED}),
        TeamRole.CHECK_IN: frozenset(TEAM | {T.ARRIVALS}),
        Audience.HEAD: frozenset(ATTENDING | NEGOTIATES | {T.OWN_DELEGATION, T.OWN_MEETINGS}),
        Audience.FOCAL_POINT: frozenset(ATTENDING | {T.OWN_DELEGATION}),
        Audience.INDIVIDUAL: frozenset(ATTENDING | NEGOTIATES),
        Audience.DELEGATE: frozenset(ATTENDING),
        Audience.OBSERVER: frozenset(ATTENDING),
        Audience.INVITED: frozenset(EVERYBODY | {T.SESSIONS_OWN}),
        Audience.PUBLIC: frozenset(EVERYBODY),
    }
)

# Beyond reading. Whoever organizes the meeting does not decide that it agreed.
MAY_CHANGE: Mapping[str, frozenset[Thing]] = MappingProxyType(
    {
        TeamRole.ORGANIZER: frozenset(
            {T.PROGRAMME_DESK, T.DELEGATIONS, T.PEOPLE, T.DRAFTS, T.POSITIONS, T.UNPUBLISHED, T.MAIL, T.SET_UP, T.TEAM}
            | {T.FORUM, T.NOTES, T.REPORT, T.AMENDMENTS, T.COUNTERSIGNING}
        ),
        TeamRole.DOCUMENT_STAFF: frozenset(
            {T.DRAFTS, T.AMENDMENTS, T.POSITIONS, T.UNPUBLISHED, T.ADOPTION, T.COUNTERSIGNING, T.REPORT}
        ),
        TeamRole.CHAIR: frozenset({T.AMENDMENTS, T.ADOPTION, T.REPORT_CLEARING}),
        **dict.fromkeys([TeamRole.RAPPORTEUR, TeamRole.INTERPRETER, TeamRole.CHECK_IN, *Audience], frozenset()),
        Audience.HEAD: frozenset({T.OWN_POSITION, T.OWN_AMENDMENTS, T.OWN_MEETINGS}),  # by credential
        Audience.INDIVIDUAL: frozenset({T.OWN_POSITION, T.OWN_AMENDMENTS}),  # in person
    }
)

# The thing that a session of each visibility is; what nobody uses for sessions counts as the narrowest.
SESSIONS: Mapping[str, Thing] = MappingProxyType(
    {
        Visibility.PUBLIC: T.SESSIONS_PUBLIC,
        Visibility.PARTICIPANTS: T.SESSIONS_PARTICIPANTS,
        Visibility.SESSION: T.SESSIONS_CLOSED,
        Visibility.DELEGATION: T.SESSIONS_SECRETARIAT,
        Visibility.SECRETARIAT: T.SESSIONS_SECRETARIAT,
        Visibility.NAMED: T.SESSIONS_SECRETARIAT,
    }
)


def reads(roles: Iterable[str], *things: Thing) -> bool:
    """Whether whoever holds these roles may read all of these things."""
    return set(things) <= _together(MAY_READ, roles)


def changes(roles: Iterable[str], *things: Thing) -> bool:
    """Whether whoever holds these roles may change, or do, all of these things."""
    return set(things) <= _together(MAY_CHANGE, roles)


def roles_reading(thing: Thing) -> list[TeamRole]:
    return [role for role in TeamRole if thing in MAY_READ[role]]


def roles_changing(thing: Thing) -> list[TeamRole]:
    return [role for role in TeamRole if thing in MAY_CHANGE[role]]


def visibilities(roles: Iterable[str]) -> list[str]:
    """The visibilities of which these roles read every session."""
    found = _together(MAY_READ, roles)
    return [visibility for visibility, thing in SESSIONS.items() if thing in found]


def _together(table: Mapping[str, frozenset[Thing]], roles: Iterable[str]) -> frozenset[Thing]:
    return frozenset().union(*(table[role] for role in roles))
