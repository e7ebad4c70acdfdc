"""The way from one state to another along transitions that the database allows, of a text and of an amendment."""

from collections import deque
from collections.abc import Callable, Iterable
from typing import TypeVar

from apps.statements import amendment_life, text_life
from apps.statements.choices import AmendmentState, State

S = TypeVar("S")


def bring_to(state: str, start: str = State.PLANNED) -> list[State]:
    """The states of a text to pass through, the last one being `state`; empty where it is there, or no way leads."""
    return _way(State(start), State(state), lambda here: text_life.NEXT[here].values())


def amendment_to(start: str, state: str, *, rewritten: bool) -> list[tuple[AmendmentState, bool]]:
    """The same of an amendment; beside the one state with which its words may change, True where they do."""
    here, there = AmendmentState(start), AmendmentState(state)
    if not rewritten:
        return [(each, False) for each in _amendments_way(here, there)]
    stale = [(each, False) for each in _amendments_way(here, AmendmentState.STALE)]
    after = [(each, False) for each in _amendments_way(AmendmentState.OPEN, there)]
    return [*stale, (AmendmentState.OPEN, True), *after]


def _amendments_way(start: AmendmentState, state: AmendmentState) -> list[AmendmentState]:
    return _way(start, state, lambda here: sorted(amendment_life.NEXT[here]))


def _way(start: S, state: S, following: Callable[[S], Iterable[S]]) -> list[S]:
    ways: dict[S, list[S]] = {start: []}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for target in following(here):
            if target not in ways:
                ways[target] = [*ways[here], target]
                queue.append(target)
    return ways.get(state, [])
