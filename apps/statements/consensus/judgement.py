"""What the rule makes of tablings as they stand: rosters and positions read from the rows, in two queries.

Under silence one more: the deadline belongs to the start of the procedure, not to the tabling.
"""

import datetime as dt
from collections.abc import Hashable, Iterable
from dataclasses import replace
from uuid import UUID

from apps.conferences.choices import Rule
from apps.core.clocks.database_clock import database_now
from apps.statements.choices import SilenceOutcome
from apps.statements.consensus.rules import Outcome, Seat, Terms, evaluate
from apps.statements.models import Position, RosterEntry, SilenceProcedure, Tabling


def judge(
    tablings: Iterable[Tabling], *, present: int | None = None, at: dt.datetime | None = None
) -> dict[UUID, Outcome]:
    """The outcome of each by its id at `at` (default now); parties are named by the ids of their roster entries."""
    found = {each.pk: each for each in tablings}
    entries: dict[UUID, list[RosterEntry]] = {pk: [] for pk in found}
    for entry in RosterEntry.objects.filter(tabling__in=found).order_by("order", "id"):
        entries[entry.tabling_id].append(entry)
    said: dict[UUID, dict[Hashable, str]] = {pk: {} for pk in found}
    standing = Position.objects.filter(party__tabling__in=found, superseded_by=None)
    for tabling, party, value in standing.values_list("party__tabling", "party", "value"):
        said[tabling][party] = value
    terms = {pk: _terms(tabling, entries[pk], present) for pk, tabling in found.items()}
    under_silence = [tabling for tabling in found.values() if tabling.rule == Rule.SILENCE]
    if under_silence:
        terms |= _with_silences(under_silence, terms, at or database_now())
    return {pk: evaluate(terms[pk], [_seat(each, at) for each in entries[pk]], said[pk]) for pk in found}


def _seat(entry: RosterEntry, at: dt.datetime | None) -> Seat:
    """Only who was entitled stands on a roster; only by its own letter a party leaves it, and counts until then."""
    return Seat(entry.pk, withdrawn=entry.left_at is not None and (at is None or entry.left_at <= at))


def _terms(tabling: Tabling, roster: Iterable[RosterEntry], present: int | None) -> Terms:
    excluded = next((entry.pk for entry in roster if entry.excluded), None)
    return Terms(tabling.rule, excluded=excluded, quorum=tabling.quorum, present=present, sealed=tabling.is_sealed)


def _with_silences(tablings: Iterable[Tabling], terms: dict[UUID, Terms], now: dt.datetime) -> dict[UUID, Terms]:
    """The deadline of the start that counts, if there is one, and whether the use of the procedure was contested."""
    found = {each.pk: replace(terms[each.pk], now=now) for each in tablings}
    starts = SilenceProcedure.objects.filter(tabling__in=found).exclude(outcome=SilenceOutcome.STOPPED)
    for start in starts.order_by("number"):
        is_accepted = start.outcome != SilenceOutcome.CONTESTED
        found[start.tabling_id] = replace(
            found[start.tabling_id], deadline=start.deadline, silence_accepted=is_accepted
        )
    return found
