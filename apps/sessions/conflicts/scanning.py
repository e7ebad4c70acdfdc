import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from apps.conferences.models import Conference
from apps.delegates.people_list.heads import DelegationWithHead
from apps.sessions.conflicts import delegations, nights, people, places, requirements
from apps.sessions.conflicts.loading import load
from apps.sessions.conflicts.rows import Acceptance, Conflict, Planned, Programme

Rule = Callable[[Programme, Sequence[Planned]], Iterator[Conflict]]
RULES: list[Rule] = [
    places.room_twice,
    people.person_twice,
    places.outside_days,
    places.without_room,
    places.too_small,
    places.closed_then,
    people.seen_by_nobody,
    people.not_coming,
    places.during_breaks,
    delegations.twice,
    delegations.too_few,
    delegations.below_minimum,
    people.interpreters,
    people.too_far,
    nights.at_night,
    requirements.in_one_room,
    requirements.out_of_order,
]
OF_THE_WHOLE: list[Rule] = [requirements.not_meeting]  # which say nothing about a part of a programme
LATEST = dt.datetime.max.replace(tzinfo=dt.UTC)


@dataclass
class Survey:
    """A programme with its conflicts: those to look at, and those that somebody accepted as they are."""

    programme: Programme
    open: list[Conflict]
    accepted: list[tuple[Conflict, Acceptance]]


def scan(conference: Conference, *, delegations: Sequence[DelegationWithHead] | None = None) -> list[Conflict]:
    """Every conflict of a programme that nobody has accepted, by the time of its first session.

    Cancelled sessions have none. `delegations` as from `headed_delegations`, for a page that has them already.
    """
    return survey(conference, delegations=delegations).open


def survey(conference: Conference, *, delegations: Sequence[DelegationWithHead] | None = None) -> Survey:
    programme = load(conference, delegations)
    told = Survey(programme, [], [])
    for conflict in find(programme):
        acceptance = programme.accepted.get(conflict.fingerprint) if programme.accepted else None
        if acceptance:
            told.accepted.append((conflict, acceptance))
        else:
            told.open.append(conflict)
    return told


def find(programme: Programme, sittings: Sequence[Planned] | None = None) -> list[Conflict]:
    """Conflicts of a programme as it stands, or of some `sittings` as they would stand. No query."""
    rules = RULES if sittings is not None else [*RULES, *OF_THE_WHOLE]
    rows = sorted(programme.sittings if sittings is None else sittings, key=start)
    found = [conflict for rule in rules for conflict in rule(programme, rows)]
    return sorted(found, key=lambda conflict: start(conflict.sittings[0]) if conflict.sittings else LATEST)


def start(sitting: Planned) -> dt.datetime:
    return sitting.starts or LATEST
