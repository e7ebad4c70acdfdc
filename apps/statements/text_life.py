"""The life of a text: what may follow what, and what each state means for its words and its parties.

Transitions are data, followed by states.py and by a trigger of the database.
"""

from typing import NamedTuple

from apps.documents.choices import DocumentKind
from apps.statements.choices import Event as E
from apps.statements.choices import PositionValue
from apps.statements.choices import State as S
from apps.statements.choices import TablingOutcome as T


class Transition(NamedTuple):
    source: S
    event: E
    target: S


TRANSITIONS = [
    Transition(S.PLANNED, E.OPEN_DRAFTING, S.DRAFTING),
    Transition(S.DRAFTING, E.CIRCULATE, S.CIRCULATED),
    Transition(S.CIRCULATED, E.OPEN_READING, S.NEGOTIATING),
    Transition(S.NEGOTIATING, E.CLEAR, S.CLEAN),
    Transition(S.CLEAN, E.REOPEN, S.NEGOTIATING),
    Transition(S.CLEAN, E.TABLE, S.TABLED),
    Transition(S.TABLED, E.REOPEN, S.NEGOTIATING),
    Transition(S.TABLED, E.GAVEL, S.ADOPTED),
    Transition(S.TABLED, E.GAVEL_AD_REF, S.ADOPTED_AD_REF),
    Transition(S.TABLED, E.AWAIT_COUNTERSIGN, S.GAVELLED),
    Transition(S.GAVELLED, E.COUNTERSIGN, S.ADOPTED),
    Transition(S.GAVELLED, E.COUNTERSIGN_AD_REF, S.ADOPTED_AD_REF),
    Transition(S.GAVELLED, E.REFUSE_COUNTERSIGN, S.TABLED),
    Transition(S.TABLED, E.START_SILENCE, S.SILENCE),
    Transition(S.TABLED, E.NO_CONSENSUS, S.NOT_ADOPTED),
    Transition(S.SILENCE, E.BREAK_SILENCE, S.NEGOTIATING),
    Transition(S.SILENCE, E.EXPIRE, S.ADOPTED),
    Transition(S.SILENCE, E.STOP_SILENCE, S.TABLED),  # somebody was not reached: the chair starts it again
    Transition(S.ADOPTED_AD_REF, E.CONFIRM_LAST, S.ADOPTED),
    Transition(S.ADOPTED_AD_REF, E.REFUSE, S.NEGOTIATING),
    Transition(S.NEGOTIATING, E.NO_CONSENSUS, S.NOT_ADOPTED),
    Transition(S.NOT_ADOPTED, E.RESUME, S.NEGOTIATING),
    Transition(S.NOT_ADOPTED, E.ISSUE, S.ISSUED),
    Transition(S.NOT_ADOPTED, E.CLOSE, S.LAPSED),
    Transition(S.PLANNED, E.ISSUE, S.ISSUED),
    Transition(S.DRAFTING, E.ISSUE, S.ISSUED),
    Transition(S.PLANNED, E.WITHDRAW, S.WITHDRAWN),
    Transition(S.DRAFTING, E.WITHDRAW, S.WITHDRAWN),
    Transition(S.CIRCULATED, E.WITHDRAW, S.WITHDRAWN),
    Transition(S.NEGOTIATING, E.WITHDRAW, S.WITHDRAWN),
    Transition(S.CLEAN, E.WITHDRAW, S.WITHDRAWN),
    Transition(S.ADOPTED, E.SUPERSEDE, S.SUPERSEDED),
]
NEXT = {state: {each.event: each.target for each in TRANSITIONS if each.source == state} for state in S}

EDITABLE = {S.DRAFTING, S.CIRCULATED, S.NEGOTIATING, S.CLEAN}
PINNED = {S.TABLED, S.GAVELLED, S.SILENCE, S.ADOPTED_AD_REF, S.ADOPTED, S.SUPERSEDED}  # it is what its hash says
ON_THE_TABLE = {S.TABLED, S.GAVELLED, S.SILENCE, S.ADOPTED_AD_REF}  # before the whole meeting
DECIDED = {S.ADOPTED, S.SUPERSEDED}
TERMINAL = {S.ISSUED, S.LAPSED, S.WITHDRAWN, S.SUPERSEDED}
UNDECIDED = set(S) - DECIDED - TERMINAL

# How a tabling ends with an event. A gavel ad referendum leaves it open: confirmations are owed.
CLOSES: dict[str, T] = {
    E.GAVEL: T.ADOPTED,
    E.COUNTERSIGN: T.ADOPTED,
    E.CONFIRM_LAST: T.ADOPTED,
    E.EXPIRE: T.ADOPTED,
    E.REOPEN: T.REOPENED,
    E.NO_CONSENSUS: T.NO_CONSENSUS,
    E.REFUSE: T.REFUSED,
    E.BREAK_SILENCE: T.SILENCE_BROKEN,
}

# Kinds that no meeting adopts; a text of the parties is never one of them.
NEVER_ADOPTED = {DocumentKind.CHAIR_SUMMARY, DocumentKind.SUMMARY_REPORT, DocumentKind.NON_PAPER}
NEEDS_TEXT = {PositionValue.JOIN_WITH_RESERVATION, PositionValue.OBJECT}
WITH_TEXT = {*NEEDS_TEXT, PositionValue.STAND_ASIDE}  # joining has no words of its own: a reservation is said as one
