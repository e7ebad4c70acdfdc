"""Decision rules as pure functions: roster and positions in, outcome with reasons as data out. No votes are counted.

Consensus is the absence of any objection, expressed by a party and submitted as an obstacle to the decision (CSCE
recommendations of 1973; OSCE Rules of Procedure, MC.DOC/1/06). "All but one" is not consensus: only a party named
before the text was tabled can be left out (Prague, 1992).
"""

import datetime as dt
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from apps.conferences.choices import Rule
from apps.statements.choices import PositionValue

NEVER_ADOPTING = {Rule.CHAIR_TEXT, Rule.NONE}


class Why(StrEnum):
    """Why a text is not adopted now."""

    OBJECTS = "objects"
    NOTHING_RECORDED = "nothing_recorded"
    STANDS_ASIDE = "stands_aside"
    NO_PARTIES = "no_parties"
    NO_QUORUM = "no_quorum"
    NEVER = "never"
    DEADLINE_OPEN = "deadline_open"
    SILENCE_CONTESTED = "silence_contested"
    EXCLUDED_UNKNOWN = "excluded_unknown"
    SEALED = "sealed"


@dataclass(frozen=True)
class Seat:
    """A party as the rules see it. Counted: entitled, not suspended, not withdrawn, at the moment of decision."""

    party: Hashable
    entitled: bool = True
    suspended: bool = False
    withdrawn: bool = False

    @property
    def counts(self) -> bool:
        return self.entitled and not self.suspended and not self.withdrawn


@dataclass(frozen=True)
class Blocker:
    why: Why
    party: Hashable | None = None


@dataclass(frozen=True)
class Terms:
    """What was fixed when the text was tabled, and what the chair states at the moment of decision."""

    rule: str
    excluded: Hashable | None = None
    quorum: int | None = None
    present: int | None = None  # parties in the room; None: all that count
    deadline: dt.datetime | None = None
    now: dt.datetime | None = None
    silence_accepted: bool = True
    sealed: bool = False  # nobody may learn what was said before the round closes


@dataclass(frozen=True)
class Outcome:
    """`provisional`: it would be adopted once the parties in `pending` have confirmed."""

    adopted: bool = False
    provisional: bool = False
    blockers: tuple[Blocker, ...] = ()
    joined: tuple = ()
    reservations: tuple = ()
    aside: tuple = ()
    pending: tuple = ()
    silent: tuple = ()  # counted, and nothing recorded
    counted: tuple = field(default=())


def evaluate(terms: Terms, roster: Sequence[Seat], positions: Mapping[Hashable, str]) -> Outcome:
    """Apply a rule. `positions` maps a party to its PositionValue; a party that is missing said nothing.

    Of a sealed round the outcome tells who has not answered, and nothing that depends on a value.
    """
    counted = tuple(seat.party for seat in roster if seat.counts)
    if terms.rule in NEVER_ADOPTING:
        return Outcome(blockers=(Blocker(Why.NEVER),))
    blockers: list[Blocker | None] = []
    if terms.rule == Rule.CONSENSUS_MINUS_ONE:
        if terms.excluded is None or terms.excluded not in counted:
            blockers.append(Blocker(Why.EXCLUDED_UNKNOWN))
        counted = tuple(party for party in counted if party != terms.excluded)
    blockers += _formal(terms, counted)
    silent = tuple(party for party in counted if positions.get(party) is None)
    if terms.sealed:
        told = tuple(blocker for blocker in [*blockers, Blocker(Why.SEALED)] if blocker)
        return Outcome(blockers=told, silent=silent, counted=counted)
    blockers += [_of_position(terms.rule, party, positions.get(party)) for party in counted]
    found = tuple(blocker for blocker in blockers if blocker)
    held = {value: tuple(party for party in counted if positions.get(party) == value) for value in PositionValue}
    pending = held[PositionValue.JOIN_AD_REFERENDUM]
    reservations = held[PositionValue.JOIN_WITH_RESERVATION]
    return Outcome(
        adopted=not found and not pending,
        provisional=not found and bool(pending),
        blockers=found,
        joined=tuple(party for party in counted if party in held[PositionValue.JOIN] or party in reservations),
        reservations=reservations,
        aside=held[PositionValue.STAND_ASIDE],
        pending=pending,
        silent=silent,
        counted=counted,
    )


def _formal(terms: Terms, counted: tuple) -> list[Blocker]:
    """What stands in the way before any position is looked at."""
    blockers = []
    if not counted:
        blockers.append(Blocker(Why.NO_PARTIES))
    present = len(counted) if terms.present is None else min(terms.present, len(counted))
    if terms.quorum and present < terms.quorum:
        blockers.append(Blocker(Why.NO_QUORUM))
    if terms.rule == Rule.SILENCE:
        if not terms.silence_accepted:
            blockers.append(Blocker(Why.SILENCE_CONTESTED))
        if terms.deadline is None or terms.now is None or terms.now < terms.deadline:
            blockers.append(Blocker(Why.DEADLINE_OPEN))
    return blockers


def _of_position(rule: str, party: Hashable, value: str | None) -> Blocker | None:
    if value == PositionValue.OBJECT:
        return Blocker(Why.OBJECTS, party)
    if rule == Rule.UNANIMITY and value is None:
        return Blocker(Why.NOTHING_RECORDED, party)
    if rule == Rule.UNANIMITY and value == PositionValue.STAND_ASIDE:
        return Blocker(Why.STANDS_ASIDE, party)
    return None
